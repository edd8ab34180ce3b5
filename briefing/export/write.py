"""Rendered briefs onto the disk, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from briefing.errors import BriefingError, ExitCode
from briefing.export.render import check_format, render
from briefing.model import Brief


def write_files(
    brief: Brief,
    *,
    formats: Sequence[str],
    out: Path,
    template: str = "brief",
    paper: str = "a4",
    template_dirs: Sequence[Path] = (),
) -> tuple[Path, ...]:
    """Write `brief` in each of `formats` and return the files written, in the order asked.

    Every format is rendered before the first file is touched, and every file is written beside its place and
    then moved there: an error leaves what stood there before.

    Args:
        out: a folder, made where missing, that gets `brief.md` and so on; or, for a single format, a file
            whose name ends in that format.

    Raises:
        BriefingError: as `render`; or the place cannot be written.
    """
    wanted = list(dict.fromkeys(formats))
    for fmt in wanted:
        check_format(fmt)
    targets = _targets(out, wanted, template)
    rendered = [
        (target, render(brief, fmt, template=template, paper=paper, template_dirs=template_dirs))
        for fmt, target in zip(wanted, targets, strict=True)
    ]
    beside: list[tuple[Path, Path]] = []
    try:
        for target, data in rendered:
            target.parent.mkdir(parents=True, exist_ok=True)
            beside.append((_write_beside(target, data), target))
        for made, target in beside:
            made.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise BriefingError(f"{out}: cannot be written ({reason}). Name another place with -o.") from error
    finally:
        for made, _ in beside:
            made.unlink(missing_ok=True)
    return tuple(targets)


def _targets(out: Path, formats: Sequence[str], template: str) -> list[Path]:
    if len(formats) == 1 and not out.is_dir() and out.suffix == f".{formats[0]}":
        return [out]
    if out.is_file():
        raise BriefingError(
            f"{out}: is a file, and {', '.join(formats)} cannot be written into it. Name a folder, or a file "
            f"that ends in .{formats[0]} with that format alone.",
            code=ExitCode.USAGE,
        )
    name = "brief" if "/" in template or "\\" in template else template
    return [out / f"{name}.{fmt}" for fmt in formats]


def _write_beside(target: Path, data: bytes) -> Path:
    if target.is_dir():
        raise IsADirectoryError(None, "is a folder", str(target))
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files for their owner only; a brief is as readable as any other document.
        made.chmod(0o644)
    except OSError:
        made.unlink(missing_ok=True)
        raise
    return made
