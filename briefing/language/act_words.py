"""Nouns for what somebody has said, decided or agreed, and the verbs that tell the same act."""

from __future__ import annotations

ACT_VERBS = {
    "request": ("ask", "request"), "appeal": ("appeal",), "demand": ("demand",), "proposal": ("propose",),
    "offer": ("offer",), "decision": ("decide",), "promise": ("promise",), "agreement": ("agree",), "deal": ("agree",),
    "ruling": ("rule",), "accusation": ("accuse",),
}  # fmt: skip
"""By noun, the verbs that tell what it takes up: "asked the Union to lift the levy" tells "the request"."""
