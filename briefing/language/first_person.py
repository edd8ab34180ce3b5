"""Who "I" and "we" are in a statement that somebody signs or is named to give.

Owns the author of an official text and what follows from it: "I" outside quotation marks is the author, "we" the
country or body spoken for, and what the text tells without another speaker is told by the author. A text is a
statement only where it says "I" itself and its title ("Statement by Minister X", "X: ...") or its last lines name
one person; reports about somebody, joint statements and reporters' own columns have no such author.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.language.certainty import is_negated
from briefing.language.countries import country_named
from briefing.language.discourse import in_quotes
from briefing.language.people import Roster
from briefing.language.tree import Tree
from briefing.model import Article, Attribution, Party, Reference, Sentence

_GIVEN_BY = re.compile(
    r"\b(?:statement|remarks|speech|address|declaration|message|letter|intervention|comments)\s+(?:by|of|from)\s+(.+)",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(
    r"\s(?:following|on|after|at|in|ahead|before|regarding|concerning|about|to|with|during|upon|for|as)\s|[,:;–—(]",
    re.IGNORECASE,
)
_COLON = re.compile(r"^([^:\"“”]{3,60}):\s")
_SIGNATURE = 8
"""Words of a last line that may be a signature."""
_OF_STATE = re.compile(r"\b(?:minister|president|chancellor|ambassador|envoy|negotiator)\b|\bministry\b")
"""Offices whose holder says "we" of the state; a mayor, a company's head or a party's leader does not."""
_NOT_IN_OFFICE = re.compile(
    r"\b(?:former|ex|shadow|incoming|outgoing|designate|elect|waiting|deposed|ousted|then|late|retired)\b",
    re.IGNORECASE,
)
_WITH_OTHERS = re.compile(
    r"\b(?:together|both|jointly|all of us|each other|one another|party|coalition|family|union|company|god)\b",
    re.IGNORECASE,
)
"""Words by which "we" is more than the state, or another body."""
_ALONE = frozenset(
    {
        "accept", "reject", "refuse", "recognise", "recognize", "deny", "want", "demand", "insist",
        "require", "request", "offer", "promise", "pledge", "commit", "propose", "oppose", "support",
        "object", "withdraw", "ratify", "lift", "impose", "suspend", "resume", "release", "pay", "provide",
        "deploy", "close", "halt", "concede", "drop", "maintain", "abandon", "extradite", "hand", "allow",
        "permit", "tolerate", "block", "veto", "appeal", "retaliate", "comply", "abide", "violate",
        "breach", "sell", "deliver", "owe", "seek", "regret", "condemn", "protest", "apologise",
        "apologize", "extend", "reserve",
    }
)  # fmt: skip
"""Verbs by which a state acts or takes a position; what else "we" are or feel in a quotation is no news of a state."""
_OF_ONE_STATE = frozenset({
    "government", "parliament", "cabinet", "army", "navy", "military", "force", "soldier", "troop", "territory",
    "airspace", "soil", "constitution", "economy", "farmer", "fisherman", "citizen", "national", "sovereignty",
    "president", "embassy",
})  # fmt: skip
"""What each state has of its own; "our relations" and "our border" are of two."""
_TOGETHER = frozenset(
    {"agree", "meet", "discuss", "sign", "exchange", "share", "talk", "hold", "speak", "decide", "set", "initial"}
)
"""Verbs that "we" may do with the other side: whether that is meant nobody can tell."""
_DENIED = frozenset({"agree", "sign", "undertake", "guarantee", "give", "make", "put"})
"""Deeds of which nobody says for both sides that "we" have not done them."""


def author_of(article: Article, sentences: Sequence[Sentence], roster: Roster) -> Party | None:
    """Return the person who says "I" in the article, None where it is no signed statement or nobody is sure."""
    if not any(_own_pronouns(sentence, quoted) for sentence, quoted in _quoted(sentences)):
        return None
    given = _GIVEN_BY.search(article.title)
    if given is not None and "joint" not in article.title.lower():
        return _one_named(_BEHIND_NAME.split(given[1], maxsplit=1)[0], roster)
    colon = _COLON.match(article.title)
    if colon is not None:
        return _one_named(colon[1], roster)
    last = article.text.rstrip().rsplit("\n", 1)[-1].strip(" -–—.")
    if len(last.split()) <= _SIGNATURE:
        return _one_named(last, roster, whole=True)
    return None


def name_author(sentences: Sequence[Sentence], author: Party) -> list[Sentence]:
    """Return the sentences with references of "I", and of "we" where only the author's side can be meant."""
    side = country_named(author.country) if author.country else None
    result = []
    for sentence, quoted in _quoted(sentences):
        added = [_reference(sentence, i, author, "first person: who gives the statement") for i in
                 _own_pronouns(sentence, quoted)]  # fmt: skip
        if side is not None:
            added += [
                _reference(sentence, i, side.party, f"first person: whom {author.name} speaks for")
                for i in _own_side(Tree(sentence), quoted)
            ]
        result.append(_with(sentence, added))
    return result


def name_quoted(
    sentences: Sequence[Sentence], attributions: Sequence[tuple[Attribution, ...]]
) -> list[Sentence]:
    """Return the sentences with references of the "we" that an official says in a quotation: the official's state.

    Only who speaks for a state by office counts, and only what one side does alone ("we agreed" may be both).
    """
    result = []
    for (sentence, quoted), row in zip(_quoted(sentences), attributions, strict=True):
        tree = Tree(sentence)
        added = []
        for i in _own_side(tree, [not inside for inside in quoted], denied=True):
            if tree[tree[i].head].lemma not in _ALONE | _DENIED:
                continue
            said = [a for a in row if a.content_start <= tree[i].start < a.content_end]
            if _WITH_OTHERS.search(sentence.text):
                continue
            sides = {_side_of(a) for a in said}
            side = country_named(sides.pop()) if len(sides) == 1 else None
            if side is not None:
                why = f"first person: whom {said[0].source_text} speaks for"
                added.append(_reference(sentence, i, side.party, why))
        added += _own_country(tree, row)
        result.append(_with(sentence, added))
    return result


def _own_country(tree: Tree, row: Sequence[Attribution]) -> list[Reference]:
    """Return references of "our country" and of "our" in "our government": the state that the speaker speaks for."""
    found = []
    for token in tree.tokens[:-1]:
        noun = tree[token.i + 1]
        if token.text.lower() not in {"our", "my"} or token.tag != "PRP$" or token.head != noun.i:
            continue
        if any(r.start <= token.start < r.end and r.parties for r in tree.sentence.references):
            continue
        said = [a for a in row if a.content_start <= token.start < a.content_end]
        sides = {_side_of(a) for a in said}
        side = country_named(sides.pop()) if len(sides) == 1 else None
        if side is None:
            continue
        why = f"first person: whom {said[0].source_text} speaks for"
        if noun.lemma in {"country", "nation"} and noun.tag == "NN":
            whole = _reference(tree.sentence, noun.i, side.party, f"country: {why}")
            text = tree.sentence.text[token.start - tree.sentence.start : noun.end - tree.sentence.start]
            found.append(replace(whole, start=token.start, text=text))
        elif noun.lemma in _OF_ONE_STATE:
            found.append(_reference(tree.sentence, token.i, side.party, why))
    return found


def _side_of(said: Attribution) -> str:
    """Return the country for which the speaker speaks by office, "" where it is not plain."""
    if said.kind != "official" or len(said.parties) != 1 or said.outer is not None:
        return ""
    party = said.parties[0]
    if _NOT_IN_OFFICE.search(f"{party.role} {said.source_text}"):
        return ""
    return party.country if party.kind in {"office", "country"} or _OF_STATE.search(party.role) else ""


_ANNOUNCING = frozenset(
    {"announce", "note", "stress", "emphasise", "emphasize", "underline", "underscore", "state", "declare", "recall"}
)
"""Verbs by which the writer of a release tells in the passive what it tells: "it was noted that ..."."""


def told_by(
    author: Party, sentences: Sequence[Sentence], attributions: Sequence[tuple[Attribution, ...]]
) -> tuple[tuple[Attribution, ...], ...]:
    """Return the attributions with one of the author's or issuer's behind those of each sentence.

    What a clause tells outside what others say is the author's account, and what the other side said is so by that
    account only: the author stands behind such a speaker as `outer`. Of one's own side one speaks for oneself.
    The source stands in the title or the signature: its range and the cue's are empty, at the sentence's start.
    """
    rows = []
    for sentence, row in zip(sentences, attributions, strict=True):
        start = sentence.start
        own = Attribution(
            source_start=start, source_end=start, source_text=author.name, cue_start=start, cue_end=start,
            cue_text="", content_start=start, content_end=sentence.end, parties=(author,),
            kind="official" if author.role or author.kind == "office" else "named",
        )  # fmt: skip
        rows.append((*(_reported_by(own, one, author) for one in row), own))
    return tuple(rows)


def _reported_by(own: Attribution, said: Attribution, author: Party) -> Attribution:
    """Return what another side is told to have said with the author behind it; what "was announced" is the author's."""
    if said.verb in _ANNOUNCING and not said.parties and said.source_text.lower().startswith("it "):
        return replace(said, parties=(author,), kind=own.kind, source_text=author.name)
    others = said.parties and all(party.country and party.country != author.country for party in said.parties)
    return replace(said, outer=own) if others and author.country and said.outer is None else said


def _quoted(sentences: Sequence[Sentence]) -> list[tuple[Sentence, list[bool]]]:
    result = []
    inside, paragraph = False, -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            inside, paragraph = False, sentence.paragraph
        flags, inside = in_quotes(sentence.tokens, inside)
        result.append((sentence, flags))
    return result


def _own_pronouns(sentence: Sentence, quoted: Sequence[bool]) -> list[int]:
    """Return the tokens "I" outside quotation marks that are subjects."""
    return [
        t.i for t in sentence.tokens if t.text == "I" and t.tag == "PRP" and t.dep == "nsubj" and not quoted[t.i]
    ]


def _own_side(tree: Tree, quoted: Sequence[bool], *, denied: bool = False) -> list[int]:
    """Return the tokens "we" that are the subject of what one side alone does.

    Args:
        denied: what is denied counts too where it could be a joint deed: "we did not agree to it" is one side's word.
    """
    found = []
    for token in tree.tokens:
        if token.text.lower() != "we" or token.dep != "nsubj" or quoted[token.i]:
            continue
        together = {tree[i].lemma for i in (token.head, *tree.children(token.head, "xcomp"))} & _TOGETHER
        alone = denied and tree[token.head].lemma in _DENIED and is_negated(tree, token.head)
        if alone or not together:
            found.append(token.i)
    return found


def _reference(sentence: Sentence, index: int, party: Party, why: str) -> Reference:
    token = sentence.tokens[index]
    return Reference(start=token.start, end=token.end, head=index, text=token.text, parties=(party,), why=why)


def _with(sentence: Sentence, added: Sequence[Reference]) -> Sentence:
    """Return the sentence with further references, all in the order of the text."""
    references = sorted((*sentence.references, *added), key=lambda r: (r.start, -r.end))
    return replace(sentence, references=tuple(references)) if added else sentence


def _one_named(words: str, roster: Roster, *, whole: bool = False) -> Party | None:
    """Return the one person whom the words name by full name or surname.

    Args:
        whole: by the full name only.
    """
    found = []
    for person in roster.people:
        names = {person.party.name} if whole else {person.party.name, person.party.name.split()[-1]}
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE) for name in names):
            found.append(person.party)
    return found[0] if len(found) == 1 else None
