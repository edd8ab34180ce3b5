"""What the right-hand panes show of a line, as display text: its evidence, its article, why it stands there.

Pure functions from the model to `Content`; everything goes through `safe`.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from briefing.brief.review_edits import decision_of
from briefing.datewords import day_words
from briefing.model import Article, Attribution, Brief, Claim, DateMention, Decision, SourceFile
from briefing.tui.rows import SECTION_TITLES, Row
from briefing.tui.safe import Styled, content
from briefing.tui.session import Session

HEAD = "bold $accent"
DIM = "$foreground 60%"
QUOTE = "bold $quote on $quote-background"
AROUND = 320
"""Characters of the article shown on either side of a quote."""
MOST = 8
"""Sources shown at once; a line with thirty would keep the keys waiting."""
LONGEST = 40_000
"""Characters of a file shown in the article tab."""
MARK_WORDS = {
    "corroborated": "●● two or more independent origins",
    "official": "● one named official origin",
    "single": "○ press or unnamed origin only",
}

Pieces = list[str | Styled]


def evidence_view(session: Session, row: Row) -> Content:
    """Return the source sentences of a line, each in its surroundings with the quote highlighted."""
    pieces: Pieces = []
    if row.state == "lost":
        words = "No article says this any more. The decision is kept until you restore the line (z).\n"
        pieces.append((words, DIM))
    if row.left_out and row.state != "lost":
        pieces += [("Not on the page: ", "bold $text-warning"), f"{session.reason(row.left_out)}\n"]
        if row.id in session.pushed:
            pieces += [("It went off with an edit: ", DIM), f"{session.pushed[row.id]}. p pins it.\n"]
        pieces.append("\n")
    whole = session.whole_of(row.id)
    if whole:
        words = f"{_decided_words(session, whole)}: “{session.words_of(whole)}”. This part is undecided.\n\n"
        pieces += [("Was told in a line that you had ", "bold $text-warning"), words]
    own = session.own_line(row.id)
    if own:
        what = "Split from another line, with that line's evidence." if own.split_from else "Your own words."
        pieces += [(f"{what}\n", DIM)]
        for key in own.sources:
            pieces += [("Rests on ", DIM), f"{article_name(session.articles.get(key), key)}\n"]
        pieces.append("\n")
    claims = session.claims(row.id)
    for number, claim in enumerate(claims[:MOST], 1):
        article = session.articles.get(claim.article)
        pieces += _source_head(session, article, claim.article, number, len(claims))
        file = session.files.get(article.file) if article else None
        pieces += _around(file, claim) if file else [(claim.quote, QUOTE)]
        pieces.append("\n\n")
    if len(claims) > MOST:
        pieces.append((f"… and {len(claims) - MOST} more: ] goes through all of them in their articles", DIM))
    if not claims and not own:
        pieces.append(("Nothing to show.", DIM))
    return content(*pieces)


def article_view(session: Session, claim: Claim | None) -> tuple[Content, int]:
    """Return the whole article behind `claim` and the character at which the quote begins in it."""
    article = session.articles.get(claim.article) if claim else None
    file = session.files.get(article.file) if article else None
    if not claim or not article or not file:
        return content(("This line has no article.", DIM)), 0
    pieces = _source_head(session, article, article.key, 0, 0)
    start = max(claim.start - LONGEST // 2, 0)
    end = min(start + LONGEST, len(file.text))
    if start:
        pieces.append(("… the file begins earlier …\n", DIM))
    left_out = [p for p in file.paragraphs if not p.kept and p.end > start and p.start < end]
    place = start
    for paragraph in left_out:
        pieces += _marked(file.text, place, max(paragraph.start, place), claim)
        words = file.text[max(paragraph.start, place) : min(paragraph.end, end)]
        pieces.append((words, "$foreground 40%"))
        place = max(place, min(paragraph.end, end))
    pieces += _marked(file.text, place, end, claim)
    whole = content(*pieces)
    quotes = (span.start for span in whole.spans if span.style == QUOTE and span.end > span.start)
    return whole, next(quotes, 0)


def why_view(session: Session, row: Row) -> Content:
    """Return why a line stands on the page: its rule, speaker, date, merge and sourcing mark."""
    fact = session.fact(row.id)
    if fact is None:
        return content(("A line of your own: no rule made it.", DIM))
    pieces: Pieces = [*_field("Mark", MARK_WORDS[fact.mark])]
    pieces += _field("Origins", ", ".join(fact.origins) or "none")
    pieces += _field("Certainty", fact.certainty + (f" · {fact.tag}" if fact.tag else ""))
    if row.drafter:
        pieces += _field("Drafter's", "the words say more than the evidence", "$text-warning")
    pieces += _field("Date", _date_words(fact.date))
    if fact.date and fact.date.why:
        pieces += [("            ", ""), (fact.date.why + "\n", DIM)]
    if fact.attributed_to:
        pieces += _field("Owed to", " ← ".join(fact.attributed_to))
    for note in fact.notes:
        pieces += _field("Note", session.reason(note), "$text-warning")
    if row.left_out:
        pieces += _field("Left out", session.reason(row.left_out), "$text-warning")
    merged = decision_of(session.review, row.id).merged
    for other in merged:
        found = session.facts.get(other)
        pieces += _field("Took over", found.text if found else other)
    if len(fact.claims) > 1:
        pieces += _field("Merged", f"{len(fact.claims)} sentences that say the same; the first speaks")
    for number, claim in enumerate(fact.claims, 1):
        pieces += [f"\n{number} ", (claim.text + "\n", "bold")]
        pieces += _field("Rule", claim.rule)
        pieces += _field("Article", article_name(session.articles.get(claim.article), claim.article))
        statement = claim.statement
        frame = " · ".join(
            filter(None, (statement.subject_text, statement.verb, statement.complement, statement.tense))
        )
        pieces += _field("Frame", frame or statement.predicate)
        if statement.attribution:
            pieces += _field("Speaker", _speaker(statement.attribution))
        if statement.flags:
            pieces += _field("Flags", ", ".join(sorted(statement.flags)))
    pieces += _field("\nId", fact.id)
    return content(*pieces)


def history_view(session: Session, row: Row) -> Content:
    """Return what was decided of a line, in earlier sittings and in this one.

    The review's file keeps what holds, not how it came about: of earlier sittings their outcome is shown.
    """
    fact = session.facts.get(row.id)
    decision = decision_of(session.review, row.id)
    pieces: Pieces = [*_field("State", row.state + (" · pinned" if row.pinned else ""))]
    if fact and decision.text is not None:
        pieces += _field("Found", fact.text)
        pieces += _field("Edited", decision.text)
    if fact and decision.seen and decision.seen != fact.text:
        pieces += _field("Decided on", decision.seen, "$text-warning")
        pieces += _field("Now reads", fact.text, "$text-warning")
        pieces.append(("Accept it again (a) to take the new wording into account.\n", DIM))
    if decision.section:
        pieces += _field("Moved to", SECTION_TITLES[decision.section])
    pieces.append(("\nBefore this sitting\n", HEAD))
    pieces += _numbered(_earlier(session, row)) or [("  Nothing was decided.\n", DIM)]
    pieces.append(("\nIn this sitting\n", HEAD))
    pieces += _numbered(tuple(step.label for step in session.steps(row.id))) or [
        ("  Nothing was changed.\n", DIM)
    ]
    return content(*pieces)


def _numbered(words: Sequence[str]) -> Pieces:
    return [f"  {number}. {text}\n" for number, text in enumerate(words, 1)]


def _earlier(session: Session, row: Row) -> tuple[str, ...]:
    """Return what earlier sittings left of a line, of its people and of its articles."""
    review, found = session.opened, []
    own = next((line for line in review.own_lines if line.id == row.id), None)
    if own:
        found.append("split from another line" if own.split_from else "written by you")
    said = own or decision_of(review, row.id)
    if said.state != "open" and not (own and said.state == "accepted"):
        found.append(said.state)
    if isinstance(said, Decision):
        if said.text is not None:
            found.append(f"reworded: “{said.text}”")
        if said.section:
            found.append(f"moved to {SECTION_TITLES[said.section]}")
        if said.cut:
            found.append("cut")
        found += [f"merged: took over “{_words_of(session, other)}”" for other in said.merged]
    if said.pinned:
        found.append("pinned")
    if said.order is not None:
        found.append(f"put at place {said.order + 1} of its section")
    fact = session.fact(row.id)
    names = {party.name for party in fact.parties} if fact else set()
    for person in review.people:
        if person.name in names:
            right = ", ".join(filter(None, (person.new_name, person.new_role)))
            found.append(f"corrected {person.name}: {right}")
    keys = {claim.article for claim in session.claims(row.id)}
    for article in review.articles:
        if article.key in keys:
            day = day_words(article.published) if article.published else ""
            right = ", ".join(filter(None, (day, article.outlet, article.title)))
            found.append(f"corrected {article.key}: {right}")
    return tuple(found)


def _decided_words(session: Session, line: str) -> str:
    decision = decision_of(session.review, line)
    if decision.state == "rejected":
        return "rejected"
    return "reworded" if decision.text is not None else "accepted" if decision.state == "accepted" else "changed"


def _words_of(session: Session, line: str) -> str:
    fact = session.facts.get(line)
    return fact.text if fact else line


def page_view(brief: Brief) -> Content:
    """Return the page as it stands, without a template: what is shown until the template's text is there."""
    pieces: Pieces = [(f"{brief.title}\n", "bold"), (f"Information as of {day_words(brief.as_of)}\n\n", DIM)]
    if brief.bottom_line:
        pieces.append((f"{brief.bottom_line}\n\n", "italic"))
    for section in brief.sections:
        pieces.append((f"{section.title}\n", HEAD))
        for item in section.items:
            lead = [(f"{item.lead}  ", "bold")] if item.lead else []
            pieces += ["• ", *lead, f"{item.text} ", (f"[{', '.join(item.cited)}]\n", DIM)]
        pieces.append("\n")
    return content(*pieces)


def article_name(article: Article | None, key: str = "") -> str:
    """Return how a list names an article: outlet, title, day."""
    if article is None:
        return f"{key} (no longer in the corpus)"
    day = day_words(article.published.day) if article.published.day else "undated"
    return f"{article.outlet or article.file}: {article.title or article.file} ({day})"


def _source_head(session: Session, article: Article | None, key: str, number: int, total: int) -> Pieces:
    source = _source_number(session.brief, article)
    count = f"{number}/{total}  " if total > 1 else ""
    pieces: Pieces = [(f"{count}{source}{article.outlet or article.file if article else key}", HEAD)]
    if article:
        day = day_words(article.published.day) if article.published.day else "undated"
        pieces += [(f"  {day}", "" if article.published.day else "$text-warning")]
        if article.status == "incomplete":
            pieces.append(("  incomplete", "$text-warning"))
        if article.title:
            pieces.append((f"\n{article.title}", "italic"))
        pieces.append((f"\n{article.key}", DIM))
    pieces.append("\n\n")
    return pieces


def _source_number(brief: Brief | None, article: Article | None) -> str:
    for source in brief.sources if brief and article else ():
        if article and (source.file, source.article) == (article.file, article.number):
            return f"[{source.id.removeprefix('s')}] "
    return ""


def _around(file: SourceFile, claim: Claim) -> Pieces:
    start, end = max(claim.start - AROUND, 0), min(claim.end + AROUND, len(file.text))
    for paragraph in file.paragraphs:
        if paragraph.start <= claim.start < paragraph.end:
            start = max(start, paragraph.start)
        if paragraph.start < claim.end <= paragraph.end:
            end = min(end, paragraph.end)
    # Whole words only.
    while 0 < start < claim.start and not file.text[start - 1].isspace():
        start += 1
    while claim.end < end < len(file.text) and not file.text[end].isspace():
        end -= 1
    before, after = file.text[start : claim.start], file.text[claim.end : end]
    return [
        ("… " if start and not before.startswith("\n") and _cuts(file, start) else "", DIM),
        (before.lstrip(), DIM),
        (file.text[claim.start : claim.end], QUOTE),
        (after.rstrip(), DIM),
        (" …" if _cuts(file, end) else "", DIM),
    ]


def _cuts(file: SourceFile, place: int) -> bool:
    """Return whether `place` stands inside a paragraph."""
    return any(paragraph.start < place < paragraph.end for paragraph in file.paragraphs)


def _marked(text: str, start: int, end: int, claim: Claim) -> Pieces:
    first, last = min(max(claim.start, start), end), min(max(claim.end, start), end)
    return [text[start:first], (text[first:last], QUOTE), text[last:end]]


def _field(name: str, value: str, style: str = "") -> Pieces:
    return [(f"{name:<11} ", "bold $text-accent"), (value, style), "\n"]


def _date_words(found: DateMention | None) -> str:
    if found is None:
        return "none"
    if found.first is None:
        return f"“{found.text}”, unresolved"
    last = f" to {day_words(found.last)}" if found.last and found.last != found.first else ""
    return f"{day_words(found.first)}{last}, from “{found.text}”"


def _speaker(attribution: Attribution) -> str:
    words = [attribution.source_text, f"({attribution.kind})", attribution.cue_text, attribution.channel]
    outer = f" ← quoted by {_speaker(attribution.outer)}" if attribution.outer else ""
    return " ".join(filter(None, words)) + outer


def quotes_view(quotes: Sequence[str]) -> Content:
    """Return quotes under one another, for the editing dialog."""
    return content(*(piece for quote in quotes for piece in (("▏ ", HEAD), quote.strip(), "\n")))
