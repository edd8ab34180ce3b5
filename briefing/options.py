"""What several commands take alike: the corpus, the as-of day, the settings file."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click


class Day(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A calendar day, YYYY-MM-DD; `today` is read from the clock here and nowhere else."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        if value == "today":
            return datetime.now().astimezone().date()
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is no day. Write it as YYYY-MM-DD, or 'today'.", param, ctx)


PATHS = click.argument("corpus", nargs=-1, required=True, type=click.Path(path_type=Path))
AS_OF = click.option(
    "--as-of",
    type=Day(),
    help="The day on which the page speaks: YYYY-MM-DD or 'today'. Default: the newest article's day.",
)
CONFIG = click.option(
    "--config",
    "config_path",
    type=click.Path(path_type=Path),
    help="A settings file instead of CORPUS/briefing.yaml.",
)
