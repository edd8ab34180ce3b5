"""Who says it, in the words that a line owes: "according to South Korea's presidential office"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from briefing.model import Attribution, Party
from briefing.rules.lexicon import Lexicon, base_form, occurs, word_list
from briefing.text import squeeze

_PRONOUN_SOURCES = frozenset(
    {"he", "she", "it", "they", "we", "i", "who", "him", "her", "them", "us", "me", "which", "that", "one"}
)
_DETERMINING = frozenset({"one", "that", "which"})
"""Of those, what a noun may follow: "one mediator"."""
_OWNING = frozenset({"his", "her", "its", "their", "our", "my"})
"""Whose somebody is: "her owner". Who "her" is stands in another sentence."""
_SENTENCE_OPENERS = frozenset(
    {"A", "An", "The", "One", "Some", "Several", "Two", "Three", "Many", "Both", "Local", "Senior",
     "Each", "Every", "Either", "Neither", "Another", "Other", "Most", "Few", "Four", "Five", "Those",
     "Its", "His", "Her", "Their", "Our", "My"}
)  # fmt: skip
_PLURAL_COUNTRY = re.compile(
    r"^(?:United|Netherlands|Philippines|Bahamas|Maldives|Comoros|Seychelles|Gambia|Vatican|European|Czech|Dominican"
    r"|Central African)\b|\b(?:Republic|Islands|Emirates|Union|Federation)$"
)

_PUBLIC_BODY = re.compile(
    r"^(?:[A-Z][\w’'-]* )+(?:Agency|Fund|Union|Council|Commission|Committee|Organi[sz]ation|Authority|Association|Board"
    r"|Federation|Court|Bureau|Department|Community|Secretariat|Assembly|Front)(?: (?:of|for|on) .+)?$"
)
"""Names that English does not use without "the"."""


_OPINION = 15
"""Weight lost by what only an opinion article tells: where a report tells it as well, the report speaks."""


def cost_of_speaker(attribution: Attribution | None) -> int:
    """Return the weight lost by a claim whose only speaker is the opinion article that it stands in."""
    own = attribution is not None and attribution.kind == "press" and attribution.source_start == attribution.source_end
    return _OPINION if own else 0


def with_article(country: str) -> str:
    """Return a country's name with "the" where English wants it."""
    return f"the {country}" if _PLURAL_COUNTRY.search(country) and not country.startswith("the ") else country


def join_names(names: Sequence[str]) -> str:
    """Return "A", "A and B" or "A, B and C"."""
    unique = list(dict.fromkeys(name for name in names if name))
    if len(unique) < 2:
        return "".join(unique)
    return f"{', '.join(unique[:-1])} and {unique[-1]}"

_ISSUED = re.compile(
    r"(?:,? (?:issued|released|published|adopted)$)"
    r"|, (?:read|issued|released|published|delivered|signed|adopted|posted) .*"
)
"""What is told of a text behind its name: "the declaration, read by Ann Lee", "the statement issued"."""


def attributed_names(attribution: Attribution, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the speakers' names and sides, the inner speaker's first, without repeats."""
    names: list[str] = []
    current: Attribution | None = attribution
    while current is not None:
        for party in current.parties:
            names += [party.name, party.country]
        if not (current.parties or _is_pronoun(current) or _names_nobody(current)):
            names.append(_own_words(current, lexicon))
        current = current.outer
    return tuple(dict.fromkeys(name for name in names if name))


def speaker_phrase(attribution: Attribution, lexicon: Lexicon, *, outlet: str = "", short: bool = False) -> str:
    """Return the speaker as it stands after "according to".

    Args:
        outlet: names the article where the speaker is a pronoun that stands for nobody known.
        short: an office is called by the country alone, and an outer source is left out. A person keeps the
            name: it is no longer, and what one minister said is less than what a country says.
    """
    if attribution.outer is not None and not attribution.parties and _is_pronoun(attribution):
        # "The envoy said he was confident that ...": whoever "he" is, it is told by the envoy.
        return speaker_phrase(attribution.outer, lexicon, outlet=outlet, short=short)
    inner = _one(attribution, lexicon, outlet=outlet, short=short)
    if attribution.outer is None or short:
        return inner
    outer = _one(attribution.outer, lexicon, outlet=outlet, short=False)
    return inner if outer == inner else f"{outer}, quoting {inner}"


def _one(attribution: Attribution, lexicon: Lexicon, *, outlet: str, short: bool) -> str:
    countries = [party.country for party in attribution.parties if party.country]
    person = len(attribution.parties) == 1 and attribution.parties[0].kind == "person"
    if short and attribution.kind == "official" and countries and len(set(countries)) == 1 and not person:
        return with_article(countries[0])
    if attribution.parties:
        return join_names([_name(party, attribution, lexicon) for party in attribution.parties])
    if _names_nobody(attribution):
        return f"{outlet}, citing no source" if outlet else "a report that cites no source"
    if _is_pronoun(attribution):
        return f"comments reported by {outlet}" if outlet else "a speaker quoted there"
    return _own_words(attribution, lexicon)


def _names_nobody(attribution: Attribution) -> bool:
    """Whether the source is the words of hearsay themselves: "it emerged", "(the general) is said"."""
    if not attribution.verb or attribution.parties:
        return False
    itself = (attribution.source_start, attribution.source_end) == (attribution.cue_start, attribution.cue_end)
    words = word_list(attribution.source_text)
    return itself or (len(words) > 1 and words[0] == "it")


def _is_pronoun(attribution: Attribution) -> bool:
    """Whether the source is a word that stands for nobody known ("she")."""
    words = word_list(attribution.source_text)
    if words and words[0] in _OWNING:
        return len(words) == 1
    return not words or (words[0] in _PRONOUN_SOURCES and (len(words) == 1 or words[0] not in _DETERMINING))


def _own_words(attribution: Attribution, lexicon: Lexicon) -> str:
    """Return the text's words for a source, fit to stand inside a sentence."""
    text = squeeze(attribution.source_text)
    if attribution.kind == "document":
        text = text.split(", ")[0]  # "the statement, issued late on Sunday"
    text = _ISSUED.sub("", text)
    first, _, rest = text.partition(" ")
    if first.lower() in _OWNING:
        # "Her owner, Ann Lee": the name stands alone, "her owner" does not.
        _, _, name = rest.partition(", ")
        name = name.split(", ")[0]
        if re.match(r"(?:[A-Z]\S*\s?){2,5}$", name):
            return name
        return f"its {rest}" if first.lower() == "its" else f"the {rest}"
    if rest[:1].isupper() and any(occurs(entry, (base_form(first),)) for entry in lexicon.noun_entries("body")):
        return text  # "Government House" is a name
    common = any(occurs(entry, (base_form(first),)) for entry in lexicon.noun_entries("source"))
    if not rest and base_form(first) == first.lower() and any(
        occurs(entry, (first.lower(),)) for name in ("leader", "office") for entry in lexicon.noun_entries(name)
    ):
        # A headline's "Minister guarantees that": which one, it does not say.
        return f"{'an' if first[:1].lower() in 'aeiou' else 'a'} {first.lower()}"
    if first in _SENTENCE_OPENERS or common:
        return text[:1].lower() + text[1:]
    return text


def _name(party: Party, attribution: Attribution, lexicon: Lexicon) -> str:
    if party.kind == "country":
        return with_article(party.name)
    if party.kind == "organisation":
        wanted = _stands_with_article(party.name, attribution) or _PUBLIC_BODY.search(party.name) is not None
        return f"the {party.name}" if wanted and not party.name.startswith("The ") else party.name
    if party.kind != "office":
        return party.name
    if not party.country or _names_its_country(party):
        # "Japanese Foreign Ministry" wants an article, "Stone House" and "Lee's office" do not.
        wanted = _wants_article(party.name, lexicon) or _stands_with_article(party.name, attribution)
        return f"the {party.name}" if wanted else party.name
    country = with_article(party.country)
    owner = f"{country}'" if country.endswith("s") else f"{country}'s"
    return f"{owner} {re.sub('^(?:the|its|his|her|their) ', '', party.name, flags=re.IGNORECASE)}"


def _stands_with_article(name: str, attribution: Attribution) -> bool:
    """Whether the source's own words have "the" before this name: "the Foreign Office", "the FRL"."""
    if re.match(r"(?:the|a|an) ", name, re.IGNORECASE) or re.search(r"\w['’]s? ", name):
        return False
    said = _plain(attribution.source_text)
    bare = re.fullmatch(r"the (\w+)", squeeze(attribution.source_text), re.IGNORECASE)
    if bare and " " in name and bare[1].lower() in name.lower().split():
        return True  # "the agency" was the text's word for "the International Labour Agency"
    _, _, without_country = name.partition(" ")
    if without_country.count(" ") > 1 and re.search(rf"\bthe {re.escape(_plain(without_country))}(?!['’\w])", said):
        return True  # "the National Bureau of Investigation", which is Finland's
    return re.search(rf"\bthe {re.escape(_plain(name))}(?!['’\w])", said) is not None


def _plain(text: str) -> str:
    """Return `text` in lower case without accents, blanks squeezed."""
    letters = unicodedata.normalize("NFKD", squeeze(text).lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _names_its_country(party: Party) -> bool:
    """Whether the office's words tell the country: its adjective, an owner, a proper name ("Stone House").

    Such words begin with a capital; what wants the country named with it is "the foreign ministry".
    """
    name = re.sub("^(?:the|its|his|her|their) ", "", party.name, flags=re.IGNORECASE)
    return name[:1].isupper() or re.search(r"\w['’]s? |\bof ", name) is not None


def _wants_article(name: str, lexicon: Lexicon) -> bool:
    found = word_list(name)
    if not found or found[0] in {"the", "a", "an", "its", "his", "her", "their"}:
        return False
    owned = "'s" in name or "’s" in name or "s' " in name or "s’ " in name
    tail = tuple(base_form(word) for word in found[-2:])
    if not owned and name[:1].isupper() and " " in name and name.rpartition(" ")[2].islower():
        return True  # "the Moldovan railway"
    return not owned and any(occurs(entry, tail) for entry in lexicon.noun_entries("body"))
