"""Facts and the reviewer's edits become the `Brief`: order, numbers, page, cut list, gaps.

Owns the order of the work inside this step and the making of `Item`s and `Source`s. The parts stand beside
it: `overlay` (edits), `fit` (page), `headline` (title, bottom line), `gaps`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from briefing.brief.drafts import Draft
from briefing.brief.fit import Frame, Line, PageLimits, choose_lines
from briefing.brief.gaps import find_gaps
from briefing.brief.headline import make_bottom_line, make_title, principal_parties
from briefing.brief.overlay import apply_review, correct_articles
from briefing.brief.overlay_memo import Memo, memo_of
from briefing.brief.wording import lead_words, led_line
from briefing.datewords import day_words
from briefing.errors import BriefingError
from briefing.fact_ids import in_words
from briefing.model import (
    SECTIONS,
    UNPRINTED_TAGS,
    Article,
    Brief,
    CutItem,
    Evidence,
    Fact,
    Item,
    Review,
    Seal,
    Section,
    SectionId,
    Source,
)
from briefing.text import printable, squeeze

TITLES: dict[SectionId, str] = {
    "leaders": "Leaders",
    "agreements": "Agreements and undertakings",
    "disputes": "Open disputes and positions",
    "upcoming": "Upcoming events",
    "past": "What has happened",
    "readout_difference": "Where the accounts differ",
}
MOST_CITED = 3
"""Citations that a line prints; more say nothing to a reader and the full list is in the JSON."""
FREE_SOURCES = 20
"""Up to so many printed sources every line prints its own; beyond, lines share those printed already."""
SOURCE_LENGTH = 80
"""Characters of a source's line, about one line of its column; `briefing.export.filters` clips to it."""


def assemble_brief(
    facts: Sequence[Fact],
    articles: Sequence[Article],
    *,
    as_of: date,
    title: str = "",
    review: Review | None = None,
    seal: Seal,
    limits: PageLimits | None = None,
) -> Brief:
    """Return the one-page brief of `facts`.

    Args:
        facts: all facts; those with `dropped` set go to the cut list.
        articles: every article of the corpus, with or without a fact.
        as_of: the day that the brief stands on; `review.as_of` goes before it.
        title: the page's title, "" to make one from the principal parties; `review.title` goes before it.
        review: the reviewer's edits.
        limits: the page's size, for tests and other papers.

    Raises:
        BriefingError: a fact comes from an article that is not among `articles`.
    """
    limits = limits or PageLimits()
    articles = sorted(correct_articles(articles, review), key=lambda article: (article.file, article.number))
    memo = memo_of(facts)
    drafts = _without_repeats(apply_review(facts, review, memo), memo)
    _check_articles(drafts, articles)
    if review and review.as_of:
        as_of = review.as_of
    principals = principal_parties(drafts)
    title = _clean((review.title if review else "") or title) or make_title(principals, as_of)

    shown = [
        draft
        for section in SECTIONS
        for draft in _sorted(
            section, [d for d in drafts if d.section == section and not d.left_out], principals
        )
    ]
    printed = _citations(shown)
    bottom_line = _clean(review.bottom_line) if review and review.bottom_line is not None else None
    frame = Frame(
        title=title,
        bottom_line=bottom_line if bottom_line is not None else make_bottom_line(shown, _read),
        gaps=find_gaps(articles, drafts, on_page={draft.id for draft in shown}),
        sources=printed,
        entries={article.key: _entry(article) for article in sorted(articles, key=_article_order)},
    )
    once_line = memo.step("line")
    lines = [once_line(draft.id, (draft, len(printed[draft.id])), _line) for draft in shown]
    cut = choose_lines(lines, frame, limits)
    on_page = [draft for draft in shown if draft.id not in cut]
    if bottom_line is None:
        bottom_line = make_bottom_line(on_page, _read)
        if len(bottom_line) > len(frame.bottom_line):
            # A line of the first bottom line was cut, and the one in its place takes more room.
            cut = choose_lines(lines, replace(frame, bottom_line=bottom_line), limits)
            on_page = [draft for draft in shown if draft.id not in cut]
            bottom_line = make_bottom_line(on_page, _read)

    sources = _number_sources(articles, {key for draft in on_page for key in printed[draft.id]})
    ids = {f"{source.file}#{source.article}": source.id for source in sources}
    sections = {
        section: _placed([draft for draft in on_page if draft.section == section]) for section in SECTIONS
    }
    items = _items(drafts, printed, ids, memo)
    days = sorted(article.published.day for article in articles if article.published.day)
    return Brief(
        title=title,
        as_of=as_of,
        bottom_line=bottom_line,
        sections=tuple(
            Section(id=name, title=TITLES[name], items=tuple(items[draft.id] for draft in members))
            for name, members in sections.items()
            if members
        ),
        sources=sources,
        gaps=find_gaps(articles, drafts, on_page={draft.id for draft in on_page}),
        cut=_cut_list(drafts, cut, items, memo, facts),
        seal=seal,
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        outlets=len({article.outlet.casefold() for article in articles if article.outlet}),
    )


def _without_repeats(drafts: Sequence[Draft], memo: Memo) -> tuple[Draft, ...]:
    """Leave out a line that says word for word what a stronger one says."""
    kept: dict[str, Draft] = {}
    agreed = frozenset(draft.plain for draft in drafts if draft.section == "agreements" and not draft.left_out)
    for draft in drafts:
        if not draft.left_out:
            other = kept.setdefault(draft.plain, draft)
            if other is not draft and _strength(draft, agreed) < _strength(other, agreed):
                kept[draft.plain] = draft
    once = memo.step("repeat")
    return tuple(
        draft
        if draft.left_out or kept[draft.plain] is draft
        else once(draft.id, (draft, kept[draft.plain].id), _repeated)
        for draft in drafts
    )


def _strength(draft: Draft, agreed: frozenset[str]) -> tuple[bool, bool, float, str]:
    # What was agreed is an agreement first, and only then something that happened.
    return not draft.pinned, draft.section == "past" and draft.plain in agreed, -draft.rank, draft.id


def _repeated(draft: Draft, other: str) -> Draft:
    return replace(draft, left_out=f"says the same as {other}")


def _check_articles(drafts: Sequence[Draft], articles: Sequence[Article]) -> None:
    known = {article.key for article in articles}
    for draft in drafts:
        if not known.issuperset(draft.article_keys):
            key = next(key for key in draft.article_keys if key not in known)
            raise BriefingError(
                f"The line {draft.id} comes from {key}, which is not among the articles. Build again."
            )


def _sorted(section: SectionId, drafts: Sequence[Draft], principals: Sequence[str]) -> list[Draft]:
    """Return the section's lines in the order in which they are read."""
    ranked = sorted(drafts, key=lambda draft: (-draft.rank, draft.id))
    if section == "leaders":
        places = {name: place for place, name in enumerate(principals)}
        return sorted(
            ranked, key=lambda draft: min((places.get(p.country, 9) for p in draft.parties), default=9)
        )
    if section == "agreements":
        return sorted(ranked, key=lambda draft: not _joint(draft))
    if section == "disputes":
        # The positions of one matter stand together, at the place of the foremost.
        foremost: dict[str, int] = {}
        for place, draft in enumerate(ranked):
            foremost.setdefault(draft.matter.casefold() or draft.id, place)
        return sorted(ranked, key=lambda draft: foremost[draft.matter.casefold() or draft.id])
    if section in ("upcoming", "past"):
        return sorted(ranked, key=_day)
    return ranked


def _joint(draft: Draft) -> bool:
    sides = {party.country or party.name for party in draft.parties}
    return draft.mark == "corroborated" or (len(sides) >= 2 and not draft.attributed_to)


def _day(draft: Draft) -> tuple[bool, date, date]:
    first = draft.date.first if draft.date else None
    last = draft.date.last if draft.date else None
    return first is None, first or date.max, last or first or date.max


def _placed(drafts: Sequence[Draft]) -> list[Draft]:
    """Put those for which the reviewer set a place there, the others around them in their order."""
    placed = [draft for draft in drafts if draft.order is None]
    for draft in sorted((d for d in drafts if d.order is not None), key=lambda d: (d.order or 0, d.id)):
        placed.insert(max(draft.order or 0, 0), draft)
    return placed


def _citations(drafts: Sequence[Draft]) -> dict[str, tuple[str, ...]]:
    """Choose which articles each line prints, so that few articles carry the page.

    The one that speaks first always; then those that most lines share, and in a large corpus only those that
    another line prints anyway.
    """
    wanted: dict[str, int] = {}
    for draft in drafts:
        for key in draft.article_keys:
            wanted[key] = wanted.get(key, 0) + 1
    firsts = {draft.article_keys[0] for draft in drafts if draft.article_keys}
    few = len(wanted) <= FREE_SOURCES
    chosen: dict[str, tuple[str, ...]] = {}
    for draft in drafts:
        if len(draft.article_keys) < 2:
            chosen[draft.id] = draft.article_keys
            continue
        first, *rest = draft.article_keys
        others = sorted((key for key in rest if few or key in firsts), key=lambda key: (-wanted[key], key))
        chosen[draft.id] = (first, *others)[:MOST_CITED]
    return chosen


def _number_sources(articles: Sequence[Article], printed: set[str]) -> tuple[Source, ...]:
    """Number the articles: those that the page prints by date and file, then all others the same way."""
    ordered = sorted(articles, key=lambda article: (article.key not in printed, *_article_order(article)))
    return tuple(
        Source(
            id=f"s{number}",
            file=article.file,
            article=article.number,
            outlet=_clean(article.outlet),
            title=_clean(article.title),
            published=article.published.day,
            published_why=article.published.why,
            status=article.status,
            agency=article.agency,
        )
        for number, article in enumerate(ordered, 1)
    )


def _article_order(article: Article) -> tuple[bool, date, str, int]:
    day = article.published.day
    return day is None, day or date.max, article.file, article.number


def _items(
    drafts: Sequence[Draft], printed: Mapping[str, tuple[str, ...]], ids: Mapping[str, str], memo: Memo
) -> dict[str, Item]:
    once = memo.step("item")

    def made(draft: Draft) -> Item:
        own_ids = tuple(ids[key] for key in draft.article_keys)
        shown = tuple(ids[key] for key in printed.get(draft.id, ()))
        return once(draft.id, (draft, own_ids, shown), _item)

    return {draft.id: made(draft) for draft in drafts}


def _item(draft: Draft, own_ids: Sequence[str], shown: Sequence[str]) -> Item:
    """Return the draft as an item.

    Args:
        own_ids: the `Source.id`s of its `article_keys`, in their order.
        shown: those that the page prints.
    """
    ids = dict(zip(draft.article_keys, own_ids, strict=True))
    evidence: dict[tuple[str, int, int], Evidence] = {}
    for claim in draft.claims:
        source = ids[claim.article]
        evidence.setdefault(
            (source, claim.start, claim.end),
            Evidence(source=source, quote=claim.quote, start=claim.start, end=claim.end, rule=claim.rule),
        )
    sources = _by_number(own_ids)
    return Item(
        id=draft.id,
        text=_text(draft),
        mark=draft.mark,
        certainty=draft.certainty,
        date=draft.date,
        parties=tuple(dict.fromkeys(party.name for party in draft.parties)),
        attributed_to=draft.attributed_to,
        origins=len(draft.origins),
        sources=sources,
        evidence=tuple(evidence.values()),
        tag=_clean(draft.tag),
        matter=_clean(draft.matter),
        notes=draft.notes,
        drafter=draft.drafter,
        pinned=draft.pinned,
        lead=_lead(draft),
        cited=_by_number(shown) or sources[:MOST_CITED],
    )


def _read(draft: Draft) -> tuple[str, str]:
    return _lead(draft), _text(draft)


def _text(draft: Draft) -> str:
    return _clean(_led(draft)[1])


def _lead(draft: Draft) -> str:
    return _clean(_led(draft)[0])


def _led(draft: Draft) -> tuple[str, str]:
    """Return the words that the page sets before the text, and the text."""
    lead = lead_words(draft.section, draft.text, mention=draft.date, matter=draft.matter)
    if draft.drafter or draft.section != "upcoming":
        return lead, draft.text
    return led_line(draft.text, lead, mention=draft.date, done=draft.done)


# The terminal UI makes the page anew at every edit, of the same lines but one.
@lru_cache(maxsize=1 << 15)
def _clean(text: str) -> str:
    """Every format says the same: what one must not print, none gets."""
    return squeeze(printable(text))


def _by_number(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ids), key=lambda name: int(name[1:])))


def _line(draft: Draft, printed: int) -> Line:
    """Return the draft as the fit needs it, with so many citations printed."""
    lead = _lead(draft)
    # With the widest figures, and parted by no-break spaces as on the page.
    cites = ",\u00a0".join("00" for _ in range(printed))
    more = "\u00a0+00" if len(draft.article_keys) > printed else ""
    doubt = draft.certainty if draft.certainty == "possible" else ""
    told = "" if draft.tag in UNPRINTED_TAGS else draft.tag or doubt
    tag = f" ·\u00a0{told}" if told else ""
    drafter = " ·\u00a0reviewer’s own words" if draft.drafter else ""
    return Line(
        id=draft.id,
        section=draft.section,
        text=f"{lead}. {_text(draft)}{tag}{drafter} [{cites}{more}]",
        lead=len(lead),
        rank=draft.rank,
        pinned=draft.pinned,
        wanted=draft.wanted,
    )


def _entry(article: Article) -> str:
    day = article.published.day
    status = ", incomplete" if article.status == "incomplete" else ""
    rest = f"{article.outlet or article.file}, “”, {day_words(day) if day else 'undated'}{status}"
    # As the export clips it.
    return f"00 {rest}{article.title[: max(SOURCE_LENGTH - len(rest), 24)]}"


def _cut_list(
    drafts: Sequence[Draft], cut: Mapping[str, str], items: Mapping[str, Item], memo: Memo, facts: Sequence[Fact]
) -> tuple[CutItem, ...]:
    """Return what is not on the page, by section and rank."""
    once = memo.step("cut")
    # A line taken over by another has no draft; the reasons may still name it.
    words = {fact.id: fact.text for fact in facts} | {draft.id: draft.text for draft in drafts}
    places = {section: place for place, section in enumerate(SECTIONS)}
    out = [draft for draft in drafts if draft.left_out or draft.id in cut]
    out.sort(key=lambda draft: (places[draft.section], -draft.rank, draft.id))
    return tuple(
        once(
            draft.id, (items[draft.id], draft.section, in_words(draft.left_out or cut[draft.id], words)), _cut_item
        )
        for draft in out
    )


def _cut_item(item: Item, section: SectionId, why: str) -> CutItem:
    return CutItem(item=item, section=section, why=why)
