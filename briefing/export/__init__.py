"""Step 6: the brief becomes files: Markdown, PDF, HTML, DOCX, JSON, ICS.

Owns the formats and the templates. What stands on the page was decided before; no format cuts or adds a line.
"""

from briefing.export.as_json import SCHEMA, brief_as_dict
from briefing.export.render import FORMATS, render
from briefing.export.templates import check_templates, find_template, known_templates
from briefing.export.write import write_files

__all__ = [
    "FORMATS",
    "SCHEMA",
    "brief_as_dict",
    "check_templates",
    "find_template",
    "known_templates",
    "render",
    "write_files",
]
