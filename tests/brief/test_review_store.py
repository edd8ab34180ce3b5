"""The reviewer's file: round trips, crashes, full disks, two windows."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief import review_files
from briefing.brief.review import journal_path, load_review, review_from, review_path, review_text
from briefing.brief.review_changes import apply, diff
from briefing.brief.review_store import ReviewStore
from briefing.errors import BriefingError
from briefing.model import ArticleCorrection, Decision, OwnLine, PersonCorrection, Review

words = st.text(max_size=30)
ids = st.text(alphabet="abcdef0123456789-.#", min_size=1, max_size=8)
decisions = st.builds(
    Decision,
    fact=ids,
    state=st.sampled_from(["open", "accepted", "rejected"]),
    seen=words,
    text=st.none() | words,
    section=st.none() | st.sampled_from(["leaders", "past"]),
    order=st.none() | st.integers(0, 99),
    pinned=st.booleans(),
    cut=st.booleans(),
    merged=st.lists(ids, max_size=2).map(tuple),
)
reviews = st.builds(
    Review,
    title=words,
    as_of=st.none() | st.dates(),
    bottom_line=st.none() | words,
    decisions=st.lists(decisions, max_size=4, unique_by=lambda d: d.fact).map(
        lambda found: tuple(sorted(found, key=lambda d: d.fact))
    ),
    own_lines=st.builds(
        OwnLine, id=ids, section=st.just("past"), text=words, sources=st.just(("a.txt#1",))
    ).map(lambda line: (line,)),
    people=st.builds(PersonCorrection, name=words, new_name=words).map(lambda found: (found,)),
    articles=st.builds(ArticleCorrection, key=ids, published=st.none() | st.dates()).map(
        lambda found: (found,)
    ),
)


def accepted(*facts: str) -> Review:
    return Review(decisions=tuple(Decision(fact=fact, state="accepted", seen="x") for fact in facts))


@given(reviews)
def test_the_file_gives_back_what_was_written(review: Review) -> None:
    import yaml

    text = review_text(review)
    assert review_from(yaml.safe_load(text)) == review
    assert review_text(review_from(yaml.safe_load(text))) == text


@given(reviews, reviews)
def test_changes_lead_from_one_review_to_the_other(old: Review, new: Review) -> None:
    assert apply(old, diff(old, new)) == apply(new, ())


def test_the_file_stands_beside_the_folder(tmp_path: Path) -> None:
    assert review_path(tmp_path / "story") == tmp_path / "story.review.yaml"


def test_a_save_is_on_disk_before_it_returns_and_a_person_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "story.review.yaml"
    store = ReviewStore(path)
    store.save(Review(), Review(title="Talks", as_of=date(2025, 6, 9), decisions=accepted("f-1").decisions))
    assert load_review(path)[0].title == "Talks"
    store.close()
    assert not journal_path(path).exists()
    text = path.read_text()
    assert 'title: "Talks"\nas_of: 2025-06-09\n' in text
    assert "  f-1:\n    state: accepted\n" in text


def test_what_a_killed_window_left_is_recovered_and_said(tmp_path: Path) -> None:
    path = tmp_path / "story.review.yaml"
    ReviewStore(path).save(Review(), accepted("f-1", "f-2"))
    with journal_path(path).open("ab") as journal:
        journal.write(b'[{"kind":"decision","id":"f-3","val')
    review, messages = load_review(path)
    assert review == accepted("f-1", "f-2")
    assert len(messages) == 2
    assert "2 changes" in messages[0]
    assert "cut off" in messages[1]
    store = ReviewStore(path)
    assert store.messages == messages
    store.save(store.review, accepted("f-1", "f-2", "f-4"))
    store.close()
    assert load_review(path) == (accepted("f-1", "f-2", "f-4"), ())


def test_two_windows_merge_by_fact(tmp_path: Path) -> None:
    path = tmp_path / "story.review.yaml"
    one, two = ReviewStore(path), ReviewStore(path)
    one.save(Review(), accepted("f-1"))
    saved = two.save(Review(), accepted("f-2"))
    assert saved.review == accepted("f-1", "f-2")
    assert [change.id for change in saved.foreign] == ["f-1"]
    assert [change.id for change in one.poll().foreign] == ["f-2"]
    one.close()
    assert two.poll().foreign == ()
    two.save(two.review, accepted("f-1", "f-2", "f-3"))
    assert one.poll().review == accepted("f-1", "f-2", "f-3")
    two.close()
    assert load_review(path) == (accepted("f-1", "f-2", "f-3"), ())


def test_undoing_in_one_window_keeps_the_other_windows_change(tmp_path: Path) -> None:
    path = tmp_path / "story.review.yaml"
    one, two = ReviewStore(path), ReviewStore(path)
    one.save(Review(), accepted("f-1"))
    two.save(Review(), accepted("f-2"))
    one.save(accepted("f-1"), Review())
    assert load_review(path)[0] == accepted("f-2")


def test_a_full_disk_refuses_and_the_same_save_works_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "story.review.yaml"
    store = ReviewStore(path)
    store.save(Review(), accepted("f-1"))
    size = journal_path(path).stat().st_size
    real = os.write

    def half(handle: int, data: bytes) -> int:
        real(handle, bytes(data)[:7])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(review_files.os, "write", half)
    with pytest.raises(OSError, match="No space"):
        store.save(accepted("f-1"), accepted("f-1", "f-2"))
    monkeypatch.undo()
    assert journal_path(path).stat().st_size == size
    store.save(accepted("f-1"), accepted("f-1", "f-2"))
    assert load_review(path)[0] == accepted("f-1", "f-2")


def test_a_failed_fold_leaves_file_and_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.review.yaml"
    store = ReviewStore(path)
    store.save(Review(), accepted("f-1"))

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(review_files.os, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        store.close()
    monkeypatch.undo()
    assert load_review(path)[0] == accepted("f-1")
    assert [entry.name for entry in tmp_path.iterdir()] == ["story.review.journal"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("decisions: [", "not valid YAML"),
        ("decisions:\n  f-1:\n    stat: accepted\n", "unknown key 'stat'. Did you mean 'state'?"),
        ("decisions:\n  f-1:\n    state: maybe\n", "maybe"),
        ("- a\n", "a mapping is expected"),
        ("review: briefing-review/9\n", "briefing-review/9"),
    ],
)
def test_a_file_spoilt_by_hand_is_named_and_left_alone(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "story.review.yaml"
    path.write_text(text)
    with pytest.raises(BriefingError, match=r"story\.review\.yaml") as caught:
        ReviewStore(path)
    assert words in str(caught.value)
    assert path.read_text() == text


WRITER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from briefing.brief.review_store import ReviewStore
    from briefing.brief.review_edits import set_pinned
    store = ReviewStore(Path(sys.argv[1]))
    review = store.review
    for number in range(10_000):
        new = set_pinned(review, f"f-{number % 37}", (number // 37) % 2 == 0)
        store.save(review, new)
        review = new
        if number % 11 == 10:
            store.fold()
        print(number, flush=True)
""")


@pytest.mark.parametrize("lines", [1, 9, 23, 40, 77])
def test_kill_9_loses_nothing_that_was_confirmed(tmp_path: Path, lines: int) -> None:
    from briefing.brief.review_edits import set_pinned

    path = tmp_path / "story.review.yaml"
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        for _ in range(lines):
            child.stdout.readline()
        time.sleep(lines % 7 / 1000)
        os.kill(child.pid, signal.SIGKILL)
        last = [int(line) for line in child.stdout.read().splitlines() if line][-1:] or [lines - 1]
    expected = Review()
    for number in range(last[0] + 1):
        expected = set_pinned(expected, f"f-{number % 37}", (number // 37) % 2 == 0)
    one_more = set_pinned(expected, f"f-{(last[0] + 1) % 37}", ((last[0] + 1) // 37) % 2 == 0)
    assert load_review(path)[0] in (expected, one_more)
