"""The app on the hand-built story, in a folder of its own, with a fixed screen and no user settings."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def _plain_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    monkeypatch.delenv("NO_COLOR", raising=False)


class Desk:
    """A running app with the verbs that tests use."""

    def __init__(self, app, pilot) -> None:
        self.app, self.pilot = app, pilot

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        from textual.keys import _character_to_key

        await self.pilot.press(*(_character_to_key(char) for char in text))
        await self.settle()

    async def settle(self) -> None:
        """Wait until keys, workers, the page and the disk are at rest."""
        # A cursor moved by a test tells of it by message.
        await self.pilot.pause()
        for _ in range(1000):
            await self.app.workers.wait_for_complete()
            current = self.app.page_of == self.app.session.review
            at_rest = current and self.app._main.is_shown and not self.app._working
            if at_rest and not self.app.session.unsaved:
                break
            await asyncio.sleep(0.02)
        await self.pilot.pause()

    @property
    def outline(self):
        return self.app._main.query_one("#outline")

    @property
    def row(self):
        return self.outline.current

    async def goto(self, line: str) -> None:
        places = [i for i, row in enumerate(self.outline.rows) if row.id == line and row.kind == "line"]
        self.outline.move_to(places[0])
        await self.settle()

    @property
    def on_disk(self):
        from briefing.brief.review import load_review

        return load_review(self.app.store.path)[0]

    def decision(self, line: str):
        from briefing.brief.review_edits import decision_of

        return decision_of(self.on_disk, line)

    @property
    def page(self) -> str:
        return self.app.page.plain if self.app.page else ""

    @property
    def evidence(self) -> str:
        return self.app._main.query_one("#evidence-text").text.plain

    @property
    def screen_text(self) -> str:
        lines = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in lines)


@pytest.fixture
def desk(tmp_path: Path):
    """Return a way to open the app: `async with desk() as d`."""
    from story import StoryEngine

    from briefing.brief.review import review_path
    from briefing.brief.review_store import ReviewStore
    from briefing.tui.app import ReviewApp
    from briefing.tui.settings import load_settings

    @asynccontextmanager
    async def open_desk(size=(140, 45), engine=None, tour=False, **options) -> AsyncIterator[Desk]:
        root = tmp_path / "norland"
        root.mkdir(exist_ok=True)
        engine = engine or StoryEngine(root, **options)
        app = ReviewApp(engine, ReviewStore(review_path(engine.root)), settings=load_settings(), tour=tour)
        async with app.run_test(size=size, notifications=True) as pilot:
            found = Desk(app, pilot)
            await found.settle()
            yield found

    return open_desk
