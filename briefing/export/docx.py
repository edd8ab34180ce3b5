"""The page as a Word document, made with the standard library: five small XML parts in a zip.

Owns what little of OOXML the page needs. The archive is stored, not deflated, so that its bytes do not depend
on the machine's zlib.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from briefing.export.escape import clean
from briefing.export.filters import (
    citation,
    coverage,
    day,
    marks,
    meaning,
    number,
    printed_sources,
    remark,
    sign,
    source_line,
)
from briefing.model import Brief

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Twentieths of a point.
_SIZES = {"a4": (11906, 16838), "letter": (12240, 15840)}

_TYPES = (
    _HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
_RELATIONS = (
    _HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
    '<Relationship Id="r2" Target="docProps/core.xml" '
    'Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/>'
    "</Relationships>"
)
_DOCUMENT_RELATIONS = (
    _HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="styles.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>'
)


def render_docx(brief: Brief, *, paper: str) -> bytes:
    """Return the document's bytes; `paper` is `a4` or `letter`."""
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "docProps/core.xml": _core(brief),
        "word/_rels/document.xml.rels": _DOCUMENT_RELATIONS,
        "word/document.xml": _document(brief, paper),
        "word/styles.xml": _styles(),
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, text in parts.items():
            info = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            archive.writestr(info, text.encode("utf-8"))
    return buffer.getvalue()


def _document(brief: Brief, paper: str) -> str:
    width, height = _SIZES[paper]
    return (
        f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{"".join(_paragraphs(brief))}'
        f'<w:sectPr><w:pgSz w:w="{width}" w:h="{height}"/>'
        '<w:pgMar w:top="740" w:right="850" w:bottom="620" w:left="850" w:header="400" w:footer="400" '
        'w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _paragraphs(brief: Brief) -> Iterator[str]:
    yield _paragraph("Title", _run(brief.title))
    yield _paragraph("Meta", _run(f"Information as of {day(brief.as_of)} · {coverage(brief)}"))
    if brief.bottom_line:
        yield _paragraph("Bottom", _run("Bottom line. ", bold=True), _run(brief.bottom_line))
    for section in brief.sections:
        yield _paragraph("Heading1", _run(section.title))
        for item in section.items:
            runs = [_run(f"{sign(item.mark)} ")]
            if item.lead:
                runs.append(_run(f"{item.lead}. ", bold=True))
            runs.append(_run(item.text))
            if remark(item):
                runs.append(_run(f" · {remark(item)}", italic=True))
            if citation(item):
                runs.append(_run(f" [{citation(item)}]"))
            yield _paragraph("Line", *runs)
    if brief.gaps:
        yield _paragraph("Heading1", _run("Gaps"))
        for gap in brief.gaps:
            yield _paragraph("Small", _run(gap))
    if printed_sources(brief):
        yield _paragraph("Heading1", _run("Sources"))
        for source in printed_sources(brief):
            yield _paragraph("Small", _run(f"{number(source.id)}. {source_line(source)}"))
    yield _paragraph("Meta", _run(" · ".join(f"{sign(mark)} {meaning(mark)}" for mark in marks(brief))))


def _paragraph(style: str, *runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


def _run(text: str, *, bold: bool = False, italic: bool = False) -> str:
    kind = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    # `clean` would take away the blanks at the ends that part the runs.
    words = text[: len(text) - len(text.lstrip())] + clean(text) + text[len(text.rstrip()) :]
    properties = f"<w:rPr>{kind}</w:rPr>" if kind else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def _styles() -> str:
    def style(name: str, *, size: int, before: int, after: int, more: str = "", indent: str = "") -> str:
        # Sizes in half points, spaces in twentieths of a point.
        label = {"Heading1": "heading 1", "Title": "Title"}.get(name, name)
        outline = '<w:keepNext/><w:outlineLvl w:val="0"/>' if name == "Heading1" else ""
        keep, level = outline[: outline.find("/>") + 2], outline[outline.find("/>") + 2 :]
        return (
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val={quoteattr(label)}/>'
            f'<w:pPr>{keep}<w:spacing w:before="{before}" w:after="{after}"/>{indent}{level}</w:pPr>'
            f'<w:rPr>{more}<w:sz w:val="{size}"/></w:rPr></w:style>'
        )

    blue = '<w:b/><w:color w:val="1F3A5F"/>'
    hanging = '<w:ind w:left="284" w:hanging="284"/>'
    return (
        f'{_HEAD}<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        + style("Title", size=32, before=0, after=40, more=blue)
        + style("Meta", size=17, before=40, after=60, more='<w:color w:val="4A5563"/>')
        + style("Bottom", size=20, before=40, after=80)
        + style("Heading1", size=20, before=120, after=30, more=blue)
        + style("Line", size=18, before=0, after=30, indent=hanging)
        + style("Small", size=15, before=0, after=0, indent=hanging)
        + "</w:styles>"
    )


def _core(brief: Brief) -> str:
    stamp = f"{brief.as_of.isoformat()}T00:00:00Z"
    return (
        f"{_HEAD}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(clean(brief.title))}</dc:title><dc:language>en</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created></cp:coreProperties>'
    )
