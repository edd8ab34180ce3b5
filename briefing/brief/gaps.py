"""What the brief cannot tell, in sentences a reader can act on.

Owns the wording of the gaps. What was cut for want of space is in the cut list and no gap.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.brief.drafts import Draft
from briefing.brief.wording import counted, listed
from briefing.model import Article, SectionId

_EXPECTED: tuple[tuple[SectionId, str], ...] = (
    ("leaders", "leader"),
    ("agreements", "agreement"),
    ("disputes", "open dispute"),
    ("upcoming", "upcoming event"),
)


def find_gaps(
    articles: Sequence[Article], drafts: Sequence[Draft], *, on_page: Collection[str]
) -> tuple[str, ...]:
    """Return what is missing or weak, the gravest first.

    Args:
        articles: all articles, corrected.
        drafts: every line, those left out too.
        on_page: the ids of the drafts on the page.
    """
    gaps: list[str] = []
    total = counted(len(articles), "article")
    for section, noun in _EXPECTED:
        of_section = [draft for draft in drafts if draft.section == section]
        if not of_section:
            gaps.append(f"No {noun} is named in the {total}.")
        elif not any(draft.id in on_page for draft in of_section):
            gaps.append(f"No {noun} stands on the page; {len(of_section)} left out, see the cut list.")
    undated = [article for article in articles if article.published.day is None]
    if undated:
        gaps.append(f"Undated: {_names(undated)}.")
    incomplete = [article for article in articles if article.status == "incomplete"]
    if incomplete:
        gaps.append(f"Cut off or behind a paywall: {_names(incomplete)}.")
    shown = [draft for draft in drafts if draft.id in on_page]
    used = {key for draft in shown for key in draft.article_keys}
    opinion = [article for article in articles if article.opinion and article.key in used]
    if opinion:
        gaps.append(f"Opinion pieces used: {_names(opinion)}.")
    unresolved = list(
        dict.fromkeys(f"“{d.date.text}”" for d in shown if d.date and d.date.first is None and d.date.text)
    )
    if unresolved:
        gaps.append(f"Dates that could not be resolved: {listed(unresolved)}.")
    spoken = {key for draft in drafts for key in draft.article_keys}
    silent = [article for article in articles if article.key not in spoken]
    if silent:
        verb = "article gave" if len(silent) == 1 else "articles gave"
        gaps.append(f"{len(silent)} {verb} no line: {_names(silent)}.")
    return tuple(gaps)


def article_name(article: Article) -> str:
    """Return "001.txt" or, in a file of several, "001.txt, article 2"."""
    return article.file if article.number == 1 else f"{article.file} (article {article.number})"


def _names(articles: Sequence[Article]) -> str:
    return listed([article_name(article) for article in articles])
