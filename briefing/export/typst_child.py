"""The process that runs typst: source on stdin, PDF on stdout, an error's words on stderr.

Run by file and never imported, so that it loads nothing but typst. It is a process of its own because typst
cannot be stopped once it runs, and a template may loop.
"""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Compile stdin. Arguments: the empty root folder and the seconds since 1970 that the PDF carries."""
    root, timestamp = sys.argv[1], int(sys.argv[2])
    # typst fetches packages by itself; with a proxy that does not exist it cannot reach anything.
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        os.environ[name] = os.environ[name.lower()] = "http://127.0.0.1:9"
    import typst

    try:
        compiler = typst.Compiler(
            sys.stdin.buffer.read(),
            root=root,
            ignore_system_fonts=True,
            package_path=root,
            package_cache_path=root,
        )
        pdf = compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=timestamp)
    except typst.TypstError as error:
        sys.stderr.write("\n".join([error.message, *error.hints]))
        return 1
    if not isinstance(pdf, bytes):
        sys.stderr.write("typst gave no document")
        return 1
    sys.stdout.buffer.write(pdf)
    return 0


if __name__ == "__main__":
    sys.exit(main())
