"""What the other articles come back to matters more than what one of them tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.facts.echoes import Echoes
from briefing.language import analyse_text

HERE = "Peru rejects a fee for lorries at the bridge. Chile refuses to print the menu in two languages."
OTHERS = (
    "The fee for lorries has angered drivers on both sides of the bridge. Snow fell on the pass.",
    "Who would collect a lorry fee at the bridge is unclear. A cook sang in the hall.",
)


def _read(*texts: str):
    read = []
    for number, text in enumerate(texts):
        sentences = analyse_text(text, published=date(2024, 5, 6))
        key = f"{number:03}.txt#1"
        read.append(tuple(replace(s, article=key) for s in sentences))
    return read


def test_a_line_that_other_articles_speak_of_is_echoed_more():
    echoes = Echoes(_read(HERE, *OTHERS), {})
    fee = echoes.of("Peru rejects a fee for lorries at the bridge", ["000.txt#1"])
    menu = echoes.of("Chile refuses to print the menu in two languages", ["000.txt#1"])
    assert fee > 0.1
    assert menu == 0.0


def test_copies_and_the_telling_articles_echo_nothing():
    texts = _read(HERE, *OTHERS)
    line = "Peru rejects a fee for lorries at the bridge"
    every = ["000.txt#1", "001.txt#1", "002.txt#1"]
    assert Echoes(texts, {}).of(line, every) == 0.0
    assert Echoes(texts, {"001.txt#1": "000.txt#1", "002.txt#1": "000.txt#1"}).of(line, ["000.txt#1"]) == 0.0


def test_one_article_alone_has_no_echo():
    assert Echoes(_read(HERE), {}).of("Peru rejects a fee", ["000.txt#1"]) == 0.0
