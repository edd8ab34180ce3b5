"""Why a sentence did or did not become a fact, and why a fact stands as it does.

Shows what the steps found: the frame, the rules tried nearest first with the condition that failed, the
derivation of each date, the speaker, and what was or was not merged with what.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.config import Config
from briefing.errors import BriefingError, ExitCode, suggestion
from briefing.fact_ids import in_words
from briefing.model import Article, Attribution, Claim, DateMention, Fact, Sentence, Statement
from briefing.pipeline import Analysis
from briefing.reports.annotating import frame_line
from briefing.reports.partners import partners
from briefing.reports.places import days, file_span, short, where
from briefing.rules import RuleSet, explain, load_rules

_SENTENCES = 3
"""Sentences that one question explains at most."""
_PARTNERS = 6
"""Merge partners that are shown for a fact."""
_RULES = 3
"""Rules that are shown for a statement that none matched."""


def explain_fact(analysis: Analysis, fact_id: str) -> str:
    """Return why the fact stands as it does.

    Args:
        analysis: of the corpus, with its claims.
        fact_id: the fact's id, or the beginning of one.

    Raises:
        BriefingError: no fact, or more than one, has such an id.
    """
    found = [fact for fact in analysis.facts if fact.id == fact_id]
    found = found or [fact for fact in analysis.facts if fact.id.startswith(fact_id)]
    if len(found) != 1:
        ids = [fact.id for fact in analysis.facts]
        what = "More than one fact has an id that begins with" if found else "There is no fact"
        raise BriefingError(
            f"{what} '{fact_id}'.{suggestion(fact_id, ids)} `briefing facts` lists all of them.",
            code=ExitCode.USAGE,
        )
    return "\n".join(_fact_lines(analysis, found[0])) + "\n"


def explain_text(analysis: Analysis, text: str, config: Config) -> str:
    """Return what was made of the sentences in which `text` stands, or of the nearest one.

    Raises:
        BriefingError: no sentence and no paragraph has any of these words.
    """
    sentences = _find(analysis, text)
    if not sentences:
        left_out = _left_out(analysis, text)
        if left_out:
            return left_out
        raise BriefingError("No article has any of these words.", code=ExitCode.USAGE)
    rules = load_rules(config.pack, config.rules)
    blocks = [_sentence_lines(analysis, article, sentence, rules) for article, sentence in sentences]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _find(analysis: Analysis, text: str) -> list[tuple[Article, Sentence]]:
    """Return the sentences that hold the words as they stand; else the one that shares most of them."""
    wanted = " ".join(text.split()).casefold()
    everything = [
        (article, sentence)
        for article, sentences in zip(analysis.articles, analysis.sentences, strict=False)
        for sentence in sentences
    ]
    exact = [pair for pair in everything if wanted and wanted in " ".join(pair[1].text.split()).casefold()]
    if exact or _left_out(analysis, text):
        return exact[:_SENTENCES]
    words = set(wanted.split())

    def shared(pair: tuple[Article, Sentence]) -> int:
        return len(words & set(pair[1].text.casefold().split()))

    best = max(everything, key=shared, default=None)
    return [best] if best is not None and 2 * shared(best) >= max(len(words), 1) else []


def _left_out(analysis: Analysis, text: str) -> str:
    """Return what became of the paragraph that holds the words and was not kept, "" where there is none."""
    wanted = " ".join(text.split()).casefold()
    lines = [
        f"{where(analysis, file.path, p.start)}  {short(file.text[p.start : p.end])}\n"
        f"    left out before reading: cleaning rule '{p.why}'\n"
        for file in analysis.files
        for p in file.paragraphs
        if not p.kept and wanted and wanted in " ".join(file.text[p.start : p.end].split()).casefold()
    ]
    return "".join(lines[:_SENTENCES])


def _sentence_lines(analysis: Analysis, article: Article, sentence: Sentence, rules: RuleSet) -> list[str]:
    start, _ = file_span(article, sentence.start, sentence.end)
    lines = [f"{where(analysis, article.file, start)}  {short(sentence.text, 400)}"]
    lines.append(f"  article: {_article_words(article)}")
    lines += [f"  date: {_date_words(mention)}" for mention in sentence.dates]
    lines += [f"  speaker: {_speaker_words(one)}" for one in sentence.attributions]
    if not sentence.statements:
        lines.append("  no statement was read from it: no rule asks for any of its verbs or nouns")
    for statement in sentence.statements:
        lines += ["", f"  statement: {frame_line(statement)}"]
        if statement.date is not None:
            lines.append(f"    happened: {_date_words(statement.date)}")
        lines += _rule_lines(analysis, article, sentence, statement, rules)
    return lines


def _rule_lines(
    analysis: Analysis, article: Article, sentence: Sentence, statement: Statement, rules: RuleSet
) -> list[str]:
    beside = tuple(other for other in sentence.statements if other is not statement)
    tried = explain(statement, rules, published=article.published.day, beside=beside)
    lines: list[str] = []
    for one in tried:
        if one.matched:
            lines.append(f"    rule {one.rule}: matches ({one.title}; weight {one.weight})")
    if not lines:
        lines.append("    no rule matches; the nearest:")
        for one in tried[:_RULES]:
            lines.append(f"    rule {one.rule}: {len(one.failed)} of {len(one.checks)} conditions fail")
            lines += [f"      {c.name}: wants {short(c.wanted)}, found {short(c.found)}" for c in one.failed]
    claims = [
        claim for claim in analysis.claims if claim.article == article.key and claim.statement == statement
    ]
    for fact in analysis.facts:
        for claim in (c for c in claims if c in fact.claims and c.section == fact.section):
            lines.append(f"    line: {claim.text}")
            lines += [f"    {line}" for line in _fact_lines(analysis, fact, of=claim)]
    if claims and not any(line.startswith("    line:") for line in lines):
        lines.append("    the claim was merged into none of the facts")
    return lines


def _fact_lines(analysis: Analysis, fact: Fact, of: Claim | None = None) -> list[str]:
    lines = [f"fact {fact.id} ({fact.section}): {fact.text}"]
    lines.append(f"  sourcing: {fact.mark}; origins: {', '.join(fact.origins)}; certainty: {fact.certainty}")
    if fact.date is not None:
        lines.append(f"  date: {_date_words(fact.date)}")
    if fact.attributed_to:
        lines.append(f"  according to: {', '.join(fact.attributed_to)}")
    lines.append(f"  rank: {fact.rank:.2f}" + (f"; tag: {fact.tag}" if fact.tag else ""))
    lines += [f"  note: {note}" for note in fact.notes]
    if fact.dropped:
        words = {other.id: other.text for other in analysis.facts}
        lines.append(f"  kept off the page: {in_words(fact.dropped, words)}")
    if of is None:
        lines += _claim_lines(analysis, fact)
    speaking = of or fact.claims[0]
    merged, others = partners(analysis, fact, speaking)
    for p in merged[:_PARTNERS]:
        how = "same person" if fact.section == "leaders" else f"{p.likeness:.2f}"
        lines.append(f"  merged with ({how}) {_place(analysis, p.claim)}: {p.claim.text}")
    if len(merged) > _PARTNERS:
        lines.append(f"  merged with {len(merged) - _PARTNERS} more")
    lines += [
        f"  not merged ({p.likeness:.2f}, {p.why}) {_place(analysis, p.claim)}: {p.claim.text}"
        for p in others
    ]
    return lines


def _claim_lines(analysis: Analysis, fact: Fact) -> list[str]:
    lines: list[str] = []
    for claim in fact.claims:
        lines.append(f"  {_place(analysis, claim)}  rule {claim.rule}")
        lines.append(f"    “{short(claim.quote, 400)}”")
        lines.append(f"    statement: {frame_line(claim.statement)}")
        if claim.date is not None:
            lines.append(f"    date: {_date_words(claim.date)}")
        if claim.statement.attribution is not None:
            lines.append(f"    speaker: {_speaker_words(claim.statement.attribution)}")
    return lines


def _place(analysis: Analysis, claim: Claim) -> str:
    file = next((a.file for a in analysis.articles if a.key == claim.article), claim.article)
    return where(analysis, file, claim.start)


def _article_words(article: Article) -> str:
    day = article.published.day.isoformat() if article.published.day else "undated"
    opinion = "; opinion: what only it tells is told as its word" if article.opinion else ""
    return f"{article.outlet or 'outlet unknown'}, {day} ({article.published.why}){opinion}"


def _date_words(mention: DateMention) -> str:
    return f"“{mention.text}” -> {days(mention) or 'unresolved'} ({mention.why or 'no derivation'})"


def _speaker_words(one: Attribution) -> str:
    names: Sequence[str] = [party.name for party in one.parties] or [one.source_text]
    words = f"{', '.join(names)} ({one.kind}), by “{one.cue_text}”"
    if one.channel:
        words += f", {one.channel}"
    return f"{words}; quoted by {_speaker_words(one.outer)}" if one.outer is not None else words
