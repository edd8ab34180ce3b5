"""Bytes to text: byte order marks, encodings, binary files, line ends. Only this module guesses encodings."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_MARKS = (
    # UTF-32 before UTF-16: the little-endian mark of the one begins with the other's.
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_BINARY_SHARE = 0.05
"""Above this share of control characters other than white space and ESC a file is not text."""
_SAMPLE = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a file with what a user should know of how it came about."""

    text: str
    note: str = ""
    """A sentence for a `Problem`, "" where nothing is amiss."""


def decode(data: bytes, *, declared: str = "") -> Decoded | None:
    """Return `data` as text with `\\n` line ends and no byte order mark; None where it is no text.

    Args:
        data: the whole file.
        declared: the encoding that the file itself names (an HTML meta tag), tried after strict UTF-8.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return _done(data.decode(name))
            except UnicodeDecodeError:
                return _done(data.decode(name, errors="replace"), f"broken {name.upper()} in places; "
                             "the characters concerned are shown as \ufffd.")  # fmt: skip
    wide = _wide_without_mark(data)
    if wide:
        try:
            return _done(data.decode(wide))
        except UnicodeDecodeError:
            pass
    if _is_binary(data):
        return None
    try:
        return _done(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        broken = error
    if declared:
        try:
            return _done(data.decode(declared))
        except (LookupError, UnicodeDecodeError):
            pass
    if _mostly_utf8(data):
        line = data.count(b"\n", 0, broken.start) + 1
        return _done(data.decode("utf-8", errors="replace"), f"broken UTF-8 from line {line} on; the bytes "
                     "concerned are shown as \ufffd. Save the file as UTF-8 to mend it.")  # fmt: skip
    return _guess(data)


def _done(text: str, note: str = "") -> Decoded:
    return Decoded(text=text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), note=note)


def _wide_without_mark(data: bytes) -> str:
    """Return the UTF-16 flavour that the places of zero bytes give away, or ""."""
    sample = data[:_SAMPLE]
    if len(sample) < 8:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return ""


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        return True
    controls = sum(sample.count(bytes([code])) for code in range(32) if code not in (9, 10, 12, 13, 27))
    return controls > len(sample) * _BINARY_SHARE


def _mostly_utf8(data: bytes) -> bool:
    """Return whether most of the bytes beyond ASCII form valid UTF-8: then it is UTF-8 with an accident."""
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    good = sum(1 for char in text if ord(char) > 127) - wrong
    return good > 2 * wrong


def _guess(data: bytes) -> Decoded:
    """Return the text in the encoding that fits best: a library's guess for non-Latin text, else cp1252."""
    from charset_normalizer import from_bytes

    high = sum(1 for byte in data[:_SAMPLE] if byte > 127)
    name = ""
    # Short or nearly-ASCII text gives a guesser too little: Western text is by far the likeliest.
    if high > min(len(data), _SAMPLE) * 0.15:
        best = from_bytes(data[:_SAMPLE]).best()
        name = best.encoding if best else ""
    for candidate in (name, "cp1252", "latin-1"):
        if not candidate:
            continue
        try:
            text = data.decode(candidate)
        except (LookupError, UnicodeDecodeError):
            continue
        return _done(
            text, f"not UTF-8; read as {candidate}. Save the file as UTF-8 if characters look wrong."
        )
    raise AssertionError("latin-1 decodes every byte")
