"""From the tokens of a clause to words that can stand on a page.

Relative dates become absolute, pronouns and bare surnames become names, attributions, asides and second
propositions go. Nothing that narrows the meaning is taken out: a condition, a restriction and a negation
stay even where the line gets long, because a line that says more than its source is the worst defect.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.datewords import date_phrase, date_words
from briefing.language.tree import Tree
from briefing.model import DateMention, Party, Reference
from briefing.text import squeeze

MAX_WORDS = 25
"""A line's length on the page."""

_ANCHORED = frozenset({"after", "before", "since", "of", "from", "into", "following", "until"})
_VAGUE = {"more than": "before", "over": "before", "less than": "after", "nearly": "around", "almost": "around",
          "about": "around", "around": "around", "some": "around", "roughly": "around", "at least": "before"}  # fmt: skip
"""How "more than a decade ago" bounds the day that "a decade ago" gives."""
_NO_PREPOSITION = frozenset(
    {"compound", "nmod", "amod", "nummod", "poss", "nsubj", "nsubjpass", "dobj", "attr", "appos"}
)
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night", "noon", "midnight"})
_NARROWING_MARKS = frozenset(
    {"if", "unless", "until", "provided", "once", "before", "whether", "except", "lest"}
)
_ASIDE_PREPOSITIONS = frozenset(
    {
        "amid",
        "during",
        "following",
        "after",
        "alongside",
        "given",
        "despite",
        "ahead",
        "since",
        "at",
        "including",
        "like",
    }
)
_SUBJECTIVE = frozenset({"he", "she", "they", "him", "them"})
_OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})
_POSSESSIVE = frozenset({"his", "her", "their", "hers", "theirs"})
_QUOTES = '"“”„«»'
_SINGLE = "'‘’"
_DANGLING = frozenset(
    {"also", "however", "meanwhile", "moreover", "furthermore", "additionally", "separately", "nevertheless",
     "nonetheless", "therefore", "thus", "instead", "too", "then", "subsequently", "besides", "likewise", "still"}
)  # fmt: skip


def join_names(names: Sequence[str]) -> str:
    """Return "A", "A and B" or "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def possessive(name: str) -> str:
    """Return "Lee's", "the Philippines'"."""
    return f"{name}'" if name.endswith("s") and not name.endswith("ss") else f"{name}'s"


def strip_quotes(text: str) -> str:
    """Return `text` without its quotation marks where they do not balance; balanced ones stay, curly."""
    count = sum(text.count(mark) for mark in _QUOTES)
    opening, closing = text.count("“") + text.count("«"), text.count("”") + text.count("»")
    if count % 2 or opening != closing:
        text = "".join(char for char in text if char not in _QUOTES)
    else:
        sides = iter("“”" * (count // 2 + 1))
        text = re.sub(r"[\"“”„«»]", lambda _: next(sides), text)
    singles = len(re.findall(r"(?<!\w)['‘](?=\w)", text)), len(re.findall(r"(?<=[\w.,!?])['’](?!\w)", text))
    if singles[0] != singles[1]:
        text = re.sub(r"(?<!\w)['‘](?=\w)", "", text)
    return text


class Wording:
    """Words of one sentence's clauses.

    Args:
        tree: the sentence.
        references: what its noun phrases stand for.
        dates: its dates.
        silent: token indices that never go onto the page (attributions).
    """

    def __init__(
        self,
        tree: Tree,
        references: Sequence[Reference],
        dates: Sequence[DateMention],
        silent: Iterable[int] = (),
    ) -> None:
        self.tree = tree
        self.references = {reference.head: reference for reference in references}
        self._reference_at: dict[int, Reference] = {}
        for reference in sorted(references, key=lambda r: r.start - r.end):
            for index in tree.within(reference.start, reference.end):
                self._reference_at[index] = reference
        self._date_at = {
            index: mention for mention in dates for index in tree.within(mention.start, mention.end)
        }
        self.silent = frozenset(silent)

    def reference_of(self, index: int) -> Reference | None:
        """Return the reference that the token heads, or the smallest that it lies in."""
        return self.references.get(index) or self._reference_at.get(index)

    def noun_phrase(self, head: int, *, known: Iterable[Party] = ()) -> str:
        """Return the words of the noun phrase under `head`, without asides and conjuncts."""
        tree = self.tree
        drop: set[int] = set(self.silent)
        for child in tree.children(head):
            token = tree[child]
            after_comma = child > head and tree[child - 1].dep == "punct"
            if (
                token.dep in {"conj", "cc", "preconj"}
                or (token.dep in {"appos", "relcl", "acl"} and after_comma)
                or token.dep == "relcl"
                or token.dep == "advcl"
            ):
                drop.update(tree.subtree(child))
        phrase = self.render([i for i in tree.subtree(head) if i not in drop], known=known)
        first, _, rest = phrase.partition(" ")
        # Whose it is could not be told: the page must not leave a pronoun that points nowhere.
        return f"the {rest}" if first.lower() in _OWNERS and rest else phrase

    def complement_indices(self, verb: int, *, without: Iterable[int] = ()) -> list[int]:
        """Return the tokens that complete `verb`, minus asides and whatever is a proposition of its own."""
        tree = self.tree
        drop: set[int] = set(self.silent) | set(without)
        keep: list[int] = []
        for child in tree.children(verb):
            if child < verb or tree[child].dep in {
                "aux",
                "auxpass",
                "neg",
                "nsubj",
                "nsubjpass",
                "csubj",
                "expl",
            }:
                continue
            if tree[child].dep in {"cc", "preconj"} or self._own_proposition(verb, child):
                drop.update(tree.subtree(child))
                continue
            keep.extend(tree.subtree(child))
        for index in list(keep):
            if index not in drop and tree[index].head != verb and self._aside_inside(index):
                drop.update(tree.subtree(index))
        drop.update(self._contrast(verb, keep))
        return sorted(index for index in keep if index not in drop)

    def _contrast(self, verb: int, indices: list[int]) -> list[int]:
        """Return the tokens of "and not ...", "rather than ...", "instead of ..." behind what does hold."""
        tree = self.tree
        ordered = sorted(indices)
        for place, index in enumerate(ordered):
            token = tree[index]
            if place == 0 or (token.head == verb and token.dep == "neg"):
                continue
            word = token.lemma
            after_joint = tree[index - 1].text.lower() in {",", "and", "but"}
            if (word == "not" and after_joint) or (
                word == "instead" and tree[min(index + 1, len(tree.tokens) - 1)].text == "of"
            ):
                return ordered[place:]
            if word == "rather" and tree[min(index + 1, len(tree.tokens) - 1)].text == "than":
                return ordered[place:]
        return []

    def _own_proposition(self, verb: int, child: int) -> bool:
        token = self.tree[child]
        if token.dep == "conj":
            return token.pos in {"VERB", "AUX"} or self.tree.child(child, "nsubj", "nsubjpass") is not None
        if token.dep == "parataxis":
            return True
        if token.dep == "advcl":
            mark = self.tree.child(child, "mark", "advmod")
            word = self.tree[mark].lemma if mark is not None and mark < child else ""
            if word in _NARROWING_MARKS or any(
                self.tree[i].lemma in _NARROWING_MARKS for i in self.tree.subtree(child)[:2]
            ):
                return False
            purpose = self.tree.child(child, "aux")
            comma = self.tree.subtree(child)[0] - 1
            if purpose is not None and self.tree[purpose].lemma == "to":
                return comma >= 0 and self.tree[comma].text == ","
            return True
        return False

    def _aside_inside(self, index: int) -> bool:
        tree = self.tree
        token = tree[index]
        if token.dep == "advcl":
            return self._own_proposition(token.head, index)
        if token.dep in {"relcl", "appos"}:
            first = tree.subtree(index)[0]
            return first > 0 and tree[first - 1].text in {",", "-", "–", "—", "("}
        return token.dep == "parataxis" or (
            token.dep == "conj" and token.pos == "VERB" and tree.child(index, "nsubj") is not None
        )

    def shorten(self, indices: list[int], verb: int, budget: int) -> list[int]:
        """Return `indices` without asides, the last first, until they are at most `budget` words.

        Only what widens no claim is taken: circumstances ("amid ...", "during ..."), lists of examples.
        """
        tree = self.tree
        while sum(tree[i].pos not in {"PUNCT", "PART"} for i in indices) > budget:
            inside = set(indices)
            candidates = [i for i in reversed(indices) if self._circumstance(i, verb, inside)]
            if not candidates:
                return indices
            gone = set(tree.subtree(candidates[0]))
            if not any(i not in gone and tree[i].pos != "PUNCT" for i in indices):
                return indices
            indices = [i for i in indices if i not in gone]
        return indices

    def _circumstance(self, index: int, verb: int, inside: set[int]) -> bool:
        token = self.tree[index]
        if token.dep not in {"prep", "advcl"} or token.lemma not in _ASIDE_PREPOSITIONS:
            return False
        if token.lemma in {"including", "like"}:
            return True
        return token.head == verb or (token.head in inside and self.tree[token.head].pos == "VERB")

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
        for index in wanted:
            if index in gone:
                continue
            words = replaced.get(index, tree[index].text)
            gap = "" if last is None else " "
            if last is not None and index == last + 1:
                gap = " " if tree[index].start > tree[last].end else ""
            parts.append(gap + words)
            last = index
        return tidy("".join(parts))

    def _replacements(self, indices: Sequence[int], named: set[Party]) -> tuple[dict[int, str], set[int]]:
        tree = self.tree
        inside = set(indices)
        replaced: dict[int, str] = {}
        gone: set[int] = set()
        for index in indices:
            if index in gone or index in replaced:
                continue
            mention = self._date_at.get(index)
            if mention is not None:
                self._put_date(mention, inside, replaced, gone)
                continue
            reference = self.references.get(index)
            if reference is not None and reference.parties:
                self._put_names(reference, inside, named, replaced, gone)
        for index in indices:
            token = tree[index]
            if token.lemma in _DANGLING and token.dep == "advmod" and index not in replaced:
                gone.add(index)
        return replaced, gone

    def _put_date(
        self, mention: DateMention, inside: set[int], replaced: dict[int, str], gone: set[int]
    ) -> None:
        tree = self.tree
        span = [i for i in tree.within(mention.start, mention.end) if i in inside]
        first, last = span[0], span[-1]
        if mention.first is None and tree[last].lemma in _ANCHORED:
            # "five days after the inauguration" leans on an event that the text names, not on the article's day.
            return
        if (
            mention.precision == "year"
            and first > 1
            and tree[first - 1].lemma == "of"
            and first - 2 in self._date_at
        ):
            gone.update({*span, first - 1})
            return
        gone.update(span[1:])
        gone.discard(first)
        following = last + 1
        if following in inside and tree[following].lemma in _PARTS_OF_DAY:
            gone.add(following)
            following += 1
        if (
            following in inside
            and tree[following].text in {"'s", "’s", "'", "’"}
            and tree[following].tag == "POS"
        ):
            gone.add(following)
            replaced[first] = "the"
            return
        before = tree[first - 1] if first > 0 else None
        vague = self._vague_before(first, inside)
        if vague and mention.first is not None:
            gone.update(range(first - len(vague.split()), first))
            replaced[first] = f"{_VAGUE[vague]} {date_words(mention)}"
            return
        bare = before is None or before.pos not in {"ADP", "SCONJ"} or first - 1 not in inside
        adjectival = tree.head_of(span)
        modifies = adjectival is not None and tree[adjectival].dep in _NO_PREPOSITION
        replaced[first] = date_words(mention) if modifies or not bare else date_phrase(mention)
        if before is not None and first - 1 in inside and before.lemma == "the" and mention.first is not None:
            gone.add(first - 1)

    def _vague_before(self, first: int, inside: set[int]) -> str:
        """Return "more than", "nearly" or the like where it stands right before a date."""
        for size in (2, 1):
            indices = range(first - size, first)
            words = " ".join(self.tree[i].text.lower() for i in indices if i >= 0)
            if words in _VAGUE and all(i in inside for i in indices):
                return words
        return ""

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
        names = join_names([party.name for party in reference.parties])
        known = set(reference.parties) <= named
        if token.pos == "PRON" or lemma in _POSSESSIVE:
            if known:
                return
            if lemma in _POSSESSIVE or token.tag == "PRP$":
                replaced[reference.head] = possessive(names)
            elif lemma in _SUBJECTIVE:
                replaced[reference.head] = names
            named.update(reference.parties)
            return
        if len(reference.parties) == 1 and reference.parties[0].kind == "person":
            span = [i for i in tree.within(reference.start, reference.end) if i in inside]
            bare = len(span) == 1 and tree[span[0]].text != names
            if bare and not known:
                replaced[span[0]] = names
        named.update(reference.parties)


def tidy(text: str) -> str:
    """Return `text` with the seams of what was taken out closed: doubled commas, blanks before stops."""
    text = squeeze(strip_quotes(text))
    text = re.sub(r"\s+([,.;:!?%)\]])", r"\1", text)
    text = re.sub(r"([(\[$€£])\s+", r"\1", text)
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
    text = re.sub(r"\(\s*\)", "", text)
    text = re.sub(r"^[\s,;:.–—-]+", "", text)
    before = ""
    while text != before:
        before = text
        text = re.sub(r"[\s,;:.–—-]+$", "", text)
        text = re.sub(r",?\s*\b(?:and|or|but)$", "", text)
    return squeeze(text)
