"""Step 5: facts and the reviewer's edits become the one page.

Owns sections, order, title, bottom line, page fit, cut list, gaps, the overlay of edits, and comparing or
verifying saved briefs. Writing it in a format is `briefing.export`'s business.

Each name is imported when it is first asked for: the terminal UI's first paint needs the review alone.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.brief.assemble import assemble_brief
    from briefing.brief.compare import LineChange, diff_briefs
    from briefing.brief.fit import PageLimits
    from briefing.brief.overlay import lost_decisions
    from briefing.brief.verify import verify_brief

__all__ = ["LineChange", "PageLimits", "assemble_brief", "diff_briefs", "lost_decisions", "verify_brief"]

_MODULES = {
    "LineChange": "compare",
    "PageLimits": "fit",
    "assemble_brief": "assemble",
    "diff_briefs": "compare",
    "lost_decisions": "overlay",
    "verify_brief": "verify",
}


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    raise AttributeError(name)
