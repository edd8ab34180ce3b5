"""What the story is about: its principal parties, found by where they stand in the articles.

A party is principal when it acts in the claims of many articles. A fact with no principal party is another
story's, and one told as history is not news: both are kept, with the reason, but not for the page.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefing.datewords import MONTHS
from briefing.facts.kinds import accords, any_of, consultations, gatherings
from briefing.facts.line_days import told_day
from briefing.facts.similarity import actor, filler, profile
from briefing.model import Claim, Party, Sentence, Statement

_SHARE = 0.25
"""A party is of the story when it acts in at least this share of the articles, and in two where there are three."""
_LEAST_WORDS = 4
_TELLING = 5
"""Concepts, filler aside, with which a line without day and party says enough."""
OLD = timedelta(days=200)
"""What lies further back than this from the as-of day is history."""
_STANDING = timedelta(days=730)
"""What has lasted for longer is how things stand, and no news."""

_VAGUE = frozenset({
    "issue", "issues", "matter", "matters", "question", "questions", "problem", "problems", "point", "points",
    "difference", "differences", "dispute", "disputes", "topic", "topics", "thing", "things", "concern", "concerns",
    "challenge", "challenges", "area", "areas", "aspect", "aspects", "detail", "details", "difficulty",
    "difficulties", "disagreement", "disagreements", "obstacle", "obstacles", "that", "this", "it", "them", "these",
    "those", "so", "everything", "something", "much", "lot",
    "difficult", "some", "several", "many", "various", "certain", "other", "others", "lingering", "outstanding",
    "remaining", "open", "unresolved", "key", "major", "serious", "sensitive", "thorny", "important", "few",
    "number", "range", "all", "both", "most", "more", "still", "very", "bilateral", "two", "three", "big", "real",
    "a", "an", "the", "on", "over", "about", "in", "of", "to", "at", "with", "between", "for", "and", "or", "their",
    "its", "his", "her", "sides", "parties", "countries", "governments", "side", "party", "either", "neither", "each",
    "rest", "reasons", "reason",
})  # fmt: skip
"""Words that name no matter: a dispute whose words are all of these says only that there is one."""
_EARLIER = re.compile(
    r"\bas (?:an? |the |then )?(?:leader of the opposition|opposition \w+|(?:\w+ )?candidate|presidential contender)\b"
    r"|\b(?:while|when|then) in opposition\b|\bduring (?:his|her|the|an) (?:election )?campaign\b"
    r"|\bbefore (?:he|she) (?:took|came)\b"
    rf"|\b(?:an|the) earlier (?:{any_of(accords('agreed', 'truces'))}|round|version)\b",
    re.IGNORECASE,
)
"""Words by which a sentence without a day tells of another time than now."""
_MEETS = re.compile(rf"\b(?:{any_of(gatherings(*consultations()), of_many=True)})\b", re.I)
_BARE_FIGURE = re.compile(
    r"^(?:(?:to|at|on|for|only|about|around|nearly|almost|up|over)\s+)*"
    r"[$€£]?\d[\d.,]*\s?(?:hundred|thousand|million|billion|trillion|m|bn|k)?$"
)
_BARE_WORD = re.compile(
    r"\b(?:the|that|this|any such|those|such an?) (?:words?|term|phrase|expression|remarks?)$", re.IGNORECASE
)
"""A complement that ends with a word it does not give."""
_SOME = re.compile(r"(?:Some|Several|Many|Others|A few) ")
_THEN = re.compile(r"^(?:an?|the) (?:\w+ ){1,3}in (?:\w+ )?\d{4}$")
_ASIDE_OF_TIME = re.compile(
    r"\b(?:that|which|who|whom|whose|where)\b[^,;]*|\bsince (?:[A-Za-z]+ |\d{1,2} )*\d{4}\b|[^\w\s]since \d{4}"
    r"|\b(?:of|dated) \d{1,2} [A-Z][a-z]+ \d{4}"
)
"""Words whose year says nothing of when the clause itself was: "opened a crossing that was sealed in 1994", "the
treaty of 4 May 1994"."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_ANOTHER_MATTER = re.compile(
    r"(?:On|In) (?:another|an unrelated|a separate|unrelated|other) "
    r"(?:matter|note|issue|topic|subject|development|news|business)s?\b"
)
_ANYBODY = re.compile(r"^(?:An?|Some|Any|Another)\b|\b(?:with|between) (?:an?|some|another|several|other)\s", re.I)
_NOBODY = frozenset({
    "some", "many", "most", "few", "others", "several", "everyone", "everybody", "somebody", "someone",
})  # fmt: skip
"""Speakers who are nobody that can be asked."""


def _names_no_matter(claim: Claim) -> bool:
    """Whether a dispute gives nothing that it is over: "Difficult issues remain", "disagree on some points"."""
    statement = claim.statement
    if statement.form != "clause":
        return False
    if _SOME.match(claim.text) and not claim.parties and not re.search(r"[A-Z\d]", claim.text[1:]):
        # "Some plaintiffs refuse to accept the money": whose, and which?
        return True
    words = re.findall(r"[\w'’-]+", statement.complement.lower())
    if claim.matter and claim.matter in statement.complement and all(word in _VAGUE for word in words):
        # "The text does not mention the matter": whose text it is tells of no dispute.
        return True
    if statement.predicate in {"deny", "refuse", "reject", "dispute"} and _BARE_WORD.search(statement.complement):
        # "denied that she had used the word": which one stands in another sentence.
        return True
    said = statement.complement if statement.subject else f"{statement.subject_text} {statement.complement}"
    found = re.findall(r"[\w'’-]+", said.lower())
    return all(word in _VAGUE for word in found)


def _counts_nothing(claim: Claim) -> bool:
    """Whether the line ends with a figure and does not tell of what: "The government had agreed to 120"."""
    said = claim.statement.complement.strip()
    figure = _BARE_FIGURE.match(said) is not None and re.search(r"[$€£]", said) is None
    return figure and claim.text.split(", according to ")[0].endswith(said)


def _tells_another_time(claim: Claim, as_of: date) -> bool:
    """Whether a claim without a day says that it was in another time: in another capacity, in an old year."""
    if claim.date is not None and claim.date.first is not None:
        return False
    if _EARLIER.search(claim.text):
        return True
    years = [int(year) for year in _YEAR.findall(_ASIDE_OF_TIME.sub(" ", claim.text))]
    if not years or max(years) >= (as_of - OLD).year:
        return False
    # "agreed to revive the pact signed in 2015" is of now, "reached an agreement in 2015" is not.
    if claim.section == "agreements":
        return _THEN.search(claim.statement.complement) is not None
    return claim.section == "past"


def _told_of_an_old_year(claim: Claim, as_of: date) -> bool:
    """Whether an undated past clause hangs from another that is set in an old year ("was shut in 1994 after ...")."""
    statement = claim.statement
    if "subordinate" not in statement.flags or statement.tense != "past" or statement.certainty != "reported":
        return False
    if claim.date is not None and claim.date.first is not None:
        return False
    return _is_of_old_years(claim.quote, as_of)


def _is_of_old_years(text: str, as_of: date) -> bool:
    """Return whether a text names years, and old ones only."""
    years = [int(year) for year in _YEAR.findall(text)]
    return bool(years) and max(years) < (as_of - OLD).year


def _was_somebody_then(claim: Claim, as_of: date) -> bool:
    """Return whether an office of no country stands in a sentence on old times only: "since the murder in 1989 of"."""
    # "secretary-general since 2012", "of the fund founded in 1989": the year is not that of what the sentence tells.
    told = re.sub(r"\b(?:since|founded in) \d{4}\b(?!,? when)", "", claim.quote)
    return not any(p.country for p in claim.statement.subject) and _is_of_old_years(told, as_of)


def principal_actors(sentences: Sequence[Sequence[Sentence]], copies: Mapping[str, str]) -> tuple[str, ...]:
    """Return the sides of the story, the most present first.

    Args:
        sentences: per article; who is the subject of their clauses counts, and who meets where hardly any does.
        copies: articles that repeat another's text; they count for nothing of their own.
    """
    articles: dict[str, set[str]] = defaultdict(set)
    mentions: dict[str, int] = defaultdict(int)
    every: set[str] = set()
    meeting: Counter[str] = Counter()
    for sentence in (s for own in sentences for s in own):
        if sentence.article in copies:
            continue
        every.add(sentence.article)
        for statement in sentence.statements:
            for party in statement.subject if statement.form == "clause" else ():
                if party.kind != "group":
                    articles[actor(party)].add(sentence.article)
                    mentions[actor(party)] += 1
            meeting.update(actor(party) for party in _meets(statement))
    least = max(2.0 if len(every) > 2 else 1.0, _SHARE * len(every))
    chosen = [name for name, where in articles.items() if len(where) >= least]
    if len(chosen) < 2:
        chosen = sorted(articles, key=lambda n: (-len(articles[n]), -mentions[n], n))[:2]
    if len(chosen) < 2:
        chosen += sorted(meeting.keys() - set(chosen), key=lambda n: (-meeting[n], n))[: 2 - len(chosen)]
    return tuple(sorted(chosen, key=lambda n: (-len(articles[n]), -mentions[n], n)))


def _meets(statement: Statement) -> tuple[Party, ...]:
    """Return those who meet, where the subject is a meeting: "talks between Peru and Chile"."""
    if statement.subject or _MEETS.search(statement.subject_text) is None:
        return ()
    return tuple(p for p in statement.objects if p.name in statement.subject_text)


def _names_nothing(claim: Claim) -> bool:
    """Return whether a claim of what is ahead gives neither a day nor a matter ("was invited to participate")."""
    statement = claim.statement
    if statement.form == "noun" and statement.subject_text.lower().startswith(("a ", "an ")):
        return not statement.subject
    if claim.date is None and not statement.subject and statement.form == "clause" and not claim.attributed_to:
        # "Ceremonies are planned in both countries": of what, and when?
        named = [p for p in statement.objects if p.name in statement.complement]
        if named or len(statement.subject_text.split()) > 2:
            return False
        # "The Commission will propose 420 million euros" tells of what; a figure or enough words of its own do.
        said = profile(claim)
        return not said.numbers and len(said.concepts - filler()) < _TELLING
    return claim.date is None and not profile(claim).concepts - filler()


def _without_place(claim: Claim) -> Claim:
    """Return the claim without countries that only say where: "to meet in Singapore"."""
    statement = claim.statement
    places = tuple(
        p
        for p in statement.objects
        if p.kind == "country" and re.search(rf"\b(?:in|at)\s+(?:\w+,\s+)?{re.escape(p.name)}\b", statement.complement)
    )
    if not places:
        return claim
    return replace(claim, statement=replace(statement, objects=tuple(p for p in statement.objects if p not in places)))


def _parties(claim: Claim) -> tuple[Party, ...]:
    return tuple(p for p in (*claim.statement.subject, *claim.statement.objects) if p.kind != "group")


def _lasts(claim: Claim, as_of: date) -> bool:
    """Whether a position is of now: told in the present, or held since a day of late ("has demanded since 2026")."""
    day = claim.date
    since = day is not None and day.kind == "since" and day.last is not None and day.last > as_of - _STANDING
    return claim.statement.tense == "present" or (since and claim.statement.verb.startswith(("has ", "have ")))


def _names_source(claim: Claim) -> bool:
    """Whether the line names whose finding it is: "according to a source at the Ministry of the Interior"."""
    return any(re.search(r"[A-Z]", name) for name in claim.attributed_to)


def _is_with_others(claim: Claim, known: set[str]) -> bool:
    """Whether one side of the story tells of accords with countries that are all outside it."""
    statement = claim.statement
    sides = {actor(p) for p in statement.subject}
    others = {actor(p) for p in statement.objects if p.country}
    told = {p.name for p in statement.objects if p.kind == "country"}
    if not sides or not sides <= known or len(sides) > 1 or others & known or not told:
        return False
    return re.search(r"\b(?:with|between)\b", statement.complement) is not None and any(
        re.search(rf"\b(?:with|between|and|,)\s+(?:the\s)?{re.escape(name)}\b", statement.complement) for name in told
    )


def _is_recalled(claim: Claim) -> bool:
    """Whether somebody only looks back: "old hands recall that the reserve was refused five times"."""
    told = claim.statement.attribution
    return told is not None and told.verb in {"recall", "remember"} and claim.statement.tense == "past"


def _said_by_nobody(claim: Claim) -> bool:
    """Whether only "some", "many" or "few" say so: the last even tells that most do not."""
    told = claim.statement.attribution
    return told is not None and not told.parties and told.source_text.lower() in _NOBODY


def _with_nobody(claim: Claim) -> bool:
    """Whether it names in passing a gathering that might be any: "an international conference to be held in May"."""
    own = claim.statement
    named = set(re.findall(r"(?<!^)\b[A-Z]\w+", claim.text)) - set(MONTHS)
    return own.form == "noun" and _ANYBODY.search(claim.text) is not None and not named


def _acts_for(claim: Claim, known: set[str]) -> bool:
    """Whether the subject's words name a side of the story: "ten surveyors from Malawi and Tanzania"."""
    return any(re.search(rf"\b{re.escape(name)}\b", claim.statement.subject_text) for name in known)


def why_not_of_story(claims: Sequence[Claim], principals: Sequence[str], as_of: date) -> str:
    """Return why a fact does not belong on this story's page, "" where it does."""
    known = set(principals)
    # A body without a country ("the European Commission") may well decide on the story's matter.
    claims = [_without_place(claim) for claim in claims]
    actors = {actor(p) for claim in claims for p in _parties(claim)}
    subjects = {actor(p) for claim in claims for p in claim.statement.subject if p.kind != "group"}
    section = claims[0].section
    if section == "upcoming" and all(_names_nothing(c) for c in claims):
        return "says too little to stand alone"
    if section != "leaders" and all(_ANOTHER_MATTER.match(c.quote) for c in claims):
        return "told as another matter"
    if section in {"upcoming", "past"} and all(_with_nobody(c) for c in claims):
        return "says too little to stand alone"
    # "Djibouti wants arbitration" names who and what.
    least = _LEAST_WORDS - (section == "disputes")
    if section != "leaders" and max(len(c.text.split()) for c in claims) < least:
        return "says too little to stand alone"
    if section != "leaders" and all(_is_recalled(claim) for claim in claims):
        return "history"
    if section != "leaders" and all(_said_by_nobody(claim) for claim in claims):
        return "said by nobody in particular"
    if section == "past" and not actors and all(c.date is None and not _names_source(c) for c in claims):
        return "names no party and no day"
    states = {actor(p) for claim in claims for p in _parties(claim) if p.country}
    if states and states == actors and not actors & known and not any(_acts_for(claim, known) for claim in claims):
        return f"not of this story: {', '.join(sorted(actors))}"
    if section == "agreements" and all(_is_with_others(claim, known) for claim in claims):
        return "not of this story: with others than its parties"
    acting = {actor(p) for claim in claims for p in claim.statement.subject if p.country}
    if section in {"agreements", "past"} and acting and not subjects & known:
        return f"not of this story: {', '.join(sorted(subjects))} acts"
    if section == "disputes" and all("hypothetical" in c.statement.flags and not c.attributed_to for c in claims):
        return "hypothetical, and nobody says it"
    if section == "disputes" and all(_names_no_matter(claim) for claim in claims):
        return "unclear matter"
    if section in {"agreements", "disputes", "past"} and all(_counts_nothing(claim) for claim in claims):
        return "unclear matter"
    if section != "leaders" and all(_tells_another_time(claim, as_of) for claim in claims):
        return "history"
    if section == "disputes" and all(_told_of_an_old_year(claim, as_of) for claim in claims):
        return "history"
    if section == "leaders" and all(_was_somebody_then(claim, as_of) for claim in claims):
        return "history"
    if section == "past" and all("subordinate" in c.statement.flags and c.date is None for c in claims):
        return "told in passing, with no day"
    if all("historical" in claim.statement.flags for claim in claims) and section != "leaders":
        return "history"
    if section in {"agreements", "past", "disputes"}:
        days = [day.last for claim in claims if (day := told_day(claim)) is not None and day.last is not None]
        # "still disagree over the rule of 1910 to 1945": the matter is old, the dispute is not.
        lasting = section == "disputes" and any(_lasts(claim, as_of) for claim in claims)
        if not lasting and days and max(days) < as_of - OLD:
            return "history"
    people = {
        p
        for claim in claims
        for p in (*claim.statement.subject, *claim.statement.objects)
        if p.kind == "person" and "passive" not in claim.statement.flags
    }
    if section == "past" and people and not subjects & known and all(p.role.startswith("former") for p in people):
        return "history: of those no longer in office"
    former = [
        claim
        for claim in claims
        if any(p.role.startswith("former") for p in claim.statement.subject) and "passive" not in claim.statement.flags
    ]
    if len(former) == len(claims) and section != "leaders":
        return "history: of those no longer in office"
    return ""
