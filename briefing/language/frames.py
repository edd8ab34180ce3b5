"""Clauses as frames: who did what, how sure it is, when, and who says it.

Turns one sentence, with its references, dates and attributions already found, into `Statement`s. Words for
the page come from `wording`, certainty from `certainty`; which statement matters is for the rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.language.arranged import as_arranged, only_arranges
from briefing.language.certainty import grade_clause, is_denied_clause, is_negated
from briefing.language.clause_dates import date_tokens, dates_of_clauses
from briefing.language.clause_marks import as_told, is_denied, is_likened, marks_of
from briefing.language.complements import (
    complement_indices,
    condition_before,
    narrowed_by,
)
from briefing.language.content_clauses import is_agreed_for_day, is_untold, unsaid
from briefing.language.dangling import (
    bare_links,
    is_cut_off,
    is_parenthesis,
    lacks_content,
    points_elsewhere,
    shares_object_ahead,
    without_open_purpose,
)
from briefing.language.gaps import gap_of, has_lost_noun, relative_above
from briefing.language.hedges import is_framed, is_hearsay_tail, is_not_one
from briefing.language.letters import was_not_sent
from briefing.language.limits import limit_behind
from briefing.language.modality import words
from briefing.language.openings import draft_before, scope_before, topic_before, with_scope
from briefing.language.shortening import shorten
from briefing.language.stand_ins import objects_before, owned_by_speaker, speaking_noun
from briefing.language.subjects import people_named, subject_of
from briefing.language.telling_nouns import held_titles, telling_nouns
from briefing.language.tree import Tree
from briefing.language.verb_group import in_third_person, pays_call, verb_words
from briefing.language.wording import MAX_WORDS, Wording, called
from briefing.language.wording_dates import commas_around, goes_on_with_day, same_day_in_brackets
from briefing.model import Attribution, Party, Reference, Sentence, Statement

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_AT_ITS_HEAD = frozenset({"head", "chair"})
_DULL = frozenset({"be", "have", "do", "say", "such", "other", "same", "mr", "mrs", "ms"})
_STYLES = frozenset({"excellency", "highness", "majesty", "honour", "honor"})
"""Styles that stand for a person as a pronoun does: "His Excellency"."""
_PERSONAL = frozenset({
    "i", "we", "you", "me", "us", "he", "she", "they", "it", "this", "that", "these", "those", "who", "which",
    "what", "one", "there", "someone", "everyone", "all", "some", "many", "both", "each",
})  # fmt: skip


class ClauseReader:
    """Reads the statements of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tree = Tree(sentence)
        self.wording = Wording(self.tree, sentence.references, sentence.dates)
        self.dates = dates_of_clauses(self.tree, sentence.dates)

    def statements(self, noun_lemmas: frozenset[str]) -> list[Statement]:
        """Return all statements of the sentence: titles, clauses, telling nouns."""
        found = held_titles(self)
        for verb in self.tree.clause_heads:
            statement = self._clause(verb)
            if statement is not None:
                found.append(statement)
        found.extend(telling_nouns(self, noun_lemmas))
        return found

    # --- clauses ---

    def _clause(self, verb: int) -> Statement | None:
        """Return the statement of the clause that `verb` heads, None where it makes no line that can stand alone."""
        tree = self.tree
        token = tree[verb]
        if is_untold(tree, verb, self.attribution_of) and not is_agreed_for_day(tree, verb, self.dates.get(verb)):
            return None
        if is_cut_off(tree, verb) or is_parenthesis(tree, verb) or shares_object_ahead(tree, verb):
            return None
        if only_arranges(tree, verb) or is_likened(tree, verb) or was_not_sent(tree, verb):
            return None
        grade = as_arranged(tree, verb, grade_clause(tree, verb))
        own_denial = is_negated(tree, verb)
        subject_heads, passive = subject_of(tree, verb)
        subject_heads = people_named(tree, subject_heads, verb, self.wording.references)
        flags = set(grade.flags) | marks_of(tree, verb, dated=self.dates.get(verb) is not None)
        if passive:
            flags.add("passive")
        attribution = self.attribution_of(verb)
        silent = self.silent(verb) | unsaid(tree, verb, attribution, self.sentence.attributions)
        draft = draft_before(tree, verb)
        if draft:
            flags.add("conditional")
        grade = as_told(grade, attribution, flags, supposed=bool(draft))
        parties = self.parties_of(subject_heads)
        if passive and token.lemma in _AT_ITS_HEAD and parties and all(p.kind == "country" for p in parties):
            return None  # "delegations of Chad and Niger, headed by A and B": no country is headed by them
        group = verb_words(tree, verb, passive, grade)
        if len(parties) == 1 and any(tree[i].text.lower() in {"i", "we"} for i in subject_heads):
            group = in_third_person(group)
        if not own_denial and (is_denied_clause(tree, verb) or is_denied(attribution)):
            # "Chad denied that it had agreed": without the denial the verb would say the opposite.
            group = ""
        if is_framed(tree, verb) or (attribution is None and is_hearsay_tail(tree, verb)):
            # "It seems that A agreed", "A agreed, or so some claim": without the frame the line would vouch for it.
            group = ""
        stand_ins = {
            **objects_before(self.wording, verb),
            **owned_by_speaker(self.wording, subject_heads, attribution),
        }
        wording = Wording(tree, self.sentence.references, self.sentence.dates, silent, stand_ins)
        subject_text = self.subject_words(subject_heads, parties, without=verb, wording=wording)
        mention = self.dates.get(verb)
        without = date_tokens(tree, verb, mention)
        if goes_on_with_day(tree, without, self.sentence.dates):
            without = set()
        without |= commas_around(tree, without) | same_day_in_brackets(tree, without, self.sentence.dates)
        indices = complement_indices(tree, verb, without={*silent, *without})
        particle = tree.child(verb, "prt")
        if particle is not None:
            indices = [i for i in indices if i != particle]
        spent = len(subject_text.split()) + len(group.split()) + (4 if attribution else 0)
        known = self.wording.references
        if points_elsewhere(tree, [i for i in indices if i not in stand_ins], known, parties, subject_heads):
            indices = without_open_purpose(tree, indices, known)
        link, linked = bare_links(tree, verb)
        indices = shorten(tree, [i for i in indices if i not in link], verb, max(MAX_WORDS - spent, 6))
        indices = sorted({*indices, *(i for i in narrowed_by(tree, verb) if i not in silent)})
        condition = condition_before(tree, verb)
        if condition is not None and tree[condition].head != verb:
            flags.add("hypothetical")
        if condition is not None and mention is None:
            mention = self.dates.get(condition)
        complement = wording.render(indices, known=parties)
        if linked is not None:
            complement = f"{complement} on {self._inside(linked, wording, parties, verb)}".strip()
        if condition is None:
            condition = topic_before(tree, verb)
        if condition is not None:
            behind = wording.render([i for i in tree.subtree(condition) if i not in silent], known=parties)
            behind = behind[:1].lower() + behind[1:]
            complement = f"{complement} {behind}".strip()
        elif (scope := scope_before(tree, verb)) is not None and not set(tree.subtree(scope)) & set(indices):
            of = wording.render([i for i in tree.subtree(scope) if i not in silent], known=parties)
            complement = with_scope(complement, of[:1].lower() + of[1:])
        if draft and draft[0] < verb and not set(draft) & set(indices):
            under = wording.render(draft, known=parties)
            complement = f"{complement}, {under[:1].lower()}{under[1:]}"
        if has_lost_noun(tree, verb):
            return None
        if points_elsewhere(tree, [i for i in indices if i not in stand_ins], known, parties, subject_heads):
            return None
        gap = gap_of(tree, verb)
        if gap is None:
            return None
        if gap >= 0:
            if lacks_content(tree, gap):
                return None
            if any(p.kind == "person" or p in parties for p in self._parties_of_phrase(gap)):
                return None
            complement = f"{self._inside(gap, wording, parties, relative_above(tree, verb))} {complement}".strip()
            indices = sorted({*indices, gap})
        objects = self.parties_in([*self._met_in(subject_heads, verb), *indices], exclude=parties)
        named = (*parties, *objects)
        limit, limits = limit_behind(
            self, verb, wording=wording, attribution=attribution, known=named, heads=subject_heads, kept=indices
        )
        predicate = token.lemma if particle is None else f"{token.lemma} {tree[particle].lemma}"
        if pays_call(tree, verb):
            predicate = "visit"
        whole = [i for i in tree.subtree(verb) if i not in silent] or [verb]
        while tree[whole[0]].dep == "punct":
            # "It is worth noting that A paid": the clause begins behind what only points to it.
            whole.pop(0)
        return Statement(
            article=self.sentence.article,
            sentence=self.sentence.index,
            form="clause",
            start=tree[whole[0]].start,
            end=tree[whole[-1]].end,
            quote_start=self.sentence.start,
            quote_end=self.sentence.end,
            predicate=predicate,
            verb=group,
            subject=parties,
            subject_text=subject_text,
            complement=complement,
            complement_lemmas=self.content_lemmas(indices),
            objects=objects,
            negated=grade.negated,
            certainty=grade.certainty,
            tense=grade.tense,
            flags=frozenset(flags) | limits,
            date=mention,
            place=self.place_of(verb),
            attribution=attribution,
            limit=limit,
        )

    def _inside(self, noun: int, wording: Wording, known: tuple[Party, ...], verb: int) -> str:
        """Return the words of a noun's phrase as they stand inside a line: no capital but a name's."""
        words = wording.noun_phrase(noun, known=known, without=verb)
        opening = self.tree[next((i for i in self.tree.subtree(noun) if self.tree[i].pos != "PUNCT"), noun)]
        capital = opening.i > 0 and opening.text[:1].isupper()
        keeps = capital or opening.pos == "PROPN" or (len(opening.text) > 1 and opening.text.isupper())
        return words if keeps else words[:1].lower() + words[1:]

    def parties_of(self, heads: Iterable[int]) -> tuple[Party, ...]:
        """Return the parties that the noun phrases under `heads` stand for, in order, each once."""
        found: list[Party] = []
        for head in heads:
            for party in self._parties_of_phrase(head):
                if party not in found:
                    found.append(party)
        return tuple(found)

    def _parties_of_phrase(self, head: int) -> tuple[Party, ...]:
        reference = self.wording.references.get(head)
        if reference is not None:
            return reference.parties
        if self.tree[head].lemma not in words("spokes_nouns"):
            return ()
        phrase = {self.tree[i].lemma.lower() for i in self.tree.subtree(head)}
        if phrase & words("not_of_the_state"):
            return ()
        inner = [self.wording.references.get(i) for i in self.tree.subtree(head) if i != head]
        return tuple(
            party
            for reference in inner
            if reference is not None
            for party in reference.parties
            if party.kind in {"country", "organisation"}
        )

    def subject_words(
        self,
        heads: Sequence[int],
        parties: Sequence[Party],
        *,
        without: int | None = None,
        wording: Wording | None = None,
    ) -> str:
        """Return the subject as the page names it, "" where a pronoun could not be resolved."""
        wording = wording or self.wording
        texts: list[str] = []
        named: list[Party] = []
        neither = bool(heads) and any(self.tree[i].lemma == "neither" for i in self.tree.children(heads[0]))
        if neither or (bool(heads) and self.tree[heads[0]].lemma == "one" and is_not_one(self.tree, heads[0])):
            # "Not one of the blocks": without its first word the subject would say the opposite.
            return wording.render(self.tree.subtree(heads[0]), known=parties)
        for head in heads:
            token = self.tree[head]
            reference = self.wording.references.get(head)
            if self._is_part_of_title(head, heads):
                continue
            if reference is not None and reference.parties:
                if _names_parties(reference):
                    texts.extend(called(party) for party in reference.parties if party not in named)
                else:
                    texts.append(wording.noun_phrase(head, known=named))
                named.extend(reference.parties)
                continue
            if token.pos == "PRON" or token.text.lower() in _PERSONAL | _STYLES:
                speaker = speaking_noun(self.tree, head)
                if speaker is None:
                    return ""
                texts.append(self.wording.noun_phrase(speaker))
                continue
            own = without if without is not None and without in self.tree.subtree(head) else None
            phrase = wording.noun_phrase(head, known=named, without=own)
            if not phrase:
                return ""
            texts.append(phrase)
        unique = list(dict.fromkeys(texts))
        return wording.joined(heads, unique)

    def _is_part_of_title(self, head: int, heads: Sequence[int]) -> bool:
        """Return whether one of several heads is a field of a minister whom another heads: "Trade" of his title."""
        around = self.wording.reference_of(head)
        if around is None or around.head == head or around.head not in heads or len(around.parties) != 1:
            return False
        return around.parties[0].kind == "person"

    def _met_in(self, heads: Sequence[int], verb: int) -> list[int]:
        """Return the words of subjects that are meetings: whoever they name meets, "talks between Peru and Chile"."""
        tree = self.tree
        gathered = [head for head in heads if head != verb and tree[head].lemma in words("event_nouns")]
        clauses = {j for head in gathered for i in tree.children(head, "relcl", "acl") for j in tree.subtree(i)}
        return [i for head in gathered for i in tree.subtree(head) if i not in clauses]

    def parties_in(self, indices: Iterable[int], *, exclude: Iterable[Party]) -> tuple[Party, ...]:
        """Return the parties that the tokens stand for, in their order, owners left out, each once."""
        skip = set(exclude)
        found: list[Party] = []
        for index in indices:
            reference = self.wording.references.get(index)
            owner = self.tree[index].dep == "poss" and self.tree[self.tree[index].head].dep != "dobj"
            for party in reference.parties if reference is not None and not owner else ():
                if party not in skip and party not in found:
                    found.append(party)
        return tuple(found)

    def content_lemmas(self, indices: Iterable[int]) -> tuple[str, ...]:
        """Return the lemmas of the tokens that tell what is said, countries by their name, each once."""
        found: list[str] = []
        for i in indices:
            token = self.tree[i]
            reference = self.wording.reference_of(i)
            if reference is not None and len(reference.parties) == 1 and reference.parties[0].kind == "country":
                found.append(reference.parties[0].name.lower())
            elif token.pos in _CONTENT and token.lemma not in _DULL and token.text[:1].isalnum():
                found.append(token.lemma)
        return tuple(dict.fromkeys(found))

    def place_of(self, head: int) -> str:
        """Return the words of the place that the phrase names behind "in" or "at", "" where none stands there."""
        tree = self.tree
        for child in tree.children(head, "prep"):
            if tree[child].lemma in {"in", "at"}:
                for inner in tree.children(child, "pobj"):
                    if tree[inner].ent in {"GPE", "LOC", "FAC"}:
                        return self.wording.noun_phrase(inner)
        return ""

    def attribution_of(self, index: int) -> Attribution | None:
        """Return who says what the token stands in, the innermost of several; None for the article itself."""
        token = self.tree[index]
        fitting = [
            a
            for a in self.sentence.attributions
            if a.content_start <= token.start
            and token.end <= a.content_end
            and not a.cue_start <= token.start < a.cue_end
            and not a.source_start <= token.start < a.source_end
        ]
        # Of two that say the same ("the Star said, citing an aide") the one who is quoted speaks.
        return min(fitting, key=lambda a: (a.content_end - a.content_start, a.outer is None, a.cue_start), default=None)

    def silent(self, index: int) -> set[int]:
        """Return the tokens of attributions that frame the clause and are not its own verb."""
        tree = self.tree
        silent: set[int] = set()
        here = tree[index]
        for a in self.sentence.attributions:
            if a.cue_start <= here.start < a.cue_end or a.source_start <= here.start < a.source_end:
                continue
            if a.verb and not a.content_start <= here.start < a.content_end:
                continue
            cue = tree.within(a.cue_start, a.cue_end)
            inside = a.content_start <= here.start < a.content_end
            if cue and not a.verb and not inside and tree[cue[0]].pos == "NOUN":
                # "conveyed Chad's firm view that ...": the noun is what the clause conveys.
                continue
            if cue and not a.verb:
                silent.update(i for i in tree.subtree(cue[0]) if not a.content_start <= tree[i].start < a.content_end)
            silent.update(cue)
            silent.update(tree.within(a.source_start, a.source_end))
            if cue and a.cue_start > here.start and tree[cue[0]].dep == "advcl" and _opens_with_as(tree, cue[0]):
                silent.update(i for i in tree.subtree(cue[0]) if not a.content_start <= tree[i].start < a.content_end)
            if a.verb and cue and a.cue_start > here.start and index in tree.subtree(cue[0]):
                silent.update(i for i in tree.subtree(cue[0]) if not a.content_start <= tree[i].start < a.content_end)
        return silent


def _opens_with_as(tree: Tree, verb: int) -> bool:
    return any(tree[i].lemma == "as" for i in tree.children(verb, "mark"))


def _names_parties(reference: Reference) -> bool:
    """Whether the page should name the parties instead of repeating the text's words."""
    return all(party.kind in {"person", "country"} for party in reference.parties) or not reference.why.startswith(
        ("name", "office", "country")
    )
