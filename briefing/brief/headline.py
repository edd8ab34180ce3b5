"""The title and the bottom line, made of what the facts say and of nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from briefing.brief.drafts import Draft
from briefing.brief.wording import day_words
from briefing.model import Item, SectionId


def principal_parties(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Return the one to three countries that most facts are about, the most frequent first.

    Where the facts name no country, the same of the parties themselves.
    """
    drafts = [draft for draft in drafts if not draft.left_out] or list(drafts)
    countries: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for draft in drafts:
        countries.update(sorted({party.country for party in draft.parties if party.country}))
        names.update(sorted({party.name for party in draft.parties}))
    ranked = sorted((countries or names).items(), key=lambda entry: (-entry[1], entry[0]))
    if not ranked:
        return ()
    # A second party must be a party to the story and not a bystander; a third nearly its equal.
    first = ranked[0][1]
    kept = [ranked[0][0]]
    if len(ranked) > 1 and ranked[1][1] * 3 >= first:
        kept.append(ranked[1][0])
        if len(ranked) > 2 and ranked[2][1] * 4 >= ranked[1][1] * 3:
            kept.append(ranked[2][0])
    return tuple(kept)


def make_title(principals: Sequence[str], as_of: date) -> str:
    """Return "South Korea and Japan: brief as of 18 June 2025"."""
    subject = " and ".join(filter(None, (", ".join(principals[:-1]), *principals[-1:])))
    return f"{subject}: brief as of {day_words(as_of)}" if subject else f"Brief as of {day_words(as_of)}"


def make_bottom_line(sections: Mapping[SectionId, Sequence[tuple[Item, float]]]) -> str:
    """Return the texts of at most two lines as sentences: what was done, and what is open or ahead.

    Args:
        sections: each section's items in page order with their rank.
    """
    done = _best(sections.get("agreements", ())) or _best(sections.get("past", ()))
    dispute = _best(sections.get("disputes", ()))
    dated = [entry for entry in sections.get("upcoming", ()) if entry[0].date and entry[0].date.first]
    ahead = dated[0] if dated else None
    open_ends = [entry for entry in (dispute, ahead) if entry is not None]
    second = max(open_ends, key=lambda entry: entry[1]) if open_ends else None
    chosen = [entry for entry in (done, second) if entry is not None]
    return " ".join(dict.fromkeys(_sentence(item) for item, _ in chosen))


def _best(entries: Sequence[tuple[Item, float]]) -> tuple[Item, float] | None:
    stronger = [entry for entry in entries if entry[0].mark == "corroborated"]
    # `max` keeps the first of equals, which is the page's own order.
    return max(stronger or entries, key=lambda entry: entry[1], default=None)


def _sentence(item: Item) -> str:
    text = f"{item.lead}: {item.text}" if item.lead else item.text
    text = text.strip()
    return text if text.rstrip("”\"’'").endswith((".", "!", "?")) else f"{text}."
