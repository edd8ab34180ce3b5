"""The title and the bottom line, made of what the facts say and of nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from briefing.brief.drafts import Draft
from briefing.datewords import day_words
from briefing.model import SectionId


def principal_parties(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Return the one to three countries that most facts are about, the most frequent first.

    Where the facts name no country, the same of the parties themselves.
    """
    drafts = [draft for draft in drafts if not draft.left_out] or list(drafts)
    countries: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for draft in drafts:
        countries.update(draft.countries)
    if not countries:
        for draft in drafts:
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


def make_bottom_line(drafts: Sequence[Draft], read: Callable[[Draft], tuple[str, str]]) -> str:
    """Return the texts of at most two lines as sentences: what was done, and what is open or ahead.

    Args:
        drafts: the lines on the page, in its order.
        read: the lead and the text of a line, as the page prints them.
    """
    agreed, past = _of(drafts, "agreements"), _of(drafts, "past")
    disputed = _of(drafts, "disputes")
    ahead = [draft for draft in _of(drafts, "upcoming") if draft.date and draft.date.first]
    done = _best(agreed) or _best(past)
    open_ends = [draft for draft in (_best(disputed), *ahead[:1]) if draft is not None]
    # `max` keeps the first of equals: the dispute.
    second = max(open_ends, key=lambda draft: draft.rank, default=None)
    chosen = [read(draft) for draft in (done, second) if draft is not None]
    return " ".join(dict.fromkeys(_sentence(lead, text) for lead, text in chosen))


def _of(drafts: Sequence[Draft], section: SectionId) -> list[Draft]:
    return [draft for draft in drafts if draft.section == section]


_POINTING = ("Both ", "The two ", "The three ", "The parties ", "The sides ", "The agreement", "They ", "The round")


def _best(drafts: Sequence[Draft]) -> Draft | None:
    # The bottom line is read alone: it must name who it speaks of.
    drafts = [draft for draft in drafts if not draft.text.startswith(_POINTING)] or drafts
    # What somebody denies does not sum up the page.
    drafts = [draft for draft in drafts if not any(note.startswith("contested") for note in draft.notes)] or drafts
    stronger = [draft for draft in drafts if draft.mark == "corroborated"]
    return max(stronger or drafts, key=lambda draft: draft.rank, default=None)


def _sentence(lead: str, text: str) -> str:
    text = (f"{lead}: {text}" if lead else text).strip()
    return text if text.rstrip("”\"’'").endswith((".", "!", "?")) else f"{text}."
