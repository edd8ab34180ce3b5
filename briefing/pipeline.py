"""The order of the steps, and nothing else: folder in, brief out.

The only module that knows all steps. It reports progress, keeps the analysis for the next start, and gives
the command line and the terminal UI the same few verbs. Each verb imports the steps that it takes when it is
called: the terminal UI opens a saved analysis and makes the page without reading a document or a rule.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.config import Config
from briefing.errors import BriefingError, ExitCode, Problem, suggestion
from briefing.model import Article, Brief, Claim, Published, Review, Seal, Sentence, SourceFile
from briefing.saving import Analysis, read_analysis, saved_path, write_analysis

if TYPE_CHECKING:
    from briefing.rules import RuleSet

__all__ = [
    "Analysis", "Progress", "analyse", "annotate_files", "check_formats", "export", "inputs_digest",
    "is_stale", "load_saved", "make_brief", "render", "saved_path", "saved_review", "test_rules", "verify",
]  # fmt: skip

Progress = Callable[[str, int, int], None]
"""Called as progress(step, done, total); may raise to cancel."""


def analyse(
    paths: Sequence[Path],
    *,
    config: Config,
    as_of: date | None = None,
    review: Review | None = None,
    progress: Progress | None = None,
) -> Analysis:
    """Read, understand and merge the articles under `paths`; the heavy part, loads the parser.

    Corrections of articles in `review` are applied before anything is dated.

    Raises:
        BriefingError: nothing to read, an invalid rule, an as-of day before every article.
    """
    from briefing.documents import load_documents
    from briefing.facts import merge_claims
    from briefing.language import understand
    from briefing.rules import load_rules

    tell = progress or _silent
    rules = load_rules(config.pack, config.rules)
    tell("reading", 0, len(paths))
    files, problems = load_documents(paths, progress=progress)
    files = _corrected(files, review)
    articles = tuple(article for file in files for article in file.articles)
    day = _as_of(articles, as_of or (review.as_of if review else None))
    kept = tuple(a for a in articles if a.published.day is None or a.published.day <= day)
    if not kept:
        raise BriefingError(
            f"Every article appeared after the as-of day {day}. Choose a later day with --as-of.",
            code=ExitCode.USAGE,
        )
    parsed = _parsed(kept, config.model, tell)
    tell("understanding", 0, len(kept))
    sentences = understand(kept, noun_lemmas=rules.noun_lemmas, model=config.model, parsed=parsed)
    claims = _claims(files, kept, sentences, rules, tell)
    tell("merging", 0, len(claims))
    facts = merge_claims(claims, kept, sentences, as_of=day)
    by_key = {article.key: s for article, s in zip(kept, sentences, strict=True)}
    analysis = Analysis(
        root=_root(paths),
        files=files,
        facts=facts,
        as_of=day,
        problems=_outside(problems, paths, config),
        sentences=tuple(by_key.get(article.key, ()) for article in articles),
        claims=claims,
        digests=(
            ("inputs", inputs_digest(files)),
            ("model", config.model),
            ("rules", rules.digest),
            ("version", __version__),
        ),
    )
    write_analysis(analysis)
    return analysis


def _parsed(articles: Sequence[Article], model: str, tell: Progress) -> list[tuple[Sentence, ...]]:
    """Parse, the longest part of the work, a few articles at a time, so that it can be watched and cancelled."""
    from briefing.language.parse import parse_articles

    parsed: list[tuple[Sentence, ...]] = []
    step = 1 + len(articles) // 100
    for start in range(0, len(articles), step):
        tell("reading sentences", start, len(articles))
        parsed += parse_articles(articles[start : start + step], model=model)
    return parsed


def _claims(
    files: Sequence[SourceFile],
    articles: Sequence[Article],
    sentences: Sequence[tuple[Sentence, ...]],
    rules: RuleSet,
    tell: Progress,
) -> tuple[Claim, ...]:
    from briefing.rules import extract_claims

    texts = {file.path: file.text for file in files}
    claims: list[Claim] = []
    for number, (article, own) in enumerate(zip(articles, sentences, strict=True)):
        tell("matching rules", number, len(articles))
        claims.extend(extract_claims(article, texts[article.file], own, rules))
    return tuple(claims)


def _outside(problems: tuple[Problem, ...], paths: Sequence[Path], config: Config) -> tuple[Problem, ...]:
    """Return the problems without those of the user's own rules and templates, which are no articles."""
    own = [folder.resolve() for folder in (*config.rules, config.templates) if folder is not None]
    root = _root(paths).resolve()
    return tuple(p for p in problems if not any((root / p.path).is_relative_to(folder) for folder in own))


def _corrected(files: tuple[SourceFile, ...], review: Review | None) -> tuple[SourceFile, ...]:
    if review is None or not review.articles:
        return files
    corrections = {c.key: c for c in review.articles}

    def correct(article: Article) -> Article:
        c = corrections.get(article.key)
        if c is None:
            return article
        published = article.published
        if c.published is not None:
            published = replace(published, day=c.published, why="set by the reviewer", confidence="high")
        return replace(
            article, published=published, outlet=c.outlet or article.outlet, title=c.title or article.title
        )

    return tuple(replace(f, articles=tuple(correct(a) for a in f.articles)) for f in files)


def _as_of(articles: Sequence[Article], wanted: date | None) -> date:
    days = [a.published.day for a in articles if a.published.day is not None]
    if wanted is not None:
        if days and min(days) > wanted and all(a.published.day is not None for a in articles):
            raise BriefingError(
                f"The as-of day {wanted} lies before every article; the first is of {min(days)}. "
                f"Choose a later day with --as-of.",
                code=ExitCode.USAGE,
            )
        return wanted
    if not days:
        raise BriefingError(
            "No article tells when it appeared, so there is no day for the page to speak on. "
            "Give one with --as-of YYYY-MM-DD.",
            code=ExitCode.USAGE,
        )
    return max(days)


def _root(paths: Sequence[Path]) -> Path:
    first = paths[0]
    return first if first.is_dir() else first.parent


def inputs_digest(files: Sequence[SourceFile]) -> str:
    """Return one digest of all files' names and bytes."""
    lines = sorted(f"{file.path}\0{file.sha256}" for file in files)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _silent(step: str, done: int, total: int) -> None:
    """Take progress and say nothing."""


def load_saved(paths: Sequence[Path], *, config: Config) -> Analysis | None:
    """Return the analysis kept by the last `analyse` of the same folder, stale or not, without the parser.

    None where there is none, one of another program version, or one of which no file is here any more: then it is
    of another corpus that stood in this place.
    """
    analysis = read_analysis(_root(paths))
    if analysis is None or not any(_still_here(file, paths) for file in analysis.files):
        return None
    return analysis


def _still_here(file: SourceFile, paths: Sequence[Path]) -> bool:
    for path in paths:
        place = path / file.path if path.is_dir() else path
        try:
            if hashlib.sha256(place.read_bytes()).hexdigest() == file.sha256:
                return True
        except OSError:
            continue
    return False


def is_stale(analysis: Analysis, paths: Sequence[Path], *, config: Config) -> bool:
    """Return whether files, rules or program changed since `analysis` was made."""
    from briefing.documents import load_documents
    from briefing.rules import load_rules

    now = {
        "inputs": inputs_digest(load_documents(paths)[0]),
        "model": config.model,
        "rules": load_rules(config.pack, config.rules).digest,
        "version": __version__,
    }
    return any(analysis.digest(name) != value for name, value in now.items())


def saved_review(paths: Sequence[Path]) -> Review | None:
    """Return the reviewer's saved decisions on the corpus, None where there are none."""
    from briefing.brief.review import journal_path, load_review, review_path

    path = review_path(_root(paths))
    if not path.exists() and not journal_path(path).exists():
        return None
    return load_review(path)[0]


def annotate_files(paths: Sequence[Path], *, config: Config, day: date | None = None) -> Analysis:
    """Return what the engine sees in each article by itself, facts left out.

    Args:
        paths: files or folders.
        config: the settings.
        day: every article's day, instead of the one found.
    """
    from briefing.documents import load_documents
    from briefing.language import understand
    from briefing.rules import load_rules

    rules = load_rules(config.pack, config.rules)
    files, problems = load_documents(paths)
    if day is not None:
        published = Published(day=day, why="given with --date", confidence="high")
        files = tuple(
            replace(f, articles=tuple(replace(a, published=published) for a in f.articles)) for f in files
        )
    articles = tuple(article for file in files for article in file.articles)
    sentences = tuple(understand(articles, noun_lemmas=rules.noun_lemmas, model=config.model))
    days = [a.published.day for a in articles if a.published.day is not None]
    return Analysis(
        root=_root(paths),
        files=files,
        facts=(),
        as_of=max(days, default=date.min),
        problems=problems,
        sentences=sentences,
        claims=_claims(files, articles, sentences, rules, _silent),
    )


def test_rules(config: Config) -> tuple[tuple[str, ...], int]:
    """Run every example of every rule in force; return the failures' messages and the number of examples."""
    from briefing.language import analyse_text
    from briefing.rules import EXAMPLE_DAY, load_rules, run_examples

    rules = load_rules(config.pack, config.rules)
    results = run_examples(
        rules, lambda text: analyse_text(text, published=EXAMPLE_DAY, noun_lemmas=rules.noun_lemmas)
    )
    failed = tuple(f"{r.rule}: {r.kind} {r.text!r}: {r.message}" for r in results if not r.passed)
    return failed, len(results)


def verify(brief: Path, paths: Sequence[Path]) -> tuple[Problem, ...]:
    """Return a problem for each quote of the JSON brief that does not stand in its file at its offsets."""
    from briefing.brief.verify import verify_brief
    from briefing.documents import load_documents

    texts = {file.path: file.text for file in load_documents(paths)[0]}

    def read_text(path: Path) -> str:
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
        if name not in texts:
            raise FileNotFoundError(name)
        return texts[name]

    root = _root(paths)
    return verify_brief(brief, root, read_text=read_text)


def make_brief(analysis: Analysis, *, config: Config, review: Review | None = None) -> Brief:
    """Return the one-page brief of `analysis` with the reviewer's edits laid over it. Light: no parser."""
    from briefing.brief.assemble import assemble_brief

    edits = hashlib.sha256(repr(review).encode()).hexdigest() if review is not None else ""
    seal = Seal(
        inputs=analysis.digest("inputs"),
        rules=analysis.digest("rules"),
        template=config.template,
        edits=edits,
        version=__version__,
        model=analysis.digest("model"),
    )
    told = tuple(a for a in analysis.articles if a.published.day is None or a.published.day <= analysis.as_of)
    return assemble_brief(
        analysis.facts, told, as_of=analysis.as_of, title=config.title, review=review, seal=seal
    )


def check_formats(formats: str, *, config: Config) -> tuple[str, ...]:
    """Return the formats named in a comma list, after checking them and the template before the heavy work.

    Raises:
        BriefingError: an unknown format or template.
    """
    from briefing.export import FORMATS, find_template

    wanted = tuple(dict.fromkeys(part.strip() for part in formats.split(",") if part.strip()))
    for fmt in wanted:
        if fmt not in FORMATS:
            raise BriefingError(
                f"Unknown format '{fmt}'.{suggestion(fmt, list(FORMATS))} Known: {', '.join(FORMATS)}.",
                code=ExitCode.USAGE,
            )
        if fmt in {"md", "pdf", "html"}:
            find_template(config.template, fmt, _template_dirs(config))
    if not wanted:
        raise BriefingError(f"No format named. Known: {', '.join(FORMATS)}.", code=ExitCode.USAGE)
    return wanted


def render(brief: Brief, fmt: str, *, config: Config) -> bytes:
    """Return `brief` in one format as bytes."""
    from briefing.export import render as render_format

    return render_format(
        brief, fmt, template=config.template, paper=config.paper, template_dirs=_template_dirs(config)
    )


def _template_dirs(config: Config) -> tuple[Path, ...]:
    return (config.templates,) if config.templates is not None else ()


def export(brief: Brief, *, formats: Sequence[str], out: Path, config: Config) -> tuple[Path, ...]:
    """Write `brief` in each of `formats` ("md", "pdf", "json", ...) and return the files written."""
    from briefing.export import write_files

    return write_files(
        brief,
        formats=formats,
        out=out,
        template=config.template,
        paper=config.paper,
        template_dirs=_template_dirs(config),
    )
