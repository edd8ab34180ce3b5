"""When lines are joined: hard-wrapped text, never the lines of a header above paragraphs."""

from __future__ import annotations

import textwrap

from briefing.documents.blocks import make_blocks

LONG = (
    "Armenia and Georgia agreed on Friday on a common railway tariff for grain, officials of both countries said in Tbilisi."
)


def test_header_lines_above_paragraphs_of_one_line_are_not_joined() -> None:
    head = "Armenia, Georgia agree on railway tariff\nMay 3, 2019\nBy Nino Kapanadze of the capital's paper"
    text = f"{head}\n\n{LONG}\n\nThe tariff will apply from July 1.\n\n{LONG}\n"
    assert [block.text for block in make_blocks(text)][:3] == head.split("\n")


def test_fields_and_short_lines_of_comments_are_not_joined() -> None:
    tail = "They agreed to this in 2018 too. Nothing happened.\nLike · Reply"
    text = f"{LONG}\n\n{LONG}\n\n{tail}\n\nMy cousin says that the army will leave in June\nLike · Reply\n"
    assert [block.text for block in make_blocks(text)][2:4] == tail.split("\n")


def test_hard_wrapped_paragraphs_are_joined() -> None:
    text = "\n\n".join("\n".join(textwrap.wrap(f"{LONG} {LONG}", 72)) for _ in range(3))
    assert [block.text for block in make_blocks(text)] == [f"{LONG} {LONG}"] * 3
