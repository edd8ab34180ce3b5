"""A bare "the memorandum" with the words of its first full mention: "the memorandum on domestic workers".

English names a thing in full once and afterwards says "the" and the noun; a line that stands alone needs the full
words. Owns which earlier noun phrases tell which one is meant, and putting their words into the statements of an
article. Only where the article before has one candidate and no other: unsure leaves the text's words, and the
rules step gives such a line less weight. Who a person, office or country is, is the business of `references`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.language.bodies import goes_on_as_name
from briefing.language.filling_in import fill
from briefing.language.full_mentions import EMPTY, Mention, full_mentions, noun_of, teller_of
from briefing.language.mention_words import TIMES, WHO_ACTS, has_amount
from briefing.language.named_things import CRAFT, PAPERS, any_craft, any_paper, set_off
from briefing.language.series_mentions import place_in_row, words_of_row
from briefing.language.told_groups import name_groups
from briefing.language.told_letters import spell_out
from briefing.language.told_offices import name_offices
from briefing.language.tree import Tree
from briefing.language.wording import MAX_WORDS, called
from briefing.model import Reference, Sentence, Statement

_ADDED = 11
"""Words that may come in with a full mention."""
_ABSTRACT = frozenset({
    "need", "right", "way", "fact", "basis", "part", "number", "case", "situation", "world", "public",
    "press", "rest", "matter", "table", "ground", "thing", "people", "place", "sea", "sun", "law", "issue", "question",
    "point", "problem", "view", "possibility", "idea", "hope", "light", "context", "framework", "field", "result",
    "lack", "use", "importance", "side", "party", "country", "government", "first", "latter", "former", "hand", "face",
})  # fmt: skip
"""Nouns that stand with "the" without having been told of before, or whose meaning hangs on each sentence anew."""
_ANY_BODY = frozenset({
    "group", "company", "firm", "body", "organisation", "organization", "association", "institution", "business",
    "operator", "lender", "outlet", "club", "partnership",
})  # fmt: skip
"""Nouns by which any body of people may be called: "The Renewable Fuels Alliance ... Its president said the group"."""
_JOINT = frozenset({"commission", "committee", "team", "panel", "council", "force"})
"""Bodies that several states may have together: of which country one is, is not asked."""
_SEAT = re.compile(r"^(?:the )?(?!.*\b(?:Lower|Upper) House$)(?:[A-Z]\S* )+House$")
"""The name of a house that is one person's or office's seat: a chamber's name goes on or is Lower or Upper."""
_OWNER = re.compile(r"[A-Z][\w .-]{1,40}?['’]s? ")
"""Whose a thing is, at the head of its full mention."""
_GOES_ON = frozenset({"of", "-", "that", "which", "who", "where"})


def complete_mentions(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return an article's sentences, bare definite noun phrases of their statements told in full."""
    mentions: list[Mention] = []
    result = []
    for sentence in sentences:
        tree = Tree(sentence)
        mentions.extend(full_mentions(tree, sentence))
        told = (_named_in_full(statement, sentence) for statement in sentence.statements)
        statements = tuple(_completed(statement, tree, sentence, mentions, sentences) for statement in told)
        result.append(replace(sentence, statements=statements) if statements != sentence.statements else sentence)
    return tuple(result)


def _named_in_full(statement: Statement, sentence: Sentence) -> Statement:
    """Return the clause with the offices, countries and bodies that its references mean named."""
    return spell_out(name_groups(name_offices(statement, sentence), sentence), sentence)


# --- bare phrases -----------------------------------------------------------------------------------------


def _completed(
    statement: Statement, tree: Tree, sentence: Sentence, mentions: Sequence[Mention], all_of_it: Sequence[Sentence]
) -> Statement:
    if statement.form != "clause":
        return statement
    room = MAX_WORDS - len(f"{statement.subject_text} {statement.verb} {statement.complement}".split())
    known = {reference.head: reference for reference in sentence.references}
    start = statement.quote_start
    for token in tree.tokens:
        if not statement.start <= token.start < statement.end:
            continue
        if statement.subject_text.lower() == f"the {token.text}" and (name := set_off(tree, token.i)):
            # "The skipper, Nguyen Van Tam, will appear"
            return replace(statement, subject_text=f"{statement.subject_text}, {name}")
        before = [m for m in mentions if m.sentence < sentence.index or m.token < token.i]
        if place := place_in_row(tree, token.i):
            statement = _told_by_row(statement, place, token.text, words_of_row(tree, token.i, before))
            continue
        if not _is_bare(tree, token.i):
            continue
        told, where = _full_words(tree, token.i, known.get(token.i), before, statement)
        fitting = [words for words in told if len(words.split()) - 2 <= min(_ADDED, max(room, 0) + 2)]
        full = next((words for words in fitting if not _repeats(words, token.text, statement)), "")
        added = len(full.split()) - 2
        if where >= 0 and token.lemma in _ANY_BODY and _names_body(all_of_it[where : sentence.index + 1], token.start):
            continue
        if not full:
            continue
        phrase = rf"\b([Tt]he|[Tt]his) {re.escape(token.text)}\b(?![’']s?\b|-\w)"
        changed = fill(statement, phrase, full)
        if changed == statement:
            continue
        statement, room = changed, room - added
        if where == sentence.index - 1:
            start = min(start, all_of_it[where].start)
    return replace(statement, quote_start=start) if start != statement.quote_start else statement


def _told_by_row(statement: Statement, place: str, noun: str, behind: str) -> Statement:
    """Return the statement with "the next round" in the words that tell its row, as it is where they have no room."""
    line = f"{statement.subject_text} {statement.verb} {statement.complement}"
    full = f"the {place} {noun} {behind}"
    if not behind or len(f"{line} {behind}".split()) > MAX_WORDS or _repeats(full, noun, statement):
        return statement
    return fill(statement, rf"\b([Tt]he) {place} {noun}\b(?![’']s?\b|-\w)", full)


def _names_body(sentences: Sequence[Sentence], end: int) -> bool:
    """Return whether a body is named before an article offset: "the group" may be that one."""
    return any(token.ent == "ORG" and token.end <= end for sentence in sentences for token in sentence.tokens)


def _is_bare(tree: Tree, noun: int) -> bool:
    """Return whether "the" is all that stands with the noun."""
    token = tree[noun]
    if token.pos not in ("NOUN", "PROPN") or noun == 0 or tree[noun - 1].text.lower() not in ("the", "this"):
        return False
    if token.dep not in ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj") or token.ent in ("DATE", "TIME"):
        return False
    if noun_of(token.lemma, token.text) in TIMES | _ABSTRACT:
        return False
    if goes_on_as_name(tree, noun):
        return False
    after = tree[noun + 1] if noun + 1 < len(tree.tokens) else None
    told = after is not None and (after.text in _GOES_ON or after.pos in ("PROPN", "NUM"))
    placed = after is not None and after.text in ("in", "at") and noun + 2 < len(tree.tokens)
    if placed and tree[noun + 2].pos == "PROPN" and tree[noun + 2].ent not in ("DATE", "TIME"):
        # "the opposition in Abuja" may be another than Ghana's, told of before.
        return False
    return not told and all(
        tree[i].dep in ("det", "punct", "cc", "conj")
        or (tree[i].dep == "prep" and tree[i].text in ("in", "at"))
        or (tree[i].dep == "relcl" and after is not None and after.text == ",")
        for i in tree.children(noun)
    )


def _full_words(
    tree: Tree, noun: int, reference: Reference | None, mentions: Sequence[Mention], line: Statement
) -> tuple[tuple[str, ...], int]:
    """Return the full words for the bare noun, the longest first, and the sentence that has them; none where unsure."""
    if tree[noun].text.isupper() and reference is not None and reference.why == "name: an organisation":
        # "the CBAM", which the article spells out.
        reference = None if {party.name for party in reference.parties} == {tree[noun].text} else reference
    name = noun_of(tree[noun].lemma, tree[noun].text)
    if reference is not None and not reference.parties and reference.why.startswith("office:") and name in _JOINT:
        reference = None
    if reference is not None:
        if reference.why.startswith("body:") and len(reference.parties) == 1:
            return (f"the {called(reference.parties[0]).removeprefix('the ')}",), -1
        return (), -1
    plural = tree[noun].tag in ("NNS", "NNPS")
    same = [m for m in mentions if m.noun == name and m.plural == plural and not _is_seat(m)]
    if any(m.telling - EMPTY for m in same):
        # "The memorandum of understanding" tells no more than "the memorandum"; "a memorandum of ..." may be another.
        same = [m for m in same if m.telling - EMPTY or not m.telling or not m.definite]
        if any(m.telling and not m.telling - EMPTY for m in same):
            return (), -1
    told = [m for m in same if m.telling]
    if name in CRAFT and not told:
        craft = any_craft([(m.noun, m.words, m.called, m.plural, bool(m.telling)) for m in mentions])
        return ((craft,), max(m.sentence for m in mentions if m.words == craft)) if craft else ((), -1)
    if name in PAPERS and not told and not plural and all(m.definite for m in same):
        paper = any_paper(name, [(m.noun, m.plural, bool(m.telling)) for m in mentions])
        written = [m for m in mentions if m.noun == paper]
        # "sold a tanker ... the deal": only right behind the paper is it sure to be no other.
        same = written if written and written[-1].sentence >= tree.sentence.index - 1 else same
        told = [m for m in same if m.telling]
    kind = plural and all(m.telling or not m.definite for m in same) and same and same[-1].telling
    if kind:
        # Barriers in general, then "all non-tariff barriers", then "the barriers".
        same = told
    if len({owner[0] for m in told if (owner := _OWNER.match(m.words))}) > 1:
        # Of "Tanzania's readout of the call" and "Kenya's readout", "the readout" may be either.
        return (), -1
    if not told or not same[0].telling or len(_alike(told)) > 1:
        # What "the ship" was before any ship was told of in full is another one.
        return (), -1
    if any(not m.telling and not m.definite and m.doubt != "wished" for m in same):
        return (), -1
    sure = [m for m in told if not m.doubt]
    if not sure:
        return (), -1
    best = max(sure, key=lambda m: (len(m.telling), -m.sentence))
    if plural and not (best.definite or best.at_work) and WHO_ACTS.search(name):
        # "19,700 migrant workers are registered ... the workers complain": of these, or of workers.
        return (), -1
    if best.called and any(m.called and m.noun != name for m in mentions):
        # Of a trawler and a patrol vessel, both called by name, "the vessel" may be either.
        return (), -1
    return _fit_for(best, line), best.sentence


def _is_seat(mention: Mention) -> bool:
    """Return whether a house is one where somebody has his seat: "the House" is a chamber, never "Government House"."""
    return mention.noun == "house" and _SEAT.search(mention.words) is not None


def _repeats(words: str, noun: str, line: Statement) -> bool:
    """Return whether a word from behind the noun stands in the line: "ethanol above the quota of ethanol"."""
    behind = words.partition(f" {noun} ")[2]
    said = set(re.findall(r"\w+", f"{line.subject_text} {line.complement}".lower()))
    return any(word in said and word.islower() for word in re.findall(r"\w{5,}", behind))


def _fit_for(mention: Mention, line: Statement) -> tuple[str, ...]:
    """Return the words of a mention that may stand in a line: another's figures and clauses may not."""
    told = mention.variants if mention.teller in ("", teller_of(line.attribution)) else mention.neutral
    measured = has_amount(f"{line.subject_text} {line.complement}")
    return tuple(words for words in told if not (measured and has_amount(words)))


def _alike(told: Sequence[Mention]) -> list[frozenset[str]]:
    """Return the mentions' telling words, one set for those of which one has all that the other has."""
    groups: list[frozenset[str]] = []
    for telling in sorted((m.telling for m in told), key=lambda words: (-len(words), sorted(words))):
        if not any(telling <= group for group in groups):
            groups.append(telling)
    return groups
