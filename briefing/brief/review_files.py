"""Files that must not be lost or half written: locking, appending and replacing, each durable on return.

What stands in them is the callers' business (`review`, `review_store`).
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: one window at a time is the user's care there.
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def locked(journal: Path, *, exclusive: bool, create: bool = False) -> Iterator[int | None]:
    """Hold the journal's lock; give its open descriptor, or None where there is no journal.

    Another window may take the journal away between our opening and locking it, and a lock on a file that
    has no name locks nobody out: then we open the new one.

    Raises:
        OSError: the journal cannot be opened.
    """
    flags = os.O_RDWR | os.O_APPEND | (os.O_CREAT if create else 0) if exclusive or create else os.O_RDONLY
    while True:
        try:
            handle = os.open(journal, flags | getattr(os, "O_CLOEXEC", 0), 0o644)
        except FileNotFoundError:
            if create:
                raise
            yield None
            return
        try:
            if fcntl is not None:
                fcntl.flock(handle, fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH)
            named = stat(journal)[0] == os.fstat(handle).st_ino
            if named:
                yield handle
                return
        finally:
            os.close(handle)


def write_beside(path: Path, text: str) -> None:
    """Replace `path` by `text` in one step: readers see the old file or the new one, never half of it.

    Raises:
        OSError: the disk refused; `path` is as it was and nothing is left beside it.
    """
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode("utf-8"))
            stream.flush()
            os.fsync(stream.fileno())
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
        os.chmod(name, mode)  # noqa: PTH101
        os.replace(name, target)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise
    _sync_folder(target.parent)


def append(handle: int | None, line: bytes) -> None:
    """Append `line`, which ends in a newline, to the open file `handle` and wait until the disk has it.

    Raises:
        OSError: the disk refused; the file is as it was.
    """
    if handle is None:
        raise OSError("the journal is gone")
    size = os.fstat(handle).st_size
    # A torn line of a killed window has no end; ours must not become its tail.
    if size and os.pread(handle, 1, size - 1) != b"\n":
        line = b"\n" + line
    try:
        view = memoryview(line)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    except OSError:
        with contextlib.suppress(OSError):
            os.ftruncate(handle, size)
        raise


def stat(path: Path) -> tuple[int, int, int]:
    """Return the inode, size and modification time (ns) of `path`; zeros where there is no such file."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0, 0, 0
    return found.st_ino, found.st_size, found.st_mtime_ns


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
