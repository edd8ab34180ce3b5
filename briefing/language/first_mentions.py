"""A bare "the memorandum" with the words of its first full mention: "the memorandum on domestic workers".

English names a thing in full once and afterwards says "the" and the noun; a line that stands alone needs the full
words. Owns which earlier noun phrases tell which one is meant, and putting their words into the statements of an
article. Only where the article before has one candidate and no other: unsure leaves the text's words, and the
rules step gives such a line less weight. Who a person, office or country is, is the business of `references`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.language.bodies import goes_on_as_name
from briefing.language.filling_in import put_in
from briefing.language.named_things import CRAFT, any_craft, in_brackets, name_called, set_off
from briefing.language.told_groups import name_groups
from briefing.language.told_letters import spell_out
from briefing.language.told_offices import name_offices
from briefing.language.tree import Tree
from briefing.language.wording import MAX_WORDS, Wording, called
from briefing.model import Reference, Sentence, Statement

_ADDED = 8
"""Words that may come in with a full mention."""
_OPENINGS = frozenset({"a", "an", "the", "its", "their", "his", "her", "this", "that", "these", "those"})
_NOBODYS = frozenset({"no", "any", "every", "each", "another", "other", "neither", "either", "such", "what", "which"})
"""Determiners of what is not there, or is not the one that was named."""
_BARE_ADJECTIVES = frozenset({
    "new", "same", "other", "further", "last", "next", "first", "second", "latest", "current", "recent", "earlier",
    "previous", "own", "such", "possible", "similar", "different", "more", "many", "few", "several", "various",
    "important", "main", "whole", "entire", "single", "good", "big", "great", "major", "key", "certain", "so-called",
    "final", "initial", "early", "late", "future", "upcoming", "present", "existing", "due", "overall",
})  # fmt: skip
"""Adjectives that part one thing from its kind by its place in the telling only."""
_TELLING = frozenset({"of", "on", "for", "with", "between", "over", "about", "against", "to", "from"})
"""Prepositions behind a noun that tell which one it is."""
_TIMES = frozenset({
    "time", "day", "week", "month", "year", "hour", "morning", "afternoon", "evening", "night", "moment", "date", "end",
    "beginning", "start", "period", "past", "future", "weekend", "decade", "century", "season", "eve", "middle",
})  # fmt: skip
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
_WHO_ACTS = re.compile(r"(?:er|or|ist|ian|ee|man|woman|person|people|citizen|national|resident|migrant)$")
"""Endings of nouns for people: in the plural with "the" they often stand for their kind."""
_DETERMINER = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_GOES_ON = frozenset({"of", "-", "that", "which", "who", "where"})
_NAME_MARKS = frozenset("\"'“”‘’«»")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mention:
    """A full mention: what a noun was told to be."""

    noun: str
    plural: bool
    sentence: int
    token: int
    words: str
    """As they go into a line, with "the" or a possessor: "the memorandum of understanding on domestic workers"."""
    telling: frozenset[str]
    """Lemmas of the words that tell which one it is; none for a bare "a ship" or "the ship"."""
    definite: bool
    called: bool
    """A name follows: "the tanker Hong Yuan 66"."""


def complete_mentions(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return an article's sentences, bare definite noun phrases of their statements told in full."""
    mentions: list[_Mention] = []
    result = []
    for sentence in sentences:
        tree = Tree(sentence)
        mentions.extend(_mentions(tree, sentence))
        told = (_named_in_full(statement, sentence) for statement in sentence.statements)
        statements = tuple(_completed(statement, tree, sentence, mentions, sentences) for statement in told)
        result.append(replace(sentence, statements=statements) if statements != sentence.statements else sentence)
    return tuple(result)


def _named_in_full(statement: Statement, sentence: Sentence) -> Statement:
    """Return the clause with the offices, countries and bodies that its references mean named."""
    return spell_out(name_groups(name_offices(statement, sentence), sentence), sentence)


# --- full mentions ----------------------------------------------------------------------------------------


def _mentions(tree: Tree, sentence: Sentence) -> list[_Mention]:
    wording = Wording(tree, sentence.references, sentence.dates)
    found = []
    for token in tree.tokens:
        if token.pos not in ("NOUN", "PROPN") or token.ent in ("DATE", "TIME", "PERSON", "GPE"):
            continue
        named = _name_behind(tree, token.i)
        if token.dep in ("compound", "nmod", "amod", "npadvmod") and not named:
            continue
        if token.i and tree[token.i - 1].text == "(" and token.dep == "appos":
            continue
        own = tree.children(token.i)
        determiner = next((tree[i].text.lower() for i in own if tree[i].dep == "det"), "")
        if determiner in _NOBODYS or any(tree[i].lemma in _NOBODYS for i in own if i < token.i):
            continue
        chosen, telling = _told(tree, token.i, named)
        words = wording.render(sorted(chosen)) if telling else ""
        if token.i == 0 or (tree[min(chosen)].i == 0 and tree[min(chosen)].pos != "PROPN"):
            words = words[:1].lower() + words[1:]
        mention = _Mention(
            noun=_noun(token.lemma, token.text),
            plural=token.tag in ("NNS", "NNPS"),
            sentence=sentence.index,
            token=token.i,
            words=words if _is_owned(tree, token.i) else f"the {_DETERMINER.sub('', words)}",
            telling=telling,
            called=bool(named),
            definite=determiner not in ("a", "an", ""),
        )
        found.append(mention)
        if (name := name_called(tree, token.i)) and not named:
            # "the Hafborg, a trawler": the name stands before its noun.
            found.append(replace(mention, words=f"the {token.text} {name}", telling=frozenset({name}), called=True))
        if telling and (short := in_brackets(tree, max(chosen), token.i)):
            found.append(replace(mention, noun=short.lower()))
    return found


def _is_owned(tree: Tree, noun: int) -> bool:
    """Return whether a name without "the" owns it: "Mozambique's loan programme"."""
    owner = tree.child(noun, "poss")
    return owner is not None and tree[owner].pos == "PROPN" and tree.child(owner, "det") is None


def _noun(lemma: str, text: str) -> str:
    return lemma.lower() if lemma.islower() else text.lower()


def _name_behind(tree: Tree, noun: int) -> list[int]:
    """Return the tokens of the name in "the tanker Hong Yuan 66": a common noun and the name it is called by."""
    if tree[noun].text[0].isupper() or tree[noun].pos != "NOUN":
        return []
    found: list[int] = []
    for token in tree.tokens[noun + 1 : noun + 7]:
        if token.text in _NAME_MARKS:
            # the trawler "Hafborg"
            continue
        joined = token.pos == "PROPN" or (found and token.pos == "NUM" and token.text.isdigit())
        particle = found and token.text.islower() and len(token.text) < 4 and token.pos != "ADP"
        particle = particle and token.i + 1 < len(tree.tokens) and tree[token.i + 1].pos == "PROPN"
        if not (joined or particle) or token.ent in ("DATE", "TIME", "PERSON"):
            break
        found.append(token.i)
    after = tree.tokens[found[-1] + 1] if found and found[-1] + 1 < len(tree.tokens) else None
    if not found or (after is not None and (after.tag == "POS" or after.pos == "NOUN")):
        return []
    heads = {tree[i].head for i in found} | {noun}
    return found if tree[noun].head in {*found, *heads} or any(tree[i].head == noun for i in found) else []


def _told(tree: Tree, noun: int, named: Sequence[int]) -> tuple[set[int], frozenset[str]]:
    """Return the tokens of the full mention and the lemmas that tell which one it is."""
    chosen = {noun, *named}
    telling = {tree[i].text.lower() for i in named}
    for child in tree.children(noun):
        token = tree[child]
        below = tree.subtree(child)
        year = child == noun - 1 and re.fullmatch(r"(?:1[89]|20)\d\d", token.text) is not None
        if year:
            # "a 1984 treaty"
            chosen.add(child)
            telling.add(token.text)
        if child in chosen or any(tree[i].ent in ("DATE", "TIME") for i in below):
            continue
        if child < noun and token.dep in ("compound", "nmod", "amod", "nummod", "poss"):
            if any(tree[i].tag == "PRP$" for i in below) or token.lemma in _BARE_ADJECTIVES or token.text == "one":
                continue
            if any(tree[i].dep in ("relcl", "acl", "appos") or tree[i].text in '"“”' for i in below):
                continue
            chosen.update(below)
            if token.dep != "nummod":
                telling.update(tree[i].lemma.lower() for i in below if tree[i].pos in ("NOUN", "PROPN", "ADJ", "VERB"))
    for child in tree.children(noun, "prep"):
        if child < noun or tree[child].text.lower() not in _TELLING:
            continue
        below = _without_asides(tree, child)
        if _breaks_list(tree, below):
            # "A levy on flour, biscuits and oil" is no levy on flour.
            break
        if any(tree[i].ent in ("DATE", "TIME") or tree[i].pos == "PRON" or tree[i].text in '"“”' for i in below):
            break
        lemmas = {tree[i].lemma.lower() for i in below if tree[i].pos in ("NOUN", "PROPN", "ADJ", "NUM")}
        if not lemmas or len(chosen) + len(below) > _ADDED + 2:
            break
        # "a Memorandum of Understanding (MoU) on migration"
        gap = tree.tokens[max(chosen) + 1 : below[0]]
        if gap and not (len(gap) == 3 and gap[0].text == "(" and gap[2].text == ")"):
            break
        chosen.update(below)
        telling.update(lemmas)
    return chosen, frozenset(telling)


def _without_asides(tree: Tree, index: int) -> list[int]:
    """Return the phrase under a preposition up to the first aside or clause in it."""
    found: list[int] = []
    for i in tree.subtree(index):
        token = tree[i]
        if found and i != found[-1] + 1:
            break
        clause = token.dep in ("relcl", "acl", "appos") or token.tag in ("WDT", "WP", "IN", "VBG")
        if (clause or token.pos == "PUNCT") and i != index and token.text.lower() not in _TELLING:
            break
        found.append(i)
    while found and tree[found[-1]].pos in ("DET", "ADP", "CCONJ", "ADJ", "PART", "PUNCT") and found[-1] != index:
        found.pop()
    return found


def _breaks_list(tree: Tree, chosen: Sequence[int]) -> bool:
    """Return whether a list that the tokens begin goes on behind them."""
    return any(other > chosen[-1] for i in chosen for other in tree.children(i, "conj"))


# --- bare phrases -----------------------------------------------------------------------------------------


def _completed(
    statement: Statement, tree: Tree, sentence: Sentence, mentions: Sequence[_Mention], all_of_it: Sequence[Sentence]
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
        if not _is_bare(tree, token.i):
            continue
        before = [m for m in mentions if m.sentence < sentence.index or m.token < token.i]
        full, where = _full_words(tree, token.i, known.get(token.i), before)
        added = len(full.split()) - 2
        if where >= 0 and token.lemma in _ANY_BODY and _names_body(all_of_it[where : sentence.index + 1], token.start):
            continue
        if not full or added > min(_ADDED, max(room, 0) + 2):
            continue
        phrase = rf"\b([Tt]he) {re.escape(token.text)}\b(?![’']s?\b|-\w)"
        changed = _put_in(statement, phrase, full)
        if changed == statement:
            continue
        statement, room = changed, room - added
        if where == sentence.index - 1:
            start = min(start, all_of_it[where].start)
    return replace(statement, quote_start=start) if start != statement.quote_start else statement


def _names_body(sentences: Sequence[Sentence], end: int) -> bool:
    """Return whether a body is named before an article offset: "the group" may be that one."""
    return any(token.ent == "ORG" and token.end <= end for sentence in sentences for token in sentence.tokens)


def _is_bare(tree: Tree, noun: int) -> bool:
    """Return whether "the" is all that stands with the noun."""
    token = tree[noun]
    if token.pos not in ("NOUN", "PROPN") or noun == 0 or tree[noun - 1].text.lower() != "the":
        return False
    if token.dep not in ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj") or token.ent in ("DATE", "TIME"):
        return False
    if _noun(token.lemma, token.text) in _TIMES | _ABSTRACT:
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
        tree[i].dep in ("det", "punct", "cc", "conj") or (tree[i].dep == "prep" and tree[i].text in ("in", "at"))
        for i in tree.children(noun)
    )


def _full_words(
    tree: Tree, noun: int, reference: Reference | None, mentions: Sequence[_Mention]
) -> tuple[str, int]:
    """Return the full words for the bare noun and the sentence that has them; ("", -1) where unsure."""
    if tree[noun].text.isupper() and reference is not None and reference.why == "name: an organisation":
        # "the CBAM", which the article spells out.
        reference = None if {party.name for party in reference.parties} == {tree[noun].text} else reference
    if reference is not None:
        if reference.why.startswith("body:") and len(reference.parties) == 1:
            return f"the {called(reference.parties[0]).removeprefix('the ')}", -1
        return "", -1
    name = _noun(tree[noun].lemma, tree[noun].text)
    plural = tree[noun].tag in ("NNS", "NNPS")
    same = [m for m in mentions if m.noun == name and m.plural == plural]
    told = [m for m in same if m.telling]
    if name in CRAFT and not told:
        craft = any_craft([(m.noun, m.words, m.called, m.plural, bool(m.telling)) for m in mentions])
        return craft, max(m.sentence for m in mentions if m.words == craft) if craft else -1
    kind = plural and all(m.telling or not m.definite for m in same) and same and same[-1].telling
    if kind:
        # Barriers in general, then "all non-tariff barriers", then "the barriers".
        same = told
    if not told or not same[0].telling or len(_alike(told)) > 1:
        # What "the ship" was before any ship was told of in full is another one.
        return "", -1
    if any(not m.telling and not m.definite for m in same):
        return "", -1
    best = max(told, key=lambda m: (len(m.telling), -m.sentence))
    if plural and not best.definite and _WHO_ACTS.search(name):
        # "19,700 migrant workers are registered ... the workers complain": of these, or of workers.
        return "", -1
    if best.called and any(m.called and m.noun != name for m in mentions):
        # Of a trawler and a patrol vessel, both called by name, "the vessel" may be either.
        return "", -1
    return best.words, best.sentence


def _alike(told: Sequence[_Mention]) -> list[frozenset[str]]:
    """Return the mentions' telling words, one set for those of which one has all that the other has."""
    groups: list[frozenset[str]] = []
    for telling in sorted((m.telling for m in told), key=lambda words: (-len(words), sorted(words))):
        if not any(telling <= group for group in groups):
            groups.append(telling)
    return groups


def _put_in(statement: Statement, phrase: str, full: str) -> Statement:
    """Return the statement with the full words, never inside quotation marks and not where the line has them."""
    line = f"{statement.subject_text} {statement.complement}"
    if full.lower().removeprefix("the ") in line.lower() or len(re.findall(phrase, line)) != 1:
        return statement
    return replace(
        statement,
        subject_text=put_in(statement.subject_text, phrase, full),
        complement=put_in(statement.complement, phrase, full),
    )
