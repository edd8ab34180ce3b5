"""The text of a new rule, for `briefing rules new`."""

from __future__ import annotations

import re

from briefing.errors import BriefingError, ExitCode

_SECTIONS = {
    "leaders": ("announce", "Tokyo announced a new ambassador.", "Tokyo announced nothing."),
    "agreements": (
        "agree",
        "Norway and Iceland agreed to share data.",
        "Norway and Iceland could not agree.",
    ),
    "disputes": ("refuse", "Norway refused to share data.", "Norway did not refuse to share data."),
    "upcoming": ("schedule", "Talks are scheduled for 3 June.", "Talks were held on 3 May."),
    "past": ("meet", "The envoys met in Oslo.", "The envoys did not meet."),
}


def new_rule_template(section: str, rule_id: str) -> str:
    """Return a YAML file with one rule of `section`, ready to be filled in.

    Raises:
        BriefingError: there is no such section.
    """
    if section not in _SECTIONS:
        known = ", ".join(_SECTIONS)
        raise BriefingError(f"unknown section '{section}'. One of: {known}", code=ExitCode.USAGE)
    name = rule_id.split(".", 1)[1] if rule_id.startswith(f"{section}.") else rule_id
    verb, match, skip = _SECTIONS[section]
    return f"""\
# A rule: which statements make a line of which section. All keys: docs/rules.md
- id: {section}.{name}
  title: What the rule finds, in a few words
  section: {section}
  when:
    predicate: {{class: {verb}}}       # or lemma: meet, or phrase: hold talks
    # subject: {{parties: 2+}}         # two parties at least
    # complement: {{required: true}}
  unless: [denied, negated, hypothetical, question, historical, advice, opinion]
  say: "{{parties}} {{verb}}[ {{complement}}]"
  weight: 50                          # 0 to 100; the heaviest rule of a section speaks
  examples:
    match:
      - "{match}"
    skip:
      - "{skip}"
"""


def split_id(rule_id: str, section: str) -> tuple[str, str]:
    """Return (section, name) of a new rule: "disputes.walkout" names its section itself.

    Args:
        rule_id: what the user wrote.
        section: the section where the id names none.

    Raises:
        BriefingError: the id could not stand in a rule file.
    """
    prefix, dot, name = rule_id.partition(".")
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name if dot else prefix):
        raise BriefingError(
            f"'{rule_id}' is no id for a rule. Write it as section.what-happens, in small letters, digits and hyphens.",
            code=ExitCode.USAGE,
        )
    return (prefix, name) if dot else (section, rule_id)
