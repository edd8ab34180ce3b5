"""Reads one sentence's phrases: what is named first, then from left to right what looks back.

People are found in `people`, offices in `offices`, organisations in `organisations`, pairs in `groups`,
pronouns in `pronouns`, titles without a name in `role_phrases`; what the article has spoken of so far is kept
in `discourse`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.language.bodies import Meant, find_bodies
from briefing.language.countries import CountryMatch, country_named, is_actor, match_countries
from briefing.language.discourse import (
    ArticleState,
    Found,
    kind_of,
    parties_at,
    sentence_pairs,
    subject_of,
)
from briefing.language.groups import GroupPhrase, as_found, find_groups, resolve_group
from briefing.language.home_offices import house_at_home, office_at_home
from briefing.language.offices import (
    OfficeIndex,
    OfficePhrase,
    find_offices,
    office_party,
    owned_office,
)
from briefing.language.organisations import find_organisations, find_servants
from briefing.language.people import NameMention, Roster
from briefing.language.pronouns import PRONOUNS, resolve_pronoun
from briefing.language.role_phrases import resolve_role
from briefing.language.seats import placed_office
from briefing.language.strange_pairs import strange_pair
from briefing.language.title_words import STYLES, is_style
from briefing.language.titles import Title, find_titles
from briefing.language.together import joint_countries, only_tells, opening_pairs, told_of_several, with_host
from briefing.language.tree import Tree
from briefing.model import Party, Sentence

_EVERYWHERE = frozenset({"ministry", "government", "cabinet", "parliament", "embassy", "army", "military", "police"})
"""Offices that every country has: one mention elsewhere in the corpus tells nothing of the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusKnowledge:
    """What the whole corpus tells, for reading one article."""

    roster: Roster
    offices: OfficeIndex
    named_countries: frozenset[str]
    genders: Mapping[Party, str]
    pairs: Mapping[str, tuple[Party, ...]] = field(default_factory=dict)
    bodies: Mapping[str, Meant] = field(default_factory=dict)
    """Of the article being read: head noun -> the organisation that the bare noun means ("agency")."""
    home: str = ""
    """Of the article being read: the country whose offices it names without saying so."""


class SentenceReader:
    """Reads one sentence: what is named first, then from left to right what looks back."""

    def __init__(
        self,
        sentence: Sentence,
        mentions: Sequence[NameMention],
        state: ArticleState,
        corpus: CorpusKnowledge,
        quoted: Sequence[bool],
    ) -> None:
        self.tree = Tree(sentence)
        self.tokens = sentence.tokens
        self.mentions = mentions
        self.state = state
        self.corpus = corpus
        self.quoted = quoted
        self.countries = match_countries(sentence.tokens)
        self.found: list[Found] = []
        self.taken: set[int] = set()

    def read(self) -> list[Found]:
        """Return the sentence's phrases with their parties and add them to the article's memory."""
        self._names()
        offices = self._offices()
        for item in find_bodies(self.tree, self.corpus.bodies, frozenset(self.taken)):
            self._add(item)
        for item in find_servants(self.tree, self._known_countries(), frozenset(self.taken)):
            self._add(item)
        for item in find_organisations(self.tree, self.countries, self.corpus.offices, frozenset(self.taken)):
            self._add(item)
            self.state.leave_open(" ".join(p.name for p in item.parties if not p.country))
        self._countries()
        self._look_back(offices)
        found = sorted(self.found, key=lambda f: (f.first, -f.last, f.head))
        self._remember(found)
        return found

    def _add(self, item: Found) -> None:
        self.found.append(item)
        self.taken.update(range(item.first, item.last + 1))

    # --- what is named ---

    def _names(self) -> None:
        for mention in self.mentions:
            parties: tuple[Party, ...] = ()
            if mention.person >= 0:
                parties = (self.corpus.roster.people[mention.person].party,)
            elif not mention.strong:
                continue
            why = "title" if mention.title is not None else "name"
            head = self._top(mention.first, mention.last, mention.name_first, mention.name_last)
            self._add(Found(first=mention.first, last=mention.last, head=head, parties=parties, why=why))

    def _top(self, first: int, last: int, name_first: int, name_last: int) -> int:
        """Return the token by which the phrase hangs in the sentence, one of the name's where possible."""
        for low, high in ((name_first, name_last), (first, last)):
            for i in range(high, low - 1, -1):
                head = self.tree[i].head
                if (not first <= head <= last or head == i) and self.tree[i].dep != "punct":
                    return i
        return name_last

    def _offices(self) -> list[OfficePhrase]:
        """Add the offices whose country is plain; return those that look back."""
        later = []
        names = [range(m.name_first, m.name_last + 1) for m in self.mentions]
        for phrase in find_offices(self.tree, self.countries):
            if phrase.head in self.taken or any(phrase.head in name for name in names):
                continue
            country = self._shared(phrase.country)
            if country and phrase.owner is None:
                party = self._fuller(phrase.words, country) or office_party(phrase.words, country)
                self._office(phrase, party, "office")
            else:
                later.append(phrase)
        return later

    def _fuller(self, words: str, country: str) -> Party | None:
        """Return the office that "the Japanese ministry" means where the article named one."""
        if " " in words or words.lower() == "government":
            return None
        known = [
            party
            for _, full, party in self.state.offices
            if party.country == country and full != words.lower()
            if words.lower() in (full.split()[-1], full.split(" of ")[0])
        ]
        return known[-1] if known else None

    def _office(self, phrase: OfficePhrase, party: Party, why: str) -> None:
        self._add(Found(first=phrase.first, last=phrase.last, head=phrase.head, parties=(party,), why=why))
        if party.country:
            self.state.offices.append((self.state.sentence, phrase.words.lower(), party))

    def _shared(self, country: str) -> str:
        """Return the country that a shared name means in this corpus."""
        for match in self.countries:
            if match.countries and match.countries[0] == country and len(match.countries) > 1:
                return self._meant(match)
        return country

    def _meant(self, match: CountryMatch) -> str:
        named = [name for name in match.countries if name in self.corpus.named_countries]
        return (named or list(match.countries))[0]

    def _known_countries(self) -> list[CountryMatch]:
        return [
            CountryMatch(first=m.first, last=m.last, kind=m.kind, countries=(self._meant(m),), name=m.name)
            if len(m.countries) > 1
            else m
            for m in self.countries
        ]

    def _countries(self) -> None:
        for match in self.countries:
            if match.kind in ("body", "seat") or self.taken & set(range(match.first, match.last + 1)):
                continue
            first = match.first
            determined = first > 0 and self.tokens[first - 1].text.lower() == "the"
            determined = determined and self.tokens[match.last].dep not in ("compound", "nmod", "npadvmod", "amod")
            after = self.tokens[match.last + 1] if match.last + 1 < len(self.tokens) else None
            if after is not None and after.ent == self.tokens[match.last].ent == "ORG" and after.pos == "PROPN":
                continue  # "Korea JoongAng Daily"
            top = self._top(match.first, match.last, match.first, match.last)
            token = self.tokens[top]
            if (
                after is not None
                and after.text == "-"
                and match.last + 2 < len(self.tokens)
                and self.tokens[match.last + 2].text.islower()
            ):
                continue  # "Rwanda-backed"
            if match.kind == "capital" and not is_actor(self.tokens, match):
                continue
            if match.kind in ("adjective", "people"):
                nominal = token.dep in ("nsubj", "nsubjpass") and determined
                following = self.tokens[match.last + 1] if match.last + 1 < len(self.tokens) else None
                hyphen = following is not None and following.text in "-–" and following.start == token.end
                joined = first > 0 and self.tokens[first - 1].text in "-–"
                if not nominal and not (match.kind == "adjective" and len(match.countries) > 1 and (hyphen or joined)):
                    continue
                if nominal and following is not None and following.pos in ("NOUN", "PROPN", "ADJ"):
                    continue
            if self.tokens[first].text == "the" and "North Korea" not in self.corpus.named_countries:
                continue  # "the North" and "the South" are Koreas only where North Korea is spoken of
            country = country_named(self._meant(match))
            if country is None:
                continue
            begin = first - 1 if determined else first
            why = "country" if match.kind != "capital" else "country: its capital acts"
            self._add(Found(first=begin, last=match.last, head=top, parties=(country.party,), why=why))

    # --- what looks back ---

    def _look_back(self, offices: Sequence[OfficePhrase]) -> None:
        queue: list[tuple[int, int, Callable[[], None]]] = []
        blocked = frozenset(self.taken)
        office_tokens = {i for o in offices for i in range(o.first, o.last + 1)}
        for phrase in find_groups(self.tree, blocked):
            queue.append((phrase.first, 1, lambda p=phrase: self._group(p)))  # type: ignore[misc]
        for title in find_titles(self.tokens, self.countries):
            if not blocked & set(range(title.first, title.head + 1)) and title.head not in office_tokens:
                queue.append((title.first, 2, lambda t=title: self._title(t)))  # type: ignore[misc]
        for office in offices:
            queue.append((office.first, 3, lambda o=office: self._owned_office(o)))  # type: ignore[misc]
        house = house_at_home(self.tokens, self.corpus.home, frozenset(self.taken), self.countries)
        if house is not None:
            self._add(house)
        for token in self.tokens:
            if token.text.lower() in PRONOUNS and token.pos in ("PRON", "DET") and not is_style(self.tokens, token.i):
                queue.append((token.i, 0, lambda i=token.i: self._pronoun(i)))  # type: ignore[misc]
        for _, _, look_up in sorted(queue, key=lambda entry: entry[:2]):
            look_up()

    def _pronoun(self, index: int) -> None:
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        styled = following is not None and following.text.lower() in STYLES and self.tokens[index].tag == "PRP$"
        if styled and _style_behind(self.tree, index) is None:
            # "His Majesty the King": whose style it is stands behind it.
            return
        parties, why = resolve_pronoun(
            self.tree,
            index,
            self.found,
            self.state,
            self.quoted,
            lambda party: self.corpus.genders.get(party, ""),
        )
        style = _style_behind(self.tree, index)
        if style is not None:
            # "His Excellency": the style stands for the person, the pronoun for nobody else.
            self._add(Found(first=index, last=style, head=style, parties=parties, why=why, explicit=False))
            return
        self.found.append(Found(first=index, last=index, head=index, parties=parties, why=why, explicit=False))
        home = self._country_of(index, parties)
        if home is not None:
            self._add(home)

    def _country_of(self, index: int, owners: tuple[Party, ...]) -> Found | None:
        """Return "his country" as the country of the one person who is meant."""
        head = self.tree[self.tokens[index].head]
        if self.tokens[index].tag != "PRP$" or head.lemma not in ("country", "nation") or head.tag != "NN":
            return None
        country = country_named(owners[0].country) if len(owners) == 1 and owners[0].country else None
        if country is None or owners[0].kind not in ("person", "office") or head.i != index + 1:
            return None
        why = f"country: of {owners[0].name}"
        return Found(first=index, last=head.i, head=head.i, parties=(country.party,), why=why, explicit=False)

    def _group(self, phrase: GroupPhrase) -> None:
        if self.taken & set(range(phrase.first, phrase.last + 1)):
            return
        earlier = [f for f in self.found if f.last < phrase.first]
        here = sentence_pairs(self.tree, earlier, self.state.sentence)
        here = here or opening_pairs(self.tree, earlier, self.state)
        parties, why = resolve_group(phrase, self.state, here, self.corpus.pairs)
        self._add(as_found(phrase, parties, why))

    def _title(self, title: Title) -> None:
        if self.taken & set(range(title.first, title.head + 1)):
            return
        of, home = self._shared(title.country), self.corpus.home
        item = resolve_role(self.tree, title, self.found, self.state, self.corpus.roster, of, home)
        if item is not None:
            self._add(replace(item, parties=(), why="title: unsure who") if self._contradicted(item) else item)

    def _contradicted(self, item: Found) -> bool:
        """Return whether "his" behind a title tells of a man where the one meant is a woman, or the reverse."""
        gender = self.corpus.genders.get(item.parties[0], "") if len(item.parties) == 1 else ""
        other = {"f": ("he", "his", "himself"), "m": ("she", "hers", "herself")}.get(gender, ())
        people = [f.first for f in self.found if f.first > item.last and f.parties and f.parties[0].kind == "person"]
        behind = self.tokens[item.last + 1 : min(people, default=len(self.tokens))]
        return any(token.text.lower() in other for token in behind)

    def _owned_office(self, phrase: OfficePhrase) -> None:
        if phrase.head in self.taken:
            return
        if phrase.owner is not None:
            parties = parties_at(self.tree, self.found, phrase.owner) or next(
                (f.parties for f in self.found if f.first <= phrase.owner <= f.last), ()
            )
            if len(parties) == 1:
                first = min([phrase.first, *(f.first for f in self.found if f.first <= phrase.owner <= f.last)])
                before = self.tokens[first - 1].text.lower() if first else ""
                if before == "the" and self.tokens[phrase.owner].dep == "compound":
                    first -= 1
                self._office(replace(phrase, first=first), owned_office(parties[0], phrase.words), "office")
            elif len(parties) != 1:
                why = "office: unsure whose"
                self._add(Found(first=phrase.first, last=phrase.last, head=phrase.head, parties=(), why=why))
            return
        party, why = self._office_looked_up(phrase)
        if party is not None:
            self._office(phrase, party, why)
        else:
            self._add(Found(first=phrase.first, last=phrase.last, head=phrase.head, parties=(), why=why))
            self.state.leave_open("" if phrase.bare else phrase.words)

    def _office_looked_up(self, phrase: OfficePhrase) -> tuple[Party | None, str]:
        """Return the office that words without a country mean: the article's, else the corpus's only one."""
        words = phrase.words.lower()
        seen = self.state.offices_named(words, bare=phrase.bare)
        placed = placed_office(phrase, self.tokens, self.countries, [party for _, party in seen])
        if placed is not None:
            return placed
        if phrase.bare and seen and self.state.open_offices.get(words, -1) > max(sentence for sentence, _ in seen):
            return None, "office: the last one named is of which country is not said"
        near = {party for sentence, party in seen if sentence >= self.state.sentence - 1}
        everywhere = {party for _, party in seen}
        for parties in (near, everywhere):
            if len(parties) == 1:
                return next(iter(parties)), "office: named with its country before"
        if everywhere:
            return None, "office: of several countries"
        party = office_at_home(phrase, self.tokens, self.countries, self.found, self.state, self.corpus.home)
        if party is not None:
            return party, "office: of the country whose officials the article names without it"
        holder = words.split("'s")[0] if "'s " in words else "president" if words.startswith("presidential") else ""
        if holder:
            seats = {p.country for p in self.state.people_seen if p.role == holder and p.country}
            if len(seats) == 1:
                return office_party(phrase.words, seats.pop()), f"office: of the only {holder} of the article"
        countries = self.corpus.offices.countries.get(words, ())
        if len(countries) == 1 and not phrase.bare and words.split()[-1] not in _EVERYWHERE:
            return office_party(phrase.words, countries[0]), "office: the corpus names it with one country only"
        return None, "office: of which country is not said"

    # --- memory ---

    def _remember(self, found: list[Found]) -> None:
        state = self.state
        people = any(f.parties and f.explicit for f in found)
        if state.history and not people and (all(self.quoted[1:-1]) or len(self.tokens) < 4):
            # A stretch of a longer quotation, or a line that is no sentence: the reader looks past it.
            state.history[-1] += found
            return
        pairs = with_host(self.tree, found, sentence_pairs(self.tree, found, state.sentence))
        met = [] if any(p.kind == "people" for p in pairs) else opening_pairs(self.tree, found, state)
        state.history.append(found)
        state.pairs += pairs + met
        root = next((t.i for t in self.tokens if t.head == t.i and t.pos in ("VERB", "AUX")), None)
        subject = subject_of(self.tree, root) if root is not None else None
        parties = parties_at(self.tree, found, subject) if subject is not None else ()
        state.subjects.append(parties)
        joint = () if parties else joint_countries(self.tree, subject, found)
        state.joint.append(joint or told_of_several(self.tree, root, found))
        state.only_told.append(only_tells(self.tree, root, parties, found))
        state.strange_pairs.append(strange_pair(self.tree, found))
        state.strangers.append(
            not parties
            and subject is not None
            and self.tokens[subject].pos == "PROPN"
            and self.tokens[subject].ent in ("PERSON", "")
            and self.tokens[subject].tag == "NNP"
        )
        own = set(self.tree.subtree(subject)) if subject is not None else set()
        state.acts.append(self.tokens[root].lemma if root is not None else "")
        state.nouns.append(frozenset(t.lemma.lower() for t in self.tokens if t.tag == "NN" and t.i not in own))
        whose = (t for t in self.tokens if t.lemma == "who" and t.dep in ("nsubj", "nsubjpass"))
        state.relatives.append(any(t.i not in own for t in whose))
        state.plural_subjects.append(
            subject is not None and (self.tree[subject].tag in ("NNS", "NNPS") or len(self.tree.conjuncts(subject)) > 1)
        )
        state.people_seen.update(p for item in found for p in item.parties if kind_of(p) == "people")


def _style_behind(tree: Tree, index: int) -> int | None:
    """Return the token of "Excellency" in "His Excellency", None where a name or title says who it is."""
    if tree[index].tag != "PRP$" or index + 1 >= len(tree.tokens) or tree[index + 1].text.lower() not in STYLES:
        return None
    after = tree[index + 2] if index + 2 < len(tree.tokens) else None
    named = after is not None and (after.pos == "PROPN" or after.text.lower() == "the")
    return None if named else index + 1
