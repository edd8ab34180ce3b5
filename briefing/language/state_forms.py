"""The long names of states: "the People's Democratic Republic of Algeria", "the Grand Duchy of Luxembourg".

Owns the words in front of "of" that say what kind of state it is. It leaves the country's own name to `countries`.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Token
from briefing.resources import load_data

_LONGEST = 8
"""Tokens that tell the kind of state at most: "Co-operative" is three."""

_COINS = frozenset({
    "cent", "cents", "dollar", "dollars", "pound", "pounds", "franc", "francs", "rupee", "rupees", "peso", "pesos",
    "dinar", "dinars", "riyal", "riyals", "rial", "rials", "krone", "kroner", "krona", "kronor", "shilling",
    "shillings", "lira", "liras", "yuan", "yen", "ruble", "rubles", "rouble", "roubles", "dirham", "dirhams", "won",
})  # fmt: skip
"""Units of money that several countries have, or that go by the country's name."""


def state_start(tokens: Sequence[Token], first: int, floor: int) -> int:
    """Return where the name of a state begins whose country stands at token `first`, its long form included.

    Args:
        floor: no token before it belongs to the name.
    """
    data = load_data("briefing.language", "data/places.yaml")
    of = first - 1
    if of > floor and tokens[of].text.lower() == "the":
        of -= 1
    if of - 1 < floor or tokens[of].text != "of" or not _is_one_of(tokens[of - 1], data["state_forms"]):
        return first
    start = of - 1
    while start > max(floor, of - _LONGEST):
        before = tokens[start - 1]
        kind = _is_one_of(before, data["state_kinds"])
        joint = before.text == "-" or tokens[start].text == "-" or before.text in ("'s", "’s", "’", "'")
        if not kind and not joint:
            break
        start -= 1
    while start < of - 1 and not tokens[start].text[0].isupper():
        start += 1
    if start and tokens[start].text == "State" and tokens[start - 1].text.lower() != "the":
        # "the Secretary of State of Chad"
        return first
    return start


def _is_one_of(token: Token, words: Sequence[str]) -> bool:
    return token.text[0].isupper() and token.text.lower() in words


def is_money(tokens: Sequence[Token], last: int) -> bool:
    """Return whether the name that ends at token `last` tells whose money it is: "6.9 US cents", "Swiss francs"."""
    coin = tokens[last + 1] if last + 1 < len(tokens) else None
    return coin is not None and coin.text.lower() in _COINS and coin.pos != "VERB"
