"""Typst source to PDF bytes, safely: a child process, an empty root, no packages, a fixed time stamp.

Owns how typst is run. The page itself is laid out by the template.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from briefing.errors import BriefingError, ExitCode

TIME_LIMIT = 60.0
"""Seconds; a page takes a third of one, start of the process included."""
PAPERS = {"a4": "a4", "letter": "us-letter"}

_PACKAGE = re.compile(r"\b(?:import|include)\b\s*\(?\s*\"@")


def make_pdf(source: str, *, as_of: date, paper: str, template: Path) -> bytes:
    """Return `source` as a PDF/UA-1 document.

    Args:
        source: Typst markup; `paper` is set before its first line.
        as_of: gives the time stamp, as the engine reads no clock.
        template: the file that `source` was made from, for messages.

    Raises:
        BriefingError: the template imports a package, typst refuses it, or it takes too long.
    """
    if _PACKAGE.search(source):
        raise BriefingError(
            f"{template}: imports a package with '@', which is fetched from the net. Put the code into the "
            "template.",
            code=ExitCode.USAGE,
        )
    stamp = int(datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC).timestamp())
    program = Path(__file__).with_name("typst_child.py")
    with tempfile.TemporaryDirectory(prefix="briefing-typst-") as root:
        try:
            done = subprocess.run(
                [sys.executable, "-I", str(program), root, str(stamp)],
                input=f'#set page(paper: "{PAPERS[paper]}")\n{source}'.encode(),
                capture_output=True,
                timeout=TIME_LIMIT,
                check=False,
                cwd=root,
            )
        except subprocess.TimeoutExpired as error:
            raise BriefingError(f"{template}: typst took longer than {TIME_LIMIT:.0f} seconds.") from error
    if done.returncode != 0 or not done.stdout.startswith(b"%PDF"):
        words = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise BriefingError(
            f"{template}: typst could not make the PDF: {' '.join(words[-6:]) or 'no reason given'}."
        )
    return done.stdout
