"""Keeping an analysis on disk and reading it back, quickly and without the parser.

The file is disposable: a torn, old or foreign one is the same as none.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")


def read_analysis(path: Path, kind: type[T]) -> T | None:
    """Return what stands in `path` as `kind`, None where it is not there or not readable as that."""
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError):
        return None


def write_analysis(path: Path, value: object) -> None:
    """Write `value` beside, then put it in place; where the disk refuses, leave what was there."""
    beside = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(exist_ok=True)
        beside.write_bytes(msgspec.msgpack.encode(value))
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
