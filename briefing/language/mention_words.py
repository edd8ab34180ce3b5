"""The words of a noun phrase that tell which thing it is: "transit visa", "on ammonia", "that Mauritania requires".

Owns which of them may be lent to a later mention at all: no days, no figures, no judgement, no half of a list. Whose
they are and whether the thing is there is the matter of `full_mentions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.language.certainty import grade_clause
from briefing.language.dating.words import HALF_DAYS
from briefing.language.tree import Tree

_MOST = 13
"""Words of a full mention at most."""
_BARE_ADJECTIVES = frozenset({
    "new", "same", "other", "further", "last", "next", "first", "second", "latest", "current", "recent", "earlier",
    "previous", "own", "such", "possible", "similar", "different", "more", "many", "few", "several", "various",
    "important", "main", "whole", "entire", "single", "good", "big", "great", "major", "key", "certain", "so-called",
    "final", "initial", "early", "late", "future", "upcoming", "present", "existing", "due", "overall",
})  # fmt: skip
"""Adjectives that part one thing from its kind by its place in the telling only."""
_JUDGING = frozenset({
    "illegal", "unlawful", "unfair", "unjust", "unjustified", "unilateral", "unacceptable", "unprecedented",
    "arbitrary", "excessive", "exorbitant", "discriminatory", "disproportionate", "abusive", "punitive", "alleged",
    "supposed", "false", "fake", "baseless", "groundless", "absurd", "provocative", "aggressive", "hostile",
    "dangerous", "reckless", "brutal", "cruel", "barbaric", "cowardly", "shameful", "disgraceful", "heinous", "vile",
    "bad", "terrible", "wrong", "historic", "generous", "fair", "just", "successful", "excellent", "courageous",
    "brave", "constructive", "fruitful", "legitimate", "rightful", "legal", "lawful", "binding", "controversial",
    "contested", "disputed", "flagrant", "blatant", "serious", "grave", "huge", "massive", "enormous", "modest",
    "mere", "painful", "bitter", "notorious",
})  # fmt: skip
"""Adjectives by which somebody judges a thing: they tell who speaks, and not which one it is."""
TELLING = frozenset({
    "of", "on", "for", "with", "between", "over", "about", "against", "to", "from", "regarding", "concerning",
})  # fmt: skip
"""Prepositions behind a noun that tell which one it is."""
_AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY"})
_SIGNS = frozenset("$€£¥%")
_MEASURES = frozenset({
    "%", "$", "€", "£", "percent", "per", "hundred", "thousand", "million", "billion", "trillion", "tonne", "ton",
    "euro", "dollar", "kilo", "kilogram", "kilometre", "kilometer", "litre", "liter", "metre", "meter", "barrel",
    "kg", "km", "cm", "sq", "mile", "acre", "hectare", "megawatt", "gigawatt", "mw", "gw",
})  # fmt: skip
_CLAUSE_WORDS = 9
"""Words of a clause that belongs to a mention at most."""
_ANY_STATE = frozenset({"country", "state", "nation", "government", "side", "party", "two", "three", "four", "both"})
UNSURE = frozenset({"hypothetical", "wished", "urged", "question", "advice", "speculated", "asked"})
"""Flags of a clause that does not tell its things as there."""
DEFINITE = frozenset({"the", "this", "that", "these", "those", "all", "both"})
"""Determiners of what is known to be there."""
_UNDERTAKINGS = frozenset({
    "deal", "agreement", "accord", "pact", "treaty", "contract", "memorandum", "plan", "scheme", "proposal", "bill",
    "pledge", "offer", "decree", "order", "resolution",
})  # fmt: skip
"""Things whose purpose is what they are: "signed a deal to build a bridge"."""
_SETTLED = frozenset({
    "require", "charge", "collect", "levy", "link", "connect", "join", "divide", "separate", "cross", "run", "govern",
    "regulate", "cover", "supply", "carry", "own", "operate",
})  # fmt: skip
"""Verbs of how things stand, by which a thing may be told in anybody's line."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_THINGS = "border|water|river|order|power|paper|number|matter|sector|corridor|charter|quarter|reactor|timber|copper"
"""Nouns for things that end like those for people."""
WHO_ACTS = re.compile(
    rf"^(?!(?:{_THINGS})$)"
    r".*(?:er|or|ist|ian|ee|man|woman|person|people|citizen|national|resident|migrant|counterpart|colleague)$"
)
"""Endings of nouns for people: in the plural with "the" they often stand for their kind."""
TIMES = HALF_DAYS | {
    "time", "day", "week", "month", "year", "hour", "moment", "date", "end", "beginning", "start", "period", "past",
    "future", "weekend", "decade", "century", "season", "eve", "middle",
}  # fmt: skip
_OPEN = frozenset({"DET", "ADP", "CCONJ", "ADJ", "PART", "PUNCT"})
"""Words with which no phrase ends."""
_NAME_MARKS = frozenset("\"'“”‘’«»")
CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB", "SYM"})
"""Parts of speech that tell which thing is meant."""


def before(tree: Tree, noun: int, named: Sequence[int], *, amounts: bool = False) -> tuple[set[int], frozenset[str]]:
    """Return the noun with its name and what stands before it, and the lemmas of those that tell which one it is.

    Args:
        amounts: with the figures: "a 20 percent levy".
    """
    chosen = {noun, *named}
    telling = {tree[i].text.lower() for i in named}
    for child in tree.children(noun):
        token = tree[child]
        below = tree.subtree(child)
        if child == noun - 1 and _YEAR.fullmatch(token.text):
            # "a 1984 treaty"
            chosen.add(child)
            telling.add(token.text)
        if child in chosen or child > noun or any(tree[i].ent in ("DATE", "TIME") for i in below):
            continue
        if token.dep not in ("compound", "nmod", "amod", "nummod", "poss"):
            continue
        if any(tree[i].tag == "PRP$" for i in below) or token.lemma in _BARE_ADJECTIVES or token.text == "one":
            continue
        if any(tree[i].lemma.lower() in _JUDGING and tree[i].pos in ("ADJ", "ADV", "VERB") for i in below):
            continue
        around = tree.tokens[max(below[0] - 1, 0) : below[-1] + 2]
        if not amounts and any(is_amount(tree, i) for i in below):
            continue
        if any(tree[i].dep in ("relcl", "acl", "appos") for i in below) or any(t.text in '"“”' for t in around):
            continue
        chosen.update(below)
        if token.dep != "nummod":
            telling.update(tree[i].lemma.lower() for i in below if tree[i].pos in ("NOUN", "PROPN", "ADJ", "VERB"))
    return chosen, frozenset(telling)


def behind(tree: Tree, noun: int, fore: set[int], *, amounts: bool = False) -> tuple[set[int], frozenset[str]]:
    """Return the phrases behind the noun that tell which one it is, and their lemmas; `amounts` as for `before`."""
    chosen: set[int] = set()
    telling: set[str] = set()
    for child in _phrases(tree, noun, amounts=amounts):
        below = _without_asides(tree, child)
        if not below or _breaks_list(tree, child, below):
            # "A levy on flour, biscuits and oil" is no levy on flour.
            break
        if any(tree[i].text in '"“”' or not _stands_alone(tree, i) for i in below):
            break
        lemmas = {tree[i].lemma.lower() for i in below if tree[i].pos in ("NOUN", "PROPN", "ADJ", "NUM")}
        if not lemmas - _ANY_STATE or lemmas & TIMES or len(fore) + len(chosen) + len(below) > _MOST:
            break
        # "a Memorandum of Understanding (MoU) on migration"
        gap = tree.tokens[max((*fore, *chosen)) + 1 : below[0]]
        amount = any(is_amount(tree, token.i) or token.pos == "NUM" for token in gap)
        if gap and not amount and not (len(gap) == 3 and gap[0].text == "(" and gap[2].text == ")"):
            break
        chosen.update(below)
        telling.update(lemmas)
    return chosen, frozenset(telling)


def _phrases(tree: Tree, noun: int, *, amounts: bool) -> list[int]:
    """Return the prepositions behind the noun that may tell which one it is, with or without those of its figures.

    "A levy of nine euros a tonne on ammonia", "a force of 80 men": how much is said elsewhere, and is often contested.
    """
    found: list[int] = []
    for child in tree.children(noun, "prep"):
        if child < noun or tree[child].text.lower() not in TELLING:
            continue
        inner = tree.child(child, "pobj")
        beside = (inner, *tree.children(inner)) if inner is not None else ()
        sized = tree[child].text.lower() == "of" and not any(tree[i].dep in ("det", "poss") for i in beside)
        sized = sized and any(tree[i].pos == "NUM" and tree[i].dep == "nummod" for i in beside)
        if amounts or inner is None or not (sized or any(is_amount(tree, i) for i in beside)):
            found.append(child)
        else:
            found.extend(i for i in tree.children(inner, "prep") if i > inner and tree[i].text.lower() in TELLING)
    return [child for child in found if amounts or not any(is_amount(tree, i) for i in tree.subtree(child))]


def clause_behind(tree: Tree, noun: int, last: int) -> list[int]:
    """Return the short clause behind one thing that tells which it is: "that Mauritania requires", "to build a dam".

    No figures, doubts or pronouns stand in it, and its days are left out: what remains is what the thing is.
    """
    aims = tree.children(tree[noun].head, "advcl", "xcomp") if tree[noun].lemma in _UNDERTAKINGS else []
    for child in (*tree.children(noun, "relcl", "acl"), *(i for i in aims if i > noun)):
        below = [i for i in tree.subtree(child) if not _tells_day(tree, i)]
        if not below:
            # The clause is read as nothing but a day: "the accord this coming Monday".
            continue
        between = [i for i in range(last + 1, below[0]) if not _tells_day(tree, i)]
        below = _to_first_aside(tree, below)
        if between or not 1 < len(below) <= _CLAUSE_WORDS or not _may_tell(tree, noun, child, below[0]):
            continue
        inside = [i for i in below if i != below[0]]
        plain = all(tree[i].pos not in ("PUNCT", "NUM") and not is_amount(tree, i) for i in inside)
        alone = all(_stands_alone(tree, i) and not tree.is_relative(i) for i in inside)
        thing = any(tree[i].pos in ("NOUN", "PROPN") for i in inside)
        if plain and alone and thing and not any(tree[i].dep == "neg" for i in inside):
            return below
    return []


def _may_tell(tree: Tree, noun: int, verb: int, first: int) -> bool:
    """Return whether a clause is of a form that says what one thing is, and says it as a fact."""
    if tree[noun].tag not in ("NN", "NNP") or tree.child(noun, "conj") is not None:
        return False
    infinitive = tree[verb].tag == "VB" and tree[first].text == "to"
    if infinitive:
        return tree[noun].lemma in _UNDERTAKINGS and (tree[verb].head == noun or tree[noun].dep == "dobj")
    if tree[verb].dep == "relcl":
        told = tree[first].text in ("that", "which") and tree[first - 1].text != ","
        told = told and tree[verb].tag in ("VBZ", "VBP", "VBD") and tree.child(verb, "aux") is None
    else:
        told = tree[verb].tag in ("VBN", "VBG") and first == verb and tree[first - 1].text != ","
    grade = grade_clause(tree, verb)
    return told and not grade.negated and grade.certainty == "reported" and not grade.flags & UNSURE


def is_settled(tree: Tree, noun: int, clause: Sequence[int]) -> bool:
    """Return whether nobody contests the clause of "the visa that Mauritania requires": a standing rule, a place."""
    definite = any(tree[i].text.lower() in DEFINITE for i in tree.children(noun, "det"))
    return definite and any(tree[i].lemma in _SETTLED and tree[i].pos == "VERB" for i in clause)


def _tells_day(tree: Tree, index: int) -> bool:
    """Return whether the word is of a day, or the preposition before one."""
    token = tree[index]
    inner = tree.child(index, "pobj") if token.pos == "ADP" else None
    return token.ent in ("DATE", "TIME") or (inner is not None and tree[inner].ent in ("DATE", "TIME"))


def _to_first_aside(tree: Tree, below: Sequence[int]) -> list[int]:
    """Return the words up to a comma behind which only more is told of the last noun: "to Acme Ltd, a firm"."""
    comma = next((n for n, i in enumerate(below) if tree[i].text == ","), None)
    if comma is None or comma == 0:
        return list(below)
    top = next((i for i in below[comma + 1 :] if tree[i].head not in below[comma + 1 :]), None)
    return list(below[:comma]) if top is not None and tree[top].dep in ("appos", "relcl") else list(below)


def _stands_alone(tree: Tree, index: int) -> bool:
    """Return whether a word means the same in a line by itself: no day but a year, no pronoun of nobody known."""
    token = tree[index]
    if token.ent in ("DATE", "TIME") and not _is_kind_of_work(tree, index):
        return _YEAR.fullmatch(token.text) is not None
    if token.pos != "PRON":
        return True
    owned = tree[token.head]
    return token.tag == "PRP$" and owned.ent != "PERSON" and not WHO_ACTS.search(owned.lemma.lower())


def _is_kind_of_work(tree: Tree, index: int) -> bool:
    """Return whether an adjective of time tells of what kind a thing is: "seasonal work", never "last week"."""
    token, head = tree[index], tree[tree[index].head]
    own = token.pos == "ADJ" and token.dep == "amod" and token.text.islower() and token.lemma not in _BARE_ADJECTIVES
    return own and head.pos == "NOUN" and head.ent not in ("DATE", "TIME") and head.lemma not in TIMES


def counts(tree: Tree, noun: int) -> set[int]:
    """Return the words before a noun that say how many or how much: "two", "4,200 sq km", not "zero-cost"."""
    found: set[int] = set()
    for child in tree.children(noun):
        below = tree.subtree(child)
        measured = any(tree[i].pos == "NUM" and not _YEAR.fullmatch(tree[i].text) for i in below)
        if child < noun and measured and not any(tree[i].text == "-" for i in below):
            found.update(below)
    return found


def is_amount(tree: Tree, index: int) -> bool:
    """Return whether the word is of a sum, a share or another measure."""
    token = tree[index]
    return token.ent in _AMOUNTS or token.lemma.lower() in _MEASURES or not _SIGNS.isdisjoint(token.text)


def has_amount(text: str) -> bool:
    """Return whether a line names a sum, a share or another measure."""
    words = re.findall(r"[^\s,;()]+", text.lower())
    return any(word.removesuffix("s") in _MEASURES or not _SIGNS.isdisjoint(word) for word in words)


def _without_asides(tree: Tree, index: int) -> list[int]:
    """Return the phrase under a preposition up to the first aside or clause in it."""
    found: list[int] = []
    for i in tree.subtree(index):
        token = tree[i]
        if found and i != found[-1] + 1:
            break
        if token.text == "-" and found and token.start == tree[found[-1]].end:
            found.append(i)
            continue
        if token.dep == "cc" and _opens_another(tree, i, tree[index].text):
            # "the arrest of a trawler and the summoning of an ambassador"
            return found
        clause = token.dep in ("relcl", "acl", "appos") or token.tag in ("WDT", "WP", "IN", "VBG")
        if (clause or token.pos == "PUNCT") and i != index and token.text.lower() not in TELLING:
            break
        found.append(i)
    while found and found[-1] != index and (tree[found[-1]].pos in _OPEN or tree[found[-1]].dep == "nummod"):
        found.pop()
    cut = found and found[-1] + 1 < len(tree.tokens) and tree[found[-1] + 1].text == "-"
    # "on carbon-heavy imports", of which the parser has "on carbon"
    return [] if cut else found


def _opens_another(tree: Tree, joint: int, preposition: str) -> bool:
    """Return whether behind "and" stands another noun with the same preposition of its own."""
    for other in tree.children(tree[joint].head, "conj"):
        own = tree.children(other, "prep")
        if other > joint and tree.child(other, "det") is not None and any(tree[i].text == preposition for i in own):
            return True
    return False


def _breaks_list(tree: Tree, child: int, chosen: Sequence[int]) -> bool:
    """Return whether a list that the tokens begin goes on behind them."""
    rest = [i for i in tree.subtree(child) if i > chosen[-1]]
    listed = bool(rest) and tree[rest[0]].text == "," and any(tree[i].dep == "cc" for i in rest)
    if rest and tree[rest[0]].dep == "cc" and _opens_another(tree, rest[0], tree[child].text):
        return False
    return listed or any(other > chosen[-1] for i in chosen for other in tree.children(i, "conj"))


def name_behind(tree: Tree, noun: int) -> list[int]:
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
