"""How long `briefing tui` takes to its first paint, beside a bare Textual app, and how fast keys answer.

    python benchmarks/tui_start.py CORPUS [--facts 5000] [--rounds 5]

CORPUS is a folder that `briefing build` was run on, so that its analysis is saved. Each start is a process of
its own in a pseudo terminal; the clock stops when the words looked for are painted. Prints ratios: absolute
times say nothing about another machine.
"""

from __future__ import annotations

import argparse
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from dataclasses import replace
from fcntl import ioctl
from pathlib import Path

CURSOR = "▌".encode()
REST = 0.25
"""Seconds between two keys."""
BARE = """
from textual.app import App
from textual.widgets import Footer, Header, Static
class Bare(App):
    def compose(self):
        yield Header(); yield Static("READYWORD"); yield Footer()
Bare().run()
"""
BARE_LIST = """
from textual.app import App
from textual.binding import Binding
from textual.widgets import Footer, OptionList
class Bare(App):
    BINDINGS = [Binding("j", "down", "Down")]
    def compose(self):
        yield OptionList("READYWORD", *(f"Line {number} of a list" for number in range(40))); yield Footer()
    def action_down(self):
        self.query_one(OptionList).action_cursor_down()
Bare().run()
"""
REAL = """
import sys
from pathlib import Path
from briefing import tui
from briefing.config import Config
tui.run((Path(sys.argv[1]),), config=Config())
"""


def enlarge(corpus: Path, folder: Path, copies: int) -> Path:
    """Return a copy of `corpus` whose saved analysis has `copies` facts."""
    from briefing.saving import read_analysis, write_analysis

    found = read_analysis(corpus)
    if found is None:
        sys.exit(f"{corpus}: run `briefing build` on it first")
    large = folder / "large"
    shutil.copytree(corpus, large)
    facts = [
        # A rank of its own, so that lines with the same evidence do not stand under one another.
        replace(fact, id=f"{fact.id}-{number}", text=f"{fact.text} ({number})", rank=fact.rank - number)
        for number in range(copies // max(len(found.facts), 1) + 1)
        for fact in found.facts
    ]
    write_analysis(replace(found, root=large, facts=tuple(facts[:copies])))
    return large


def start(arguments: list[str], words: bytes) -> tuple[int, int, float]:
    """Start a program and return its process, its terminal and the seconds until `words` were painted."""
    begun = time.perf_counter()
    pid, handle = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", COLUMNS="140", LINES="45")
        os.execv(sys.executable, [sys.executable, *arguments])
    ioctl(handle, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 140, 0, 0))
    read_until(handle, words, 60.0)
    return pid, handle, time.perf_counter() - begun


def read_until(handle: int, words: bytes, seconds: float) -> bytes:
    """Read until `words` came, or the time is over."""
    output, end = b"", time.perf_counter() + seconds
    while words not in output and time.perf_counter() < end:
        if select.select([handle], [], [], 0.02)[0]:
            try:
                output += os.read(handle, 1 << 16)
            except OSError:
                break
    return output


def stop(pid: int, handle: int) -> None:
    """End a program that we started."""
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(handle)


def measure(arguments: list[str], words: bytes, rounds: int) -> float:
    """Return the median of several starts, the first one left out."""
    times = []
    for _ in range(rounds + 1):
        pid, handle, seconds = start(arguments, words)
        stop(pid, handle)
        times.append(seconds)
    return statistics.median(times[1:])


def key_times(
    arguments: list[str], words: bytes, keys: str, cursor: bytes = CURSOR
) -> list[tuple[str, float, float]]:
    """Return for each key press the seconds to its answer and to the last byte that it brought.

    A key is answered when the cursor's bar stands on its new line: both `j` and `a` move it. The pane beside it
    is complete with the last byte before a rest, unless a page made anew comes between.
    """
    pid, handle, _ = start(arguments, words)
    read_until(handle, b"\0never", 4.0)
    times: list[tuple[str, float, float]] = []
    for key in keys:
        output, answered, last = b"", 0.0, 0.0
        pressed = time.perf_counter()
        os.write(handle, key.encode())
        while (now := time.perf_counter()) - pressed < REST or not answered:
            if now - pressed > 5.0:
                break
            if select.select([handle], [], [], 0.005)[0]:
                output += os.read(handle, 1 << 16)
                last = time.perf_counter() - pressed
                if not answered and cursor in output:
                    answered = last
        if answered:
            times.append((key, answered, last))
    stop(pid, handle)
    return times


def p95(times: list[float]) -> float:
    """Return the 95th percentile in milliseconds."""
    return sorted(times)[int(len(times) * 0.95)] * 1000 if times else 0.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--facts", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keys", type=int, default=120)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        corpus = str(options.corpus)
        bare = measure(["-c", BARE], b"READYWORD", options.rounds)
        large = str(enlarge(options.corpus, Path(folder), options.facts))
        first = measure(["-c", REAL, corpus], b"Outline", options.rounds)
        few = measure(["-c", REAL, corpus], "●".encode(), options.rounds)
        many = measure(["-c", REAL, large], "●".encode(), options.rounds)
        # One key in three accepts a line, as a reviewer does.
        times = key_times(["-c", REAL, large], "●".encode(), "jja" * (options.keys // 3))
        moves = key_times(["-c", REAL, large], "●".encode(), "j" * (options.keys // 2))
        # What this machine gives a program that only moves a bar over forty lines.
        plain = key_times(["-c", BARE_LIST], b"READYWORD", "j" * 39, b"Line")
    print(f"bare Textual app        {bare:.3f} s")
    print(f"first paint             {first:.3f} s   {first / bare:.2f} of bare")
    print(f"this corpus             {few:.3f} s   {few / bare:.2f} of bare")
    print(f"{options.facts} facts              {many:.3f} s   {many / few:.2f} of this corpus")
    for name in ("ja", "j", "a"):
        answers = [answer for key, answer, _ in times if key in name]
        print(f"answer to {' or '.join(name):<14}{told(answers)}")
    print(f"answer of a bare list   {told([answer for _, answer, _ in plain])}")
    print(f"evidence beside a j     {told([last for _, _, last in moves])}")


def told(times: list[float]) -> str:
    """Return median and 95th percentile in words."""
    return f"{statistics.median(times) * 1000:.0f} ms median, {p95(times):.0f} ms p95 over {len(times)} keys"


if __name__ == "__main__":
    main()
