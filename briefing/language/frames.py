"""Clauses as frames: who did what, how sure it is, when, and who says it.

Turns one sentence, with its references, dates and attributions already found, into `Statement`s. Words for
the page come from `wording`, certainty from `certainty`; which statement matters is for the rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from briefing.language.certainty import Grade, grade_clause, is_conditional, words
from briefing.language.tree import Tree
from briefing.language.wording import MAX_WORDS, Wording, join_names
from briefing.model import Attribution, DateMention, Party, Reference, Sentence, Statement

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_DULL = frozenset({"be", "have", "do", "say", "such", "other", "same", "mr", "mrs", "ms"})
_CONTRACTIONS = {"n't": "not", "n’t": "not", "'ll": "will", "’ll": "will", "'ve": "have", "’ve": "have", "wo": "will",
                 "ca": "can", "'re": "are", "’re": "are", "'d": "would", "’d": "would"}  # fmt: skip
_PERSONAL = frozenset({"i", "we", "you", "me", "us", "he", "she", "they", "it", "this", "that", "these", "those", "who",
                       "which", "what", "one", "there", "someone", "everyone", "all", "some", "many", "both", "each"})  # fmt: skip
_NO_DAY = frozenset({"for", "of", "about", "than", "to", "as", "between", "like", "per"})
"""Behind these a date tells what is spoken of ("a quota for 2023"), not when it happened."""
_TELLING_ADVERBS = frozenset({"yet", "never", "jointly", "not", "reportedly", "likely", "allegedly", "longer", "hardly", "barely",
                              "partly", "partially", "provisionally", "temporarily", "almost", "nearly", "possibly", "conditionally"})  # fmt: skip
"""Adverbs before the verb without which the line would say more than its source."""
_DATE_CARRIERS = frozenset({"in", "at", "during", "on", "with", "through", "via", "by", "over"})


class ClauseReader:
    """Reads the statements of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tree = Tree(sentence)
        self.wording = Wording(self.tree, sentence.references, sentence.dates)
        self._dates = _dates_of_clauses(self.tree, sentence.dates)

    def statements(self, noun_lemmas: frozenset[str]) -> list[Statement]:
        """Return all statements of the sentence: titles, clauses, telling nouns."""
        found = self._titles()
        for verb in self.tree.clause_heads:
            statement = self._clause(verb)
            if statement is not None:
                found.append(statement)
        found.extend(self._nouns(noun_lemmas))
        return found

    # --- clauses ---

    def _clause(self, verb: int) -> Statement | None:
        tree = self.tree
        token = tree[verb]
        if token.dep == "acl":
            return None
        if token.dep in {"ccomp", "csubj"} and not self._is_attributed(verb) and not _reports_fact(tree, verb):
            return None
        grade = grade_clause(tree, verb)
        flags = set(grade.flags)
        subject_heads, passive = self.subject_of(verb)
        if passive:
            flags.add("passive")
        if token.dep in {"advcl", "relcl", "acl", "pcomp"}:
            flags.add("subordinate")
        if _in_quotes(tree, verb):
            flags.add("quoted")
        attribution = self._attribution_of(verb)
        silent = self._silent(verb)
        grade = _as_told(grade, attribution, flags)
        parties = self.parties_of(subject_heads)
        subject_text = self.subject_words(subject_heads, parties)
        group = self.verb_words(verb, passive, grade)
        wording = Wording(tree, self.sentence.references, self.sentence.dates, silent)
        mention = self._dates.get(verb)
        without = self._date_tokens(verb, mention)
        indices = wording.complement_indices(verb, without=without)
        particle = tree.child(verb, "prt")
        if particle is not None:
            indices = [i for i in indices if i != particle]
        spent = len(subject_text.split()) + len(group.split()) + (4 if attribution else 0)
        indices = wording.shorten(indices, verb, max(MAX_WORDS - spent, 6))
        condition = self._condition_before(verb)
        if condition is not None and mention is None:
            mention = self._dates.get(condition)
        complement = wording.render(indices, known=parties)
        if condition is not None:
            behind = wording.render([i for i in tree.subtree(condition) if i not in silent], known=parties)
            behind = behind[:1].lower() + behind[1:]
            complement = f"{complement} {behind}".strip()
        gap = self._gap(verb)
        if gap is None:
            return None
        if gap >= 0:
            if any(p.kind == "person" or p in parties for p in self._parties_of_phrase(gap)):
                return None
            filler = wording.noun_phrase(gap, known=parties)
            complement = f"{filler} {complement}".strip()
            indices = sorted({*indices, gap})
        objects = self._parties_in(indices, exclude=parties)
        predicate = token.lemma if particle is None else f"{token.lemma} {tree[particle].lemma}"
        whole = [i for i in tree.subtree(verb) if i not in silent] or [verb]
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
            complement_lemmas=self._content_lemmas(indices),
            objects=objects,
            negated=grade.negated,
            certainty=grade.certainty,
            tense=grade.tense,
            flags=frozenset(flags),
            date=mention,
            place=self._place_of(verb),
            attribution=attribution,
        )

    def _condition_before(self, verb: int) -> int | None:
        """Return the clause "if ..." that stands before the verb: the line must carry it behind."""
        return next((i for i in self.tree.children(verb, "advcl") if i < verb and is_conditional(self.tree, i)), None)

    def _gap(self, verb: int) -> int | None:
        """Return the noun that a relative clause takes as its object, -1 where it takes none.

        None where the noun stands behind a preposition or is not to be told: "the leader he spoke with".
        """
        tree = self.tree
        if tree[verb].dep != "relcl":
            return -1
        own = tree.child(verb, "nsubj", "nsubjpass")
        if own is None or (tree.is_relative(own) and tree.child(verb, "dobj") is None):
            return -1 if own is not None else None
        if tree.is_relative(own):
            return -1
        if any(tree[i].dep == "prep" and tree.child(i, "pobj", "pcomp") is None for i in tree.subtree(verb)):
            return None
        if any(tree[i].tag in {"WDT", "WRB", "WP$"} and tree[i].dep in {"pobj", "advmod", "poss"} for i in tree.subtree(verb)):
            return None
        if tree.child(verb, "xcomp", "ccomp") is not None:
            return None
        given = tree.child(verb, "dobj")
        if given is not None and not tree.is_relative(given):
            return None
        return self._antecedent(verb)

    def _antecedent(self, verb: int) -> int:
        """Return the noun that a relative clause is about; a place behind a preposition is passed over.

        "a trawler from the Westman Islands which the coast guard boarded": the parser takes the nearest noun.
        """
        tree = self.tree
        noun = tree[verb].head
        above = tree[noun].head
        if tree[noun].ent in {"GPE", "LOC"} and tree[noun].dep == "pobj" and tree[above].dep == "prep":
            outer = tree[above].head
            if tree[outer].pos in {"NOUN", "PROPN"}:
                return outer
        return noun

    def subject_of(self, verb: int, depth: int = 0) -> tuple[list[int], bool]:
        """Return (heads of the subject's conjuncts, whether it is the subject of a passive)."""
        tree = self.tree
        passive = tree.child(verb, "auxpass", "nsubjpass") is not None
        own = tree.child(verb, "nsubj", "nsubjpass", "csubj")
        if own is not None:
            if tree.is_relative(own) and tree[verb].dep == "relcl":
                return tree.conjuncts(tree[verb].head)[:1], passive
            if tree[own].lemma == "there":
                return [], passive
            return tree.conjuncts(own), passive
        token = tree[verb]
        if depth > 6 or token.head == verb:
            return [], passive
        above = token.head
        if token.dep == "conj" and tree[above].pos in {"VERB", "AUX"}:
            heads, outer_passive = self.subject_of(above, depth + 1)
            return heads, outer_passive if token.tag == "VBN" and tree.child(verb, "aux") is None else passive
        if token.dep == "advcl" and (token.tag in {"VBD", "VBZ", "VBP"} or tree.child(verb, "aux") is not None and token.tag != "VB"):
            return [], passive
        if token.dep in {"xcomp", "advcl", "ccomp"} and tree[above].pos in {"VERB", "AUX"}:
            target = tree.child(above, "dobj", "dative", "iobj")
            if token.dep != "advcl" and target is not None and tree[above].lemma in words("object_control"):
                return tree.conjuncts(target), passive
            return self.subject_of(above, depth + 1)[0], passive
        if token.dep == "pcomp" and tree[above].dep == "prep":
            outer = tree.clause_of(above)
            return (self.subject_of(outer, depth + 1)[0], passive) if outer is not None else ([], passive)
        if token.dep == "acl" and tree[above].pos in {"NOUN", "PROPN"}:
            if token.tag in {"VBG", "VBN"}:
                return [above], passive or token.tag == "VBN"
            owner = tree.child(above, "poss")
            if owner is not None:
                return [owner], passive
            outer = tree.clause_of(above)
            return (self.subject_of(outer, depth + 1)[0], passive) if outer is not None else ([], passive)
        return [], passive

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
        inner = [self.wording.references.get(i) for i in self.tree.subtree(head) if i != head]
        return tuple(
            party
            for reference in inner
            if reference is not None
            for party in reference.parties
            if party.kind in {"country", "organisation"}
        )

    def subject_words(self, heads: Sequence[int], parties: Sequence[Party]) -> str:
        """Return the subject as the page names it, "" where a pronoun could not be resolved."""
        texts: list[str] = []
        named: list[Party] = []
        if heads and any(self.tree[i].lemma == "neither" for i in self.tree.children(heads[0])):
            return self.wording.render(self.tree.subtree(heads[0]), known=parties)
        for head in heads:
            token = self.tree[head]
            reference = self.wording.references.get(head)
            if reference is not None and reference.parties:
                if _names_parties(reference):
                    texts.extend(party.name for party in reference.parties if party not in named)
                else:
                    texts.append(self.wording.noun_phrase(head, known=named))
                named.extend(reference.parties)
                continue
            if token.pos == "PRON" or token.text.lower() in _PERSONAL:
                return ""
            phrase = self.wording.noun_phrase(head, known=named)
            if not phrase:
                return ""
            texts.append(phrase)
        unique = list(dict.fromkeys(texts))
        return join_names(unique)

    def verb_words(self, verb: int, passive: bool, grade: Grade, depth: int = 0) -> str:
        """Return the verb group with its auxiliaries, finite where it can be: "have agreed", "is expected to meet".

        "" where the clause has no finite form that says no more than the text.
        """
        tree = self.tree
        token = tree[verb]
        helpers = [i for i in tree.children(verb, "aux", "auxpass", "neg") if i < verb]
        helpers += [i for i in tree.children(verb, "advmod") if i < verb and (tree[i].lemma in _TELLING_ADVERBS or tree[i].text.lower() == "longer")]
        helpers += [i - 1 for i in helpers if tree[i].text.lower() == "longer" and i > 0 and tree[i - 1].text.lower() == "no"]
        if token.lemma == "be" or token.pos == "AUX":
            helpers += [i for i in tree.children(verb, "neg") if i > verb]
        particle = tree.child(verb, "prt")
        tail = f" {tree[particle].text}" if particle is not None else ""
        texts = [_expand(tree[i].text, verb, tree) for i in sorted(helpers)]
        if token.lemma in {"be", "have", "do"} and token.pos == "AUX":
            after = [i for i in helpers if i > verb]
            texts = [_expand(tree[i].text, verb, tree) for i in sorted(set(helpers) - set(after))]
            return " ".join([*texts, _expand(token.text, verb, tree), *[_expand(tree[i].text, verb, tree) for i in after]])
        core = token.text if token.text.islower() or not token.text.isalpha() else token.text.lower()
        if any(tree[i].tag in {"MD", "VBD", "VBZ", "VBP"} for i in helpers if tree[i].dep != "advmod") or token.tag in {"VBD", "VBZ", "VBP"}:
            return " ".join([*texts, core]) + tail
        if token.dep == "conj" and depth < 4 and tree[token.head].pos == "VERB":
            return self._shared_helpers(verb, core, grade, depth) + tail
        if token.dep == "xcomp" and depth < 4:
            return self._chain(verb, texts, core, depth) + tail
        if token.dep in {"advcl", "acl", "ROOT", "ccomp"} and token.tag == "VBG" and not helpers:
            return (past_of(token.lemma) if grade.tense in {"past", ""} else "") + tail
        if token.dep in {"acl", "advcl"} and token.tag == "VBN" and not helpers:
            return f"was {core}{tail}"
        return ""

    def _shared_helpers(self, verb: int, core: str, grade: Grade, depth: int) -> str:
        tree = self.tree
        first = tree[verb].head
        if tree[verb].tag == tree[first].tag and tree[first].dep != "xcomp":
            shared = [tree[i].text for i in tree.children(first, "aux", "auxpass") if i < first]
            if tree[verb].tag == "VBG" and not shared:
                return past_of(tree[verb].lemma)
            return " ".join([*shared, core])
        if tree[first].dep == "xcomp":
            return self._chain(first, ["to"], core, depth + 1)
        return "" if tree[verb].tag in {"VB", "VBG"} else core

    def _chain(self, verb: int, texts: list[str], core: str, depth: int) -> str:
        """Return "is expected to attend" for "attend": an infinitive behind the verb that governs it."""
        tree = self.tree
        above = tree[verb].head
        if tree.child(above, "dobj", "dative") is not None and tree[above].lemma in words("object_control"):
            return ""
        grade = grade_clause(tree, above)
        outer = self.verb_words(above, tree.child(above, "auxpass") is not None, grade, depth + 1)
        if tree[above].pos == "ADJ" or not outer:
            return ""
        between = [tree[i].text for i in tree.children(above, "acomp", "advmod") if above < i < verb and tree[i].lemma != "also"]
        return " ".join([outer, *between, *texts, core])

    # --- telling nouns and titles ---

    def _nouns(self, noun_lemmas: frozenset[str]) -> list[Statement]:
        tree = self.tree
        found = []
        for token in tree.tokens:
            if token.pos not in {"NOUN", "PROPN"} or token.lemma not in noun_lemmas or token.dep in {"compound", "npadvmod"}:
                continue
            clause = tree.clause_of(token.i)
            grade = grade_clause(tree, clause) if clause is not None else None
            silent = self._silent(token.i)
            if token.i in silent:
                continue
            wording = Wording(tree, self.sentence.references, self.sentence.dates, silent)
            phrase = [i for i in tree.subtree(token.i) if i not in silent] or [token.i]
            tail = [i for child in tree.children(token.i) if child > token.i and tree[child].dep in {"prep", "acl"} for i in tree.subtree(child)]
            mention = next((m for m in self.sentence.dates if any(tree[i].start == m.start for i in phrase)), None)
            own = _own_date(tree, token.i, self.sentence.dates) or (self._dates.get(clause) if clause is not None else None) or mention
            denied = any(tree[i].lemma in words("negating_determiners") for i in tree.children(token.i, "det"))
            grade = _of_noun(tree, token.i, grade)
            parties = self._parties_in(phrase, exclude=())
            doer = self.parties_of(self.subject_of(clause)[0]) if clause is not None else ()
            flags = set(grade.flags) if grade else set()
            flags.add("nominal")
            found.append(
                Statement(
                    article=self.sentence.article,
                    sentence=self.sentence.index,
                    form="noun",
                    start=tree[phrase[0]].start,
                    end=tree[phrase[-1]].end,
                    quote_start=self.sentence.start,
                    quote_end=self.sentence.end,
                    predicate=token.lemma,
                    verb=self.verb_words(clause, False, grade) if clause is not None and grade is not None else "",
                    subject=parties or doer,
                    subject_text=wording.noun_phrase(token.i),
                    complement=wording.render([i for i in tail if i not in silent]),
                    complement_lemmas=self._content_lemmas([i for i in phrase if i != token.i]),
                    objects=tuple(p for p in doer if p not in parties),
                    negated=denied or bool(grade and grade.negated),
                    certainty="denied" if denied else (grade.certainty if grade else "reported"),
                    tense=grade.tense if grade else "",
                    flags=frozenset(flags),
                    date=own,
                    place=self._place_of(token.i),
                    attribution=self._attribution_of(token.i),
                )
            )
        return found

    def _titles(self) -> list[Statement]:
        tree = self.tree
        found: list[Statement] = []
        seen: set[Party] = set()
        for reference in self.sentence.references:
            if len(reference.parties) != 1 or tree[reference.head].pos == "PRON":
                continue
            party = reference.parties[0]
            if party.kind != "person" or not party.role or party in seen:
                continue
            seen.add(party)
            if not reference.why.startswith(("name", "title")):
                continue
            flags = {"historical"} if party.role.startswith(("former", "then", "ex-", "late ")) else set()
            found.append(
                Statement(
                    article=self.sentence.article,
                    sentence=self.sentence.index,
                    form="title",
                    start=reference.start,
                    end=reference.end,
                    quote_start=self.sentence.start,
                    quote_end=self.sentence.end,
                    predicate=party.role,
                    verb="is",
                    subject=(party,),
                    subject_text=party.name,
                    complement=party.country,
                    tense="present",
                    flags=frozenset(flags),
                )
            )
        return found

    # --- what belongs to a clause ---

    def _parties_in(self, indices: Iterable[int], *, exclude: Iterable[Party]) -> tuple[Party, ...]:
        skip = set(exclude)
        found: list[Party] = []
        for index in indices:
            reference = self.wording.references.get(index)
            owner = self.tree[index].dep == "poss" and self.tree[self.tree[index].head].dep != "dobj"
            for party in reference.parties if reference is not None and not owner else ():
                if party not in skip and party not in found:
                    found.append(party)
        return tuple(found)

    def _content_lemmas(self, indices: Iterable[int]) -> tuple[str, ...]:
        found: list[str] = []
        for i in indices:
            token = self.tree[i]
            reference = self.wording.reference_of(i)
            if reference is not None and len(reference.parties) == 1 and reference.parties[0].kind == "country":
                found.append(reference.parties[0].name.lower())
            elif token.pos in _CONTENT and token.lemma not in _DULL and token.text[:1].isalnum():
                found.append(token.lemma)
        return tuple(dict.fromkeys(found))

    def _place_of(self, head: int) -> str:
        tree = self.tree
        for child in tree.children(head, "prep"):
            if tree[child].lemma in {"in", "at"}:
                for inner in tree.children(child, "pobj"):
                    if tree[inner].ent in {"GPE", "LOC", "FAC"}:
                        return self.wording.noun_phrase(inner)
        return ""

    def _date_tokens(self, verb: int, mention: DateMention | None) -> set[int]:
        """Return the tokens of the clause's own date phrase ("on Monday"), which the line states at its end."""
        if mention is None or mention.first is None:
            return set()
        tree = self.tree
        span = tree.within(mention.start, mention.end)
        if not span:
            return set()
        head = tree.head_of(span)
        above = tree[head].head if head is not None else verb
        if head is not None and tree[above].dep == "prep" and tree[above].head == verb:
            return set(tree.subtree(above)) if len(tree.subtree(above)) <= len(span) + 2 else set()
        if head is not None and above == verb and tree[head].dep in {"npadvmod", "tmod", "advmod"}:
            return set(span)
        return set()

    def _is_attributed(self, index: int) -> bool:
        return self._attribution_of(index) is not None

    def _attribution_of(self, index: int) -> Attribution | None:
        token = self.tree[index]
        fitting = [
            a
            for a in self.sentence.attributions
            if a.content_start <= token.start
            and token.end <= a.content_end
            and not a.cue_start <= token.start < a.cue_end
            and not a.source_start <= token.start < a.source_end
        ]
        return min(fitting, key=lambda a: (a.content_end - a.content_start, a.cue_start), default=None)

    def _silent(self, index: int) -> set[int]:
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
            if cue and not a.verb:
                silent.update(i for i in tree.subtree(cue[0]) if not a.content_start <= tree[i].start < a.content_end)
            silent.update(cue)
            silent.update(tree.within(a.source_start, a.source_end))
            if a.verb and cue and a.cue_start > here.start and index in tree.subtree(cue[0]):
                silent.update(i for i in tree.subtree(cue[0]) if not a.content_start <= tree[i].start < a.content_end)
        return silent


def _as_told(grade: Grade, attribution: Attribution | None, flags: set[str]) -> Grade:
    """Return the clause's grade as its speaker tells it: "denied that ...", "hopes that ..." change it."""
    told = attribution
    if told is not None and told.verb and "hypothetical" not in flags:
        # "announced that it would release them": the future as seen from a past day, no condition.
        flags.discard("conditional")
    while told is not None:
        verb = told.verb
        if verb.startswith("not ") or verb in words("denying"):
            flags.add("denied")
            grade = replace(grade, negated=True, certainty="denied")
        elif verb in words("wishing") | words("urging") - _TELLING:
            flags.add("wished" if verb in words("wishing") else "urged")
            grade = replace(grade, certainty="possible" if grade.certainty != "denied" else "denied")
        elif verb in words("musing"):
            flags.add("speculated")
            grade = replace(grade, certainty="possible" if grade.certainty != "denied" else "denied")
        told = told.outer
    return grade


def _of_noun(tree: Tree, noun: int, grade: Grade | None) -> Grade | None:
    """Return the clause's grade for a noun in it: what stands "ahead of the talks" has not happened with them."""
    above = tree[noun].head
    if grade is None or tree[above].dep != "prep" or tree[above].lemma not in _NOT_YET:
        return grade
    return replace(grade, certainty="expected" if grade.certainty == "reported" else grade.certainty)


_NOT_YET = frozenset({"before", "ahead", "for", "toward", "towards", "until", "about", "of", "on", "to", "over", "without", "against"})
"""Behind these prepositions an event noun need not have happened."""
_TELLING = frozenset({"tell", "warn", "remind", "advise"})
"""Verbs that ask with an infinitive but report with a clause."""


def past_of(lemma: str) -> str:
    """Return the simple past of a verb's lemma, from the inflection library."""
    from lemminflect import getInflection

    forms: tuple[str, ...] = getInflection(lemma, "VBD")
    return forms[0] if forms else ""


def _expand(text: str, verb: int, tree: Tree) -> str:
    lower = text.lower()
    if lower in {"'s", "’s"}:
        return "has" if tree[verb].tag == "VBN" and tree.child(verb, "auxpass") is None else "is"
    return _CONTRACTIONS.get(lower, lower)


def _names_parties(reference: Reference) -> bool:
    """Whether the page should name the parties instead of repeating the text's words."""
    return all(party.kind in {"person", "country"} for party in reference.parties) or not reference.why.startswith(("name", "office", "country"))


def _reports_fact(tree: Tree, verb: int) -> bool:
    """A clause inverted before its verb of saying ("..., the office said") is the main news, not a complement."""
    head = tree[verb].head
    return verb < head and tree[head].lemma in _saying()


@cache
def _saying() -> frozenset[str]:
    return frozenset({"say", "report", "announce", "state", "add", "note", "tell", "write", "confirm", "declare"})


def _in_quotes(tree: Tree, index: int) -> bool:
    text = tree.sentence.text
    place = tree[index].start - tree.sentence.start
    before = text[:place]
    if before.count("“") > before.count("”"):
        return True
    return before.count('"') % 2 == 1


def _own_date(tree: Tree, noun: int, dates: Sequence[DateMention]) -> DateMention | None:
    """Return the date that hangs from the noun itself: "the summit on June 15", "June 22 vote"."""
    for mention in dates:
        span = tree.within(mention.start, mention.end)
        head = tree.head_of(span) if span else None
        if head is None:
            continue
        above = tree[head].head
        if above == noun or (tree[above].dep == "prep" and tree[above].head == noun):
            return mention
    return None


def _dates_of_clauses(tree: Tree, dates: Sequence[DateMention]) -> dict[int, DateMention]:
    """Return the date of each clause that has one of its own.

    A date belongs to the clause that it hangs from, directly, through an event noun that the clause is set in
    ("during talks on Monday"), or through what is held ("held talks on Monday"). It does not when it hangs
    from another noun ("ahead of the summit on Sunday"): then it dates that noun alone.
    """
    found: dict[int, DateMention] = {}
    for mention in dates:
        span = tree.within(mention.start, mention.end)
        head = tree.head_of(span) if span else None
        if head is None:
            continue
        here = head
        for above in tree.ancestors(head):
            token = tree[above]
            if token.pos in {"VERB", "AUX"}:
                if token.dep not in {"aux", "auxpass"}:
                    found.setdefault(above, mention)
                break
            if token.dep == "prep":
                moved = token.lemma == "to" and tree[token.head].lemma in words("moving")
                if here == head and token.lemma in _NO_DAY and not moved:
                    break
                if token.head != above and tree[token.head].pos in {"NOUN", "PROPN"} and here != head and token.lemma not in _DATE_CARRIERS:
                    break
                if tree[token.head].pos == "VERB" and here != head and token.lemma not in _DATE_CARRIERS:
                    break
            elif token.pos in {"NOUN", "PROPN"}:
                governor = tree[token.head]
                if token.dep == "dobj" and governor.lemma not in words("event_verbs"):
                    break
                if token.dep not in {"dobj", "pobj", "conj", "nsubjpass", "nsubj"}:
                    break
                if token.dep in {"nsubj", "nsubjpass"} and governor.lemma not in words("event_verbs") | {"take", "begin", "start", "end", "last", "be", "schedule", "plan", "set"}:
                    break
            here = above
    for verb in tree.clause_heads:
        token = tree[verb]
        if verb in found:
            continue
        above = token.head
        if token.dep in {"conj", "advcl"} and above in found and tree[above].pos in {"VERB", "AUX"} and tree.child(verb, "nsubj", "nsubjpass") is None:
            if token.dep == "conj" or token.tag == "VBG":
                found[verb] = found[above]
        elif token.dep == "xcomp" and above in found and tree[above].lemma in words("planning") and found[above].start > tree[verb].start:
            found[verb] = found[above]
    return found
