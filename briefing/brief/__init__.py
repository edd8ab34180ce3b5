"""Step 5: facts and the reviewer's edits become the one page.

Owns sections, order, title, bottom line, page fit, cut list, gaps, the overlay of edits, and comparing or
verifying saved briefs. Writing it in a format is `briefing.export`'s business.
"""

from briefing.brief.assemble import assemble_brief
from briefing.brief.compare import LineChange, diff_briefs
from briefing.brief.fit import PageLimits
from briefing.brief.overlay import lost_decisions
from briefing.brief.verify import verify_brief

__all__ = ["LineChange", "PageLimits", "assemble_brief", "diff_briefs", "lost_decisions", "verify_brief"]
