"""The text of a new rule, for `briefing rules new`."""

from __future__ import annotations

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
