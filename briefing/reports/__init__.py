"""What the commands show beside the brief: facts, coverage, annotations, explanations, differences.

Owns their wording and their JSON; who prints them is `briefing.cli`. Nothing here decides anything: it shows
what the steps found.
"""

from briefing.reports.annotating import annotation, annotation_text
from briefing.reports.covering import coverage_json, coverage_text
from briefing.reports.differing import diff_text
from briefing.reports.explaining import explain_fact, explain_text
from briefing.reports.listing import facts_json, facts_text

__all__ = [
    "annotation",
    "annotation_text",
    "coverage_json",
    "coverage_text",
    "diff_text",
    "explain_fact",
    "explain_text",
    "facts_json",
    "facts_text",
]
