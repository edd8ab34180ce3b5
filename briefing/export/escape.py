"""Making text inert in its target: article text is untrusted and must never become markup.

Owns the escapes of Markdown and Typst; HTML is escaped by Jinja2 itself. Every expression of a template goes
through one of these, so that a template cannot forget to.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from briefing.errors import BriefingError
from briefing.export.glyphs import with_glyphs
from briefing.text import printable, squeeze

_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#|~&$^]")
# At the start of a line these make lists, quotes, rules and headings.
_LINE_START = re.compile(r"^(?:[-+=]|\d{1,9}(?=[.)]))")
# Readers that link bare addresses must not be handed one by an article.
_ADDRESS = re.compile(
    r"(?<=[a-z])(?=://)|(?<=www)(?=\.)|(?<=[a-z]{3})(?=:[a-z])|(?<=\w)(?=@\w)", re.IGNORECASE
)


def clean(value: object) -> str:
    """Return `value` as one line of text without control, bidirectional or invisible characters."""
    return squeeze(printable(str(value)))


def markdown(value: object) -> str:
    """Return `value` as Markdown that shows it and does nothing else."""
    text = _MARKDOWN.sub(lambda match: "\\" + match.group(), clean(value))
    text = _ADDRESS.sub(r"\\", text)
    return _LINE_START.sub(lambda m: m.group() + "\\" if m.group().isdigit() else "\\" + m.group(), text)


def typst(value: object) -> str:
    """Return `value` as a Typst string literal, with characters spelt out that the typeface lacks."""
    text = with_glyphs(clean(value))
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def finalizer(target: str) -> Callable[[object], object]:
    """Return the function that every expression's value goes through on its way into `target`."""
    escapes: dict[str, Callable[[object], str]] = {"md": markdown, "typ": typst, "html": clean}
    escape = escapes[target]

    def finalize(value: object) -> object:
        if isinstance(value, Markup):
            return value
        if value is None:
            raise BriefingError("None has no words; test for it with {% if %}")
        text = escape(value)
        # Markup tells Jinja2 that the escaping is done; in HTML its own comes after.
        return text if target == "html" else Markup(text)

    return finalize
