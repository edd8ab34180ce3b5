"""A few pictures of the screen: they fail when the look changes, on purpose or not."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.mark.parametrize("size", [(140, 45), (80, 24)])
def test_the_review_screen_looks_as_it_did(snap_compare, tmp_path: Path, size: tuple[int, int]) -> None:
    from story import StoryEngine

    from briefing.brief.review import review_path
    from briefing.brief.review_store import ReviewStore
    from briefing.tui.app import ReviewApp
    from briefing.tui.settings import Settings

    root = tmp_path / "norland"
    root.mkdir()
    app = ReviewApp(StoryEngine(root), ReviewStore(review_path(root)), settings=Settings())

    async def review(pilot) -> None:
        import asyncio

        for _ in range(200):
            await app.workers.wait_for_complete()
            if app.page_of is not None:
                break
            await asyncio.sleep(0.02)
        await pilot.press("a", "r", "j", "p")
        for _ in range(200):
            await app.workers.wait_for_complete()
            is_saved = app.page_of == app.session.review and not app.session.unsaved
            if is_saved and app._main.is_shown:
                break
            await asyncio.sleep(0.02)
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=review)
