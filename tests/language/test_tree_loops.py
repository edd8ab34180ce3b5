"""No mend may leave a sentence whose words hang in a circle: walking it would never end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.language.tree import Tree, without_loops


@pytest.fixture(scope="module")
def sentence():
    return analyse_text("Peru and Chile agreed to open the border.", published=date(2024, 5, 6))[0]


def _hung(tokens, **heads):
    return [replace(t, head=heads.get(f"t{t.i}", t.head)) for t in tokens]


def test_a_tree_without_a_circle_stays_as_it_is(sentence):
    assert without_loops(sentence.tokens) == list(sentence.tokens)


def test_a_circle_is_opened_at_its_first_word(sentence):
    root = next(t.i for t in sentence.tokens if t.head == t.i)
    mended = without_loops(_hung(sentence.tokens, t5=7, t6=5, t7=6))
    assert [t.head for t in mended[5:8]] == [root, 5, 6]
    assert len(Tree(replace(sentence, tokens=tuple(mended))).subtree(root)) == len(mended)


def test_a_circle_with_the_root_in_it_gets_a_root(sentence):
    looped = _hung(sentence.tokens, t3=5, t5=3)
    mended = without_loops(looped)
    assert sum(t.head == t.i for t in mended) == 1
    root = next(t.i for t in mended if t.head == t.i)
    assert mended[root].dep == "ROOT"
    assert len(Tree(replace(sentence, tokens=tuple(mended))).subtree(root)) == len(mended)


def test_a_day_set_off_before_what_it_belongs_to_leaves_a_tree():
    text = (
        "The Special Envoy reported that the two parties agreed on the lifting, not later than 31 May, of the"
        " restrictions on the use of each other's airspace by civil aviation."
    )
    for read in analyse_text(text, published=date(2023, 5, 11)):
        tree = Tree(read)
        roots = [t.i for t in read.tokens if t.head == t.i]
        assert sorted(i for root in roots for i in tree.subtree(root)) == [t.i for t in read.tokens]
