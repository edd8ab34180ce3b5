"""Lists behind a lead: "The ministers agreed:" and a paragraph for each thing that they agreed.

Each item is read as one sentence with its lead, so that it has the lead's subject, verb and speaker. While it
is read the lead stands in front of the item at offsets that are not its own; `settle` puts them right and
leaves the item alone as the quote. Owns which paragraphs are items and how an item joins its lead; what the
sentence then says is for the modules that read any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from briefing.language.attribution_cues import words as said_by
from briefing.language.countries import lookup_country
from briefing.language.inflections import is_base_form
from briefing.language.modality import words
from briefing.language.tree import FINITE, NOUNS, Tree
from briefing.model import Attribution, DateMention, Reference, Sentence, Statement, Token

_POINTING_ON = re.compile(
    r",?\s*(?:\b(?P<prep>on|upon|to|for|about)\s+)?\b(?:(?:all\s+)?(?:of\s+)?the following(?:\s+[a-z]+){0,3}|as follows"
    r"|(?:these|several|\w+)\s+(?:(?:key|main|specific)\s+)?(?:points|things|measures|steps|commitments|matters|items"
    r"|actions|principles|elements|decisions)|inter alia|among other things|notably|in particular)$",
    re.IGNORECASE,
)
"""What a lead says of the list itself: "on the following points", "as follows"."""
_OPEN_LEAD = re.compile(r"\b(?:to|will|shall|would|must|should|may|not)$", re.IGNORECASE)
_THAT = re.compile(r"\bthat$", re.IGNORECASE)
_TO = re.compile(r"(?:not\s+)?to\s+(?:not\s+)?[a-z]", re.IGNORECASE)
_MARK = re.compile(r"\s*(?:(?:and|or)\s+)?(?:(?:\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}[.)]|[-–—•])\s+)?")
"""What stands before an item within a sentence: "and (c) "."""
_TAIL = re.compile(r"[\s,;.]*(?:[,;]\s*(?:and|or))?[\s,;.]*$")
_DECLARING = frozenset({
    "note", "recognise", "recognize", "welcome", "express", "commend", "take", "reiterate", "recall",
})  # fmt: skip
"""Verbs of what parties do in a text of their own, beside those of saying and agreeing."""
_TAKES_ON = frozenset({"agree", "decide"})
"""Verbs that take a thing only behind "on"."""


_LABEL = 5
"""Words of the longest name of an item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """A stretch of the article to be read with a lead; article offsets."""

    start: int
    end: int
    opening: str
    """The words that go before it."""


def join_lists(
    text: str, sentences: Sequence[Sentence], parse: Callable[[str, int, int], list[Sentence]]
) -> list[Sentence]:
    """Return the sentences of an article, each item of a list read together with its lead.

    Args:
        text: the article's text.
        parse: returns the sentences of a text that begins at the given article offset, in the given paragraph.
    """
    if not any(_is_lead(sentence) or _inner_list(sentence) for sentence in sentences):
        return list(sentences)
    done: list[Sentence] = []
    lead: Sentence | None = None
    named = -1  # the paragraph whose first words only name the item: "(a) Standing clearance."
    for place, sentence in enumerate(sentences):
        inner = _inner_list(sentence)
        if inner is not None:
            lead = None
            done.extend(_read_inner(sentence, inner, parse) or [sentence])
            continue
        first = place == 0 or sentences[place - 1].paragraph != sentence.paragraph
        if lead is not None and first and _is_label(sentence) and not _ends_paragraph(sentences, place):
            named = sentence.paragraph
            done.append(replace(sentence, lead=-1))
            continue
        if lead is not None and named == sentence.paragraph:
            named = -1
            opening = _opening(lead, sentence, True)
            item = None if opening is None else _Item(start=sentence.start, end=sentence.end, opening=opening)
            joined = _joined(text, lead, item, sentence.paragraph, parse) if item is not None else None
            done.append(sentence if joined is None else joined)
            continue
        if lead is not None and first:
            item = _item(text, lead, sentence, place > 0 and sentences[place - 1].text.rstrip().endswith((";", "and")))
            joined = _joined(text, lead, item, sentence.paragraph, parse) if item is not None else None
            if item is None:
                lead = None
            elif joined is not None:
                done = [replace(s, lead=-1) if s.start == lead.start else s for s in done]
                done.append(joined)
                continue
        if _is_lead(sentence) and _ends_paragraph(sentences, place):
            lead = sentence
        done.append(sentence)
    return [replace(sentence, index=index) for index, sentence in enumerate(done)]


def settle(sentence: Sentence, text: str) -> Sentence:
    """Return an item's sentence with every offset where its words stand in the article; others unchanged.

    Of the lead itself what only announces the list goes: "agreed on the following".
    """
    if not sentence.lead:
        return sentence
    if sentence.lead < 0:
        kept = (one for one in sentence.statements if one.form != "clause" or one.end < sentence.end - 1)
        return replace(sentence, statements=tuple(kept))
    begin = sentence.start + sentence.lead
    back = sentence.start - sentence.lead_start

    def place(offset: int) -> int:
        return offset if offset >= begin else offset - back

    def date(mention: DateMention) -> DateMention:
        return replace(mention, start=place(mention.start), end=place(mention.end))

    def said(one: Attribution) -> Attribution:
        return replace(
            one,
            source_start=place(one.source_start),
            source_end=place(one.source_end),
            cue_start=place(one.cue_start),
            cue_end=place(one.cue_end),
            content_start=max(one.content_start, begin),
            outer=said(one.outer) if one.outer is not None else None,
        )

    def token(one: Token) -> Token:
        return replace(one, start=place(one.start), end=place(one.end))

    def named(one: Reference) -> Reference:
        return replace(one, start=place(one.start), end=place(one.end))

    def told(one: Statement) -> Statement:
        return replace(
            one,
            start=max(one.start, begin),
            quote_start=begin,
            date=date(one.date) if one.date is not None else None,
            attribution=said(one.attribution) if one.attribution is not None else None,
        )

    return replace(
        sentence,
        start=begin,
        text=text[begin : sentence.end],
        tokens=tuple(token(one) for one in sentence.tokens),
        dates=tuple(date(one) for one in sentence.dates if one.start >= begin),
        references=tuple(named(one) for one in sentence.references),
        attributions=tuple(said(one) for one in sentence.attributions),
        statements=tuple(told(one) for one in sentence.statements if one.end > begin),
    )


def _is_lead(sentence: Sentence) -> bool:
    told = any(t.pos in {"VERB", "AUX"} for t in sentence.tokens)
    return sentence.text.rstrip().endswith(":") and (told or bool(_doers(sentence, sentence.text)))


def _is_label(sentence: Sentence) -> bool:
    """Return whether the first words of a paragraph only name what follows: "(b) Joint coordination cell."."""
    item = _without_bullet(sentence)
    words_of = [t for t in item.tokens if t.pos != "PUNCT"]
    stops = item.text.rstrip().endswith((".", ":"))
    return stops and 0 < len(words_of) <= _LABEL and not any(t.tag in {*FINITE, "VB", "VBN"} for t in words_of)


def _ends_paragraph(sentences: Sequence[Sentence], place: int) -> bool:
    return place + 1 >= len(sentences) or sentences[place + 1].paragraph != sentences[place].paragraph


def _item(text: str, lead: Sentence, sentence: Sentence, goes_on: bool) -> _Item | None:
    """Return the item that the first sentence of a paragraph is, None where the list is over.

    Args:
        goes_on: the paragraph before ends in ";".
    """
    opening = _opening(lead, _without_bullet(sentence), goes_on or text[sentence.start].islower())
    if opening is None:
        return None
    return _Item(start=_without_bullet(sentence).start, end=sentence.end, opening=opening)


def _without_bullet(sentence: Sentence) -> Sentence:
    """Return the sentence without the "-" or "1." before it, where its words stand."""
    mark = _MARK.match(sentence.text)
    begin = sentence.start + (mark.end() if mark is not None else 0)
    kept = [t for t in sentence.tokens if t.start >= begin]
    if not kept or len(kept) == len(sentence.tokens):
        return sentence
    gone = kept[0].i
    tokens = tuple(
        replace(t, i=t.i - gone, head=t.head - gone if t.head >= gone else t.i - gone) for t in kept
    )
    return replace(sentence, start=begin, text=sentence.text[begin - sentence.start :], tokens=tokens)


def _opening(lead: Sentence, item: Sentence, bound: bool) -> str | None:
    """Return the words of the lead that the item goes on from, None where the two make no sentence.

    Args:
        bound: the item's own form says that it is no sentence by itself.
    """
    core = lead.text.rstrip().rstrip(":").rstrip()
    pointed = _POINTING_ON.search(core)
    preposition = ""
    if pointed is not None:
        preposition = pointed["prep"] or ""
        core = core[: pointed.start()].rstrip(" ,")
    if (doers := _doers(lead, core)) and _goes_on_from_doers(item):
        return doers
    last = _last_word(lead, core)
    if last is None:
        return None
    body = item.text
    if _TO.match(body):
        core = re.sub(r"\s+to$", "", core)
        return core if _OPEN_LEAD.search(core) is None and _arranges(_last_word(lead, core)) else None
    form = _form(item)
    if _OPEN_LEAD.search(core):
        return core if form == "verb" or (body[:1].islower() and _is_base(body)) else None
    if _THAT.search(core):
        return core if form == "clause" else None
    if not _arranges(last):
        return None
    if form == "verb" and pointed is not None:
        return f"{core} to"
    if form == "clause" and bound:
        return f"{core} that"
    if form != "noun":
        return None
    linking = preposition or ("on" if last.lemma in _TAKES_ON else "")
    nominal = item.tokens[0].tag == "NN" and len(item.tokens) > 1 and item.tokens[1].text == "of"
    return " ".join(word for word in (core, linking, "the" if nominal else "") if word)


def _doers(lead: Sentence, core: str) -> str:
    """Return whom a lead names that tells nothing of its own: "The two sides", "Peru and Chile declared", else ""."""
    tree = Tree(lead)
    root = next((t for t in lead.tokens if t.head == t.i), None)
    if root is None:
        return ""
    if root.pos in NOUNS:
        several = root.tag in {"NNS", "NNPS"} or tree.child(root.i, "conj") is not None
        return core if several and lead.tokens[0].i == tree.subtree(root.i)[0] else ""
    subject = tree.child(root.i, "nsubj")
    if subject is None or root.lemma not in said_by("say") | words("planning"):
        return ""
    named = [lead.tokens[i] for i in tree.subtree(subject)]
    return lead.text[named[0].start - lead.start : named[-1].end - lead.start]


def _goes_on_from_doers(item: Sentence) -> bool:
    """Return whether the item is a clause that only lacks who did it: "Agreed that ...", "reaffirmed their wish"."""
    verb = next((t for t in item.tokens if t.pos != "ADV"), None)
    told = verb is not None and verb.tag in {"VBD", "VBN"} and verb.text.lower() != verb.lemma
    if verb is None or not told or Tree(item).child(verb.i, "nsubj", "nsubjpass", "aux") is not None:
        return False
    return verb.lemma in said_by("say") | said_by("acts") | words("planning") | _DECLARING


def _last_word(lead: Sentence, core: str) -> Token | None:
    """Return the last verb or noun of the lead's first `core` characters."""
    end = lead.start + len(core)
    inside = [t for t in lead.tokens if t.end <= end and t.pos in {"VERB", "AUX", "NOUN", "PROPN"}]
    return inside[-1] if inside else None


def _arranges(word: Token | None) -> bool:
    """Return whether the word governs what somebody has agreed, decided or asked."""
    if word is None:
        return False
    if word.pos == "VERB":
        return word.lemma in words("planning") | words("urging") | words("wishing") | {"understand"}
    return word.lemma in words("planning_nouns") | {"understanding", "decision", "consensus", "side", "party"}


def _is_base(body: str) -> bool:
    """Return whether the first word can be a verb's base form: "resume payments by 30 June"."""
    first = re.match(r"[a-z]+", body)
    return first is not None and is_base_form(first[0])


def _form(item: Sentence) -> str:
    """Return what the item is by itself: `verb` ("Resume talks"), `noun` ("A joint patrol") or `clause`."""
    tree = Tree(item)
    root = next((t for t in item.tokens if t.head == t.i), None)
    if root is None or not item.tokens:
        return ""
    if tree.child(root.i, "nsubj", "nsubjpass", "expl") is not None:
        return "clause" if root.pos in {"VERB", "AUX"} else ""
    opening = item.tokens[0]
    if root.tag == "VB" and opening.tag in {"VB", "RB"} and opening.i <= root.i <= 2:
        return "verb"
    return "noun" if root.pos in {"NOUN", "PROPN"} and opening.tag not in {"VB", "IN", "CC", "RB", "PRP"} else ""


def _joined(
    text: str, lead: Sentence, item: _Item, paragraph: int, parse: Callable[[str, int, int], list[Sentence]]
) -> Sentence | None:
    """Return the item read together with its lead, None where the parser makes two sentences of them."""
    said = text[item.start : item.end]
    body = said[: _TAIL.search(said).start()]  # type: ignore[union-attr]
    opening = item.opening + " "
    if not body or item.start < len(opening):
        return None
    first = body.split()[0]
    begins = (
        body
        if (first[:2].isupper() and len(first) > 1) or lookup_country(first) is not None
        else body[0].lower() + body[1:]
    )
    whole = f"{opening}{begins}."
    found = parse(whole, item.start - len(opening), paragraph)
    if len(found) != 1:
        return None
    end = min(item.start + len(body) + 1, item.end)
    return replace(found[0], end=end, lead=len(opening), lead_start=lead.start)


# --- a list within one paragraph --------------------------------------------------------------------------


def _inner_list(sentence: Sentence) -> int | None:
    """Return where the items begin in "The ministers agreed: (a) to open ...; (b) not to close ...", else None."""
    colon = sentence.text.find(":")
    if colon < 0 or ";" not in sentence.text[colon:]:
        return None
    parts = sentence.text[colon + 1 :].split(";")
    return colon + 1 if all(_TO.match(_MARK.sub("", part, count=1)) for part in parts) else None


def _read_inner(
    sentence: Sentence, begin: int, parse: Callable[[str, int, int], list[Sentence]]
) -> list[Sentence] | None:
    """Return the lead of a sentence that holds its list itself, and each item joined to it."""
    colon = sentence.start + begin
    tokens = tuple(takewhile(lambda t: t.end <= colon, sentence.tokens))
    lead = replace(sentence, text=sentence.text[:begin], end=colon, tokens=_closed(tokens))
    opening = _opening(lead, replace(sentence, text="to do"), bound=True)
    if opening is None:
        return None
    found: list[Sentence] = []
    place = begin
    for part in sentence.text[begin:].split(";"):
        skipped = _MARK.match(part)
        offset = place + (skipped.end() if skipped is not None else 0)
        item = _Item(start=offset, end=place + len(part), opening=opening)
        one = _joined_at(sentence, lead, item, parse)
        if one is None:
            return None
        found.append(one)
        place += len(part) + 1
    return found


def _joined_at(
    sentence: Sentence, lead: Sentence, item: _Item, parse: Callable[[str, int, int], list[Sentence]]
) -> Sentence | None:
    """Return an item of `sentence`, whose offsets count in the sentence, read with the lead."""
    base = sentence.start
    text = " " * base + sentence.text
    moved = _Item(start=base + item.start, end=base + item.end, opening=item.opening)
    return _joined(text, lead, moved, sentence.paragraph, parse)


def _closed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return tokens whose heads lie among them: one that hung from what was cut off is a head itself."""
    size = len(tokens)
    return tuple(t if t.head < size else replace(t, head=t.i, dep="ROOT") for t in tokens)
