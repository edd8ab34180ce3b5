"""What a quick command must not import."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("spacy", "textual", "typst", "trafilatura", "numpy")
PROGRAM = """
import sys
from briefing.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert not end.code, end.code
print("loaded:", *[name for name in {heavy!r} if name in sys.modules])
"""


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["--version"],
        ["build", "--help"],
        ["check"],
        ["check", "sample_corpus"],
        ["rules", "list"],
    ],
)
def test_quick_commands_load_neither_parser_nor_screen_nor_typesetter(words: list[str]) -> None:
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(heavy=HEAVY), *words],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines()[-1] == "loaded:"
