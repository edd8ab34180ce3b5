"""Reads a sentence a second time where the first tree cannot be right, with one small change that says the same.

Eight constructions that the parser gets wrong in a regular way. A "do" inside a name is taken for a verb: "Rio Grande
do Sul"; it is read as "de". So is an acronym: "the 2003 ECOWAS Protocol"; it is read as a name. A "&" is read as "and",
which may part two clauses. "It is worth noting that Chile paid" is read without its preface. "Chile, for its part,
will" parts the verb from its subject or its helping verb; it is read again without those words; so is what closes with
"or so Chile claims". A phrase in front with no comma behind it swallows the subject: "On Western Sahara Algeria demands
a referendum"; it is read again with the comma. A verb of the present that is also a noun leaves a sentence without a
verb: "The parliament's trade committee questions the commissioner on 5 November"; it is read again in the past, where
the form is no noun. The words, their offsets and the verb's tense stay those of the text; only the tree is that of the
second reading, and only where it mends what was wrong. It leaves the parser to `parse` and every other mend to
`repair`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from briefing.datewords import MONTHS
from briefing.language.attribution_cues import words
from briefing.language.countries import lookup_country
from briefing.language.spoken_asides import read_without_aside
from briefing.language.tree import BARE_SUBJECTS, FINITE
from briefing.model import Sentence, Token

Reader = Callable[[Sequence[str]], "list[Token] | None"]
"""Reads words as one sentence; None where the parser makes more than one sentence of them. Offsets mean nothing."""

_OPENING = frozenset({"DET", "PRON", "NUM"})
_END = frozenset({".", "!", "?", "”", '"', "’", "'", "»"})
_BREAKS = frozenset({",", "-", "–", "—", "--"})
_FILLERS = tuple(
    tuple(filler.split())
    for filler in (
        "or at least that is what", "or at least that 's what", "or that at least is what", "or that is what",
        "or at least so", "or at any rate so", "or so at least", "or so", "at least", "at any rate",
    )
)  # fmt: skip
"""What stands between a sentence and the speaker who closes it, the longest first."""
_ACRONYM = re.compile(r"[A-Z]{3,}")
_LONGEST_TAIL = 12
_LONGEST_PREFACE = 9
_POINTING = frozenset({
    "noting", "note", "noted", "mentioning", "mention", "mentioned", "noteworthy", "notable", "stressing", "stressed",
    "emphasised", "emphasized", "added", "adding",
})  # fmt: skip
"""Words by which a writer points to what he tells next."""
_OF_ALL = frozenset({"is", "should", "must", "may", "can", "deserves"})
_PREFACES = frozenset({
    "is", "should", "must", "may", "can", "be", "also", "worth", "worthy", "important", "necessary", "to", "here", "of",
    "has", "deserves", "deserving",
})  # fmt: skip
"""The other words of "It is important to note that"."""
_WHO_SPEAKS = frozenset({"i", "we", "let", "allow"})
_SHARING = frozenset({
    "share", "stress", "emphasise", "emphasize", "point", "underline", "reiterate", "recall", "repeat", "tell",
})  # fmt: skip
"""Verbs by which somebody who speaks for an office leads in what he tells."""
_SPOKEN = frozenset({
    "can", "want", "would", "’d", "'d", "like", "to", "wish", "me", "us", "with", "you", "again", "once", "more",
    "also", "out", "only", "just", "must", "should", "here", "first",
})  # fmt: skip
_TRIES = 4
"""How often one sentence is read again at most."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CALENDAR = frozenset({*(month.lower() for month in MONTHS), *_WEEKDAYS})


def read_again(sentence: Sentence, read: Reader, verbs: frozenset[str]) -> Sentence:
    """Return `sentence`, with the tree of a second reading where that mends a swallowed subject or a lost verb.

    Args:
        sentence: as the parser gave it.
        read: reads changed words.
        verbs: the base forms that the language has.
    """
    tokens = sentence.tokens
    instead = _read_instead(tokens)
    if instead:
        found = read([instead.get(token.i, token.text) for token in tokens])
        if found is not None:
            tokens = tuple(_in_place(token, of) for token, of in zip(found, tokens, strict=True))
            sentence = replace(sentence, tokens=tokens)
    root = next((token for token in tokens if token.dep == "ROOT"), None)
    if root is None or len(tokens) < 5 or tokens[-1].text not in _END or ":" in sentence.text:
        return sentence
    preface = _preface_of(tokens)
    if preface:
        found = _without_words(tokens, 0, preface, read)
        return sentence if found is None else replace(sentence, tokens=tuple(found))
    aside = _part_of(tokens)
    if aside is not None:
        found = _without_words(tokens, aside, aside + 5, read)
        return sentence if found is None else replace(sentence, tokens=tuple(found))
    spoken = read_without_aside(tokens, read)
    if spoken is not None:
        return replace(sentence, tokens=tuple(spoken))
    tail = _tail_of(tokens)
    if tail is not None:
        found = _without_words(tokens, *tail, read)
        return sentence if found is None else replace(sentence, tokens=tuple(found))
    verbal = root.pos in {"VERB", "AUX"}
    found = _with_comma(tokens, root, read) if verbal else _with_verb(tokens, root, read, verbs)
    return sentence if found is None else replace(sentence, tokens=tuple(found))


def _read_instead(tokens: Sequence[Token]) -> dict[int, str]:
    """Return place -> the word that the parser reads better there and that stands for the same."""
    found = {token.i: "and" for token in tokens[1:-1] if token.text == "&"}
    if sum(token.text.isupper() for token in tokens) * 2 < len(tokens):
        found |= {t.i: "Union" for t in tokens if _ACRONYM.fullmatch(t.text) and t.tag.startswith("VB")}
    place = _particle_of(tokens)
    if place is not None:
        found[place] = "de"
    return found


def _particle_of(tokens: Sequence[Token]) -> int | None:
    """Return where "do" is part of a name, as in "Rio Grande do Sul", and was read as a verb."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        named = before.pos == after.pos == "PROPN" and before.text[0].isupper() and after.text[0].isupper()
        if token.text == "do" and token.pos in {"VERB", "AUX"} and named and not before.text.endswith("s"):
            return token.i
    return None


def _preface_of(tokens: Sequence[Token]) -> int:
    """Return where the clause begins that a writer only points to: "It is worth noting that", 0 where none does."""
    texts = [token.text.lower() for token in tokens]
    that = next((i for i, text in enumerate(texts[:_LONGEST_PREFACE]) if text == "that"), 0)
    before = {*texts[1:that]} - {","}
    told = texts[0] in {"let", "allow"} or "you" in before
    if that and told and texts[0] in _WHO_SPEAKS and before & _SHARING and before <= _SHARING | _SPOKEN:
        # "I can share with you that Chile paid", "Let me stress that Chile paid"; "we recall that" is a word of ours.
        return that + 2 if texts[that + 1] == "," else that + 1
    if not that or texts[0] != "it" or not before & _POINTING or not before <= _POINTING | _PREFACES:
        return 0
    if not before & _OF_ALL:
        # "It added that tickets would be refunded": somebody did.
        return 0
    return that + 2 if texts[that + 1] == "," else that + 1


def _part_of(tokens: Sequence[Token]) -> int | None:
    """Return where ", for its part," begins, None where it does not stand."""
    texts = [token.text.lower() for token in tokens]
    for i in range(1, len(texts) - 5):
        if texts[i : i + 2] == [",", "for"] and texts[i + 3 : i + 5] == ["part", ","] and tokens[i + 2].tag == "PRP$":
            return i
    return None


def _tail_of(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return the words to leave out before a speaker who closes the sentence: "or so", "or at least that is what".

    "A signed it, or so B claims" tells who says it as "A signed it, B claims" does, which the parser reads well.
    """
    texts = [token.text.lower() for token in tokens]
    for place in range(3, len(texts) - 2):
        if texts[place - 1] not in _BREAKS:
            continue
        filler = next((f for f in _FILLERS if tuple(texts[place : place + len(f)]) == f), None)
        if filler is None:
            continue
        end = place + len(filler)
        rest = tokens[end:-1]
        if texts[end] == "according":
            return place, end
        if filler[-1] in {"least", "rate"} or not 2 <= len(rest) <= _LONGEST_TAIL or rest[0].lemma == "it":
            continue
        if any(token.lemma in words("say") for token in (rest[0], rest[-1])):
            return place, end
    return None


def _without_words(tokens: Sequence[Token], place: int, end: int, read: Reader) -> list[Token] | None:
    """Read again without the words from `place` to `end`, which say nothing and mislead the parser."""
    left = [token.text for token in (*tokens[:place], *tokens[end:])]
    if place and left[place - 1] in _BREAKS:
        left[place - 1] = ","
    second = read(left)
    if second is None:
        return None
    number = {i: i if i < place else i + end - place for i in range(len(second))}
    kept = {number[t.i]: replace(t, i=number[t.i], head=number[t.head]) for t in second}
    above = end if kept[end].text.lower() == "according" else next(i for i, t in kept.items() if t.dep == "ROOT")
    whole = [kept.get(i) or replace(token, head=above, dep="punct", pos="PUNCT") for i, token in enumerate(tokens)]
    return [_in_place(token, of) for token, of in zip(whole, tokens, strict=True)]


def _with_comma(tokens: Sequence[Token], root: Token, read: Reader) -> list[Token] | None:
    """Read again with a comma behind the phrase in front, where the main verb has no subject."""
    if tokens[0].tag != "IN" or any(token.head == root.i and token.dep in BARE_SUBJECTS for token in tokens):
        return None
    for place in _openings(tokens, root.i):
        words = [token.text for token in tokens]
        second = read([*words[:place], ",", *words[place:]])
        if second is None:
            continue
        kept = _without(second, place)
        verb = kept[root.i]
        if any(t.head == verb.i and t.dep in BARE_SUBJECTS and _first_of(kept, t.i) == place for t in kept):
            return [_in_place(token, of) for token, of in zip(kept, tokens, strict=True)]
    return None


def _openings(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    """Yield where a subject may begin behind the phrase in front of the sentence, up to the number of tries."""
    left = 0
    for place in range(2, verb):
        before, token = tokens[place - 1], tokens[place]
        if before.text == "," or token.text == ",":
            return
        ends_day = before.text.lower() in _CALENDAR or before.text.isdecimal() or before.text[:4].isdecimal()
        goes_on = token.text.lower() in _CALENDAR or token.text[0].isdigit() or token.pos in {"ADP", "CCONJ", "PUNCT"}
        names = before.pos not in {"ADP", "DET", "CCONJ", "PUNCT"} and lookup_country(token.text) is not None
        meets = before.pos == "NOUN" and (token.pos == "PROPN" or token.ent == "NORP")
        opens = before.pos in {"NOUN", "PROPN", "NUM"} and token.pos in _OPENING and not token.text[0].isdigit()
        if (ends_day and not goes_on) or names or opens or meets:
            yield place
            left += 1
            if left == _TRIES:
                return


def _without(tokens: list[Token], place: int) -> list[Token]:
    """Take the token at `place` out again; what hung on it hangs on its head."""
    head = tokens[place].head
    number = {token.i: token.i - (token.i > place) for token in tokens}
    return [
        replace(token, i=number[token.i], head=number[head if token.head == place else token.head])
        for token in tokens
        if token.i != place
    ]


def _with_verb(
    tokens: Sequence[Token], root: Token, read: Reader, verbs: frozenset[str]
) -> list[Token] | None:
    """Read again with a noun's form taken for a verb of the past, where the sentence has no verb."""
    if any(token.tag in FINITE and token.head in {token.i, root.i} for token in tokens):
        return None
    words = [token.text for token in tokens]
    tries = 0
    for token in tokens[1:-2]:
        verbal = token.tag in {"VBP", "VBZ"} and token.dep in {"amod", "compound"}
        lemma = _lemma(token.text, verbs) if verbal or token.tag in {"NN", "NNS", "JJ", "RB"} else ""
        past = _past(lemma)
        before, after = tokens[token.i - 1], tokens[token.i + 1]
        if not past or before.pos not in {"NOUN", "PROPN", "NUM"} or after.pos in {"PUNCT", "VERB", "AUX"}:
            continue
        if after.text == "of" or (token.tag == "NNS" and not token.text.endswith("s")):
            continue
        second = read([*words[: token.i], past, *words[token.i + 1 :]])
        tries += 1
        if second is not None and _is_main(second, token.i):
            verb = replace(
                second[token.i], lemma=lemma, tag="VBZ" if token.text.endswith("s") else "VBP", pos="VERB"
            )
            second[token.i] = verb
            return [_in_place(new, of) for new, of in zip(second, tokens, strict=True)]
        if tries == _TRIES:
            return None
    return None


def _is_main(tokens: Sequence[Token], place: int) -> bool:
    verb = tokens[place]
    return (
        verb.dep == "ROOT"
        and verb.tag in {"VBD", "VBN"}
        and any(token.head == place and token.dep == "nsubj" and token.i < place for token in tokens)
    )


def _lemma(form: str, verbs: frozenset[str]) -> str:
    """Return the verb of which a noun's `form` may be the present, "" if there is none."""
    if not form.islower() or not form.isalpha():
        return ""
    if not form.endswith("s") or form.endswith("ss"):
        return form if form in verbs else ""
    stems = (f"{form[:-3]}y" if form.endswith("ies") else "", form[:-1], form[:-2] if form.endswith("es") else "")
    return next((stem for stem in stems if stem in verbs), "")


_IRREGULAR = {
    "meet": "met", "hold": "held", "begin": "began", "run": "ran", "sit": "sat", "speak": "spoke", "go": "went",
    "rise": "rose", "fall": "fell", "come": "came", "see": "saw", "take": "took", "leave": "left", "win": "won",
    "lead": "led", "pay": "paid", "sell": "sold", "send": "sent", "spend": "spent", "build": "built", "seek": "sought",
    "keep": "kept", "lose": "lost", "drive": "drove", "bring": "brought", "bear": "bore", "feel": "felt", "say": "said",
    "lie": "lay", "draw": "drew", "give": "gave", "find": "found", "stand": "stood", "fly": "flew", "set": "",
    "put": "", "cut": "", "hit": "", "let": "", "cost": "", "split": "", "quit": "",
}  # fmt: skip
"""Verbs whose past is no form in "-ed"; "" where it is the present's own form. A rule serves all others: what counts is
that the parser takes the word for a past."""


def _past(lemma: str) -> str:
    """Return the verb's past, "" where it is the form of the present."""
    if not lemma or lemma in _IRREGULAR:
        return _IRREGULAR.get(lemma, "")
    if lemma.endswith("e"):
        return f"{lemma}d"
    return f"{lemma[:-1]}ied" if lemma.endswith("y") and lemma[-2:-1] not in set("aeiou") else f"{lemma}ed"


def _first_of(tokens: Sequence[Token], top: int) -> int:
    """Return the first place of the phrase below `top`."""

    def under(token: Token) -> bool:
        at, steps = token.i, 0
        while at != top and tokens[at].head != at and steps < len(tokens):
            at, steps = tokens[at].head, steps + 1
        return at == top

    return next((token.i for token in tokens if under(token)), top)


def _in_place(token: Token, of: Token) -> Token:
    """Return the reading of `token` over the words and offsets of `of`."""
    return replace(token, start=of.start, end=of.end, text=of.text)
