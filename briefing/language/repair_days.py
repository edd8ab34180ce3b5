"""Mends a subject that a day in front has swallowed: "On 28 November the two ministers are to meet in Kars".

Without a comma behind the day the parser takes the noun that follows for a second object of "on", and the verb
has no subject. A preposition has one object: the second one is whom the verb is about. Names set off behind it
are who it is ("the ministers, Orhan Celik and Nino Kapanadze,"), not others beside it.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.datewords import MONTHS
from briefing.language.dating.words import WEEKDAYS
from briefing.language.tree import FINITE, TENSED, VERBAL, Tree, mended
from briefing.model import Token

_OPENING = frozenset({"advcl", "acl", "prep", "xcomp"})
_IN_FRONT = frozenset({"on", "in", "by", "at", "from", "since", "until", "before", "after", "during"})
_MONTHS = frozenset(month.lower() for month in MONTHS)
_SPANS = frozenset({"hour", "minute", "time"})
_PARTS_OF_TIME = frozenset({"day", "week", "month", "year", "morning", "afternoon", "evening", "night", "eve"}) | _SPANS
_OF_A_DAY = frozenset({"DATE", "TIME"})

_AS_SUBJECT = ("nsubj", "nsubjpass")
_SEASONS = frozenset({"winter", "spring", "summer", "autumn", "fall", "week", "month", "year", "season", "morning"})
_DAYS_ALONE = frozenset(
    {"yesterday", "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)

_DECIDING = frozenset({"vote", "refuse", "decline", "fail", "elect", "opt", "rule", "omit", "neglect", "choose"})
"""Verbs that tell of one moment at which it was settled whether something is to be."""
_ON_A_DAY = frozenset({
    "meet", "attend", "strike", "walk", "hold", "travel", "visit", "vote", "resume", "sit", "join", "appear", "gather",
    "leave", "reopen", "open", "close", "go", "return", "start", "begin", "convene", "march", "protest", "play", "fly",
    "sail", "come", "take", "participate", "launch", "host", "receive", "address", "speak", "testify", "sign", "rally",
    "compete", "race", "see", "announce", "publish", "release", "free", "hang", "execute", "be", "celebrate",
})  # fmt: skip
"""What is itself done on a day, which may be the one that is told."""
_REFUSING = frozenset({"refuse", "decline", "choose"})
"""The day behind these is that of refusing, whatever was refused."""
_OCCASIONS = frozenset({
    "meeting", "summit", "talk", "session", "vote", "election", "hearing", "match", "game", "visit", "ceremony",
    "march", "rally", "conference", "race", "flight", "concert", "funeral", "parade", "mass", "strike", "protest",
    "signing", "launch", "trial", "referendum", "forum", "event", "deadline", "debate", "poll",
})  # fmt: skip


def mend_days(tree: Tree) -> Tree:
    """Return the tree with such subjects hung from their verb, and days from what they are the days of."""
    mends = (
        _month_in_name,
        _day_behind_span,
        _clause_of_dated_thing,
        _starting_day,
        _month_before_name,
        _subject_behind_day,
        _day_behind_aside,
        _day_behind_name,
        _day_of_deciding,
        _object_behind_day,
        _season_inside_verb,
    )
    return mended(tree, mends)


def _subject_behind_day(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "On 28 November the two ministers are to meet": the second object of "on" is the verb's subject."""
    for token in tree.tokens:
        if token.dep != "prep" or token.text.lower() not in _IN_FRONT or tree[token.head].pos not in VERBAL:
            continue
        objects = tree.children(token.i, "pobj")
        if len(objects) != 2 or not token.i < objects[0] < objects[1] < token.head:
            continue
        day, subject = objects
        verb = token.head
        bare = tree.child(verb, "nsubj", "nsubjpass", "expl", "csubj") is None
        if tree[day].ent not in _OF_A_DAY or tree[subject].ent in _OF_A_DAY or not bare:
            continue
        passive = tree.child(verb, "auxpass") is not None
        tokens[subject] = replace(tokens[subject], head=verb, dep="nsubjpass" if passive else "nsubj")
        for name in tree.children(subject, "conj"):
            if tree[subject].tag == "NNS" and tree[name].ent == "PERSON" and _set_off(tree, subject, name):
                tokens[name] = replace(tokens[name], dep="appos")
    return tokens


def _month_in_name(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "By 1 July Kenya must hand over the files": the month is the day's, no part of the name behind it."""
    for month in tree.tokens[2:]:
        noun = tree[month.head]
        opener, number = tree[month.i - 2], tree[month.i - 1]
        if month.dep != "compound" or month.text.lower() not in _MONTHS or noun.i != month.i + 1:
            continue
        opens = opener.i == 0 or tree[opener.i - 1].text in {",", ";"}
        if not opens or opener.text.lower() not in _IN_FRONT or not number.text.isdecimal():
            continue
        tokens[opener.i] = replace(opener, head=noun.head, dep="prep")
        tokens[number.i] = replace(number, head=month.i, dep="nummod")
        tokens[month.i] = replace(month, head=opener.i, dep="pobj")
    return tokens


def _month_before_name(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "and in March Peru closed the port": no "March Peru", the month is the day's and the name the subject."""
    for month in tree.tokens[1:]:
        name, opener = tree[month.head], tree[month.i - 1]
        if month.dep != "compound" or month.text.lower() not in _MONTHS or name.i != month.i + 1:
            continue
        told = tree.child(opener.head, "ccomp") if opener.head < opener.i else None
        verb = tree[told if told is not None else opener.head]
        if opener.text.lower() not in {"in", "since"} or (name.head, name.dep) != (opener.i, "pobj"):
            continue
        bare = tree.child(verb.i, "nsubj", "nsubjpass", "expl", "csubj") is None
        finite = tree[name.i + 1] if name.i + 1 < len(tree.tokens) else verb
        own = finite.i == verb.i or (finite.head == verb.i and finite.dep in {"aux", "auxpass"})
        if verb.i <= name.i or not own or finite.tag not in FINITE or not bare:
            continue
        tokens[month.i] = replace(month, head=opener.i, dep="pobj")
        passive = tree.child(verb.i, "auxpass") is not None
        tokens[name.i] = replace(name, head=verb.i, dep="nsubjpass" if passive else "nsubj")
    return tokens


def _day_behind_span(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "met for three hours on Tuesday": the day is that of the meeting, not of the hours."""
    for opener in tree.tokens:
        span = tree[opener.head]
        if opener.dep != "prep" or opener.text not in {"on", "in"} or span.lemma not in _SPANS or span.dep != "pobj":
            continue
        lasting, day = tree[span.head], tree.child(opener.i, "pobj")
        if lasting.text == "for" and tree[lasting.head].pos in VERBAL and day is not None:
            tokens[opener.i] = replace(opener, head=lasting.head)
    return tokens


def _clause_of_dated_thing(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "the raid of March 3, which Chad blames on rebels": Chad blames the raid on them, not the day."""
    for verb in tree.tokens:
        day = tree[verb.head]
        opener = tree[day.head]
        if verb.dep != "relcl" or day.ent != "DATE" or day.dep != "pobj" or opener.text not in {"of", "on"}:
            continue
        thing = tree[opener.head]
        which = next((i for i in tree.subtree(verb.i) if tree[i].text.lower() == "which"), None)
        if which is None or thing.pos != "NOUN" or thing.i > opener.i or tree[which].head != verb.i:
            continue
        tokens[verb.i] = replace(verb, head=thing.i)
    return tokens


def _starting_day(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "wanted 18 euros a tonne, starting this July": nobody starts anything, the word opens a day."""
    for word in tree.tokens:
        if word.lemma not in {"start", "begin"} or word.tag != "VBG" or word.dep not in _OPENING:
            continue
        held = [tree[i] for i in tree.children(word.i)]
        if not held or word.head > word.i or any(t.dep not in {"prep", "npadvmod", "pobj"} for t in held):
            continue
        days = [tree[i] for t in held for i in tree.subtree(t.i) if tree[i].pos in {"NOUN", "PROPN", "NUM"}]
        if days and all(day.ent in _OF_A_DAY for day in days):
            tokens[word.i] = replace(word, dep="prep", pos="ADP", tag="IN")
            for day in held:
                tokens[day.i] = replace(day, dep="prep" if day.dep == "prep" else "pobj")
    return tokens


def _day_behind_aside(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Met the team that treated, in 2020, the injured": the day between commas is the near verb's."""
    for opener in tree.tokens[2:-2]:
        day = tree.child(opener.i, "pobj")
        near = tree[opener.i - 2]
        if opener.dep != "prep" or tree[opener.i - 1].text != "," or day is None or tree[day].ent not in _OF_A_DAY:
            continue
        if near.pos not in VERBAL or near.tag not in FINITE or near.dep not in {"relcl", "advcl"}:
            continue
        closed = max(tree.subtree(opener.i)) + 1
        if closed < len(tree.tokens) and tree[closed].text == "," and opener.head in tree.ancestors(near.i):
            tokens[opener.i] = replace(opener, head=near.i)
    return tokens


def _set_off(tree: Tree, noun: int, name: int) -> bool:
    """Return whether a comma alone stands between the noun and the name's first word."""
    first = tree.subtree(name)[0]
    return first == noun + 2 and tree[noun + 1].text == ","


def _day_behind_name(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Thailand and the Front (NRF) yesterday signed a pact": the day is the verb's, no other name of who signs."""
    for day in tree.tokens[:-1]:
        verb = tree[day.i + 1]
        if day.dep != "appos" or day.text.lower() not in _DAYS_ALONE or verb.tag not in TENSED:
            continue
        if day.head < day.i and tree.subtree(day.i) == [day.i] and tree.child(verb.i, "nsubj") is not None:
            tokens[day.i] = replace(day, dep="npadvmod", head=verb.i)
    return tokens


def _day_of_deciding(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "The council voted to lift the ban on Tuesday": a bare weekday is that of the vote, and not of the lifting.

    What is done on a day of its own ("voted to strike on Tuesday", "refused to allow the march on Tuesday") keeps it.
    """
    for day in tree.tokens:
        if day.text.lower() not in WEEKDAYS or tree.children(day.i, "amod", "det", "nummod", "prep"):
            continue
        on = tree[day.head] if tree[day.head].text == "on" else day
        done = tree[on.head]
        decided = tree[done.head]
        bare = tree.child(decided.i, "aux", "auxpass") is None and decided.tag == "VBD"
        if done.dep != "xcomp" or not bare or decided.lemma not in _DECIDING or done.i > on.i:
            continue
        between = {t.lemma for t in tree.tokens[done.i + 1 : on.i]}
        own_day = done.lemma in _ON_A_DAY or bool(between & _OCCASIONS)
        if (own_day and decided.lemma not in _REFUSING) or between & {"and", "or"}:
            continue
        if on.dep not in {"prep", "npadvmod"}:
            continue
        tokens[on.i] = replace(tree[on.i], head=decided.i)
        late = on.i - 1
        if tree[late].text in {"late", "early"} and tree[late].head in {done.i, on.i}:
            tokens[late] = replace(tree[late], head=decided.i)
    return tokens


def _object_behind_day(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Signed on 2 May 2024 the memorandum": the memorandum is signed, and no word of the day."""
    for opener in tree.tokens[1:-4]:
        verb, noun = tree[opener.head], max(tree.children(opener.i, "pobj"), default=0)
        if opener.text not in {"on", "in"} or not noun or verb.i != opener.i - 1 or verb.tag not in {"VBD", "VBN"}:
            continue
        inner = tree.tokens[opener.i + 1 : noun]
        month = next((t for t in inner[:2] if t.text.lower() in _MONTHS), None)
        opens = next((t for t in inner if t.tag in {"DT", "PRP$"} and t.head == noun), None)
        if month is None or opens is None or tree.child(verb.i, "dobj", "agent", "auxpass") is not None:
            continue
        if tree[noun].lemma in _PARTS_OF_TIME or tree[noun].ent in _OF_A_DAY:
            continue
        day = [t for t in inner if t.i < opens.i]
        if any(t.i != month.i and not t.text.isdecimal() for t in day):
            continue
        for told in day:
            tokens[told.i] = replace(told, dep="nummod", head=month.i)
        tokens[month.i] = replace(month, dep="pobj", head=opener.i)
        tokens[noun] = replace(tree[noun], dep="dobj", head=verb.i)
    return tokens


def _season_inside_verb(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "The limit on supply was this winter introduced late": the limit was introduced, the winter tells when."""
    for noun in tree.tokens[2:-1]:
        verb, aux = tree[noun.head], tree[noun.i - 2]
        inside = aux.head == verb.i and aux.dep in {"aux", "auxpass"} and verb.i > noun.i
        if noun.dep not in _AS_SUBJECT or not inside or tree[noun.i - 1].text.lower() not in {"this", "last", "next"}:
            continue
        first = next((i for at in (verb.i, aux.i) for i in tree.children(at, *_AS_SUBJECT) if i < aux.i), None)
        if noun.lemma in _SEASONS and first is not None:
            passive = tree.child(verb.i, "auxpass") is not None
            tokens[noun.i] = replace(noun, dep="npadvmod")
            tokens[first] = replace(tree[first], dep="nsubjpass" if passive else "nsubj", head=verb.i)
    return tokens
