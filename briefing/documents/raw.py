"""What a reader hands on: the text of one file and what its container says about it. Plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What the container (HTML head, front matter, mail header) says; "" or None where it is silent."""

    title: str = ""
    outlet: str = ""
    byline: str = ""
    url: str = ""
    day: date | None = None
    day_why: str = ""
    """A sentence a person can check: 'the page's metadata (article:published_time) says "..."'."""
    opinion: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RawFile:
    """One file after its reader, before cleaning."""

    kind: str
    text: str
    """As `SourceFile.text`."""
    meta: Meta = field(default_factory=Meta)
    extracted: bool = False
    """The reader already took the body out of its page (HTML): lines are paragraphs, little furniture."""
    starts: tuple[int, ...] = ()
    """Where in `text` its articles begin, each with its headline, if the container shows several."""
    notes: tuple[str, ...] = ()
    """Sentences for `Problem`s."""
