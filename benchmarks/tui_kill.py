"""Kill a scripted review at random moments and count what was lost. It must be nothing.

    python benchmarks/tui_kill.py CORPUS [--kills 100] [--seed 1]

CORPUS is a folder that `briefing build` was run on; a copy is used. Each round opens the UI in a pseudo
terminal, accepts lines, kills it with SIGKILL, and reads the review back. A decision counts as accepted once
the terminal showed the new count beside the word "saved".
"""

from __future__ import annotations

import argparse
import os
import pty
import random
import re
import select
import shutil
import signal
import struct
import sys
import tempfile
import termios
import time
from fcntl import ioctl
from pathlib import Path

from briefing.brief.review import load_review, review_path

CHILD = "import sys; from pathlib import Path; from briefing import tui; from briefing.config import Config; "
CHILD += "tui.run((Path(sys.argv[1]),), config=Config())"


def round_of(corpus: Path, pause: float) -> tuple[int, int]:
    """Return how many accepted lines the screen showed and how many the disk has."""
    pid, handle = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        os.execv(sys.executable, [sys.executable, "-c", CHILD, str(corpus)])
    ioctl(handle, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 140, 0, 0))
    output = read(handle, b"LEADERS", 20.0)
    end = time.monotonic() + pause
    while time.monotonic() < end:
        os.write(handle, random.choice((b"a", b"a", b"N", b"p", b"j")))
        output += read(handle, b"\0never", 0.03)
    output += read(handle, b"\0never", 0.001)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(handle)
    shown = re.findall(rb"\xe2\x9c\x93 (\d+)(?:(?!\xe2\x9c\x93 ).)*?saved ", output, re.S)
    review, _ = load_review(review_path(corpus))
    return int(shown[-1]) if shown else 0, sum(found.state == "accepted" for found in review.decisions)


def read(handle: int, words: bytes, seconds: float) -> bytes:
    """Read until `words` came, or the time is over."""
    output, end = b"", time.monotonic() + seconds
    while words not in output and time.monotonic() < end:
        if select.select([handle], [], [], 0.01)[0]:
            try:
                output += os.read(handle, 1 << 16)
            except OSError:
                break
    return output


def main() -> None:
    """Kill, count and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random.seed(options.seed)
    lost = unreadable = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        corpus = Path(folder) / "corpus"
        shutil.copytree(options.corpus, corpus)
        round_of(corpus, 8.0)
        for number in range(options.kills):
            if number % 5 == 0:
                review_path(corpus).unlink(missing_ok=True)
                review_path(corpus).with_suffix(".journal").unlink(missing_ok=True)
            try:
                shown, kept = round_of(corpus, random.uniform(0.0, 2.5))
            except Exception as error:
                unreadable += 1
                print(f"round {number}: {error}", file=sys.stderr)
                continue
            lost += kept < shown
    print(f"{options.kills} kills: {lost} lost a decision that was shown as saved, {unreadable} unreadable")
    sys.exit(bool(lost or unreadable))


if __name__ == "__main__":
    main()
