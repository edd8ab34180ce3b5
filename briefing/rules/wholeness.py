"""Whether a line has all that its verb needs: an object, a content, an end.

Owns the signs that a clause breaks off or only rounds off a speech ("... the minister shot back"), that a teaser
ran into it, or that it is a saying and no news ("A reservoir is a service"). What a line owes to other sentences is
for `standing`.
"""

from __future__ import annotations

import re

from briefing.model import Article, Statement

_NEEDS_CONTENT = frozenset({
    "promise", "pledge", "undertake", "vow", "commit", "guarantee", "agree", "decide", "propose",
})  # fmt: skip
"""Verbs that tell nothing with a place alone: "promised in Lima"."""
_ONLY_PLACED = re.compile(r"(?:in|at|on) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_NEEDS_OBJECT = (
    "erase", "remove", "provide", "ensure", "give", "make", "take", "put", "keep", "bring", "impose", "lift", "build",
    "share", "release", "transfer", "maintain", "protect", "respect", "reduce", "raise", "set", "allow", "offer",
)  # fmt: skip
_TO_DO_WHAT = re.compile(rf"(?:not )?to (?:{'|'.join(_NEEDS_OBJECT)})")
_CUT_COMPARISON = re.compile(r" (?:just |quite )?as (?:surely|much|well|far|long|soon|quickly|often|badly)$")
_STANDS_FOR_A_NOUN = re.compile(r"(?:one|ones|none|some|any|neither|either|several)")
_ELSEWHERE = re.compile(r"(?:back |over )?there")
_FROM_HERE = re.compile(r"\b(?:here|there)$")
"""Where "the opposition there" is, another sentence tells."""
_PARTICIPLE = re.compile(r"(?:seen|given|taken|written|known|shown|drawn|chosen|broken|driven|spoken|stolen|done|gone)")
"""Participles that are no past tense: without a helping verb they tell what somebody suffered."""
_TEASER = re.compile(r"(?<![.:?!“\"‘]) (?:Why|How|What|When|Where|Who) (?!’s)[a-z]")
_QUOTE_BEFORE = re.compile(r"(?:[,.!?…][”\"’']|[”\"’'],)[^.;:“”\"]*$")
_COLON = re.compile(r"\s*(?:back)?\s*:")
_SAYING = re.compile(r"(?:an?|another|no) (?:\w+ )?\w+")
_BARE_NOUN = re.compile(r"(?:[Aa]n? )?[A-Za-z]+")


def is_whole(statement: Statement, line: str, article: Article) -> bool:
    """Return whether nothing that the clause needs is missing from the line, and the line tells something.

    Args:
        line: the line without the speaker that it owes.
        article: the one that the statement is of; its offsets count in `article.text`.
    """
    if statement.form != "clause":
        return True
    told, verb = statement.complement, statement.predicate.split()[0]
    cut = (
        (verb in _NEEDS_CONTENT and _ONLY_PLACED.fullmatch(told) is not None)
        or (verb == "decide" and not told and _asks_whether(statement, article))
        or _TO_DO_WHAT.fullmatch(told) is not None
        or _CUT_COMPARISON.search(line) is not None
        or _STANDS_FOR_A_NOUN.fullmatch(told) is not None
        or _ELSEWHERE.fullmatch(told) is not None
    )
    cut = cut or _FROM_HERE.search(statement.subject_text) is not None
    ran_in = _TEASER.search(line) is not None or _PARTICIPLE.fullmatch(statement.verb) is not None
    return not (cut or ran_in or _only_rounds_off(statement, article) or _is_saying(statement))


def _asks_whether(statement: Statement, article: Article) -> bool:
    """Return whether the text tells what is to be decided, and the line has lost it: "has to decide whether ..."."""
    return " whether " in article.text[statement.start : statement.quote_end]


def _only_rounds_off(statement: Statement, article: Article) -> bool:
    """Return whether the clause only tells who spoke: '"Read it," he launched.', "Not so, she shot back: ..."."""
    if statement.complement not in {"", "back"} or "passive" in statement.flags:
        return False
    sentence = article.text[statement.quote_start : statement.quote_end]
    verb = re.search(rf"\b{re.escape(statement.verb)}\b", sentence)
    if verb is None:
        return False
    before, behind = sentence[: verb.start()], sentence[verb.end() :]
    return _COLON.match(behind) is not None or _QUOTE_BEFORE.search(before) is not None


def _is_saying(statement: Statement) -> bool:
    """Return whether it tells how things are and nothing of anybody: "A reservoir is a service", "A list is a list"."""
    if statement.predicate != "be" or statement.subject or statement.date is not None:
        return False
    if statement.subject_text.lower() == statement.complement.lower():
        return True
    return bool(_BARE_NOUN.fullmatch(statement.subject_text) and _SAYING.fullmatch(statement.complement))
