"""Which of the offices that the texts give a person names him or her best.

Owns the choice: an office of a body or field that is told before a bare "head", a present one before a past one.
Collecting the offices is the business of `people`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from briefing.language.title_words import SENT
from briefing.resources import load_data

_OF_A_FIELD = frozenset({"minister", "secretary", "adviser", "commissioner", "spokesman", "spokeswoman"})
"""Offices that a field belongs to; alone they are short for it."""
_OF_A_BODY = frozenset({
    "head", "chief", "director", "director-general", "chairman", "chairwoman", "chairperson", "chair", "commissioner",
    "secretary-general", "administrator", "representative", "mediator", "facilitator", "coordinator", "inspector",
    "officer", "manager", "executive", "managing director", "executive director", "spokesperson", "governor",
    "chief executive", "chief executive officer", "CEO", "vice chairman", "vice chair",
})  # fmt: skip
"""Offices in a body; alone they do not tell of which."""
_BODY_KINDS = frozenset({
    "agency", "company", "department", "committee", "commission", "institute", "service", "bureau", "fund", "union",
    "association", "group", "council", "authority", "foundation", "organisation", "organization", "firm", "utility",
})  # fmt: skip
"""Words for bodies, none of which they name: "agency head" does not tell of which agency."""
_LOWER_RANKS = frozenset({"former", "deputy", "vice", "assistant", "acting", "incoming", "prime"})


def names_body(role: str) -> bool:
    """Return whether the office is told with the name of its body: "SADC facilitator"."""
    return any(word[:1].isupper() for word in role.split())


def ranked_roles(counts: Counter[str], with_country: Mapping[str, int]) -> tuple[str, ...]:
    """Return the offices, the most telling first.

    Args:
        counts: office -> how often the texts give it.
        with_country: office -> how often they give it with its country.
    """
    # What a person is called by besides an office tells less than the office named as often.
    style = SENT | set(load_data("briefing.language", "data/offices.yaml")["ranks"])
    return tuple(
        sorted(
            counts,
            key=lambda role: (
                role == "leader" or (_is_bare(role) and len(counts) > 1),
                -counts[role],
                role.split()[-1] in style,
                -with_country.get(role, 0),
                role,
            ),
        )
    )


def _is_bare(role: str) -> bool:
    """Return whether the office is one in a body that is not named: "head", "agency head"."""
    kind, _, post = role.partition(" ")
    return role in _OF_A_BODY or (kind in _BODY_KINDS and post in _OF_A_BODY)


def settle_role(roles: tuple[str, ...], counts: Counter[str]) -> str:
    """Return the role to name the person by: the most telling, a past one where nothing is newer."""
    if not roles:
        return ""
    best = roles[0]
    if f"former {best}" in counts and counts[f"former {best}"] >= counts[best]:
        return f"former {best}"
    if best.startswith("former "):
        current = [r for r in roles if not r.startswith("former ") and r != best.removeprefix("former ")]
        # A past office is what a person is called by; the present one with its body is what he or she is.
        if current and (counts[current[0]] * 2 >= counts[best] or names_body(current[0])):
            return current[0]
    return _with_field(best, roles)


def _with_field(best: str, roles: tuple[str, ...]) -> str:
    """Return the role with its field or body where another text tells it: "water minister" for "minister"."""
    if best not in _OF_A_FIELD | _OF_A_BODY:
        return best
    fuller = [
        role
        for role in roles
        if role.split()[-1] == best or role.startswith((f"{best} of ", f"{best} for "))
        if role != best and not _LOWER_RANKS.intersection(role.split())
    ]
    return fuller[0] if fuller else best
