"""From the tokens of a clause to words that can stand on a page.

Relative dates become absolute, pronouns and bare surnames become names, attributions, asides and second
propositions go. Nothing that narrows the meaning is taken out: a condition, a restriction and a negation
stay even where the line gets long, because a line that says more than its source is the worst defect.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from briefing.language.tidying import tidy
from briefing.language.tree import SUBJECTS, Tree
from briefing.language.wording_dates import QUOTES, put_date, recurs, tells
from briefing.model import DateMention, Party, Reference

_NARROWING_WORDS = 8
MAX_WORDS = 25
"""A line's length on the page."""

_SUBJECTIVE = frozenset({"he", "she", "they", "him", "them", "it"})
_OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})
_THIRD = frozenset({"his", "her", "its", "their"})
_POSSESSIVE = frozenset({"his", "her", "their", "hers", "theirs"})
_DANGLING = frozenset(
    {
        "also",
        "however",
        "meanwhile",
        "moreover",
        "furthermore",
        "additionally",
        "separately",
        "nevertheless",
        "nonetheless",
        "therefore",
        "thus",
        "instead",
        "too",
        "then",
        "subsequently",
        "besides",
        "likewise",
        "still",
    }
)
_TIED = frozenset({
    "friend", "ally", "neighbour", "neighbor", "brother", "sister", "partner", "colleague", "counterpart", "comrade",
    "compatriot", "father", "mother", "parent", "son", "daughter", "child", "wife", "husband", "family", "rival",
    "enemy", "opponent", "guest", "host", "ancestor", "cousin", "side", "part",
})  # fmt: skip
"""Who one is by the tie to somebody: without whose, "the friends in Chile" are nobody. Such a line goes unsaid."""
_BOUNDS = frozenset({"by", "until", "till", "since", "from", "before"})
"""With these "then" is a day that the sentence tells: "if it has by then found its stamp"."""
_MANNER = frozenset({"separately", "likewise", "thus", "instead", "besides"})
"""Words of `_DANGLING` that tell how a thing is done where they do not open a clause."""


def join_names(names: Sequence[str]) -> str:
    """Return "A", "A and B" or "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


_PLURAL_COUNTRY = re.compile(
    r"^(?:United|Netherlands|Philippines|Bahamas|Maldives|Comoros|Seychelles|Gambia|European|Czech|Dominican"
    r"|Central African)\b|\b(?:Republic|Islands|Emirates|Union|Federation|States)$"
)
"""Names that English does not use without "the"."""
_BODY = re.compile(
    r"^(?:[A-Z][\w’'-]* )+(?:Agency|Fund|Union|Council|Commission|Committee|Organi[sz]ation|Authority|Association|Board"
    r"|Federation|League|Court|Bureau|Ministry|Department|Community|Secretariat|Assembly|Front|Movement|Alliance)"
    r"(?: (?:of|for|on) .+)?$|^(?:Front|Movement|Union|League|Alliance) (?:of|for) .+$"
    r"|^(?:[A-Z][\w’'-]* ){2,}Bank$|\bBank of [A-Z].*$"
)
"""Names of public bodies: English sets "the" before them, and not before a firm's."""


_OF_THE_STATE = re.compile(
    r"^[A-Z][\w-]+(?: [A-Z][\w-]+)*? (?:[Mm]inistry|[Gg]overnment|[Cc]abinet|[Pp]arliament)(?: of .+)?$"
)
"""Offices named with their country's adjective: "the Egyptian ministry of antiquities"."""


def called(party: Party) -> str:
    """Return the party's name as it stands inside a line: "the Faroe Islands", "the International Labour Office"."""
    if party.kind == "office" and party.country and _OF_THE_STATE.search(party.name):
        return f"the {party.name}"
    if party.kind == "organisation" and _BODY.search(party.name) and not party.name.startswith("The "):
        return f"the {party.name}"
    return f"the {party.name}" if party.kind == "country" and _PLURAL_COUNTRY.search(party.name) else party.name


def possessive(name: str) -> str:
    """Return "Lee's", "the Philippines'"."""
    return f"{name}'" if name.endswith("s") and not name.endswith("ss") else f"{name}'s"


class Wording:
    """Words of one sentence's clauses.

    Args:
        tree: the sentence.
        references: what its noun phrases stand for.
        dates: its dates.
        silent: token indices that never go onto the page (attributions).
        stand_ins: words for single tokens, by index: what "it" stands for.
    """

    def __init__(
        self,
        tree: Tree,
        references: Sequence[Reference],
        dates: Sequence[DateMention],
        silent: Iterable[int] = (),
        stand_ins: Mapping[int, str] | None = None,
    ) -> None:
        self.tree = tree
        self.references = {reference.head: reference for reference in references}
        self._reference_at: dict[int, Reference] = {}
        for reference in sorted(references, key=lambda r: r.start - r.end):
            for index in tree.within(reference.start, reference.end):
                self._reference_at[index] = reference
        self._date_at = {
            index: mention
            for mention in dates
            if (mention.first is not None or not tells(tree, mention)) and not recurs(tree, mention)
            for index in tree.within(mention.start, mention.end)
        }
        self.silent = frozenset(silent)
        self._stand_ins = dict(stand_ins or {})

    def reference_of(self, index: int) -> Reference | None:
        """Return the reference that the token heads, or the smallest that it lies in."""
        return self.references.get(index) or self._reference_at.get(index)

    def noun_phrase(self, head: int, *, known: Iterable[Party] = (), without: int | None = None) -> str:
        """Return the words of the noun phrase under `head`, without asides and conjuncts.

        Args:
            without: a clause in it that the line tells itself.
        """
        tree = self.tree
        drop: set[int] = set(self.silent)
        closing = ""
        if without is not None:
            drop.update(tree.subtree(without))
        for child in tree.children(head):
            token = tree[child]
            below = tree.subtree(child)
            opening = self._compound_start(below[0])
            after_comma = child > head and opening > 0 and tree[opening - 1].pos == "PUNCT"
            if token.dep == "appos" and any(tree[i].lemma == "draft" for i in below):
                closing = ","  # "The text, four pages in the latest draft, covers": no text that holds.
                continue
            if (
                token.dep in {"conj", "cc", "preconj"}
                or ((token.dep in {"appos", "relcl", "acl"} or token.text == "-") and after_comma)
                or (token.dep == "relcl" and not self._narrows(child))
                or token.dep == "advcl"
            ):
                drop.update(below)
            elif token.dep == "relcl":
                # "All the prisoners Chad held", "the deal that fixes it": no relative pronoun is left to hang.
                drop.update(i for i in below if tree[i].tag in {"WDT", "WP"} and tree[i].dep == "dobj")
                self._stand_ins.update(
                    {i: "that" for i in below if tree[i].text == "which" and tree[i].dep in {"nsubj", "nsubjpass"}}
                )
        phrase = self.render([i for i in tree.subtree(head) if i not in drop], known=known) + closing
        first, _, rest = phrase.partition(" ")
        # Whose it is could not be told: the page must not leave a pronoun that points nowhere. Behind "Ann Lee and"
        # it points at her.
        pointless = first.lower() in _OWNERS and rest and not (first.lower() in _THIRD and tuple(known))
        if first.lower() in {"our", "my"} and tree[head].lemma.lower() in _TIED:
            return phrase
        if pointless and tree[head].lemma.lower() in _TIED:
            return ""
        return f"the {rest}" if pointless else phrase

    def joined(self, heads: Sequence[int], texts: Sequence[str]) -> str:
        """Return the words of subjects joined by "and", `texts` being those of each.

        Where what is told of the first stands behind the second ("the talks in Oslo and Bergen, promised for May"),
        all stands as in the sentence; an aside of the first keeps its second comma before "and".
        """
        tree = self.tree
        if len(texts) == 2 and len(heads) == 2:
            second = tree.subtree(heads[1])
            clauses = {i for clause in tree.children(heads[0], "relcl") for i in tree.subtree(clause)}
            whole = [i for i in tree.subtree(heads[0]) if i not in self.silent and i not in clauses]
            if any(i > second[-1] and tree[i].pos != "PUNCT" for i in whole):
                return self.render(whole)
            if ", " in texts[0] and second[0] > 1 and tree[second[0] - 2].text == ",":
                return f"{texts[0]}, and {texts[1]}"
        return join_names(texts)

    def _compound_start(self, index: int) -> int:
        """Return the first token of the hyphened word that the token ends or stands in: "co" of "co-chaired"."""
        tree = self.tree
        while index > 1:
            if tree[index].text == "-" and tree[index - 1].end == tree[index].start:
                index -= 1
            elif tree[index - 1].text == "-" and tree[index - 1].end == tree[index].start:
                index -= 2
            else:
                break
        return index

    def _narrows(self, clause: int) -> bool:
        """Return whether a relative clause belongs to the noun phrase: short, and clear by itself.

        "All the prisoners whom Chad held" are not all the prisoners.
        """
        tree = self.tree
        below = tree.subtree(clause)
        if len(below) > _NARROWING_WORDS:
            return False
        for i in below:
            reference = self.references.get(i)
            unclear = tree[i].tag in {"PRP", "PRP$"} and (reference is None or not reference.parties)
            if unclear or tree[i].pos == "PUNCT":
                return False
        return True

    def render(self, indices: Sequence[int], *, known: Iterable[Party] = ()) -> str:
        """Return the words at `indices` with names and absolute dates put in.

        Args:
            indices: tokens, in the order of the sentence.
            known: parties that the line has already named in full: their pronouns and surnames may stay.
        """
        tree = self.tree
        named = set(known)
        wanted = list(indices)
        replaced, gone = self._replacements(wanted, named)
        parts: list[str] = []
        last: int | None = None
        shown = [i for i in wanted if i not in gone]
        seams = self._seams(shown)
        for index in shown:
            if index in seams:
                continue
            words = replaced.get(index, tree[index].text)
            gap = "" if last is None else " "
            if last is not None and index == last + 1:
                gap = " " if tree[index].start > tree[last].end else ""
            parts.append(gap + words)
            last = index
        return tidy("".join(parts))

    def _seams(self, shown: Sequence[int]) -> set[int]:
        """Return the commas on both sides of what was left out: "the commission, on which ..., has reported"."""
        tree = self.tree
        found: set[int] = set()
        closing = next((i for i in shown[1:12] if tree[i].text == ","), None)
        if closing is not None and tree[shown[0]].text == "," and "cc" not in {tree[i].dep for i in shown[:8]}:
            # "signed, on Monday in Rabat, a memorandum": where the line opens with an aside, both its commas go.
            found.update({shown[0], closing})
        for one, other in pairwise(shown):
            if other == one + 1 or tree[one].text != "," or tree[other].text != ",":
                continue
            behind = tree[other + 1] if other + 1 < len(tree.tokens) else tree[other]
            while behind.dep in {"compound", "det", "amod", "poss", "nummod", "aux"} and behind.head > behind.i:
                behind = tree[behind.head]
            # In a list one comma must stay.
            found.update({other} if behind.dep in {"conj", "cc"} else {one, other})
        return found

    def _replacements(self, indices: Sequence[int], named: set[Party]) -> tuple[dict[int, str], set[int]]:
        """Return the words that stand for tokens of `indices`, by token, and the tokens that go."""
        tree = self.tree
        inside = set(indices)
        replaced: dict[int, str] = {}
        gone: set[int] = set()
        for index in indices:
            if index in gone or index in replaced:
                continue
            if index in self._stand_ins:
                replaced[index] = self._stand_ins[index]
                continue
            mention = self._date_at.get(index)
            if mention is not None:
                put_date(tree, self._date_at, mention, inside, replaced, gone)
                continue
            reference = self.references.get(index)
            if reference is not None and reference.parties:
                self._put_names(reference, inside, named, replaced, gone)
        self._drop_links(indices, replaced, gone)
        return replaced, gone

    def _drop_links(self, indices: Sequence[int], replaced: dict[int, str], gone: set[int]) -> None:
        """Put words that only join the sentence to others among `gone` ("also", "as well"), and "the" for "our"."""
        tree = self.tree
        inside = set(indices)
        sentence = tree.sentence.text.lower()
        for index in indices:
            token = tree[index]
            joins = token.lemma != "too" or tree[token.head].pos in {"VERB", "AUX"}
            hyphen = index + 1 < len(tree.tokens) and tree[index + 1].text == "-" and tree[index + 1].start == token.end
            if token.lemma == "instead" and (index + 1 >= len(tree.tokens) or tree[index + 1].lemma != "of"):
                # In place of what is told by another sentence.
                gone.add(index)
            if token.lemma in _MANNER and not self._opens(index):
                continue
            if token.lemma == "also" and index > 0 and tree[index - 1].lemma == "but" and "not only" in sentence:
                continue
            if token.lemma == "then" and index > 0 and tree[index - 1].text.lower() in _BOUNDS:
                continue
            behind_comma = index > 0 and tree[index - 1].text == ","
            series = token.lemma == "then" and behind_comma and tree[token.head].tag == "VBD"
            dangling = token.lemma in _DANGLING and token.dep == "advmod" and joins and not hyphen
            if dangling and index not in replaced and not series:
                gone.add(index)
            as_well = token.text.lower() == "well" and index - 1 in inside and tree[index - 1].text.lower() == "as"
            if as_well and (index + 1 >= len(tree.tokens) or tree[index + 1].text.lower() != "as"):
                gone.update({index - 1, index})
            first_person = token.text.lower() in {"our", "my"} and token.tag == "PRP$" and index not in replaced
            if first_person and not self._is_spoken(index) and tree[token.head].lemma.lower() not in _TIED:
                replaced[index] = "the"

    def _is_spoken(self, index: int) -> bool:
        """Return whether the token stands between quotation marks."""
        return sum(before.text in QUOTES for before in self.tree.tokens[:index]) % 2 == 1

    def _opens(self, index: int) -> bool:
        """Return whether an adverb opens its clause or is set off: "Separately, ...", not "drawn separately from"."""
        tree = self.tree
        before = tree[index - 1] if index > 0 else None
        after = tree[index + 1] if index + 1 < len(tree.tokens) else None
        joined = before is None or before.text in {",", ";", "–", "—"} or before.dep in {"cc", "mark"}
        return joined and (after is None or after.text == "," or index < tree[index].head)

    def _put_names(
        self,
        reference: Reference,
        inside: set[int],
        named: set[Party],
        replaced: dict[int, str],
        gone: set[int],
    ) -> None:
        tree = self.tree
        token = tree[reference.head]
        lemma = token.text.lower()
        names = join_names([called(party) for party in reference.parties])
        known = set(reference.parties) <= named
        if token.pos == "PRON" or lemma in _POSSESSIVE:
            if known:
                return
            governed = token.head < token.i or token.dep in SUBJECTS
            if (lemma in _POSSESSIVE or token.tag == "PRP$") and not (lemma == "her" and governed):
                replaced[reference.head] = possessive(names)
            elif lemma in _SUBJECTIVE or lemma == "her":
                # "has assured her that", "for her to be freed": no owner, whatever the tagger says.
                replaced[reference.head] = names
            named.update(reference.parties)
            return
        if len(reference.parties) == 1 and reference.parties[0].kind == "person":
            span = [i for i in tree.within(reference.start, reference.end) if i in inside]
            bare = len(span) == 1 and tree[span[0]].text != names
            if bare and not known:
                replaced[span[0]] = names
        named.update(reference.parties)
