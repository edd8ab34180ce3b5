"""One file's bytes -> its text, by kind. Owns limits and what can go wrong in a container; cleans nothing.

HTML has a module of its own. The heavy libraries are imported where they are used, so that a corpus of plain
text pays for none of them.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from xml.etree import ElementTree

import yaml

from briefing.documents.decode import decode
from briefing.documents.htmllines import html_lines
from briefing.documents.raw import Meta, RawFile
from briefing.documents.readers_html import read_html
from briefing.documents.wholedates import find_whole
from briefing.text import printable, squeeze

MAX_BYTES = 20 * 1024 * 1024
"""Files larger than this are no articles and are left out."""
MAX_CHARS = 600_000
"""Texts longer than this (a hundred long articles) are no news page; they would only cost time."""
MAX_XML = 40 * 1024 * 1024
"""Largest unpacked document.xml of a .docx."""
MAX_PAGES = 400
"""Pages of a .pdf beyond this are left out."""
MAX_XML_DEPTH = 400


class UnreadableError(Exception):
    """The file cannot be used; the message says why and what to do."""


def read_bytes(kind: str, data: bytes) -> RawFile:
    """Return the text of a file of `kind`.

    Raises:
        UnreadableError: there is no text to be had, or more than any article has.
    """
    raw = _read(kind, data)
    if len(raw.text) > MAX_CHARS:
        raise UnreadableError(
            f"too large ({len(raw.text):,} characters; the limit is {MAX_CHARS:,}). "
            "Split the file or take it out."
        )
    return raw


def _read(kind: str, data: bytes) -> RawFile:
    if kind == "pdf":
        return _read_pdf(data)
    if kind == "docx":
        return _read_docx(data)
    if kind == "eml":
        return _read_mail(data)
    decoded = decode(data, declared=_declared(data) if kind == "html" else "")
    if decoded is None:
        raise UnreadableError(
            f"this is a binary file, not text. Give it its true ending, or take it out of the folder "
            f"(known kinds: txt, md, html, eml, pdf, docx; read as {kind})."
        )
    notes = (decoded.note,) if decoded.note else ()
    if kind == "html":
        return read_html(decoded.text, notes)
    if kind == "md":
        return RawFile(kind=kind, text=decoded.text, meta=_front_matter(decoded.text), notes=notes)
    return RawFile(kind=kind, text=decoded.text, notes=notes)


def _declared(data: bytes) -> str:
    match = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]{2,40})", data[:4096], re.IGNORECASE)
    return match[1].decode("ascii") if match else ""


FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def _front_matter(text: str) -> Meta:
    """Return what a Markdown file's YAML head says; a broken head says nothing."""
    match = FRONT_MATTER.match(text)
    if not match or len(match[1]) > 20_000:
        return Meta()
    try:
        head = yaml.load(match[1], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return Meta()
    if not isinstance(head, dict):
        return Meta()

    def get(*keys: str) -> str:
        for key in keys:
            value = next((v for k, v in head.items() if str(k).lower() == key), None)
            if isinstance(value, list):
                value = ", ".join(str(v) for v in value)
            if isinstance(value, str) and value.strip():
                return squeeze(printable(value))
        return ""

    stamp = get("date", "published", "publish_date", "pubdate", "published_at")
    day = find_whole(stamp)
    kind = get("type", "category", "section", "kind").lower()
    return Meta(
        title=get("title", "headline"), outlet=get("outlet", "source", "publisher", "site", "publication"),
        byline=get("author", "byline", "authors"), url=get("url", "link", "canonical"),
        day=day[0] if day else None, day_why=f'the front matter says "{stamp}"' if day else "",
        opinion=any(word in kind for word in ("opinion", "editorial", "column", "commentary")),
    )  # fmt: skip


def _read_mail(data: bytes) -> RawFile:
    notes: list[str] = []
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        assert isinstance(message, EmailMessage)
        text, part_notes = _mail_text(message)
        notes.extend(part_notes)
        subject, sender = _header(message, "Subject"), _header(message, "From")
        stamp = _header(message, "Date")
    except (
        RecursionError,
        ValueError,
        LookupError,
        KeyError,
        AttributeError,
        IndexError,
        TypeError,
    ) as error:
        raise UnreadableError(
            f"this e-mail cannot be taken apart ({type(error).__name__}); it is left out."
        ) from error
    name, address = parseaddr(sender)
    day: date | None = None
    try:
        day = parsedate_to_datetime(stamp).date() if stamp else None
    except (ValueError, TypeError):
        found = find_whole(stamp)
        day = found[0] if found else None
    outlet = squeeze(name) or address.partition("@")[2]
    subject = re.sub(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", "", subject, flags=re.IGNORECASE)
    head = f"{subject}\n\n" if subject else ""
    return RawFile(
        kind="eml", text=head + text, notes=tuple(notes),
        meta=Meta(title=subject, outlet=outlet, day=day,
                  day_why=f'the e-mail\'s Date header says "{stamp}"' if day else ""),
    )  # fmt: skip


def _header(message: EmailMessage, name: str) -> str:
    value = message.get(name)
    return squeeze(printable(str(value))) if value is not None else ""


def _mail_text(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    """Return the text of the part that a reader would be shown, preferring plain text."""
    plain = html = ""
    notes: list[str] = []
    for count, part in enumerate(message.walk()):
        if count > 500:
            break
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind not in ("text/plain", "text/html"):
            continue
        payload = part.get_payload(decode=True)
        raw = payload if isinstance(payload, bytes) else str(part.get_payload()).encode()
        decoded = decode(raw, declared=part.get_content_charset() or "")
        if decoded is None:
            continue
        if decoded.note and not part.get_content_charset():
            notes.append(decoded.note)
        if kind == "text/plain" and not plain.strip():
            plain = decoded.text
        elif kind == "text/html" and not html:
            html = html_lines(decoded.text)
    # A plain part of a line or two ("view this in your browser") stands in for the real, HTML one.
    if len(plain.split()) * 4 < len(html.split()):
        plain = html
    return plain.strip("\n"), tuple(notes)


def _read_pdf(data: bytes) -> RawFile:
    import pypdfium2

    notes: list[str] = []
    parts: list[str] = []
    meta = Meta()
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            info = document.get_metadata_dict()
            for number in range(min(len(document), MAX_PAGES)):
                page = document[number]
                textpage = page.get_textpage()
                parts.append(textpage.get_text_range())
                textpage.close()
                page.close()
            if len(document) > MAX_PAGES:
                notes.append(f"only the first {MAX_PAGES} pages were read.")
        finally:
            document.close()
    except (pypdfium2.PdfiumError, ValueError, KeyError) as error:
        raise UnreadableError(
            f"this PDF cannot be opened ({squeeze(str(error))}). It may be damaged or need a password."
        ) from error
    text = "\n\n".join(parts).replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if not text.strip():
        raise UnreadableError("this PDF holds no text, only pictures. Run a text recognition over it first.")
    # Its creation date is when somebody printed it: no evidence of when the article appeared.
    title = squeeze(printable(str(info.get("Title", ""))))
    if title.lower().endswith((".doc", ".docx", ".indd", ".pdf")) or title.lower().startswith(
        "microsoft word"
    ):
        title = ""
    meta = Meta(title=title, byline=squeeze(printable(str(info.get("Author", "")))))
    return RawFile(kind="pdf", text=text, meta=meta, notes=tuple(notes))


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _read_docx(data: bytes) -> RawFile:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _member(archive, "word/document.xml")
            core = _member(archive, "docProps/core.xml", optional=True)
        text = "\n\n".join(part for part in _docx_paragraphs(body) if part.strip())
        meta = _docx_meta(core) if core else Meta()
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, NotImplementedError, RuntimeError,
            EOFError, OSError, ValueError) as error:  # fmt: skip
        raise UnreadableError(
            f"this .docx cannot be opened ({squeeze(str(error)) or type(error).__name__}). "
            "Save it again from a word processor."
        ) from error
    if not text.strip():
        raise UnreadableError("this .docx holds no text.")
    return RawFile(kind="docx", text=text, meta=meta)


def _member(archive: zipfile.ZipFile, name: str, *, optional: bool = False) -> bytes:
    """Return a member's bytes, never more than the limit whatever the archive's head claims."""
    if optional and name not in archive.namelist():
        return b""
    with archive.open(name) as stream:
        data = stream.read(MAX_XML + 1)
    if len(data) > MAX_XML:
        raise ValueError(f"{name} unpacks to more than {MAX_XML // 1024 // 1024} MB")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        # Word writes none; entities are the way to make a few bytes unfold into gigabytes.
        raise ValueError(f"{name} declares entities")
    return data


def _docx_paragraphs(data: bytes) -> Iterator[str]:
    """Yield the text of each paragraph in the order of the page, those in tables included."""
    depth = 0
    open_paragraphs: list[list[str]] = []
    deleted = 0
    for event, element in ElementTree.iterparse(io.BytesIO(data), events=("start", "end")):
        if event == "start":
            depth += 1
            if depth > MAX_XML_DEPTH:
                raise ValueError("nested too deep")
            if element.tag == f"{_W}p":
                open_paragraphs.append([])
            elif element.tag == f"{_W}del":
                deleted += 1
            continue
        depth -= 1
        if element.tag == f"{_W}del":
            deleted -= 1
        elif open_paragraphs and not deleted:
            if element.tag == f"{_W}t":
                open_paragraphs[-1].append(element.text or "")
            elif element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
                open_paragraphs[-1].append(" ")
            elif element.tag == f"{_W}noBreakHyphen":
                open_paragraphs[-1].append("-")
        if element.tag == f"{_W}p" and open_paragraphs:
            yield re.sub(r"[\r\n]+", " ", "".join(open_paragraphs.pop()))
            element.clear()


def _docx_meta(data: bytes) -> Meta:
    root = ElementTree.fromstring(data)
    values = {
        element.tag.rpartition("}")[2]: squeeze(printable(element.text or "")) for element in root.iter()
    }
    return Meta(title=values.get("title", ""), byline=values.get("creator", ""))
