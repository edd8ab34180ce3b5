"""What the engine sees in one article, for rule authors and for measuring each step.

Every offset counts in the file's decoded text.
"""

from __future__ import annotations

from typing import Any

from briefing.model import Article, Attribution, Sentence, Statement
from briefing.pipeline import Analysis
from briefing.reports.places import days, file_span, short, spot, where


def annotation(analysis: Analysis, article: Article) -> dict[str, Any]:
    """Return one article as `briefing annotate --json` writes it."""
    rules = _rules_by_sentence(analysis, article)
    published = article.published
    return {
        "file": article.file,
        "article": article.number,
        "outlet": article.outlet,
        "title": article.title,
        "published": {
            "date": published.day.isoformat() if published.day else "",
            "why": published.why,
            "confidence": published.confidence,
        },
        "paragraphs": _paragraphs(analysis, article),
        "sentences": [
            _sentence(article, sentence, rules.get(sentence.index, ()))
            for sentence in _sentences(analysis, article)
        ],
    }


def annotation_text(analysis: Analysis, article: Article) -> str:
    """Return the same for a reader, ending in a newline."""
    day = article.published.day.isoformat() if article.published.day else "undated"
    lines = [f"{article.key}  {article.outlet or 'outlet unknown'}, {day} ({article.published.why})"]
    if article.title:
        lines.append(f"  title: {short(article.title)}")
    left_out = [p for p in _paragraphs(analysis, article) if not p["kept"]]
    if left_out:
        reasons = sorted({str(p["why"]) for p in left_out})
        lines.append(f"  {len(left_out)} paragraphs left out: {', '.join(reasons)}")
    rules = _rules_by_sentence(analysis, article)
    for sentence in _sentences(analysis, article):
        start, _ = file_span(article, sentence.start, sentence.end)
        lines.append(f"\n{where(analysis, article.file, start)}  {short(sentence.text, 400)}")
        lines += [
            f"    date       “{d.text}” -> {days(d) or 'unresolved'}  ({d.why})" for d in sentence.dates
        ]
        for reference in sentence.references:
            names = ", ".join(party.name for party in reference.parties) or "unsure"
            lines.append(f"    stands for “{short(reference.text, 60)}” -> {names}  ({reference.why})")
        for one in sentence.attributions:
            who = ", ".join(p.name for p in one.parties) or one.source_text
            lines.append(f"    says       {who} ({one.kind}): “{one.cue_text}”")
        lines += [f"    statement  {frame_line(statement)}" for statement in sentence.statements]
        lines += [f"    rule       {rule}" for rule in rules.get(sentence.index, ())]
    return "\n".join(lines) + "\n\n"


def frame_line(statement: Statement) -> str:
    """Return a statement as "subject | predicate | complement (certainty, tense, flags)"."""
    marks = [statement.certainty, statement.tense, *sorted(statement.flags)]
    if statement.negated:
        marks.insert(0, "negated")
    subject = ", ".join(_subject(statement)) or "-"
    words = ", ".join(mark for mark in marks if mark)
    return f"{subject} | {statement.predicate} | {short(statement.complement) or '-'}  ({words})"


def _sentences(analysis: Analysis, article: Article) -> tuple[Sentence, ...]:
    for other, sentences in zip(analysis.articles, analysis.sentences, strict=False):
        if other.key == article.key:
            return sentences
    return ()


def _rules_by_sentence(analysis: Analysis, article: Article) -> dict[int, tuple[str, ...]]:
    found: dict[int, set[str]] = {}
    for claim in analysis.claims:
        if claim.article == article.key:
            found.setdefault(claim.statement.sentence, set()).add(claim.rule)
    return {index: tuple(sorted(rules)) for index, rules in found.items()}


def _paragraphs(analysis: Analysis, article: Article) -> list[dict[str, Any]]:
    """Return the article's paragraphs; those of the file that belong to no article go to its first."""
    own = {article.number} | ({0} if article.number == 1 else set())
    return [
        {"start": p.start, "end": p.end, "kept": p.kept, "why": p.why}
        for file in analysis.files
        if file.path == article.file
        for p in file.paragraphs
        if p.article in own
    ]


def _sentence(article: Article, sentence: Sentence, rules: tuple[str, ...]) -> dict[str, Any]:
    return spot(
        article,
        sentence.start,
        sentence.end,
        text=sentence.text,
        dates=[
            spot(article, d.start, d.end, text=d.text)
            | {
                "from": d.first.isoformat() if d.first else None,
                "to": d.last.isoformat() if d.last else None,
                "precision": d.precision,
                "why": d.why,
            }
            for d in sentence.dates
        ],
        people=[
            spot(
                article,
                reference.start,
                reference.end,
                text=reference.text,
                name=party.name,
                role=party.role,
                country=party.country,
            )
            for reference in sentence.references
            for party in reference.parties
            if party.kind == "person"
        ],
        attributions=[_attribution(article, one) for one in sentence.attributions],
        statements=[_statement(statement) for statement in sentence.statements],
        rules=list(rules),
    )


def _attribution(article: Article, one: Attribution) -> dict[str, Any]:
    party = one.parties[0] if one.parties else None
    return {
        "source": spot(
            article,
            one.source_start,
            one.source_end,
            text=one.source_text,
            name=party.name if party else "",
            side=party.country if party else "",
        ),
        "cue": spot(article, one.cue_start, one.cue_end, text=one.cue_text),
        "content": spot(article, one.content_start, one.content_end),
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "predicate": statement.predicate,
        "subject": _subject(statement),
        "complement": statement.complement,
        "negated": statement.negated,
        "certainty": statement.certainty,
        "tense": statement.tense,
    }


def _subject(statement: Statement) -> list[str]:
    """Return the names of those who act, the text's words where we are unsure who they are."""
    if statement.subject:
        return [party.name for party in statement.subject]
    return [statement.subject_text] if statement.subject_text else []
