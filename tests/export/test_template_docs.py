"""The page about templates names every filter and every template."""

from pathlib import Path

from briefing.export.filters import FILTERS
from briefing.export.templates import own_folder

DOCS = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")


def test_every_filter_is_documented():
    assert [name for name in FILTERS if f"| `{name}` |" not in DOCS] == []


def test_every_template_is_documented():
    assert [
        path.name for path in sorted(own_folder().glob("*.j2")) if f"`templates/{path.name}`" not in DOCS
    ] == []
