"""How long a cold build takes beside a bare parse of the same text.

    python benchmarks/build_time.py FOLDER

Both run in a process of their own, three times in turn; the medians and their ratio are printed. The bare
parse loads the language model and parses every file's text, as a program that does nothing else would. Both run once
before, untimed, so that all modules are compiled as those of an installed program are; what a machine is told of
writing compiled modules or not (PYTHONDONTWRITEBYTECODE) changes nothing.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from briefing.config import load_config
from briefing.documents import load_documents

RUNS = 3
_BARE = """
import sys
from pathlib import Path
import spacy
nlp = spacy.load(sys.argv[1])
for doc in nlp.pipe(path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[2]).iterdir())):
    list(doc.sents)
"""


def main() -> None:
    """Print both medians and their ratio."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=Path)
    folder = options.parse_args().folder
    files, _ = load_documents([folder])
    with tempfile.TemporaryDirectory() as scratch:
        texts = Path(scratch, "texts")
        texts.mkdir()
        for number, file in enumerate(files):
            (texts / f"{number:05}.txt").write_text(file.text, encoding="utf-8")
        build = [
            sys.executable, "-m", "briefing.cli", "build", str(folder), "--format", "json",
            "-o", str(Path(scratch, "out.json")), "--no-review",
        ]  # fmt: skip
        bare = [sys.executable, "-c", _BARE, load_config([folder]).model, str(texts)]
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = str(Path(scratch, "compiled"))
        for command in (bare, build):
            _seconds(command, environment)
        built, parsed = [], []
        for _ in range(RUNS):
            parsed.append(_seconds(bare, environment))
            built.append(_seconds(build, environment))
    one, other = statistics.median(built), statistics.median(parsed)
    words = sum(len(file.text.split()) for file in files)
    print(f"{len(files)} files, {words} words: build {one:.2f} s, bare parse {other:.2f} s")
    print(f"ratio {one / other:.2f}")


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
