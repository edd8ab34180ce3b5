"""Mends who speaks where the parser hangs the speaker, or what he says, from the words beside.

"..., Peru's foreign minister, Ana Rojas, said" comes back as a name for the thing that stands before it, "..., an
official added after the talks" as somebody added, "said in a statement that Chile had promised to pay" as a statement
that Chile had promised. Without the mend one side's word would be told as a fact. Part of `repair`.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.language.attribution_cues import words
from briefing.language.repair_clauses import set_off
from briefing.language.tree import SUBJECTS, TENSED, Tree, mended
from briefing.model import Token

_NO_NAMES = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "X", "Facebook"})
"""Words behind "on" that begin no name of the one named next to them."""

_GOING_ON = frozenset({
    "add", "stress", "underscore", "underline", "emphasise", "emphasize", "note", "reiterate", "insist", "warn",
})  # fmt: skip
"""Verbs by which a speaker goes on."""


def mend_speakers(tree: Tree) -> Tree:
    """Return the tree with speakers given to their words of saying, and words to what was said."""
    mends = (
        _speaker_before_end,
        _named_speaker_at_end,
        _adding_at_end,
        _added_a_clause,
        _said_behind,
        _said_in_document,
        _told_without_that,
        _day_before_subject,
        _according_in_relative,
        _adding_of_speaker,
    )
    return mended(tree, mends)


def _adding_of_speaker(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "stated that Chile had been planning a raid, stressing that he ...": who stresses is who spoke before.

    Where the inner clause tells an act of speech itself ("said Chile had refused, stressing ...") nobody can tell.
    """
    acts = words("acts") | words("say")
    for verb in tree.tokens:
        content = tree[verb.head]
        said = tree[content.head]
        if verb.dep != "advcl" or verb.tag != "VBG" or verb.lemma not in _GOING_ON or tree[verb.i - 1].text != ",":
            continue
        if content.dep != "ccomp" or said.lemma not in words("say") or not said.i < content.i < verb.i:
            continue
        if content.lemma not in acts and tree.child(said.i, *SUBJECTS) is not None:
            tokens[verb.i] = replace(verb, head=said.i)
    return tokens


def _speaker_before_end(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "..., Peru's foreign minister, Ana Rojas, said": who is set off by commas says it, and no thing is a minister.

    The verb of saying has the clause but nobody who says it, or a speaker and no clause.
    """
    for verb in tree.tokens:
        own = tree.child(verb.i, "nsubj")
        if verb.tag not in {"VBD", "VBZ"} or verb.lemma not in words("say"):
            continue
        if tree.child(verb.i, "nsubjpass", "expl", "csubj", "cc", "aux", "auxpass") is not None:
            continue
        if own is None and (told := tree.child(verb.i, "ccomp")) is not None and told < verb.i:
            speaker = _set_off_last(tree, verb.i - 2) if tree[verb.i - 1].text == "," else None
            if speaker is not None and tree[speaker].head in tree.subtree(told):
                tokens[speaker] = replace(tree[speaker], dep="nsubj", head=verb.i)
        elif own is not None and verb.dep == "conj" and tree[verb.head].i < own and tree[verb.i - 1].text == ",":
            told = verb.head
            first = min(tree.subtree(own))
            if tree[first - 1].text != "," or tree.child(own, "appos") is None or tree.child(told, "cc") is not None:
                continue
            top = tree[told].head == told
            tokens[verb.i] = replace(verb, dep=tree[told].dep, head=verb.i if top else tree[told].head)
            tokens[told] = replace(tree[told], dep="ccomp", head=verb.i)
    return tokens


def _named_speaker_at_end(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Peru will open the port, the head of its port authority, Bo Lund, said": he says it, and Peru nothing."""
    for verb in tree.tokens:
        told = verb.head
        plain = verb.dep == "conj" and verb.tag in {"VBD", "VBZ"} and verb.lemma in words("say")
        if not plain or told > verb.i or verb.i < 3 or tree[verb.i - 1].text != ",":
            continue
        if any(tree.child(verb.i, dep) is not None for dep in (*SUBJECTS, "aux", "auxpass", "dobj", "ccomp")):
            continue
        name = verb.i - 2
        first = name
        while first and tree[first - 1].pos == "PROPN":
            first -= 1
        if tree[name].pos != "PROPN" or first < 2 or tree[first - 1].text != ",":
            continue
        begins = next((i for i in range(first - 2, told, -1) if tree[i].text == ","), None)
        speaker = next((i for i in range(begins + 1, first - 1) if _may_speak(tree, i)), None) if begins else None
        if speaker is None or tree[speaker].pos not in {"NOUN", "PROPN"} or tree.child(told, "cc") is not None:
            continue
        top = tree[told].head == told
        tokens[speaker] = replace(tree[speaker], dep="nsubj", head=verb.i)
        tokens[name] = replace(tree[name], dep="appos", head=speaker)
        tokens[verb.i] = replace(verb, dep=tree[told].dep, head=verb.i if top else tree[told].head)
        tokens[told] = replace(tree[told], dep="ccomp", head=verb.i)
        return tokens
    return tokens


def _set_off_last(tree: Tree, last: int) -> int | None:
    """Return the noun with a name or office behind its comma that closes at `last`, and was taken for one of a row."""
    chain = set_off(tree, last)
    if chain and (len(chain) > 1 or tree.child(chain[0], "appos") is not None):
        return chain[0]
    for i in (last, *tree.ancestors(last)):
        joined = tree[i].dep == "conj" and any(tree[k].dep == "cc" for k in range(tree[i].head, i))
        if tree[i].dep == "conj" and not joined and tree.child(i, "appos") is not None and _may_speak(tree, i):
            return i if tree[min(tree.subtree(i)) - 1].text == "," else None
    return None


def _adding_at_end(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "..., an official added after the talks": he adds, he is not added; "..., Ana Lee, was quoted as saying"."""
    told = next((t for t in tree.tokens if t.dep == "ROOT"), None)
    for verb in tree.tokens if told is not None else ():
        quoted = verb.lemma == "quote" and verb.dep == "conj" and tree.child(verb.i, "auxpass") is not None
        participle = verb.tag in {"VBN", "VBD"} and verb.dep in {"acl", "advcl"} and verb.lemma in words("say")
        if told is None or not (quoted or participle) or tree.child(verb.i, *SUBJECTS) is not None:
            continue
        speaker = _speaker_of_participle(tree, verb, first=min(tree.subtree(verb.i)))
        if speaker is None or told.i > min(tree.subtree(speaker)) or not _may_speak(tree, speaker):
            continue
        last = max(i for i in tree.subtree(verb.i) if tree[i].pos != "PUNCT")
        if tree.child(verb.i, "agent", "dobj", "ccomp", "oprd") is not None or last < len(tree.tokens) - 2:
            continue
        if told.pos not in {"VERB", "AUX"} or tree.child(told.i, *SUBJECTS) is None:
            continue
        tokens[verb.i] = replace(verb, tag="VBN" if quoted else "VBD", dep="ROOT", head=verb.i)
        tokens[speaker] = replace(tree[speaker], dep="nsubjpass" if quoted else "nsubj", head=verb.i)
        tokens[told.i] = replace(told, dep="ccomp", head=verb.i)
        return tokens
    return tokens


def _speaker_of_participle(tree: Tree, verb: Token, *, first: int) -> int | None:
    """Return who is set off before the participle, whose words begin at `first`: behind a comma, or its own noun."""
    above = (verb.head, *tree.ancestors(verb.head)) if verb.dep == "acl" else ()
    speaker = next((i for i in above if tree[i].dep in {"appos", "dobj"} and _may_speak(tree, i)), None)
    if speaker is None:
        chain = set_off(tree, first - 2) if first > 2 and tree[first - 1].text == "," else []
        speaker = chain[0] if chain else None
    return speaker if speaker is not None and tree[min(tree.subtree(speaker)) - 1].text == "," else None


def _may_speak(tree: Tree, noun: int) -> bool:
    """Return whether the noun names a person, an office or somebody unnamed."""
    lemma = tree[noun].lemma.lower()
    return tree[noun].ent == "PERSON" or any(lemma in words(name) for name in ("office_holders", "offices", "unnamed"))


def _added_a_clause(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Minister Ana Lee added Chile had broken it": she adds that Chile had, no "added Chile" had."""
    for verb in tree.tokens:
        other = tree[verb.head]
        clause = tree[other.head]
        told = verb.tag in {"VBD", "VBN"} and verb.lemma in words("say")
        if not told or verb.dep != "amod" or other.dep != "nsubj":
            continue
        nouns = (*tree.children(verb.i, "nsubj"), *tree.children(clause.i, "nsubj"), verb.i - 1)
        before = [i for i in nouns if 0 <= i < verb.i and _may_speak(tree, i)]
        if other.i != verb.i + 1 or not before or clause.dep != "ROOT":
            continue
        tokens[before[0]] = replace(tree[before[0]], dep="nsubj", head=verb.i)
        tokens[verb.i] = replace(verb, tag="VBD", dep="ROOT", head=verb.i)
        tokens[clause.i] = replace(clause, dep="ccomp", head=verb.i)
    return tokens


def _said_behind(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "..., said two people familiar with the talks", "..., said three officials briefed on it": they say it."""
    for verb in tree.tokens:
        if verb.lemma not in words("say") - words("addressed") or verb.tag not in {"VBD", "VBZ"} or verb.i < 2:
            continue
        if tree.child(verb.i, "conj") is not None:
            continue
        if tree[verb.i - 1].text not in {",", "”", '"'} or tree.child(verb.i, *SUBJECTS) is not None:
            continue
        speaker = next((i for i in tree.children(verb.i, "dobj") if i > verb.i), None)
        inner = next((i for i in tree.children(verb.i, "ccomp") if i > verb.i), None)
        before = next((i for i in tree.children(verb.i, "ccomp") if i < verb.i), None)
        told = verb.head if verb.dep == "conj" else before
        if inner is not None and tree[inner].tag in {"VBD", "VBN"} and tree.child(inner, "aux", "auxpass") is None:
            speaker = tree.child(inner, "nsubj")
        if told is None or speaker is None or told > verb.i or tree[told].pos not in {"VERB", "AUX"}:
            continue
        if min(tree.subtree(speaker)) != verb.i + 1 or not _may_speak(tree, speaker):
            continue
        if inner is not None:
            tokens[inner] = replace(tree[inner], tag="VBN", dep="acl", head=speaker)
        tokens[speaker] = replace(tree[speaker], dep="nsubj", head=verb.i)
        if verb.dep == "conj":
            top = tree[told].head == told
            tokens[verb.i] = replace(verb, dep=tree[told].dep, head=verb.i if top else tree[told].head)
            tokens[told] = replace(tree[told], dep="ccomp", head=verb.i)
    return tokens


def _said_in_document(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "said in a statement that Chile had promised to pay the sum": that is what was said.

    A relative clause would lack an object: "a statement that Chile had promised to publish".
    """
    for verb in tree.tokens:
        paper = tree[verb.head]
        said = tree[tree[paper.head].head]
        if verb.dep != "relcl" or paper.dep != "pobj" or paper.lemma not in words("channels") or paper.i > verb.i:
            continue
        if said.lemma not in words("say") or tree[paper.head].head != said.i or tree.child(said.i, "ccomp") is not None:
            continue
        subject = tree.child(verb.i, *SUBJECTS)
        if subject is None or tree.is_relative(subject):
            continue
        below = [verb.i, *tree.children(verb.i, "xcomp")]
        objects = [
            i
            for v in below
            for i in tree.children(v, "dobj", "ccomp", "attr", "acomp")
            if tree[i].dep != "ccomp" or tree.child(i, "mark") is None
        ]
        opener = next((i for i in objects if tree[i].text.lower() == "that" and i < verb.i), None)
        if tree[paper.i + 1].text.lower() in {"which", "whose", "who"} or not any(i > verb.i for i in objects):
            continue
        tokens[verb.i] = replace(verb, dep="ccomp", head=said.i)
        if opener is not None:
            tokens[opener] = replace(tree[opener], dep="mark", head=verb.i)
    return tokens


def _told_without_that(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "told a news conference in Lima on Monday the two will sign": a clause that no word opens is what was told."""
    for verb in tree.tokens:
        told = tree[verb.head]
        if verb.dep != "advcl" or verb.i < told.i or told.lemma not in words("say") or tree.child(told.i, "ccomp"):
            continue
        finite = verb.tag in TENSED or tree.child(verb.i, "aux", "auxpass") is not None
        subject = tree.child(verb.i, "nsubj", "nsubjpass")
        opened = any(tree[i].dep == "mark" or tree[i].tag in {"WRB", "TO"} for i in tree.children(verb.i))
        heard = tree.child(told.i, "dobj") is not None
        if finite and subject is not None and not opened and verb.tag != "VBG" and heard:
            tokens[verb.i] = replace(verb, dep="ccomp")
    return tokens


def _day_before_subject(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "The minister said on Monday Uganda was ready": Uganda was, and "Monday Uganda" is no name."""
    for day in tree.tokens:
        name = tree[day.head]
        opener = tree[name.head]
        said = tree[opener.head]
        if day.text not in _NO_NAMES or day.dep != "compound" or name.dep != "pobj" or said.lemma not in words("say"):
            continue
        verb = next((i for i in tree.children(said.i, "ccomp", "conj", "advcl") if i > name.i), None)
        if verb is None or said.i > day.i or name.i < day.i or tree.child(verb, "mark") is not None:
            continue
        other = tree.child(verb, "nsubj", "nsubjpass")
        between = tree.tokens[name.i + 1 : verb if other is None else min(tree.subtree(other))]
        joined = [t.i for t in between if t.dep == "cc"]
        if any(t.pos not in {"AUX", "PART", "ADV", "CCONJ"} for t in between) or bool(joined) != (other is not None):
            continue
        passive = tree.child(verb, "auxpass") is not None
        tokens[day.i] = replace(day, dep="pobj", head=opener.i)
        tokens[name.i] = replace(name, dep="nsubjpass" if passive else "nsubj", head=verb)
        tokens[verb] = replace(tree[verb], dep="ccomp", head=said.i)
        if other is not None:
            tokens[other] = replace(tree[other], dep="conj", head=name.i)
            tokens[joined[0]] = replace(tree[joined[0]], head=name.i)
    return tokens


def _according_in_relative(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Congo, where 27 have died, according to the army, backed it": the army tells of the deaths alone."""
    for according in tree.tokens:
        noun = tree[according.head]
        if according.lemma not in {"according", "accord"} or according.dep != "prep":
            continue
        clause = tree.child(noun.i, "relcl")
        set_apart = tree[according.i - 1].text == "," and noun.pos in {"NOUN", "PROPN"}
        if clause is not None and clause < according.i and set_apart:
            tokens[according.i] = replace(according, head=clause)
    return tokens
