"""The colours of the UI, dark and light."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="briefing",
    primary="#7aa2d9",
    secondary="#5f7fae",
    accent="#e0b06a",
    warning="#e0a458",
    error="#e07a7a",
    success="#7fbf8a",
    foreground="#d8dee6",
    background="#12161c",
    surface="#181d25",
    panel="#212833",
    dark=True,
    variables={
        "footer-key-foreground": "#e0b06a",
        "border": "#33405280",
        "block-cursor-text-style": "bold",
        "input-selection-background": "#7aa2d9 35%",
    },
)
LIGHT = Theme(
    name="briefing-light",
    primary="#2f5d9b",
    secondary="#4d719f",
    accent="#9a5b00",
    warning="#a35c00",
    error="#b03030",
    success="#2c7a3f",
    foreground="#22262c",
    background="#f2f1ec",
    surface="#faf9f5",
    panel="#e6e4dc",
    dark=False,
    variables={"footer-key-foreground": "#9a5b00"},
)
