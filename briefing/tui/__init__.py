"""The terminal UI: review, edit and hand over the page. The command line needs `run` and `serve` alone.

Importing this package imports no Textual; `run` does.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.config import Config


def run(paths: Sequence[Path], *, config: Config, as_of: date | None = None, tour: bool = False) -> int:
    """Run the UI over the corpus under `paths` and return the exit code.

    Args:
        as_of: the day that the page speaks from; a day that the reviewer set goes before it.
        tour: begin with a short tour of the screen.

    Raises:
        BriefingError: there is no terminal; the corpus is not there; its review file is broken and must be
            mended by hand.
    """
    from briefing.errors import BriefingError, ExitCode
    from briefing.tui.engine import Engine

    engine = Engine(paths, config=config, as_of=as_of)
    for path in engine.paths:
        if not path.exists():
            raise BriefingError(f"{path}: no such file or folder. Name the folder that holds the articles.")
    # Textual paints through stderr; under a driver of another kind (a browser) there is no terminal to ask for.
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if "TEXTUAL_DRIVER" not in os.environ and not all(stream and stream.isatty() for stream in streams):
        raise BriefingError(
            "briefing tui needs a terminal: neither input nor output may be redirected. "
            "Without one, `briefing build` writes the page.",
            code=ExitCode.USAGE,
        )
    from briefing.tui.app import ReviewApp

    # The page is made in a thread. A key's answer takes Python's lock back some thirty times, and waits so long
    # each time: with Python's 5 ms, or 1 ms, between threads it would stutter.
    sys.setswitchinterval(0.0001)
    # What lives long here is not cyclic; looking through all of it every now and then would stutter as well.
    gc.set_threshold(20_000, 50, 1000)
    app = ReviewApp(engine, tour=tour)
    code = app.run()
    if app.failure is not None:
        raise app.failure
    code = code if code is not None else app.return_code or 0
    # Ended by a signal the terminal may be gone, and writing to it could block.
    if code < 128 and (saved := app.saved_in()):
        print(f"Your review is saved in {saved}", file=sys.stderr)
    return code


def sample_corpus() -> Path:
    """Return a copy of the sample corpus for the tour to work on, in the folder for programs' own data.

    What was decided on an earlier tour is still there.

    Raises:
        BriefingError: the copy cannot be written.
    """
    from briefing.errors import BriefingError
    from briefing.tui.settings import state_folder

    package = Path(__file__).resolve().parent.parent
    installed = package / "_sample_corpus"
    source = installed if installed.is_dir() else package.parent / "sample_corpus"
    copy = state_folder() / "sample_corpus"
    try:
        copy.mkdir(parents=True, exist_ok=True)
        for path in sorted(source.iterdir()):
            if path.is_file() and not (copy / path.name).exists():
                shutil.copyfile(path, copy / path.name)
    except OSError as error:
        raise BriefingError(f"{copy}: the sample corpus cannot be copied there: {error.strerror}.") from error
    return copy


def serve(command: str, *, host: str = "127.0.0.1", port: int = 8000) -> int:
    """Show the UI in a browser on loopback until interrupted, each visitor with a process of their own.

    Args:
        command: the command line that runs the UI, `briefing tui story/`.

    Raises:
        BriefingError: the extra `briefing[serve]` is not installed.
    """
    import re
    import tempfile
    from importlib import import_module

    from briefing.errors import BriefingError, ExitCode

    try:
        from textual_serve.server import Server
    except ImportError as error:
        raise BriefingError(
            "Showing the UI in a browser needs textual-serve: pip install 'briefing[serve]'.",
            code=ExitCode.USAGE,
        ) from error
    source = Path(import_module("textual_serve").__file__ or "").parent / "templates"
    with tempfile.TemporaryDirectory(prefix="briefing-serve-") as name:
        folder = Path(name)
        for path in sorted(source.glob("*.html")):
            # The server's own page asks the network for a font: nothing of ours leaves this machine.
            page = re.sub(r"<link[^>]*https?://[^>]*>", "", path.read_text(encoding="utf-8"))
            (folder / path.name).write_text(page, encoding="utf-8")
        Server(command, host=host, port=port, title="briefing", templates_path=folder).serve()
    return 0
