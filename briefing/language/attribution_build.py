"""Finished attributions: settled cues become `Attribution`s, with who the speaker is and of what kind.

Owns parties, kinds and who stands behind whom. It leaves what is said, and by which words, to the modules that
make the cues.
"""

from __future__ import annotations

from briefing.language.attribution_cues import (
    Cue,
    Kind,
    is_speaker,
    kind_of,
    office_names,
    phrase_span,
    speaker_token,
    words,
)
from briefing.language.countries import lookup_country
from briefing.language.tree import Tree
from briefing.model import Attribution, Party


class Builder:
    """Turns settled cues into `Attribution`s, outermost first."""

    def __init__(self, trees: list[Tree], cues: list[list[Cue]]) -> None:
        self._trees = trees
        self._cues = cues
        self._officials = office_names(trees)
        self._last_kind: Kind = "named"
        self._kinds: dict[tuple[int, int], Kind] = {}

    def build(self, placed: list[list[Cue]]) -> tuple[tuple[Attribution, ...], ...]:
        rows: list[tuple[Attribution, ...]] = []
        for row in placed:
            done: list[Attribution] = []
            for cue in row:
                for piece in cue.pieces:
                    done.append(self._finish(cue, piece, ()))
            done.sort(key=lambda a: (a.content_start, a.content_end, a.cue_start, a.source_start))
            rows.append(tuple(done))
        return tuple(rows)

    def _finish(self, cue: Cue, piece: tuple[int, int], above: tuple[int, ...]) -> Attribution:
        tree = self._trees[cue.sentence]
        owner = cue
        seen: set[int] = set()
        while owner.source is None and owner.borrowed is not None and id(owner) not in seen:
            seen.add(id(owner))
            owner = owner.borrowed
        home = self._trees[owner.sentence]
        first, last = owner.source if owner.source is not None else (owner.first, owner.last)
        source = self._span(home, first, last)
        cues = self._span(tree, cue.first, cue.last)
        return Attribution(
            source_start=source[0],
            source_end=source[1],
            source_text=source[2],
            cue_start=cues[0],
            cue_end=cues[1],
            cue_text=cues[2],
            content_start=piece[0],
            content_end=piece[1],
            parties=self._parties(home, owner),
            kind=self._kind(owner),
            channel=cue.channel,
            verb=cue.verb,
            outer=self._outer(cue, (*above, id(cue))),
        )

    def _outer(self, cue: Cue, above: tuple[int, ...]) -> Attribution | None:
        """Return the smallest attribution that holds the whole of this one."""
        if cue.outer is not None and cue.outer.pieces:
            return self._finish(cue.outer, cue.outer.pieces[0], above)
        tree = self._trees[cue.sentence]
        start, end = tree[cue.left].start, tree[cue.right].end
        around = [
            (stop - begin, number, other, (begin, stop))
            for number, other in enumerate(self._cues[cue.sentence])
            for begin, stop in other.pieces
            if id(other) not in above and begin <= start and end <= stop
        ]
        if not around:
            return None
        _, _, other, piece = min(around, key=lambda item: item[:2])
        return self._finish(other, piece, (*above, id(other)))

    def _parties(self, tree: Tree, cue: Cue) -> tuple[Party, ...]:
        """Return who speaks; nobody where "the minister" may be either of two."""
        parties = self._speakers(tree, cue)
        one = cue.source_head >= 0 and tree[cue.source_head].tag == "NN" and len(tree.conjuncts(cue.source_head)) == 1
        return () if one and sum(p.kind == "person" for p in parties) > 1 else parties

    def _speakers(self, tree: Tree, cue: Cue) -> tuple[Party, ...]:
        """Return who speaks by the cue, () where nobody can be told."""
        if cue.source_head < 0 or cue.hearsay is not None:
            return ()
        if cue.misread:
            return self._unnamed(cue.stands_for) if cue.stands_for is not None else ()
        owned = self._owned(tree, cue)
        if owned:
            return owned
        if tree[cue.source_head].pos == "ADJ" and (state := lookup_country(tree[cue.source_head].text)) is not None:
            return (state.party,)  # "on the Peruvian reading"
        for head in (speaker_token(tree, cue.source_head), cue.source_head):
            found = self._referred(tree, head)
            if found and self._of_another(tree, cue, head):
                continue
            if found == () and cue.stands_for is None and (own := self._own_subject(tree, cue)):
                return own
            if found is not None and (found or cue.stands_for is None):
                others = self._joined_speakers(tree, cue, head)
                return tuple(dict.fromkeys((*found, *others))) if others is not None else ()
        return self._unnamed(cue.stands_for) if cue.stands_for is not None else self._own_subject(tree, cue)

    def _own_subject(self, tree: Tree, cue: Cue) -> tuple[Party, ...]:
        """Return who "they" are in "The rebels took the town, they said": who acts in what is told before."""
        assert cue.source is not None
        pronoun = tree[cue.source_head].text.lower()
        said = [t for t in tree.tokens[: cue.left] if any(a <= t.start < b for a, b in cue.pieces)]
        if pronoun not in {"it", "they"} or not said or cue.source[0] != cue.source[1]:
            return ()
        subject = next((t for t in said if t.dep in {"nsubj", "nsubjpass"}), None)
        if subject is None or subject.pos == "PRON" or said[0].i != tree.subtree(subject.i)[0]:
            return ()
        several = subject.tag in {"NNS", "NNPS"} or tree.child(subject.i, "conj") is not None
        if several != (pronoun == "they"):
            return ()
        found = self._referred(tree, subject.i)
        if found or subject.dep != "nsubj" or not is_speaker(tree, subject.i):
            return found or ()  # "Ten villagers were killed, they said": not the dead
        name = self._span(tree, *phrase_span(tree, subject.i, avoid=-1))[2]
        return (Party(name=name if subject.pos == "PROPN" else name[:1].lower() + name[1:], kind="group"),)

    def _owned(self, tree: Tree, cue: Cue) -> tuple[Party, ...]:
        """Return the office of "its foreign ministry" or "her office" with whose it is, where that is known.

        A person who holds it and is the only one so told in the article is that person.
        """
        assert cue.source is not None
        head = tree[cue.source_head]
        if tree[cue.source[0]].tag != "PRP$" or cue.source[1] != head.i or cue.stands_for is not None:
            return ()
        owner = self._referred(tree, cue.source[0]) or self._told_of(tree, cue)
        if not owner or len(owner) != 1 or not owner[0].country or self._referred(tree, head.i):
            return ()
        name = self._span(tree, cue.source[0] + 1, head.i)[2].lower()
        if head.lemma in words("office_holders"):
            holders = {
                party
                for other in self._trees
                for r in other.sentence.references
                for party in r.parties
                if party.kind == "person" and party.role == name and party.country == owner[0].country
            }
            if len(holders) == 1:
                return tuple(holders)
        elif head.lemma not in words("offices"):
            return ()
        if owner[0].kind == "person":
            return (Party(name=f"{owner[0].name}'s {name}", kind="office", country=owner[0].country),)
        return (Party(name=name, kind="office", country=owner[0].country),)

    def _told_of(self, tree: Tree, cue: Cue) -> tuple[Party, ...]:
        """Return the country that acts in what its body tells: "Malaysia summoned X, its ministry said"."""
        assert cue.source is not None
        own = tree[cue.source[0]]
        if own.lemma.lower() != "its":
            return ()
        said = [t for t in tree.tokens[: own.i] if any(a <= t.start < b for a, b in cue.pieces)]
        # "Unless Kenya pays, Uganda will close the border, its minister said": whose clause is the main one.
        subjects = [
            t.i
            for t in said
            if t.dep in {"nsubj", "nsubjpass"} and tree[t.head].dep not in {"advcl", "relcl", "acl", "pcomp"}
        ]
        found = {self._referred(tree, subject) or () for subject in subjects}
        parties = found.pop() if len(found) == 1 else ()
        return parties if len(parties) == 1 and parties[0].kind == "country" else ()

    @staticmethod
    def _of_another(tree: Tree, cue: Cue, head: int) -> bool:
        """Return whether the reference around the speaker is headed by another's name.

        "will hand it to Yusuf Kingwande, an official said": the parser takes the official for an apposition.
        """
        assert cue.source is not None
        token = tree[head]
        around = [r for r in tree.sentence.references if r.start <= token.start and token.end <= r.end]
        if tree[cue.source[0]].lemma not in {"a", "an", "another", "one"} or not around:
            return False
        nearest = min(around, key=lambda r: (r.head != head, r.end - r.start, r.start))
        return nearest.start < tree[cue.source[0]].start

    @staticmethod
    def _referred(tree: Tree, head: int) -> tuple[Party, ...] | None:
        """Return whom the smallest reference around a token means, None where there is no reference."""
        token = tree[head]
        around = [r for r in tree.sentence.references if r.start <= token.start and token.end <= r.end]
        if not around:
            return None
        return min(around, key=lambda r: (r.head != head, r.end - r.start, r.start)).parties

    def _joined_speakers(self, tree: Tree, cue: Cue, head: int) -> tuple[Party, ...] | None:
        """Return the others of "Ishiba and Lee said", None where one of them is not known."""
        parties: list[Party] = []
        for other in tree.conjuncts(head)[1:]:
            if cue.source is not None and cue.source[0] <= other <= cue.source[1]:
                found = self._referred(tree, other)
                if not found:
                    return None
                parties.extend(found)
        return tuple(parties)

    def _unnamed(self, cue: Cue) -> tuple[Party, ...]:
        """Return whom a pronoun stands for: the speaker before it, in the text's words where nobody is named."""
        home = self._trees[cue.sentence]
        parties = self._parties(home, cue)
        if parties or cue.source is None:
            return parties
        first, last = cue.source
        owner = speaker_token(home, cue.source_head)
        if owner != cue.source_head and home[owner].dep in {"poss", "pobj"}:
            first, last = phrase_span(home, owner, avoid=-1)  # "the ministry's statement": the ministry says it
            last -= home[last].tag == "POS"
        named = next((i for i in home.children(cue.source_head, "appos") if home[i].ent == "PERSON"), None)
        if named is not None and home[cue.source_head].pos == "NOUN":
            # "Their skipper, Jamil Hassan": what he is needs its sentence beside it, his name stands alone.
            first, last = phrase_span(home, named, avoid=-1)
        elif home[first].tag == "PRP$":
            return ()
        comma = next((i for i in range(first, last) if home[i].text == ","), last + 1)
        name = self._span(home, first, max(comma - 1, first))[2]
        return (Party(name=name if home[first].pos == "PROPN" else name[:1].lower() + name[1:], kind="group"),)

    def _kind(self, cue: Cue) -> Kind:
        if cue.hearsay is not None:
            return cue.hearsay
        if cue.source is None:
            return "named"
        if cue.stands_for is not None:
            return self._kind(cue.stands_for)
        key = (cue.sentence, cue.head)
        if key not in self._kinds:
            self._kinds[key] = self._work_out_kind(self._trees[cue.sentence], cue)
        return self._kinds[key]

    def _work_out_kind(self, tree: Tree, cue: Cue) -> Kind:
        assert cue.source is not None
        parties = self._parties(tree, cue)
        token = tree[cue.source_head]
        kind = kind_of(tree, cue.source_head, cue.source, self._officials)
        if kind == "named" and parties and all(p.role or p.kind in {"country", "office"} for p in parties):
            kind = "official"
        elif token.pos == "PRON" and not parties and token.lemma in {"he", "she", "it", "they"}:
            # A person is no document; "it" may be one.
            heard = {"document", "press"} if token.lemma != "it" else set()
            kind = kind if self._last_kind in heard else self._last_kind
        self._last_kind = kind
        return kind

    @staticmethod
    def _span(tree: Tree, first: int, last: int) -> tuple[int, int, str]:
        start, end = tree[first].start, tree[last].end
        base = tree.sentence.start
        return start, end, tree.sentence.text[start - base : end - base]
