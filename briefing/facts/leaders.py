"""Who holds which office: one fact a person, from titles and from clauses of taking and leaving office."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from briefing.datewords import date_phrase, date_words
from briefing.facts.merging import claim_key
from briefing.model import Claim, DateMention, Party
from briefing.text import proper_names

_SHORT_WORD = 3
_SPELT = (("ph", "f"), ("kh", "k"), ("gh", "g"), ("q", "k"), ("c", "k"), ("z", "s"), ("w", "v"))
"""Letters that romanisations use for one another."""


def group_leaders(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """Return the claims of the leaders' section, one group a person; those about nobody known stand alone."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=claim_key):
        person = next((p for p in claim.statement.subject if p.kind == "person"), None)
        groups[person.name if person is not None else f"#{claim.text}"].append(claim)
    for name in sorted(groups):
        first = next((n for n in sorted(groups) if n < name and _one_person(groups[n], groups[name])), None)
        if first is not None:
            groups[first] += groups.pop(name)
    return [_told_once(sorted(group, key=claim_key)) for _, group in sorted(groups.items())]


def _one_person(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether two names are spellings of one: the same consonants, a common word of office, no two countries."""
    people, others = (
        [p for c in group if c.statement.form == "title" for p in c.statement.subject if p.kind == "person"]
        for group in (one, other)
    )
    if not people or not others or _sounds(people[0].name) != _sounds(others[0].name):
        return False
    countries = {p.country for p in (*people, *others) if p.country}
    roles, rest = ({w for p in group for w in p.role.split() if len(w) > _SHORT_WORD} for group in (people, others))
    return len(countries) < 2 and bool(roles & rest)


def _sounds(name: str) -> str:
    """Return what two romanisations of a name have in common: "Hisham el-Sawy" and "Hesham Elsawy" are "hshmlsv"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if c.isalpha())
    for many, one in _SPELT:
        plain = plain.replace(many, one)
    return re.sub(r"(.)\1+", r"\1", re.sub("[aeiouy]", "", plain))


def _told_once(group: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the group with one title an article: a title on every mention proves nothing more."""
    kept: list[Claim] = []
    seen: set[tuple[str, str]] = set()
    for claim in group:
        key = (claim.article, claim.statement.predicate)
        if claim.statement.form != "title" or key not in seen:
            kept.append(claim)
        if claim.statement.form == "title":
            seen.add(key)
    return tuple(kept)


_BODILESS = frozenset({
    "head", "chief", "boss", "director", "chairman", "chairwoman", "chairperson", "chair", "manager", "member",
    "deputy", "officer", "representative", "executive", "director-general", "director general", "adviser", "advisor",
    "aide", "assistant",
})  # fmt: skip
"""Roles in a body: without its name they are no office, and never the country's ("head of Algeria")."""
_BODILESS_WORDS = _BODILESS | {
    "managing", "vice", "senior", "general", "operating", "financial", "acting", "interim", "special", "personal",
    "commercial", "regional", "technical", "marketing", "sales", "communications",
}  # fmt: skip


def _is_bodiless(role: str) -> bool:
    """Return whether a role is one in a body that it does not name: "chief executive", "vice chairman"."""
    words = role.split()
    return role in _BODILESS or (bool(words) and words[-1] in _BODILESS and _BODILESS_WORDS.issuperset(words))


def why_no_leader(claims: Sequence[Claim]) -> str:
    """Return why the claims do not make a line of the leaders' section, "" where they do."""
    titles = [claim.statement.subject[0] for claim in claims if claim.statement.form == "title"]
    if not titles:
        return "names no office"
    if all(_is_bodiless(person.role) for person in titles):
        return "an office of nobody named: of what body is not told"
    if not any(person.country or len(person.role.split()) > 1 for person in titles):
        return "an office of nobody named: which country's or body's is not told"
    return ""


def leader_line(claims: Sequence[Claim], as_of: date) -> tuple[str, DateMention | None]:
    """Return the line of one person, and the day since when the office is held, where a clause gives it.

    The newest role that the articles give is used; a clause about taking or leaving the office follows it.
    """
    titles = [claim for claim in claims if claim.statement.form == "title"]
    titles = [claim for claim in titles if not _is_bodiless(claim.statement.subject[0].role)] or titles
    clauses = [claim for claim in claims if claim.statement.form == "clause"]
    best = _best_clause(clauses, as_of)
    if not titles:
        chosen = best or claims[0]
        return chosen.text, chosen.date
    person = _fullest(titles)
    line = f"{person.name} is {_office(person)}"
    if best is None:
        return line, None
    statement = best.statement
    clause = " ".join(part for part in (statement.verb, statement.complement) if part)
    if statement.date is not None and statement.date.first is not None and date_words(statement.date) not in clause:
        clause = f"{clause} {date_phrase(statement.date)}"
    if len(f"{line}; {clause}".split()) > 25:
        return line, best.date
    return f"{line}; {clause}", best.date


_RANKS = ("general", "colonel", "admiral", "brigadier", "commander", "captain", "commodore", "marshal", "major")
"""Last words of a military rank: who holds one is an officer from a country, not the country's one holder."""


_CIVIL = re.compile(
    r"\b(?:attorney|solicitor|auditor|governor|director|secretary|consul|surveyor|prosecutor|inspector)[ -]gen"
)
"""Offices with a rank's last word: a country has one attorney general."""


def of_somebody(person: Party) -> bool:
    """Return whether the office is one of a country or a body that is told."""
    return bool(person.country) or _names_body(person.role)


def _names_body(role: str) -> bool:
    # "ambassador in Geneva" names a place; "secretary-general of NATO" the body.
    return any(word[:1].isupper() for word in re.split(r" (?:in|to|at) ", role, maxsplit=1)[0].split())


_BODY_FIRST = re.compile(r"^([A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|for|and|the))* [A-Z][\w’'-]*) ([a-z][a-z -]*)$")
"""A body of several words before the office in it."""


def _office(person: Party) -> str:
    """Return the role with whose it is: "prime minister of Japan", "Qatar's minister of state for foreign affairs"."""
    told = proper_names(person.role)
    role = f"a {told}" if told.startswith("former") else told
    if body := _BODY_FIRST.match(role):
        # "World Trade Council president" reads as a name; the office comes first on the page.
        return f"{body[2]} of the {body[1]}"
    if not person.country or person.country in role or _names_body(person.role):
        # An officer of a body ("African Union mediator") is none of the country that he or she comes from.
        return role
    country = _article(person.country)
    if role.split()[-1] in _RANKS and not _CIVIL.search(role):
        return f"{'an' if role[0] in 'aeiou' else 'a'} {role} from {country}"
    if re.search(r" (?:of|for|in|to|at) ", role) and not person.role.startswith("former"):
        return f"{country}'{'' if country.endswith('s') else 's'} {role}"
    return f"{role} of {country}"


_OFFICE_RULES = ("leaders.took-office", "leaders.left-office")


def _said_by_another(claim: Claim) -> bool:
    attribution = claim.statement.attribution
    return attribution is not None and set(attribution.parties) != set(claim.statement.subject)


def _best_clause(clauses: Sequence[Claim], as_of: date) -> Claim | None:
    # What a person holds or is said to hold has a speaker, whom this line has no room to name.
    offices = [c for c in clauses if c.rule in _OFFICE_RULES and not _said_by_another(c)]
    fitting = [c for c in offices if c.date is None or c.date.first is None or c.date.first <= as_of]
    dated = [c for c in fitting if c.date is not None and c.date.first is not None and c.date.first == c.date.last]
    return max(dated or fitting, key=lambda c: (c.weight, -len(c.text), c.text), default=None)


def _fullest(titles: Sequence[Claim]) -> Party:
    counted = Counter(claim.statement.subject[0] for claim in titles)
    return max(counted, key=lambda p: (counted[p], bool(p.country), p.name, p.role))


def _article(country: str) -> str:
    """Return the country with "the" where its name wants it."""
    plural = country.endswith(
        (
            "States",
            "Emirates",
            "Islands",
            "Netherlands",
            "Philippines",
            "Maldives",
            "Kingdom",
            "Republic",
            "Bahamas",
            "Comoros",
        )
    )
    return f"the {country}" if plural or country.startswith(("Democratic Republic", "European Union")) else country
