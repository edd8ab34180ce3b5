"""Organisations, and people who act for a country without a name: "the RSF", "Iranian officials".

Owns which capitalised runs are organisations that act. It leaves ministries and offices to `offices`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.language.countries import CountryMatch, country_named
from briefing.language.discourse import Found, group_words
from briefing.language.offices import ACRONYM, OfficeIndex, office_party, office_words
from briefing.language.person_names import is_organisation_word
from briefing.language.title_words import title_words
from briefing.language.tree import Tree
from briefing.model import Party, Token


def find_organisations(
    tree: Tree, countries: Sequence[CountryMatch], index: OfficeIndex, taken: frozenset[int]
) -> list[Found]:
    """Return organisations, bodies of states, seats of government and bodies known by an acronym."""
    tokens = tree.tokens
    found: list[Found] = []
    used = set(taken)
    for match in countries:
        span = set(range(match.first, match.last + 1))
        if span & used or match.kind not in ("body", "seat"):
            continue
        used |= span
        if match.kind == "seat":
            party = Party(name=match.name, kind="office", country=match.countries[0])
            found.append(_found(tokens, match.first, match.last, party, "office: a seat of government"))
        elif tree[match.last].dep != "compound" and not _participle(tokens, match.last):
            party = Party(name=match.name, kind="organisation")
            found.append(_found(tokens, match.first, match.last, party, "name: a body of states"))
    for item in _introduced(tree, index, frozenset(used)):
        used |= set(range(item.first, item.last + 1))
        found.append(item)
    country_tokens = {i for match in countries for i in range(match.first, match.last + 1)}
    letters = [t.text for t in tokens if t.text.isalpha()]
    titled = sum(1 for word in letters if word[0].isupper()) * 2 > len(letters) and len(letters) > 3
    heads = title_words().heads
    i = 0
    while i < len(tokens):
        end = _organisation_end(tokens, i)
        if end < i or used & set(range(i, end + 1)):
            i += 1
            continue
        shouted = end > i and all(t.text.isupper() for t in tokens[i : end + 1])
        if shouted or tokens[end].text.lower() in heads:
            i = end + 1
            continue
        words = [t.text for t in tokens[i : end + 1]]
        name = _joined(tokens, i, end)
        only_country = set(range(i, end + 1)) <= country_tokens
        short = name in index.acronyms
        known = short or (words[-1].lower() in office_words()["acting_organisation_nouns"] and len(words) > 1)
        head = _band(tree, end)
        acts = head != end or tokens[end].dep in (
            "nsubj",
            "nsubjpass",
            "agent",
            "poss",
            "conj",
            "pobj",
            "dobj",
        )
        tagged = tokens[end].ent == "ORG" and not is_organisation_word(words[-1])
        tagged = tagged and not titled  # in a headline every word has a capital
        subject = tokens[end].dep in ("nsubj", "nsubjpass", "agent")
        speaks = tokens[end].dep == "nsubj" and tokens[tokens[end].head].lemma in group_words()["saying"]
        tagged = tagged and ((len(words) > 1 and subject) or bool(ACRONYM.match(name)) or speaks)
        named_band = head != end and (bool(ACRONYM.match(name)) or tokens[end].ent in ("ORG", "NORP"))
        if not only_country and acts and (known or tagged or named_band):
            party = Party(name=index.acronyms.get(name, name), kind="organisation")
            first = i
            while (
                head != end
                and first
                and tokens[first - 1].dep in ("amod", "compound", "punct", "npadvmod", "det", "advmod")
            ):
                first -= 1
            found.append(replace(_found(tokens, first, head, party, "name: an organisation"), head=head))
            used |= set(range(i, end + 1))
        i = end + 1
    return found


def _introduced(tree: Tree, index: OfficeIndex, used: frozenset[int]) -> list[Found]:
    """Return "the Front for the Renewal of the Lake" and "the Front", where a text gives the name with its initials."""
    tokens = tree.tokens
    found: list[Found] = []
    done = -1
    for token in tokens[1:]:
        long = index.short_names.get(token.text)
        if long is None or token.i <= done or tokens[token.i - 1].text.lower() != "the" or token.i in used:
            continue
        last = token.i + len(long.split()) - 1
        whole = " ".join(t.text for t in tokens[token.i : last + 1]) == long
        if not whole:
            last = token.i
            after = tokens[last + 1] if last + 1 < len(tokens) else None
            if after is None or after.text[0].isupper() or after.text in ("for", "of") or token.dep == "compound":
                continue
        if used & set(range(token.i, last + 1)):
            continue
        party = Party(name=long, kind="organisation")
        found.append(Found(first=token.i - 1, last=last, head=token.i, parties=(party,), why="name: an organisation"))
        done = last
    return found


def _participle(tokens: Sequence[Token], last: int) -> bool:
    """Return whether the name only begins "NATO-led"."""
    return last + 2 < len(tokens) and tokens[last + 1].text == "-" and tokens[last + 2].text.islower()


def _band(tree: Tree, end: int) -> int:
    """Return the noun of "the M23 rebel group" that the name at `end` goes before, or `end`."""
    bands = group_words()["bands"]
    head = end
    for _ in range(3):
        if tree[head].dep not in ("compound", "nmod", "amod"):
            break
        head = tree[head].head
        if head > end and tree[head].lemma in bands and tree[head].text[0].islower():
            return head
    return end


def _found(tokens: Sequence[Token], first: int, last: int, party: Party, why: str) -> Found:
    determined = first and tokens[first - 1].text.lower() == "the" and tokens[last].dep not in ("compound", "nmod")
    begin = first - 1 if determined else first
    return Found(first=begin, last=last, head=last, parties=(party,), why=why)


def _organisation_end(tokens: Sequence[Token], i: int) -> int:
    """Return the last token of the capitalised run that may be an organisation's name; i - 1 for none."""
    end = i - 1
    for j in range(i, min(i + 10, len(tokens))):
        token = tokens[j]
        upper = (
            token.text[0].isupper() and token.pos in ("PROPN", "NOUN", "ADJ") and token.ent not in ("DATE", "PERSON")
        )
        inner = end >= i and token.text in ("of", "for", "the", "and", "&", "-") and token.ent == "ORG"
        if token.text == "the" and i and tokens[i - 1].text.lower() in ("in", "from", "at") and j == end + 1:
            # "In London the Home Office said": the place is no part of the name.
            break
        if upper:
            end = j
        elif not inner:
            break
    return end


def _joined(tokens: Sequence[Token], first: int, last: int) -> str:
    text = tokens[first].text
    for previous, token in zip(tokens[first:last], tokens[first + 1 : last + 1], strict=True):
        text += (" " if token.start > previous.end else "") + token.text
    return text


def _is_the_side(tree: Tree, party: int, countries: Mapping[int, CountryMatch]) -> bool:
    """Return whether "the Eritrean party" is the country: no other word tells which party, and it acts."""
    match = countries.get(party - 1)
    if match is None or match.kind != "adjective" or match.first == 0 or tree[match.first - 1].text.lower() != "the":
        return False
    return tree[party].dep in {"nsubj", "nsubjpass", "pobj"} and tree.child(party, "prep", "relcl", "appos") is None


def find_servants(tree: Tree, countries: Sequence[CountryMatch], taken: frozenset[int]) -> list[Found]:
    """Return unnamed people who act for a country ("Iranian officials") and "the Japanese side"."""
    words = office_words()
    found = []
    by_token = {i: match for match in countries for i in range(match.first, match.last + 1)}
    for token in tree.tokens:
        servant = token.lemma in words["servants"] and token.tag in ("NNS", "NNPS")
        side = token.lemma in words["country_sides"] and token.tag == "NN"
        side = side or (token.text == "party" and _is_the_side(tree, token.i, by_token))
        paper = token.lemma in words["papers"] and token.tag == "NN" and not side
        if not (servant or side or paper) or token.i in taken or token.dep in ("compound", "amod"):
            continue
        first = token.i
        modifiers: list[str] = []
        match = None
        while first > 0 and match is None:
            previous = tree[first - 1]
            if previous.i in by_token and by_token[previous.i].countries:
                match = by_token[previous.i]
                first = match.first
            elif previous.pos in ("ADJ", "NOUN", "PROPN") and previous.dep in ("amod", "compound", "nmod"):
                modifiers.insert(0, previous.text)
                first -= 1
            else:
                break
        if match is None or match.kind not in ("adjective", "name") or tree[match.last + 1].tag == "POS":
            continue
        country = country_named(match.countries[0])
        if country is None or taken & set(range(first, token.i + 1)):
            continue
        adjectives = [country]
        begin = first
        # "US and Iranian officials" are two groups.
        if first > 1 and tree[first - 1].text == "and" and first - 2 in by_token and by_token[first - 2].countries:
            other = country_named(by_token[first - 2].countries[0])
            if other is not None and not taken & {first - 2}:
                adjectives.insert(0, other)
                begin = by_token[first - 2].first
        if side:
            parties: tuple[Party, ...] = tuple(c.party for c in adjectives)
            why = "country: its side"
        elif paper:
            parties = tuple(office_party("government", c.name) for c in adjectives)
            why = "office: a paper of the government"
        else:
            noun = " ".join([*modifiers, token.text])
            kind_parties = [Party(name=f"{c.adjective} {noun}", kind="group", country=c.name) for c in adjectives]
            parties, why = tuple(kind_parties), "office: people who act for a country"
        if begin and tree[begin - 1].text.lower() == "the":
            begin -= 1
        found.append(Found(first=begin, last=token.i, head=token.i, parties=parties, why=why))
    return found
