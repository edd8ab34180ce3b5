"""The command line. The only module that prints: stdout is the product, stderr the rest.

Each subcommand imports what it needs when it is called, so that `--help` and `check` stay quick.
"""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from briefing import __version__
from briefing.config import Config, load_config
from briefing.errors import BriefingError, ExitCode, Problem
from briefing.options import AS_OF, CONFIG, PATHS, Day
from briefing.text import printable

if TYPE_CHECKING:
    from briefing.model import Review
    from briefing.pipeline import Analysis, Progress

F = TypeVar("F", bound=Callable[..., Any])
_SECTIONS = ("leaders", "agreements", "disputes", "upcoming", "past")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def main() -> None:
    """Turn a folder of news articles into a one-page brief, every line traceable to its sentence."""


def _guarded(function: F) -> F:
    """End a command with the exit code that its error names, the message on stderr, never a traceback."""

    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except BriefingError as error:
            _complain(str(error), error.problems)
            sys.exit(error.code)
        except BrokenPipeError:
            sys.stderr.close()
            sys.exit(ExitCode.FAILED)
        except KeyboardInterrupt:
            click.echo("Stopped; nothing was written.", err=True)
            sys.exit(130)
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            _complain(f"{where}{error.strerror or error}", ())
            sys.exit(ExitCode.FAILED)

    return run  # type: ignore[return-value]


def _complain(message: str, problems: Sequence[Problem]) -> None:
    click.echo(f"Error: {printable(message)}", err=True)
    told = message.rstrip(".")
    for problem in problems:
        if str(problem).rstrip(".") != told:
            click.echo(f"  {printable(str(problem))}", err=True)


def _progress() -> Progress | None:
    if not sys.stderr.isatty():
        return None
    shown = [""]

    def tell(step: str, done: int, total: int) -> None:
        if step != shown[0]:
            shown[0] = step
            click.echo(f"\r\x1b[K{step}…", nl=False, err=True)
            if step == "done":
                click.echo("\r\x1b[K", nl=False, err=True)

    return tell


def _settings(paths: Sequence[Path], config_path: Path | None) -> Config:
    return load_config(paths, config_path)


def _analyse(paths: Sequence[Path], config: Config, as_of: date | None, review: Review | None = None) -> Analysis:
    from briefing.pipeline import analyse

    tell = _progress()
    try:
        analysis = analyse(paths, config=config, as_of=as_of, review=review, progress=tell)
    finally:
        if tell is not None:
            tell("done", 0, 0)
    for problem in analysis.problems:
        click.echo(f"{problem.severity}: {printable(str(problem))}", err=True)
    return analysis


@main.command()
@PATHS
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path("out"),
    show_default=True,
    help="A folder; a file when one format is asked; - for stdout.",
)
@click.option(
    "--format",
    "formats",
    default="md,pdf,json",
    show_default=True,
    help="Formats, by comma: md, pdf, json, html, docx, ics.",
)
@AS_OF
@click.option("--title", default="", help="The page's title.")
@click.option("--template", default="", help="The template's name.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default=None, help="Paper size.")
@click.option("--no-review", is_flag=True, help="Leave the saved review aside.")
@click.option("--strict", is_flag=True, help="Exit with 3 if an input had a problem.")
@CONFIG
@_guarded
def build(
    corpus: tuple[Path, ...],
    out: Path,
    formats: str,
    as_of: date | None,
    title: str,
    template: str,
    paper: str | None,
    no_review: bool,
    strict: bool,
    config_path: Path | None,
) -> None:
    """Build the brief of CORPUS (folders, files, or both)."""
    from briefing.pipeline import check_formats, export, make_brief, render, saved_review

    config = _settings(corpus, config_path).with_options(title=title, template=template, paper=paper or "")
    wanted = check_formats(formats, config=config)
    review = None if no_review else saved_review(corpus)
    analysis = _analyse(corpus, config, as_of, review)
    brief = make_brief(analysis, config=config, review=review)
    if str(out) == "-":
        if len(wanted) != 1:
            raise BriefingError("Only one format can go to stdout. Name it with --format.", code=ExitCode.USAGE)
        sys.stdout.buffer.write(render(brief, wanted[0], config=config))
        sys.stdout.buffer.flush()
    else:
        for path in export(brief, formats=wanted, out=out, config=config):
            click.echo(str(path))
    if strict and analysis.problems:
        sys.exit(ExitCode.PROBLEMS)


@main.command()
@PATHS
@click.option("--json", "as_json", is_flag=True, help="One JSON object with every fact.")
@AS_OF
@CONFIG
@_guarded
def facts(corpus: tuple[Path, ...], as_json: bool, as_of: date | None, config_path: Path | None) -> None:
    """List all facts of CORPUS before the page is cut, with what keeps each off the page."""
    from briefing import reports

    analysis = _analyse(corpus, _settings(corpus, config_path), as_of)
    click.echo(reports.facts_json(analysis) if as_json else reports.facts_text(analysis), nl=False)


@main.command()
@PATHS
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@AS_OF
@CONFIG
@_guarded
def coverage(corpus: tuple[Path, ...], as_json: bool, as_of: date | None, config_path: Path | None) -> None:
    """Tell of every paragraph whether it was used, left out (and by which rule), or matched nothing."""
    from briefing import reports

    analysis = _analyse(corpus, _settings(corpus, config_path), as_of)
    click.echo(reports.coverage_json(analysis) if as_json else reports.coverage_text(analysis), nl=False)


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--date", "day", type=Day(), help="The article's day, instead of the one found.")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="One JSON object a line, an article each.",
)
@CONFIG
@_guarded
def annotate(files: tuple[Path, ...], day: date | None, as_json: bool, config_path: Path | None) -> None:
    """Show what the engine sees in FILES: dates, people, who says it, statements, rules."""
    from briefing import reports
    from briefing.pipeline import annotate_files

    annotated = annotate_files(files, config=_settings(files, config_path), day=day)
    for article in annotated.articles:
        if as_json:
            click.echo(json.dumps(reports.annotation(annotated, article), ensure_ascii=False))
        else:
            click.echo(reports.annotation_text(annotated, article), nl=False)


@main.command()
@PATHS
@click.option("--text", default="", help="Words of the sentence that you ask about.")
@click.option("--fact", "fact_id", default="", help="The id of a fact.")
@AS_OF
@CONFIG
@_guarded
def explain(corpus: tuple[Path, ...], text: str, fact_id: str, as_of: date | None, config_path: Path | None) -> None:
    """Tell why a sentence did or did not become a fact, or why a fact stands as it does."""
    from briefing import reports

    if bool(text) == bool(fact_id):
        raise BriefingError("Ask about one thing: give --text or --fact.", code=ExitCode.USAGE)
    config = _settings(corpus, config_path)
    analysis = _analyse(corpus, config, as_of)
    click.echo(
        reports.explain_fact(analysis, fact_id) if fact_id else reports.explain_text(analysis, text, config),
        nl=False,
    )


@main.command()
@click.argument("corpus", nargs=-1, type=click.Path(path_type=Path))
@CONFIG
@_guarded
def check(corpus: tuple[Path, ...], config_path: Path | None) -> None:
    """Check settings, rules and templates without building anything."""
    from briefing.checking import check_all

    problems = check_all(corpus, config_path)
    for problem in problems:
        click.echo(f"{problem.severity}: {printable(str(problem))}", err=True)
    if any(problem.severity == "error" for problem in problems):
        sys.exit(ExitCode.USAGE)
    click.echo("Settings, rules and templates are in order.")


@main.group()
def rules() -> None:
    """Work with rules: list, test, begin a new one."""


@rules.command("list")
@click.argument("corpus", nargs=-1, type=click.Path(path_type=Path))
@CONFIG
@_guarded
def rules_list(corpus: tuple[Path, ...], config_path: Path | None) -> None:
    """List the rules in force."""
    from briefing.rules import load_rules

    config = _settings(corpus, config_path)
    for rule in load_rules(config.pack, config.rules).rules:
        click.echo(f"{rule.id:44} {rule.section:12} {rule.weight:3}  {rule.title}")


@rules.command("test")
@click.argument("corpus", nargs=-1, type=click.Path(path_type=Path))
@CONFIG
@_guarded
def rules_test(corpus: tuple[Path, ...], config_path: Path | None) -> None:
    """Run every example of every rule, yours included."""
    from briefing.pipeline import test_rules

    failed, total = test_rules(_settings(corpus, config_path))
    for line in failed:
        click.echo(printable(line), err=True)
    click.echo(f"{total - len(failed)} examples hold, {len(failed)} do not.")
    if failed:
        sys.exit(ExitCode.FAILED)


@rules.command("new")
@click.argument("rule_id")
@click.option(
    "--section",
    type=click.Choice(_SECTIONS),
    default="agreements",
)
@_guarded
def rules_new(rule_id: str, section: str) -> None:
    """Print a rule to begin with."""
    from briefing.rules import new_rule_template, split_id

    click.echo(new_rule_template(*split_id(rule_id, section)), nl=False)


@main.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@_guarded
def diff(old: Path, new: Path) -> None:
    """Tell what changed between two briefs in JSON."""
    from briefing import reports

    click.echo(reports.diff_text(old, new), nl=False)


@main.command()
@click.argument("brief", type=click.Path(path_type=Path))
@click.argument("corpus", nargs=-1, required=True, type=click.Path(path_type=Path))
@_guarded
def verify(brief: Path, corpus: tuple[Path, ...]) -> None:
    """Check that every quote of a brief in JSON stands in its file at its offsets."""
    from briefing.brief.verify import own_words
    from briefing.pipeline import verify as verify_quotes

    problems = verify_quotes(brief, corpus)
    for problem in problems:
        click.echo(printable(str(problem)), err=True)
    if problems:
        sys.exit(ExitCode.FAILED)
    click.echo("Every quote stands where the brief says.")
    lines = own_words(brief)
    if lines:
        count = "1 line is" if len(lines) == 1 else f"{len(lines)} lines are"
        click.echo(f"{count} in the reviewer's own words, which no quote proves:")
        for line in lines:
            click.echo(printable(f"  {line}"))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
@_guarded
def init(folder: Path) -> None:
    """Write a commented briefing.yaml into FOLDER."""
    from briefing.config import write_example

    click.echo(str(write_example(folder)))


@main.command()
@click.argument("corpus", nargs=-1, type=click.Path(path_type=Path))
@AS_OF
@click.option("--tour", is_flag=True, help="Begin with a short tour; without CORPUS on the sample articles.")
@click.option("--serve", is_flag=True, help="Show it in a browser on this machine (needs the extra briefing[serve]).")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port of --serve.")
@CONFIG
@_guarded
def tui(
    corpus: tuple[Path, ...], as_of: date | None, tour: bool, serve: bool, port: int, config_path: Path | None
) -> None:
    """Review and edit the brief of CORPUS in the terminal."""
    from briefing import tui as ui

    if not corpus and not tour:
        raise BriefingError(
            "Name the folder of articles: briefing tui FOLDER. Or see how it works: briefing tui --tour.",
            code=ExitCode.USAGE,
        )
    corpus = corpus or (ui.sample_corpus(),)
    config = _settings(corpus, config_path)
    if not serve:
        sys.exit(ui.run(corpus, config=config, as_of=as_of, tour=tour))
    words = [sys.executable, "-m", "briefing.cli", "tui", *(str(path) for path in corpus)]
    if tour:
        words.append("--tour")
    if as_of is not None:
        words += ["--as-of", as_of.isoformat()]
    if config_path is not None:
        words += ["--config", str(config_path)]
    sys.exit(ui.serve(shlex.join(words), port=port))


if __name__ == "__main__":
    main()
