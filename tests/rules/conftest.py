"""Hand-built statements and rule folders: the rules are tested without the language model."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefing.model import Article, Party, Published, Sentence, Statement
from briefing.offsets import OffsetMap
from briefing.rules import RuleSet, load_rules

RULE = """\
- id: agreements.test
  title: A test
  section: agreements
  when:
    predicate: {class: agree}
    subject: {parties: 2+}
    complement: {required: true}
  unless: [denied, negated]
  say: "{parties} {verb} {complement}"
  examples:
    match: ["Norway and Iceland agreed to share data."]
    skip: ["Norway and Iceland did not agree."]
"""

NORWAY = Party(name="Norway", kind="country", country="Norway")
ICELAND = Party(name="Iceland", kind="country", country="Iceland")


@pytest.fixture
def statement() -> Callable[..., Statement]:
    def build(**changes: Any) -> Statement:
        values: dict[str, Any] = {
            "article": "a.txt#1",
            "sentence": 0,
            "form": "clause",
            "start": 0,
            "end": 10,
            "quote_start": 0,
            "quote_end": 10,
            "predicate": "agree",
            "verb": "agreed",
            "subject": (NORWAY, ICELAND),
            "subject_text": "Norway and Iceland",
            "complement": "to share data on mackerel",
            "complement_lemmas": ("share", "data", "mackerel"),
            "tense": "past",
        }
        return Statement(**{**values, **changes})

    return build


@pytest.fixture
def article() -> Callable[..., Article]:
    def build(text: str = "x" * 10, *, skipped: int = 0, day: date | None = date(2024, 5, 15)) -> Article:
        return Article(
            file="a.txt",
            number=1,
            text=text,
            offsets=OffsetMap(runs=((0, skipped, len(text)),)),
            outlet="Harbour Times",
            published=Published(day=day),
        )

    return build


@pytest.fixture
def sentence() -> Callable[..., Sentence]:
    def build(*statements: Statement) -> Sentence:
        return Sentence(
            article="a.txt#1",
            index=0,
            paragraph=0,
            start=0,
            end=10,
            text="x" * 10,
            statements=tuple(statements),
        )

    return build


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Write files into a rule folder and return it."""

    def build(text: str | bytes = RULE, name: str = "mine.yaml") -> Path:
        target = tmp_path / "rules"
        target.mkdir(exist_ok=True)
        path = target / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return target

    return build


@pytest.fixture(scope="session")
def diplomacy() -> RuleSet:
    return load_rules("diplomacy")
