"""What the making of one page leaves for the next: lines that no edit touched are not worked out again.

The terminal UI makes the page anew at every edit, of the same facts but for one decision. Owns when what was
made before may be used again, and nothing of what it is: a result is taken only where everything it was made
of is the same, so that a page never depends on the pages before it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from briefing.model import Fact

_T = TypeVar("_T")


class Memo:
    """The results of each step of the making, line by line, for one tuple of facts. For any thread."""

    def __init__(self, facts: Sequence[Fact] = ()) -> None:
        self.facts = facts
        self._steps: dict[str, dict[str, tuple[tuple[Any, ...], Any]]] = {}

    def step(self, name: str) -> Callable[[str, tuple[Any, ...], Callable[..., _T]], _T]:
        """Return the function `(id, inputs, make)` that gives `make(*inputs)`, or what it gave before.

        `make` must depend on its inputs alone. Same objects are seen to be the same at once; of others the
        values are compared.
        """
        table = self._steps.setdefault(name, {})

        def once(line: str, inputs: tuple[Any, ...], make: Callable[..., _T]) -> _T:
            kept = table.get(line)
            if kept is not None and kept[0] == inputs:
                return kept[1]  # type: ignore[no-any-return]
            made = make(*inputs)
            table[line] = inputs, made
            return made

        return once


_last = Memo()


def memo_of(facts: Sequence[Fact]) -> Memo:
    """Return the memo of the facts last asked for, if they are these; else a new one in its place."""
    global _last
    memo = _last
    # A list may have changed since; a tuple of frozen facts cannot.
    if memo.facts is not facts or not isinstance(facts, tuple):
        _last = memo = Memo(facts)
    return memo
