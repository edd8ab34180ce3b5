"""Walking one sentence's dependency tree: children, subtrees, heads, conjuncts.

Knows the labels of spaCy's English models and nothing of what the words mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from briefing.model import Sentence, Token

VERBAL = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
BARE_SUBJECTS = SUBJECTS - {"csubjpass"}
"""The like, without the clause that a passive is said of: the mends of trees leave that as it is."""
TENSED = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of verbs, helping ones too, that carry a tense themselves."""
FINITE = TENSED | {"MD"}
"""The like, and modals: one of these makes a clause a finite one."""
_CLAUSAL = frozenset(
    {
        "ROOT",
        "conj",
        "ccomp",
        "xcomp",
        "advcl",
        "relcl",
        "acl",
        "pcomp",
        "csubj",
        "csubjpass",
        "parataxis",
        "dep",
    }
)
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})


class Tree:
    """A sentence's tokens with fast access to what hangs from what. Indices are `Token.i`."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self._children: list[list[int]] = [[] for _ in sentence.tokens]
        for token in sentence.tokens:
            if token.head != token.i:
                self._children[token.head].append(token.i)

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index]

    def children(self, index: int, *labels: str) -> list[int]:
        """Return the children of `index`, left to right; only those with one of `labels` if any are given."""
        if not labels:
            return self._children[index]
        return [child for child in self._children[index] if self.tokens[child].dep in labels]

    def child(self, index: int, *labels: str) -> int | None:
        """Return the first child of `index` with one of `labels`, or the first of all if none are given."""
        for child in self._children[index]:
            if not labels or self.tokens[child].dep in labels:
                return child
        return None

    def subtree(self, index: int) -> list[int]:
        """Return `index` and all below it, in the order of the sentence."""
        found: list[int] = []
        stack = [index]
        while stack:
            here = stack.pop()
            found.append(here)
            stack.extend(self._children[here])
        return sorted(found)

    def ancestors(self, index: int) -> Iterator[int]:
        """Yield the heads above `index`, the nearest first."""
        seen = {index}
        while self.tokens[index].head not in seen:
            index = self.tokens[index].head
            seen.add(index)
            yield index

    def conjuncts(self, index: int) -> list[int]:
        """Return `index` and the nouns or verbs coordinated behind it."""
        found = [index]
        for child in self.children(index, "conj"):
            found.extend(self.conjuncts(child))
        return found

    def first_conjunct(self, index: int) -> int:
        """Return the first of the coordinated words that `index` goes on from; itself where it is the first."""
        while self.tokens[index].dep == "conj":
            index = self.tokens[index].head
        return index

    @cached_property
    def clause_heads(self) -> list[int]:
        """The verbs that head a clause, in order: no auxiliaries, modifiers or prepositions ("following")."""
        return [token.i for token in self.tokens if token.pos in VERBAL and token.dep in _CLAUSAL]

    def clause_of(self, index: int) -> int | None:
        """Return the nearest clause head at or above `index`."""
        heads = set(self.clause_heads)
        if index in heads:
            return index
        return next((above for above in self.ancestors(index) if above in heads), None)

    def at(self, offset: int) -> int | None:
        """Return the token that covers the article offset."""
        for token in self.tokens:
            if token.start <= offset < token.end:
                return token.i
        return None

    def within(self, start: int, end: int) -> list[int]:
        """Return the tokens that lie wholly between two article offsets."""
        return [token.i for token in self.tokens if token.start >= start and token.end <= end]

    def head_of(self, indices: list[int]) -> int | None:
        """Return the token of `indices` whose head lies outside them (the first such)."""
        inside = set(indices)
        return next((i for i in indices if self.tokens[i].head not in inside or self.tokens[i].head == i), None)

    def opens_sentence(self, index: int) -> bool:
        """Return whether no finite verb stands before the token: only a phrase is in front of it."""
        return not any(token.tag in FINITE for token in self.tokens[:index])

    def is_relative(self, index: int) -> bool:
        """Return whether the token is a relative pronoun ("who", "which", "that" as a subject)."""
        token = self.tokens[index]
        return token.tag in _RELATIVE_TAGS or (
            token.lemma == "that" and token.dep in {"nsubj", "nsubjpass", "dobj"} and token.tag in {"WDT", "IN"}
        )


def is_formal_subject(tree: Tree, index: int) -> bool:
    """Return whether the subject at `index` stands for nobody: the "it" of "it was agreed that", "it was hoped to"."""
    verb = tree[index].head
    return tree[index].dep == "nsubjpass" and tree.child(verb, "ccomp", "xcomp", "csubj", "csubjpass") is not None


def mended(tree: Tree, mends: Sequence[Callable[[Tree, list[Token]], list[Token]]]) -> Tree:
    """Return the tree after each mend, which is given the tree that those before it left, and its tokens to alter."""
    for mend in mends:
        tree = with_tokens(tree, mend(tree, list(tree.tokens)))
    return tree


def with_tokens(tree: Tree, tokens: Sequence[Token]) -> Tree:
    """Return the tree of the sentence's mended tokens: `tree` itself where no token is another than it was."""
    kept = tuple(tokens)
    return tree if kept == tree.tokens else Tree(replace(tree.sentence, tokens=kept))


def without_loops(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with every circle of heads opened, so that each token hangs from the root in the end.

    A mend that looks at one corner of a sentence may hang a word from what hangs from it; walking such a tree
    would never end. The first word of a circle is hung from the root, or is the root where there is none. A root
    keeps no label of what hangs from another, so that whoever climbs while a label holds comes to an end.
    """
    mended = list(tokens)
    root = next((t.i for t in mended if t.head == t.i), None)
    sound: set[int] = set()
    for token in tokens:
        path: list[int] = []
        here = token.i
        while here not in sound and here not in path and mended[here].head != here:
            path.append(here)
            here = mended[here].head
        if here in path:
            first = min(path[path.index(here) :])
            if root is None:
                root = first
                mended[first] = replace(mended[first], dep="ROOT")
            mended[first] = replace(mended[first], head=root)
        sound.update(path)
    return mended


def ranks(tree: Tree, noun: int) -> bool:
    """Return whether the noun has a rank among its like: "the biggest", "the third", "the only"."""
    return any(
        tree[i].tag == "JJS" or tree[i].lemma in {"only", "latest"} or tree[i].ent == "ORDINAL"
        for i in (noun, *tree.children(noun, "amod", "nummod"))
    )
