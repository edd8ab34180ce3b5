"""Text fields in which keys do what they say in the order in which they were pressed.

Textual's own fields write a letter as soon as they get it, but let a key with an action (Backspace, End, Enter) go
all the way up to the app before anything is done. When several keys come at once, as over a slow line, the letters
overtake them: "End, x" writes x at the cursor and then goes to the end.
"""

from __future__ import annotations

from textual import events
from textual.actions import SkipAction
from textual.widgets import Input, TextArea


async def do_now(field: Input | TextArea, event: events.Key) -> None:
    """Do what a key does in `field`, if it does anything there but write."""
    for binding in () if event.is_printable else field._bindings.key_to_bindings.get(event.key, ()):
        try:
            await field.run_action(binding.action)
        except SkipAction:
            continue
        event.stop()
        event.prevent_default()
        return


class Field(Input):
    """One line of text."""

    async def _on_key(self, event: events.Key) -> None:
        # Textual calls that of its own field after this one.
        await do_now(self, event)


class Area(TextArea):
    """Some lines of text."""

    async def _on_key(self, event: events.Key) -> None:
        await do_now(self, event)
