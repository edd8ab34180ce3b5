"""What stands behind the head of a title: "for foreign affairs", "of Egypt", "at the Heritage Foundation".

Owns how far it goes and what it tells: the field, the country, the organisation. What stands before the head is for
`title_front`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.language.countries import CountryMatch, country_named
from briefing.language.fields import (
    both_nouns,
    field_at_name,
    field_before_name,
    field_by_tree,
    is_english_noun,
    is_word,
    series_end,
    small_series_end,
    two_fields,
    without_name,
)
from briefing.language.title_bodies import body_end, is_firm, is_named_body
from briefing.language.title_front import Front
from briefing.language.title_words import (
    SENT,
    Words,
    is_body,
    is_honorific,
    is_style,
    spelling_of,
    unify_role,
    written,
)
from briefing.model import Token

_HEADS_OF_STATE = frozenset({"president", "king", "queen", "chancellor", "vice president"})
_FIELDED = frozenset({
    "minister", "secretary", "secretary of state", "commissioner", "undersecretary", "representative",
})  # fmt: skip
"""Offices that a row of fields follows."""
_HOUSES = frozenset({"Parliament", "Congress", "Senate", "Assembly", "Cabinet", "Government"})
"""Bodies of a state that need no other word: what follows is a person's name."""
_HEADS_OF = frozenset({"head", "chief", "leader", "speaker", "director", "commander"})
"""Offices with a bare noun behind them: "head of delegation", "speaker of parliament"."""
_CHARGED = SENT | {"director", "coordinator", "representative", "chief", "head", "rapporteur", "manager", "analyst"}
"""Offices "for" a country that somebody else gave."""
_OWN_STATE = frozenset({"republic", "nation", "state", "kingdom", "federation"})
_OF_MANY = frozenset({"states", "nations", "countries", "community", "union", "council", "commission", "cooperation"})
"""Nouns that end the name of a body of several regions."""
_OF_WORDS = frozenset({"of", "for", "at", "with", "in", "to"})


class Tail:
    """What stands behind the head of a title; `read` goes on as long as the phrase does.

    Args:
        tokens: those of the sentence.
        last: the last token of the head.
        noun: the head as in the lexicon.
        role: the role as the words up to the head tell it.
        front: what stands before the head.
        plural: the head is a plural.
        covering: by token, the country or body whose name it is part of.
        words: the lexicon.
    """

    def __init__(
        self, tokens: Sequence[Token], last: int, noun: str, role: str, front: Front, *, plural: bool,
        covering: Mapping[int, CountryMatch], words: Words,
    ) -> None:  # fmt: skip
        self.last = last
        """The last token of the whole phrase, so far."""
        self.role = role
        self.shared = front.match.countries if front.match else ()
        """All countries that the word may mean."""
        self.country = front.match.countries[0] if front.match else ""
        self.organisation = ""
        """"at the Heritage Foundation", with the word that leads to it."""
        self._tokens, self._noun, self._plural, self._of_body = tokens, noun, plural, bool(front.body)
        self._covering, self._words = covering, words

    def read(self) -> None:
        """Read to the end of the phrase."""
        while self._goes_on():
            pass

    def _goes_on(self) -> bool:
        """Take in the next "of ..." or "for ..."; return whether another may follow."""
        tokens, after = self._tokens, self.last + 1
        if after + 1 >= len(tokens) or tokens[after].text.lower() not in _OF_WORDS:
            return False
        start = after + 1
        if tokens[start].text.lower() == "the" and start + 1 < len(tokens):
            start += 1
        if _of_opposition(tokens, start, self.role):
            self.role, self.last = f"opposition {self.role}", start
            return True
        if _of_named_person(tokens, _noun_run(tokens, start), self._words):
            return False
        named = self._covering.get(start)
        if named is not None and named.first in (start - 1, start) and named.countries:
            return self._takes_country(tokens[after].text.lower(), start, named)
        return self._takes_thing(tokens[after].text.lower(), start)

    def _takes_country(self, opener: str, start: int, named: CountryMatch) -> bool:
        """Take in a country behind `opener`: whose office it is, or whom it is at; return whether more may follow."""
        tokens = self._tokens
        charge = opener == "for" and (self._noun in _CHARGED or self._of_body)
        if charge and not self.organisation and named.kind == "name":
            # "the UN envoy for Yemen" is no Yemeni.
            self.last = named.last
            self.organisation = f"for {named.countries[0]}"
            return False
        if opener in ("of", "for") and not self.country:
            return self._takes_own_country(start, named)
        if opener == "for" and self.organisation.startswith("of "):
            # "the head of Serbia's office for Kosovo and Metohija"
            end = named.last
            if tokens[end + 1 : end + 2] and tokens[end + 1].text == "and" and tokens[end + 2].pos == "PROPN":
                end += 2
            self._add("for", start, end)
            return False
        if opener == "to" and self._noun in SENT and not self.organisation:
            self.last = named.last
            self.organisation = f"to {named.countries[0]}"
        return False

    def _takes_own_country(self, start: int, named: CountryMatch) -> bool:
        """Take in the country whose office it is, or a body named with its adjective."""
        tokens = self._tokens
        following = tokens[named.last + 1] if named.last + 1 < len(tokens) else None
        end = _noun_run(tokens, start)
        body = body_end(tokens, start)
        if following is not None and following.tag == "POS" and end > named.last + 1 and is_named_body(tokens[end]):
            body = max(body, end)
        if body > named.last and not self.organisation:
            # "head of Peru's fisheries agency", "chairman of the Swedish pipeline operator Norrland"
            if named.kind != "adjective" or not is_firm(tokens, start, body):
                self.country, self.shared = named.countries[0], named.countries
            self._add("of", start, body)
            return True
        if following is not None and following.tag == "POS":
            return False
        if following is not None and following.text[0].isupper() and not _named_next(self.role, named, following):
            if named.kind != "adjective" or end <= named.last or tokens[end].text[0].islower():
                return False
            # "director of the Norwegian Coastal Administration"
            self._add("of", start, end)
            return True
        if _names_people_of(tokens, named, end):
            # "head of the Algerian atomic commissariat": the office is the commissariat's.
            self.country, self.shared = named.countries[0], named.countries
            self._add("of", start, end)
            return True
        name = written(tokens, start, named.last)
        if self.organisation and country_named(name) is None and " " not in name:
            # "the Bank of America" is a name of its own.
            self.organisation += f" of {name}"
        else:
            self.country, self.shared = named.countries[0], named.countries
        self.last = named.last
        return True

    def _takes_thing(self, opener: str, start: int) -> bool:
        """Take in a field or an organisation behind `opener`; return whether more may follow."""
        tokens, noun = self._tokens, self._noun
        end = _noun_run(tokens, start, field=noun in _FIELDED)
        if end < start:
            return False
        text = spelling_of(tokens, start, end - start + 1)
        of_body = self.organisation or (noun == "secretary" and is_body(tokens[start : end + 1]))
        of_place = tokens[start].ent == "GPE" and start not in self._covering  # "the chief minister of Kerala"
        field = noun in ("minister", "secretary", "secretary of state") and not of_body and not of_place
        if field and opener in ("of", "for"):
            self.role = unify_role(f"{self.role} {opener} {text}")
            self.last = end
        elif text in _OWN_STATE and noun in _HEADS_OF_STATE and tokens[start].text[0].isupper():
            # "the President of the Republic": of no other than his own.
            self.last = end
        elif tokens[start].text[0].isupper():
            self._add(opener, start, end)
        elif noun in _HEADS_OF and tokens[start - 1].text == "of" and start == end and not self._plural:
            self.role = f"{self.role} of {text}"
            self.last = end
        else:
            return self._takes_body(opener, start)
        return True

    def _takes_body(self, opener: str, start: int) -> bool:
        """Take in a body told by a common noun: "of the constitutional court", "for the port authority"."""
        end = body_end(self._tokens, start)
        if end <= start or self._plural or self._noun in _FIELDED or self.organisation or " of " in self.role:
            return False
        article = "the " if self._tokens[start - 1].text.lower() == "the" else ""
        if not article or opener not in ("of", "for"):
            return False
        self.role = f"{self.role} {opener} {article}{written(self._tokens, start, end)}"
        self.last = end
        return True

    def _add(self, opener: str, start: int, end: int) -> None:
        """Add the words to the organisation, with their "the"."""
        article = "the " if self._tokens[start - 1].text.lower() == "the" else ""
        self.organisation = f"{self.organisation} {opener} {article}{written(self._tokens, start, end)}".strip()
        self.last = end


def _of_opposition(tokens: Sequence[Token], i: int, role: str) -> bool:
    """Return whether token `i` ends "leader of (the) opposition"; "of the opposition Labour Party" goes on."""
    if role != "leader" or tokens[i].text.lower() != "opposition":
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is None or after.pos not in ("NOUN", "PROPN") or (after.pos == "PROPN" and not is_word(after))


def _of_named_person(tokens: Sequence[Token], end: int, words: Words) -> bool:
    """Return whether the words up to `end` are the title of a name behind them: "wife of Kenyan President Amani"."""
    if end + 1 >= len(tokens) or tokens[end].text.lower() not in words.heads or not tokens[end].text[0].isupper():
        return False
    return tokens[end + 1].pos == "PROPN" and tokens[end + 1].text[0].isupper()


def _names_people_of(tokens: Sequence[Token], match: CountryMatch, end: int) -> bool:
    """Return whether the words behind a country's adjective, up to `end`, are a body of that country."""
    return match.kind == "adjective" and end > match.last and tokens[end].text[0].islower()


def _named_next(role: str, match: CountryMatch, following: Token) -> bool:
    """Return whether a name follows the country: "Prime Minister of Malaysia Azlan Mokhtar".

    Only states have ministers; "president of Korea Electric" is no president of Korea.
    """
    if role in _HEADS_OF_STATE and match.kind == "name" and following.ent == "PERSON":
        return True
    return role.split(" of ")[0].endswith("minister") and match.kind == "name" and following.pos == "PROPN"


def _noun_run(tokens: Sequence[Token], start: int, *, field: bool = False) -> int:
    """Return the last index of the run of nouns and adjectives from `start`; start - 1 for none.

    Args:
        field: the run is a minister's field, which may be several: "Electricity and Renewable Energy".
    """
    if field and start < len(tokens):
        end = max(series_end(tokens, start), field_by_tree(tokens, start), small_series_end(tokens, start))
        if end >= start or field_at_name(tokens, start):
            return max(end, start)
    end = start - 1
    for token in tokens[start : start + 6]:
        second = field and end == token.i - 1 >= start and field_before_name(tokens, end)
        if second and not is_english_noun(tokens[token.i + 1]):
            return token.i
        if (token.ent == "PERSON" and not second) or is_style(tokens, token.i) or is_honorific(token):
            break
        if (
            token.pos in ("NOUN", "PROPN", "ADJ")
            or (end >= start and token.text in ("'s", "’s", "’", "'"))
            or (end >= start and _hyphen_between(tokens, token.i))
            or (token.text == "and" and end >= start and both_nouns(tokens, token.i))
            or (token.text == "and" and end >= start and _of_two_regions(tokens, token.i))
            or (token.text == "and" and end >= start and field and two_fields(tokens, token.i))
            or (token.text == "and" and end >= start and field and field_before_name(tokens, token.i))
        ):
            end = token.i
        else:
            break
    while end >= start and tokens[end].pos not in ("NOUN", "PROPN"):
        end -= 1
    named = end > start and (field or tokens[start].text in _HOUSES)
    return without_name(tokens, start, end) if named else end


def _of_two_regions(tokens: Sequence[Token], i: int) -> bool:
    """Return whether "and" joins two adjectives in a name: "the Community of Latin American and Caribbean States"."""
    if i + 2 >= len(tokens) or tokens[i - 1].pos not in ("ADJ", "PROPN") or tokens[i + 2].tag not in ("NNPS", "NNP"):
        return False
    named = all(tokens[place].text[0].isupper() for place in (i - 1, i + 1, i + 2))
    return named and tokens[i + 2].text.lower() in _OF_MANY


def _hyphen_between(tokens: Sequence[Token], i: int) -> bool:
    """Return whether the token joins two words into one: "Secretary-General"."""
    joins = tokens[i].text == "-" and i + 1 < len(tokens)
    return joins and tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start
