"""What holds for every text: offsets, order, determinism; never an exception."""

from __future__ import annotations

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.language.dates import find_dates

_VOCABULARY = (
    "June May 9 31 2025 24/06 2025-06-09 the of from to between and - – , . last next this Monday Fri week "
    "month weeks ago two a in within by since early late mid end quarter Q3 1990s summer weekend day before "
    "after yesterday ( ) ' s first third 15th 99999999 0 0000 century Easter until years few [ ] / % 100"
)
_WORDS = st.sampled_from(_VOCABULARY.split())
_TEXTS = st.lists(_WORDS, max_size=14).map(" ".join) | st.text(max_size=60)
_DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))


@settings(max_examples=300, deadline=None)
@given(text=_TEXTS, base=st.integers(0, 1000), published=_DAYS)
@example(text="last 0 years", base=0, published=date(2000, 1, 1))
@example(text="late weekend", base=0, published=date(2000, 1, 1))
def test_mentions_are_sorted_and_cut_from_the_text(text: str, base: int, published: date | None) -> None:
    found = find_dates(text, published=published, base=base)
    place = base
    for mention in found:
        assert place <= mention.start < mention.end <= base + len(text)
        assert text[mention.start - base : mention.end - base] == mention.text
        assert (mention.first is None) == (mention.last is None)
        assert mention.first is None or mention.last is None or mention.first <= mention.last
        assert mention.why
        place = mention.end
    assert found == find_dates(text, published=published, base=base)
