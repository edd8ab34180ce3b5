"""The shape of the code: docstrings, sizes, import directions, no words that tell where it was made."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "briefing").rglob("*.py"))
MOST_LINES = 400
LONGER = {"briefing/model.py": "the words of the flow stand in one place"}
FORBIDDEN = re.compile(r"/work/|/home/\w|shared/(?:seeds|gold|data|score)|\bLLM\b|\bAI assistant\b", re.I)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_says_what_it_owns_and_is_no_longer_than_can_be_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "no docstring"
    assert text.count("\n") <= MOST_LINES or _name(path) in LONGER, "split it"


def test_nothing_names_the_place_where_it_was_made() -> None:
    kinds = {".py", ".md", ".yaml", ".toml", ".j2", ".txt", ".tcss"}
    files = [
        p for top in ("briefing", "templates", "docs", "benchmarks", "tests") for p in (ROOT / top).rglob("*")
    ]
    files += [ROOT / name for name in ("README.md", "CHANGELOG.md", "Makefile", "pyproject.toml")]
    found = [
        f"{_name(path)}: {match.group()}"
        for path in files
        if path.is_file() and path.suffix in kinds and path != Path(__file__).resolve()
        for match in [FORBIDDEN.search(path.read_text(encoding="utf-8", errors="replace"))]
        if match
    ]
    assert not found


def test_imports_run_one_way() -> None:
    program = Path(sys.executable).parent / "lint-imports"
    if not program.exists():
        pytest.skip("import-linter is not installed beside this Python")
    result = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert result.returncode == 0, result.stdout
