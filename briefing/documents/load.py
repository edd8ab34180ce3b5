"""The step's flow: paths -> files -> text -> blocks -> articles -> dates. Owns the order, not the parts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from briefing.documents import shapes
from briefing.documents.blocks import Block, make_blocks
from briefing.documents.cleaning import Verdict, clean, comments_from
from briefing.documents.discover import Found, find_files
from briefing.documents.metadata import Header, read_header
from briefing.documents.origin import share_agencies
from briefing.documents.published import Dated, date_articles
from briefing.documents.raw import RawFile
from briefing.documents.readers import FRONT_MATTER, MAX_BYTES, UnreadableError, read_bytes
from briefing.documents.split import Item, split
from briefing.errors import BriefingError, Problem
from briefing.model import Article, Paragraph, SourceFile
from briefing.offsets import TextBuilder

Progress = Callable[[str, int, int], None]
"""Called as progress("documents", done, total); may raise to cancel."""


@dataclass(slots=True, kw_only=True)
class _Draft:
    """An article before its date is settled."""

    article: Article
    dated: Dated
    heads: tuple[str, ...]
    """The short lines that were left out of it: they may name its agency."""


def load_documents(
    paths: Sequence[Path], *, progress: Progress | None = None
) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
    """Return the files under `paths`, cleaned and taken apart into articles, and what was wrong with some.

    The result is sorted by path and does not depend on the order of `paths` or the working directory. Every
    problem is a warning: the other files are used.

    Raises:
        BriefingError: a path is missing, there is no file to read, or no file holds an article.
    """
    paths = sorted({Path(path) for path in paths})
    found, problems = find_files(paths)
    named = ", ".join(str(path) for path in paths) or "nothing given"
    if not found:
        raise BriefingError(
            f"{named}: no article files here. Put .txt, .md, .html, .eml, .pdf or .docx files "
            "into the folder.",
            problems=tuple(sorted(problems)),
        )
    warnings = list(problems)
    files: list[SourceFile] = []
    drafts: list[list[_Draft]] = []
    for done, one in enumerate(found):
        if progress:
            progress("documents", done, len(found))
        try:
            data = _bytes(one)
            raw = read_bytes(one.kind, data)
        except UnreadableError as error:
            warnings.append(Problem(path=one.name, severity="warning", message=str(error)))
            continue
        warnings.extend(Problem(path=one.name, severity="warning", message=note) for note in raw.notes)
        file, made = read_articles(one.name, raw, hashlib.sha256(data).hexdigest())
        if not made:
            warnings.append(
                Problem(
                    path=one.name,
                    severity="warning",
                    message="no article text found in this file; it gives nothing.",
                )
            )
        files.append(file)
        drafts.append(made)
    if progress:
        progress("documents", len(found), len(found))
    if not any(drafts):
        raise BriefingError(
            f"{named}: no article with text in {len(found)} file(s). Check that they hold running text.",
            problems=tuple(sorted(warnings)),
        )
    date_articles([draft.dated for made in drafts for draft in made])
    flat = [draft for made in drafts for draft in made]
    articles = iter(share_agencies([draft.article for draft in flat], [draft.heads for draft in flat]))
    dated = tuple(
        replace(file, articles=tuple(replace(next(articles), published=d.dated.published) for d in made))
        for file, made in zip(files, drafts, strict=True)
    )
    return dated, tuple(sorted(warnings))


def _bytes(one: Found) -> bytes:
    try:
        size = one.path.stat().st_size
        if size > MAX_BYTES:
            raise UnreadableError(
                f"too large ({size / 1_000_000:.0f} MB; the limit is {MAX_BYTES // 1024 // 1024} MB). "
                "Split the file or take it out."
            )
        if not one.path.is_file():
            raise UnreadableError("not a plain file; it is left out.")
        data = one.path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"cannot be read ({error.strerror}). Check its permissions.") from error
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        raise UnreadableError("the file is empty; it gives nothing.")
    return data


def read_articles(name: str, raw: RawFile, sha256: str) -> tuple[SourceFile, list[_Draft]]:
    """Return one file with its ledger, and its articles before dating."""
    blocks = make_blocks(raw.text, paragraphs=raw.extracted or raw.kind == "docx", markdown=raw.kind == "md")
    ledger: list[Paragraph] = []
    skipped = 0
    if raw.kind == "md" and (front := FRONT_MATTER.match(raw.text)):
        skipped = sum(1 for block in blocks if block.start < front.end())
        ledger.extend(_paragraph(block, "header", 0) for block in blocks[:skipped])
        blocks = blocks[skipped:]
    items = split(blocks, raw.kind, raw.starts)
    if items and items[0].first:
        ledger.extend(_paragraph(block, "page-head", 0) for block in blocks[: items[0].first])
    made: list[_Draft] = []
    for item in items:
        own = blocks[item.first : item.last + 1]
        # Readers' names, addresses and dates say nothing of the article.
        header = read_header(
            own[: comments_from(own)], item, raw.meta, alone=len(items) == 1, own_day=raw.kind == "eml"
        )
        verdicts = clean(own, known=header.known)
        number = len(made) + 1 if any(v.kept for v in verdicts) else 0
        for block, verdict in zip(own, verdicts, strict=True):
            ledger.extend(_entries(block, verdict, number))
        if number:
            made.append(_draft(name, number, item, own, header, verdicts))
    file = SourceFile(
        path=name, kind=raw.kind, text=raw.text, sha256=sha256,
        paragraphs=tuple(sorted(ledger, key=lambda p: p.start)),
        articles=tuple(draft.article for draft in made),
    )  # fmt: skip
    return file, made


def _paragraph(block: Block, why: str, number: int) -> Paragraph:
    return Paragraph(start=block.start, end=block.end, kept=why == "body", why=why, article=number)


def _entries(block: Block, verdict: Verdict, number: int) -> list[Paragraph]:
    """Return a block's entries in the ledger: one, or up to three where its head or tail was left out."""
    if not verdict.kept:
        return [_paragraph(block, verdict.why, number)]
    start, end = block.to_file(verdict.start, verdict.end)
    start = start if verdict.head_why else block.start
    end = end if verdict.tail_why else block.end
    entries = [Paragraph(start=start, end=end, kept=True, why="body", article=number)]
    if verdict.start and verdict.head_why:
        entries.insert(
            0, Paragraph(start=block.start, end=start, kept=False, why=verdict.head_why, article=number)
        )
    if verdict.end < len(block.text) and verdict.tail_why:
        entries.append(Paragraph(start=end, end=block.end, kept=False, why=verdict.tail_why, article=number))
    return entries


def _draft(
    name: str, number: int, item: Item, blocks: Sequence[Block], header: Header, verdicts: Sequence[Verdict]
) -> _Draft:
    builder = TextBuilder()
    for block, verdict in zip(blocks, verdicts, strict=True):
        if verdict.kept:
            if len(builder):
                builder.glue("\n\n")
            block.add_to(builder, verdict.start, verdict.end)
    text, offsets = builder.build()
    status, why = _status(text, blocks, verdicts)
    first = next(i for i, verdict in enumerate(verdicts) if verdict.kept)
    opened = next((b.text[: v.start] for b, v in zip(blocks, verdicts, strict=True) if v.head_why == "dateline"), "")
    head = [b.text for b, v in zip(blocks[:first], verdicts, strict=False) if v.why != "title" and len(b.text) <= _LINE]
    article = Article(
        file=name, number=number, text=text, offsets=offsets, title=header.title, outlet=header.outlet,
        agency=header.agency, byline=header.byline, status=status, status_why=why, opinion=header.opinion,
        url=header.url, head=tuple(head[:_HEADS]), dateline=opened,
    )  # fmt: skip
    aside = "\n".join(b.text for b, v in zip(blocks, verdicts, strict=True) if v.why in ("caption", "header"))
    dated = Dated(
        key=article.key,
        file=name,
        text=text[:_DATED],
        aside=aside[:_DATED],
        dates=header.dates,
        stamp=item.stamp,
    )
    heads = [
        b.text
        for b, v in zip(blocks, verdicts, strict=True)
        if v.why in ("header", "byline", "credit", "copyright", "furniture", "navigation", "closer")
        and len(b.text) <= _LINE
    ]
    return _Draft(article=article, dated=dated, heads=(*heads[:_HEADS], *heads[-_HEADS:]))


_HEADS = 8
"""Lines above and below the body that are looked through for an agency or an issuer."""
_LINE = 120
"""Characters of the longest of them."""
_DATED = 20_000
"""Characters of an article that are searched for what dates it."""
_PAYWALL_BODY = 120
"""Words of body above which a page with subscription blocks counts as whole."""


def _status(
    text: str, blocks: Sequence[Block], verdicts: Sequence[Verdict]
) -> tuple[Literal["complete", "incomplete"], str]:
    """Return whether the article is whole, and what says that it is not."""
    last = text.rsplit("\n\n", 1)[-1]
    kept = [i for i, v in enumerate(verdicts) if v.kept]
    tail_cut = verdicts[kept[-1]].tail_why == "read-more"
    if re.search(r"(?:…|\.\.\.)[\"”’\])]*$", last) and shapes.words(last) > 3:
        return "incomplete", "the text breaks off with an ellipsis"
    if tail_cut:
        return "incomplete", "the text ends in a link to read more"
    if not shapes.ends_sentence(last) or any(v.why == "cut-off" for v in verdicts):
        return "incomplete", "the text breaks off in mid-sentence"
    wall = [i for i, v in enumerate(verdicts) if v.why == "paywall"]
    behind = sum(shapes.words(blocks[i].text) for i in kept if wall and i > wall[0])
    if wall and not behind and shapes.words(text) < _PAYWALL_BODY * 3:
        return "incomplete", "the text ends at a subscription block"
    if wall and shapes.words(text) < _PAYWALL_BODY:
        return "incomplete", "a subscription block stands in a short text"
    return "complete", ""
