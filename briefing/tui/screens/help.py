"""The help overlay: all keys as they are in force, and what the signs mean."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from briefing.tui.keys import GROUPS, KEYS, displayed
from briefing.tui.safe import Styled, content

_SIGNS = (
    ("·", "undecided"),
    ("+", "new since your last visit"),
    ("✓", "accepted"),
    ("✎", "edited, or your own line"),
    ("✗", "rejected"),
    ("△", "reads otherwise than when you decided"),
    ("!", "no article says it any more"),
    ("▴", "pinned"),
    ("●●", "two or more independent origins"),
    ("●", "one named official origin"),
    ("○", "press or unnamed origin only"),
)


def help_text(keys: Mapping[str, str]) -> Content:
    """Return the help.

    Args:
        keys: action name to key, where the user remapped it.
    """
    pieces: list[str | Styled] = []
    for group in GROUPS:
        pieces.append((f"{group}\n", "bold $accent"))
        for key in KEYS:
            if key.group == group:
                pieces += [(f"  {displayed(keys.get(key.id, key.key)):<6}", "bold"), f" {key.tip}"]
                pieces.append((f"  ({key.id})\n", "$foreground 40%"))
        pieces.append("\n")
    pieces.append(("Everywhere\n", "bold $accent"))
    pieces += [("  ^p    ", "bold"), " All commands and themes by name\n"]
    pieces += [("  Tab   ", "bold"), " From pane to pane; j and k or the arrows scroll\n\n"]
    pieces.append(("Signs\n", "bold $accent"))
    for sign, words in _SIGNS:
        pieces += [(f"  {sign:<6}", "bold"), f" {words}\n"]
    pieces.append(("\nRemap a key in tui.yaml of your configuration folder: ", "$foreground 60%"))
    pieces.append(("keys: {accept: space}", "bold"))
    return content(*pieces)
