"""Mends phrases that the parser breaks in the middle: a day and its month, two offices and the one name of both,
an aside between a noun and its relative clause.

The signs are of form alone. Clauses are mended in `repair_clauses`, their subjects in `repair_subjects`.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.datewords import MONTHS
from briefing.language.countries import lookup_country
from briefing.language.tree import NOUNS, TENSED, Tree, mended
from briefing.model import Token

_MONTHS = frozenset(month.lower() for month in MONTHS)
_ACCOMPANYING = frozenset({"with", "including", "alongside"})
"""Prepositions whose phrase, set off by commas, tells more of the noun before it."""


def mend_runs(tree: Tree) -> Tree:
    """Return the tree with broken phrases put together."""
    mends = (
        _month_of_day, _object_behind_date, _two_offices, _relative_behind_aside, _dashed_name, _hyphened_participle,
        _list_behind_colon, _owner_of_name,
    )  # fmt: skip
    return mended(tree, mends)


def mend_countries(tree: Tree) -> Tree:
    """Return the tree with the names of countries whole, with none for those who meet in it or come from it."""
    return mended(tree, (_country_of_two, _country_behind_place, _names_of_several))


def _country_of_two(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Bosnia and Herzegovina and Serbia agreed": they are two, and no third one is called Herzegovina."""
    for joint in tree.tokens[1:-1]:
        last = _second_part(tree, joint)
        first = tree[joint.i - 1]
        if last is None or (last.dep, last.head) != ("conj", first.i):
            continue
        tokens[last.i] = replace(last, dep="flat")
        tokens[joint.i] = replace(joint, dep="flat", head=first.i)
        for other in tree.children(last.i, "conj", "cc", "punct", "appos"):
            if other > last.i:
                tokens[other] = replace(tree[other], head=first.i)
    return tokens


def _names_of_several(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "by ministers A of Peru, B of Chile and C of Togo": three names of the ministers, C is no other Chile."""
    for first in tree.tokens:
        several = tree[first.head]
        plural = several.tag in {"NNS", "NNPS"} and several.i < first.i
        if first.dep != "appos" or not plural or not _may_be_person(first):
            continue
        inside = tree.subtree(first.i)
        for name in (tree[i] for i in inside if i > first.i and _may_be_person(tree[i])):
            before = tree[tree.subtree(name.i)[0] - 1]
            beside = name.dep == "appos" and name.head == first.i and before.text == ","
            other = name.dep == "conj" and tree[name.head].ent == "GPE" and before.lemma == "and"
            if beside or other:
                tokens[name.i] = replace(name, dep="conj", head=first.i)
                if other:
                    tokens[before.i] = replace(before, head=first.i)
    return tokens


def _may_be_person(token: Token) -> bool:
    return token.pos == "PROPN" and token.ent not in {"GPE", "LOC", "DATE", "NORP", "FAC"}


def _second_part(tree: Tree, joint: Token) -> Token | None:
    """Return the last word of a country's name that holds the "and" at `joint`: "Trinidad and Tobago", else None."""
    if joint.text != "and" or not tree[joint.i - 1].text[0].isupper():
        return None
    for before in (1, 2):
        for behind in (1, 2):
            first, last = joint.i - before, joint.i + behind
            if first < 0 or last >= len(tree.tokens) or not tree[last].text[0].isupper():
                continue
            if lookup_country(" ".join(token.text for token in tree.tokens[first : last + 1])) is not None:
                return tree[last]
    return None


def _country_behind_place(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "in Argyle, Saint Vincent and the Grenadines, President Ali met": the country is where, and Ali who met."""
    for country in tree.tokens[2:]:
        first = tree.subtree(country.i)[0]
        end = next((t.i for t in tree.tokens[country.i :] if t.text == ","), first)
        words = tree.tokens[first:end]
        if country.dep not in {"nsubj", "nsubjpass"} or country.pos != "PROPN" or first < 3:
            continue
        place = tree[first - 2]
        within = place.dep == "pobj" and tree[place.head].text.lower() in {"in", "at", "near", "outside"}
        if not within or not tree[first - 1].text == tree[end].text == ",":
            continue
        who = next((tree[i] for i in tree.children(country.i, "conj", "appos") if i > end), None)
        if who is None or lookup_country(" ".join(token.text for token in words)) is None:
            continue
        tokens[country.i] = replace(country, dep="appos", head=place.i)
        tokens[who.i] = replace(who, dep=country.dep, head=country.head)
        for other in tree.children(country.i, "conj", "cc", "appos"):
            if other > end and other != who.i:
                tokens[other] = replace(tree[other], head=who.i)
    return tokens


def _is_day(token: Token) -> bool:
    return token.text.isdecimal() and 1 <= int(token.text) <= 31


def _dashed_name(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "the Gatumba–Kavimvira crossing": a dash between two names without spaces joins them."""
    for dash in tree.tokens[1:-1]:
        first, second = tree[dash.i - 1], tree[dash.i + 1]
        glued = first.end == dash.start and dash.end == second.start
        if dash.text not in {"–", "—"} or not glued or {first.pos, second.pos} != {"PROPN"}:
            continue
        noun = second
        while noun.dep == "compound" and noun.head > noun.i:
            noun = tree[noun.head]
        if noun.i <= dash.i or noun.dep != "appos" or noun.head != first.i:
            continue
        tokens[noun.i] = replace(noun, dep=first.dep, head=first.head, pos="NOUN" if noun.tag == "VBG" else noun.pos)
        tokens[first.i] = replace(first, dep="compound", head=noun.i)
        tokens[dash.i] = replace(dash, head=noun.i)
        for child in tree.children(first.i):
            if child < first.i:
                tokens[child] = replace(tree[child], head=noun.i)
    return tokens


def _hyphened_participle(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "members and co-chaired by two": a hyphen is no verb, the participle behind it is what goes on."""
    for dash in tree.tokens[1:-1]:
        first, verb = tree[dash.i - 1], tree[dash.i + 1]
        glued = first.end == dash.start and dash.end == verb.start
        if dash.text != "-" or not glued or dash.pos not in {"VERB", "AUX"} or verb.tag not in {"VBN", "VBD"}:
            continue
        if first.dep == "ROOT" or verb.i in (first.head, dash.i, first.i) or verb.i in tree.ancestors(first.head):
            continue
        tokens[verb.i] = replace(verb, tag="VBN", dep=first.dep, head=first.head)
        tokens[first.i] = replace(first, dep="compound", head=verb.i)
        tokens[dash.i] = replace(dash, dep="punct", pos="PUNCT", tag="HYPH", head=verb.i)
        for child in (*tree.children(first.i), *tree.children(dash.i)):
            if child not in {first.i, dash.i, verb.i}:
                tokens[child] = replace(tree[child], head=verb.i)
    return tokens


def _list_behind_colon(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "settled on three things: a panel, a fund and a ban": what stands behind the colon is what was counted."""
    for colon in tree.tokens[2:-1]:
        counted = tree[colon.i - 1]
        following = "following" in {counted.text.lower(), *(tree[i].text.lower() for i in tree.children(counted.i))}
        numbered = counted.pos == "NOUN" and any(tree[i].pos == "NUM" for i in tree.children(counted.i))
        behind = tree.tokens[colon.i + 1 :]
        if colon.text != ":" or not (following or numbered) or any(t.tag in TENSED | {"MD"} for t in behind):
            continue
        tops = [t for t in behind if t.head <= colon.i or t.head == t.i]
        items = [t for t in tops if (t.pos in ("NOUN", "PROPN") or t.tag == "VBG") and t.dep != "ROOT"]
        if not items or any(t.pos in ("VERB", "AUX") and t not in items for t in tops):
            continue
        # "a panel, a fund and a ban" is often read as a panel that is a fund.
        rows = {t.i for t in items}
        for other in behind:
            if other.dep in ("appos", "conj") and other.head in rows:
                rows.add(other.i)
        for item in (tree[i] for i in sorted(rows - {items[0].i})):
            tokens[item.i] = replace(item, head=items[0].i if item in items else item.head, dep="conj")
        for top in tops:
            if top not in items and top.i < len(tree.tokens) - 1:
                tokens[top.i] = replace(top, head=items[0].i)
        tokens[items[0].i] = replace(items[0], head=counted.i, dep="appos")
        for item in (tokens[i] for i in rows):
            # "opening the crossing, freeing the crew": what is to be done, and nothing that was.
            tokens[item.i] = replace(item, pos="NOUN", tag="NN") if item.tag == "VBG" else item
        tokens[colon.i] = replace(colon, head=counted.i, dep="punct")
    return tokens


def _owner_of_name(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Kenya's William Ruto and Uganda's Yoweri Museveni": whose a name is stands right before it."""
    for mark in tree.tokens[1:-1]:
        owner = tree[mark.i - 1]
        if mark.tag != "POS" or owner.pos != "PROPN" or tree[mark.i + 1].pos != "PROPN":
            continue
        last = mark.i + 1
        while last + 1 < len(tree.tokens) and tree[last + 1].pos == "PROPN":
            last += 1
        joined = any(t.dep == "cc" or t.text == "," for t in tree.tokens[last + 1 : owner.head])
        if owner.head == last and owner.dep == "compound":
            tokens[owner.i] = replace(owner, dep="poss")
        elif owner.dep in {"poss", "compound"} and owner.head > last and joined and tree[owner.head].pos == "PROPN":
            tokens[owner.i] = replace(owner, dep="poss", head=last)
    return tokens


def _month_of_day(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "by 31 May the bans", "on 10 and 11 May a session": the month belongs to its days."""
    for month in tree.tokens[1:]:
        day = tree[month.i - 1]
        if month.text.lower() not in _MONTHS or not month.text[0].isupper() or not _is_day(day):
            continue
        first = day.i
        while tree[first].dep == "conj" and _is_day(tree[tree[first].head]) and tree[first].head < first:
            first = tree[first].head
        if tree[first].head == month.i or tree[first].dep not in {"pobj", "npadvmod", "nummod"}:
            continue
        top = tree[first]
        if month.head == top.head and month.dep == top.dep:
            continue
        if top.dep == "nummod" and not (top.head > month.i and month.pos == "AUX"):
            continue
        dep, head = ("npadvmod", tree[top.head].head) if top.dep == "nummod" else (top.dep, top.head)
        tokens[month.i] = replace(month, tag="NNP", pos="PROPN", lemma=month.text.lower(), dep=dep, head=head)
        tokens[first] = replace(top, dep="nummod", head=month.i)
    return tokens


def _object_behind_date(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "received X, where he held on 11 May a session": what stands right behind the date was held."""
    for verb in tree.tokens:
        if verb.dep != "relcl" or verb.tag not in {"VBD", "VBZ"} or tree.child(verb.i, "dobj", "attr", "ccomp"):
            continue
        below = tree.subtree(verb.i)
        last = tree[below[-1]]
        for noun in tree.children(verb.head if tree[verb.head].pos == "VERB" else _outer(tree, verb.i), "dobj"):
            phrase = tree.subtree(noun)
            if phrase[0] != last.i + 1 or last.text.lower() not in _MONTHS:
                continue
            tokens[noun] = replace(tree[noun], head=verb.i)
            outer = tree[noun].head
            person = next((i for i in tree.children(outer, "npadvmod") if tree[i].pos == "PROPN" and i < noun), None)
            if person is not None and tree[person].text.lower() not in _MONTHS and tree[person].ent == "PERSON":
                tokens[person] = replace(tree[person], dep="dobj")
    return tokens


def _outer(tree: Tree, index: int) -> int:
    """Return the nearest verb above `index`, `index` itself where there is none."""
    return next((above for above in tree.ancestors(index) if tree[above].pos == "VERB"), index)


def _two_offices(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Deputy Prime Minister and Minister of Foreign Affairs X had": a name right behind both offices has both."""
    for name in tree.tokens:
        first = tree[name.head]
        if name.dep != "conj" or name.pos != "PROPN" or first.pos != "PROPN" or not first.i < name.i:
            continue
        start = tree.subtree(name.i)[0]
        second = next((tree[i] for i in tree.children(first.i, "conj") if i < start), None)
        if second is None or second.pos != "PROPN" or tree.child(second.i, "prep") is None:
            continue
        if tree.subtree(second.i)[-1] != start - 1 or tree.child(first.i, "det") or tree.child(second.i, "det"):
            continue
        if first.ent == "PERSON" or second.ent == "PERSON" or first.dep == "conj":
            continue
        tokens[name.i] = replace(name, dep=first.dep, head=first.head)
        tokens[first.i] = replace(first, dep="nmod", head=name.i)
    return tokens


def _relative_behind_aside(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "the investigation, with five members from each side, which begins": it begins, no side does."""
    for verb in tree.tokens:
        subject = tree.child(verb.i, "nsubj", "nsubjpass")
        if verb.dep != "relcl" or subject is None or tree[subject].text.lower() != "which" or subject < 3:
            continue
        noun = tree[verb.head]
        if tree[subject - 1].text != "," or noun.dep != "pobj" or noun.ent in {"GPE", "ORG"}:
            continue
        aside = next(
            (i for i in tree.ancestors(noun.i) if tree[i].dep == "prep" and tree[i].lemma in _ACCOMPANYING), None
        )
        if aside is None or aside < 2 or tree[aside - 1].text != "," or aside > noun.i:
            continue
        if any(tree[i].pos == "VERB" for i in range(aside + 1, noun.i)):
            continue
        head = aside - 2
        while tree[head].dep in {"compound", "pobj", "prep", "amod"} and tree[head].head < aside - 1:
            above = tree[head].head
            if tree[above].pos not in NOUNS and tree[above].dep != "prep":
                break
            head = above
        if tree[head].pos not in NOUNS:
            continue
        tokens[verb.i] = replace(verb, head=head)
        tokens[aside] = replace(tree[aside], head=head)
        tokens[aside - 1] = replace(tree[aside - 1], head=head)
    return tokens
