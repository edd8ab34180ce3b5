"""The words of the flow as frozen data: article, sentence, statement, claim, fact, brief. No logic.

Two kinds of offset occur, both half-open and counted in characters:

- *article offsets* count in `Article.text`, the cleaned text; the language step works in them;
- *file offsets* count in the decoded text of a file (`SourceFile.text`); paragraphs, claims and evidence
  carry them. `briefing.offsets` leads from the first to the second.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from briefing.offsets import OffsetMap

Certainty = Literal["reported", "expected", "possible", "denied"]
Precision = Literal["day", "range", "month", "year"]
Tense = Literal["past", "present", "future", ""]
PartyKind = Literal["person", "country", "office", "organisation", "group"]
StatementForm = Literal["clause", "noun", "title"]
SectionId = Literal["leaders", "agreements", "disputes", "upcoming", "past", "readout_difference"]
Mark = Literal["corroborated", "official", "single"]

SECTIONS: tuple[SectionId, ...] = (
    "leaders", "agreements", "disputes", "upcoming", "past", "readout_difference",
)  # fmt: skip


# --- 1 documents ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph or line of a file, kept or left out. Together they are the coverage ledger."""

    start: int
    end: int
    """File offsets."""
    kept: bool
    why: str
    """The name of the cleaning rule that left it out, or `body`, `title`."""
    article: int = 0
    """The number of the article in the file that it belongs to; 0 for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When an article appeared, and what says so."""

    day: date | None = None
    why: str = "no date found"
    """A sentence a person can check: 'time stamp "Jun 9, 2025 16:21 (JST)" in the text'."""
    confidence: Literal["high", "medium", "low", "none"] = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news item. A file may hold several."""

    file: str
    """The file's path as the user named it below the corpus folder, with forward slashes."""
    number: int
    """1-based place in its file."""
    text: str
    """The cleaned body: kept paragraphs, parted by a blank line; no title, no unsafe characters."""
    offsets: OffsetMap
    title: str = ""
    outlet: str = ""
    agency: str = ""
    """The news agency whose text this is ("Kyodo", "Reuters"), where the page says so."""
    byline: str = ""
    published: Published = field(default_factory=Published)
    status: Literal["complete", "incomplete"] = "complete"
    """`incomplete`: cut off or behind a paywall."""
    status_why: str = ""
    opinion: bool = False
    """An editorial, column or letter: its "should" and "must" are advice, not news."""
    url: str = ""
    head: tuple[str, ...] = ()
    """The short lines above the text that are no part of it: letterhead, kind of text, place and day."""
    dateline: str = ""
    """Where, when and by whom it was written, as it stood before its first words: "NAIROBI, May 3 (Agency) - "."""

    @property
    def key(self) -> str:
        """`file#number`, the article's name everywhere else."""
        return f"{self.file}#{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file of the corpus as read."""

    path: str
    """As `Article.file`."""
    kind: str
    """`txt`, `md`, `html`, `eml`, `pdf` or `docx`."""
    text: str
    """The decoded text that every file offset counts in, with `\\n` for every line end and no byte order
    mark. For html, eml, pdf and docx it is the text that the reader took out of the container."""
    sha256: str
    """Of the file's bytes, in hex."""
    paragraphs: tuple[Paragraph, ...] = ()
    articles: tuple[Article, ...] = ()


# --- 2 language -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One token as the parser gave it, as plain data."""

    i: int
    """Its place in its sentence, from 0."""
    start: int
    end: int
    """Article offsets."""
    text: str
    lemma: str
    tag: str
    """Penn Treebank tag (`VBD`)."""
    pos: str
    """Universal part of speech (`VERB`)."""
    dep: str
    """Dependency label as spaCy's English models name it (`nsubj`)."""
    head: int
    """The `i` of its head; its own `i` at the root."""
    ent: str = ""
    """Entity type (`PERSON`, `GPE`), "" outside an entity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date in the text, resolved against the article's day."""

    start: int
    end: int
    """Article offsets."""
    text: str
    first: date | None
    last: date | None
    """First and last day that it covers; both None where it could not be resolved."""
    precision: Precision = "day"
    why: str = ""
    """The derivation: '"Monday": the weekday on or before 10 June 2025, the article\\'s day'."""
    kind: Literal["at", "since", "by", "until", "after", "before"] = "at"
    """How it bounds the event: at the date, from it on, not later than it, ..."""
    parts: tuple[DateMention, ...] = ()
    """The dates named inside a composed one: both ends of "from May 3 to May 5", the year of "early 2026"."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Party:
    """Somebody or something that acts or speaks: a person, a country, an office, an organisation."""

    name: str
    """Canonical: a person's fullest name without title, a country's common name, an office's words."""
    kind: PartyKind
    role: str = ""
    """A person's office in lower case without the country: "president", "foreign minister"."""
    country: str = ""
    """The common name of the country that it belongs to or speaks for; its own name for a country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A noun phrase of the text with the parties that it stands for."""

    start: int
    end: int
    """Article offsets of the whole phrase, with its title or determiner."""
    head: int
    """The `i` of the token that heads it."""
    text: str
    parties: tuple[Party, ...]
    """Empty where we are unsure: then the words of the text speak."""
    why: str
    """`name`, `title`, `country`, `office`, `pronoun: ...`, `both: ...`; with the derivation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says a stretch of text."""

    source_start: int
    source_end: int
    source_text: str
    cue_start: int
    cue_end: int
    cue_text: str
    """The word of saying: "said", "according to", "readout"."""
    content_start: int
    content_end: int
    """Article offsets of what is said (without the attribution itself)."""
    parties: tuple[Party, ...] = ()
    """Who the source is, where known."""
    kind: Literal["official", "named", "unnamed", "document", "press"] = "named"
    """official: an office or its spokesperson on the record; named: another named person or organisation;
    unnamed: "a senior official", "sources"; document: a statement or readout of nobody in particular;
    press: other media."""
    channel: str = ""
    """"in a statement", "on X", "told reporters"; as the text has it."""
    verb: str = ""
    """Lemma of the verb of saying, "" for "according to" and nouns."""
    outer: Attribution | None = None
    """Who is said to have quoted this source: "Ishiba was quoted by the government as telling Lee"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One clause, or one telling noun phrase, as a frame."""

    article: str
    """`Article.key`."""
    sentence: int
    form: StatementForm
    """`clause`: headed by a verb; `noun`: headed by a noun ("a dispute over fishing rights");
    `title`: a person with an office ("South Korean President Lee Jae-myung")."""
    start: int
    end: int
    """Article offsets of the clause or phrase."""
    quote_start: int
    quote_end: int
    """Article offsets of the sentence (or sentences) that prove it."""
    predicate: str
    """Lemma of the head, with its particle: "agree", "set up"; of the noun for form `noun`; the office for
    form `title`."""
    verb: str
    """The verb group as it goes onto the page: "agreed", "have yet to agree", "may meet"."""
    subject: tuple[Party, ...] = ()
    subject_text: str = ""
    """The subject as it goes onto the page: full names, or the text's words where unsure."""
    complement: str = ""
    """What follows the verb as it goes onto the page: no attribution, no relative dates, <= 40 words."""
    complement_lemmas: tuple[str, ...] = ()
    """Content lemmas of the complement, lower case, in order: for matching and merging."""
    objects: tuple[Party, ...] = ()
    """Parties in the complement: "with Japan", "told Lee"."""
    negated: bool = False
    certainty: Certainty = "reported"
    tense: Tense = ""
    flags: frozenset[str] = frozenset()
    """Of: `hypothetical`, `question`, `wished`, `urged`, `planned`, `intended`, `asked`, `historical`, `advice`,
    `quoted` (inside quotation marks), `nominal`, `passive`, `opinion`, `subordinate`,
    `termed` ("under the deal", "in return"),
    `vouched` (assures or promises that something is or was so),
    `two_numbers` (two sides' numbers for one thing),
    `limited`, `limit_outside`, `limit_firm` (see `limit`)."""
    date: DateMention | None = None
    """When it happened or will: the event's date, not the utterance's."""
    place: str = ""
    attribution: Attribution | None = None
    limit: str = ""
    """What the sentence takes back behind the clause, as it goes onto the page: "but keeps its veto". "" where there
    is none or, with the flag `limited`, where it cannot be told; with `limit_outside` the speaker does not tell it,
    with `limit_firm` the clause does not hold without it."""
    contest: str = ""
    """Who denies it in the same sentence or the next, as it goes onto the page: "denied by Chad"."""
    filled: tuple[tuple[str, str], ...] = ()
    """(fuller words, the text's own) for each phrase of the complement that was told in full: ("the levy on palm
    oil", "the levy")."""
    bare: tuple[str, ...] = ()
    """Phrases of the line that another sentence tells: "the request", "these steps"."""

    def as_told(self, text: str) -> str:
        """Return words of the statement as its own sentence has them, without what was filled in from others."""
        for full, own in self.filled:
            text = text.replace(full, own)
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of an article with all that is known of it."""

    article: str
    index: int
    """From 0 in its article."""
    paragraph: int
    """From 0 in its article."""
    start: int
    end: int
    """Article offsets."""
    text: str
    tokens: tuple[Token, ...] = ()
    dates: tuple[DateMention, ...] = ()
    references: tuple[Reference, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    statements: tuple[Statement, ...] = ()
    lead: int = 0
    """For an item of a list: how many characters of the words it was parsed with are its list's lead.
    -1 for the lead: its items carry what it says."""
    lead_start: int = 0
    """Article offset of that lead."""


# --- 3 rules ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One rule matched on one statement. Never altered afterwards."""

    rule: str
    section: SectionId
    article: str
    start: int
    end: int
    """File offsets of the quote."""
    quote: str
    """The file's text from start to end, character for character."""
    text: str
    """The line as it would stand on the page, without citation; attribution included where owed."""
    statement: Statement
    matter: str = ""
    """What it is about, in the words that lead a dispute's line: "fishing rights"."""
    parties: tuple[Party, ...] = ()
    attributed_to: tuple[str, ...] = ()
    """Names of the speakers the line owes: the inner speaker first."""
    certainty: Certainty = "reported"
    date: DateMention | None = None
    weight: int = 50
    """From the rule, 0 to 100."""


# --- 4 facts ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Claims that say the same thing, with all their sources."""

    id: str
    """Stable: made from what is said, not from the order of files."""
    section: SectionId
    text: str
    """The best-worded claim's line."""
    claims: tuple[Claim, ...]
    """The one that speaks first, then by article and place."""
    origins: tuple[str, ...]
    """Independent origins, sorted: agency, outlet or official side."""
    mark: Mark
    certainty: Certainty
    date: DateMention | None
    parties: tuple[Party, ...]
    attributed_to: tuple[str, ...]
    rank: float
    matter: str = ""
    tag: str = ""
    """For upcoming events: `scheduled`, `required`, `conditional`, `proposed`, `hoped`, `speculated`; for a
    conflict: `conflict`; for what one side alone is ready to do: `offer`."""
    notes: tuple[str, ...] = ()
    """What a reviewer should know: overtaken by ..., conflicts with ..."""
    dropped: str = ""
    """Why the fact does not come to the page ("overtaken by f-12ab", "not of this story"); "" if it may."""


UNPRINTED_TAGS: frozenset[str] = frozenset({"scheduled", "required", "conditional", "hoped"})
"""Tags that say no more than the line does ("will be held", "must", "if", "hopes"). They stay in the JSON."""


# --- 5 brief ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article as the page's source list names it."""

    id: str
    """`s1`, `s2`, ... in the order of the list."""
    file: str
    article: int
    outlet: str
    title: str
    published: date | None
    published_why: str
    status: Literal["complete", "incomplete"]
    agency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a line comes from: the exact words of a file."""

    source: str
    """`Source.id`."""
    quote: str
    start: int
    end: int
    """File offsets."""
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of the page."""

    id: str
    """The fact's id, or `own-...` for a reviewer's own line."""
    text: str
    mark: Mark
    certainty: Certainty
    date: DateMention | None
    parties: tuple[str, ...]
    attributed_to: tuple[str, ...]
    origins: int
    sources: tuple[str, ...]
    """`Source.id`s, sorted by number."""
    evidence: tuple[Evidence, ...]
    tag: str = ""
    matter: str = ""
    notes: tuple[str, ...] = ()
    drafter: bool = False
    """The reviewer's edit says something that the evidence does not."""
    pinned: bool = False
    lead: str = ""
    """The words that the page sets before the text: the date of an event, the matter of a dispute."""
    cited: tuple[str, ...] = ()
    """Those of `sources` that the page prints; a line with many prints the first few and a count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section of the page."""

    id: SectionId
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CutItem:
    """A line that did not come onto the page, and why."""

    item: Item
    section: SectionId
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """Digests that tell whether a brief still belongs to its inputs."""

    inputs: str
    rules: str
    template: str
    edits: str
    version: str
    model: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The page before it is written in a format."""

    title: str
    as_of: date
    bottom_line: str
    sections: tuple[Section, ...]
    """In the order of `SECTIONS`; a section without items is left out."""
    sources: tuple[Source, ...]
    gaps: tuple[str, ...]
    cut: tuple[CutItem, ...]
    seal: Seal
    first_day: date | None = None
    last_day: date | None = None
    """The span of the articles' dates."""
    outlets: int = 0


# --- the reviewer's edits ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the reviewer decided of one fact. An overlay: the fact itself is never altered."""

    fact: str
    """`Fact.id`."""
    state: Literal["open", "accepted", "rejected"] = "open"
    seen: str = ""
    """The fact's text when the decision was made; another text now means: changed since."""
    text: str | None = None
    """The line as the reviewer worded it; None: as the fact has it."""
    section: SectionId | None = None
    """The section that it was moved to; None: the fact's own."""
    order: int | None = None
    """Its place in its section, from 0, where the reviewer set one."""
    pinned: bool = False
    cut: bool = False
    """Sent to the cut list by the reviewer."""
    drafter: bool = False
    """The wording says something that the evidence does not."""
    merged: tuple[str, ...] = ()
    """Ids of facts whose sources this line took over; they do not stand on the page themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine:
    """A line of the reviewer's own."""

    id: str
    """`own-` and a number."""
    section: SectionId
    text: str
    sources: tuple[str, ...] = ()
    """`Article.key`s."""
    order: int | None = None
    state: Literal["open", "accepted", "rejected"] = "accepted"
    pinned: bool = False
    split_from: str = ""
    """The fact whose evidence it takes, where it came of splitting a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCorrection:
    """A person's name or office put right, once, for every line."""

    name: str
    """The canonical name that the engine found."""
    new_name: str = ""
    new_role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCorrection:
    """An article's date or outlet put right, once, for every line."""

    key: str
    """`Article.key`."""
    published: date | None = None
    outlet: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All that the reviewer decided about one corpus."""

    title: str = ""
    as_of: date | None = None
    bottom_line: str | None = None
    decisions: tuple[Decision, ...] = ()
    """Sorted by fact id."""
    own_lines: tuple[OwnLine, ...] = ()
    people: tuple[PersonCorrection, ...] = ()
    articles: tuple[ArticleCorrection, ...] = ()
