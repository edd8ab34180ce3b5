"""Mends which clause a verb belongs to: who is told to have said it, and what is coordinated with what.

The signs are of form alone: a verb of saying behind a comma and a noun phrase without a subject of its own,
a past tense coordinated with a present one inside what is said, a "that" that two verbs could own.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from briefing.language.tree import BARE_SUBJECTS, Tree, mended
from briefing.model import Token
from briefing.resources import load_data

_CONTENT = frozenset({"ccomp", "xcomp"})
_BEGINNING = frozenset({"begin", "start", "end", "follow", "come", "open", "expire", "arrive", "lapse"})
"""Verbs that put their subject behind them when a time or place opens the sentence."""
_ARRANGING = frozenset({"expect", "schedule", "plan", "set", "slate", "tip", "book", "bind", "prepare", "oblige"})
_DONE = frozenset({
    "visit", "launch", "return", "release", "start", "vote", "review", "transfer", "summit", "talk", "round", "session",
})  # fmt: skip
"""Nouns of what takes place, beside those in "-ing", "-ion" and "-ure"."""
_THINGS = frozenset({
    "question", "version", "provision", "condition", "section", "edition", "position", "notion", "region", "nation",
    "option", "institution", "organisation", "organization", "commission", "union", "delegation", "figure", "structure",
    "measure", "procedure", "building", "meaning", "wording",
})  # fmt: skip
_FINDINGS = frozenset({"conclusion", "finding", "report", "opinion", "verdict", "result", "recommendation", "estimate"})
_HANDED_IN = frozenset({"present", "publish", "submit", "issue", "release", "deliver", "table", "unveil"})
"""What is done with the findings of a group or court, and not with the group."""
"""Of these, what does not take place."""
_WHEN = frozenset({"after", "before", "since", "until", "because", "although", "while"})
_PEOPLE = frozenset({"PERSON"})
_OF_COUNTRIES = frozenset({"NORP", "GPE"})


@cache
def _saying() -> frozenset[str]:
    return frozenset(str(word) for word in load_data("briefing.language", "data/saying.yaml")["say"])


def mend_clauses(tree: Tree) -> Tree:
    """Return the tree with the clauses put right that are plainly hung wrongly."""
    mends = (
        _join_persons,
        _speaker_behind,
        _outer_clause,
        _past_behind_infinitive,
        _that_of_clause,
        _late_subject,
        _noun_tail,
        _relative_object,
        _which_behind_route,
        _which_is_arranged,
        _according_to_which,
        _date_opening,
        _than_clause,
        _arranged_infinitive,
        _behind_saying,
        _bare_participle,
        _gerund_behind_particle,
        _inverted_condition,
    )
    return mended(tree, mends)


def _join_persons(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Kalobwe and Mozambican Foreign Minister Celeste Matavela agreed": two subjects, not one long name."""
    for first in tree.tokens:
        if first.pos != "PROPN" or first.dep not in {"amod", "compound", "nmod"} or first.head <= first.i + 2:
            continue
        joint = tree.child(first.i, "cc")
        other = tree.child(first.i, "conj")
        if joint != first.i + 1 or tree[joint].lemma != "and" or other is None or not joint < other < first.head:
            continue
        last = tree[first.head]
        of_country = tree[joint + 1].ent in _OF_COUNTRIES and first.ent not in _OF_COUNTRIES
        if last.pos != "PROPN" or not (of_country or first.ent in _PEOPLE):
            continue
        tokens[first.i] = replace(first, dep=last.dep, head=last.head)
        tokens[last.i] = replace(last, dep="conj", head=first.i)
        tokens[other] = replace(tree[other], dep="compound", head=last.i)
    return tokens


def _which_behind_route(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "the road from Mao to Bol, which they promised to open": what is told is of the road, not of its end."""
    for clause in tree.tokens:
        end = tree[clause.head]
        to = tree[end.head]
        if clause.dep != "relcl" or end.dep != "pobj" or to.text.lower() != "to":
            continue
        above = tree[to.head]
        way = tree[above.head] if above.text.lower() == "from" else above
        start = above if above != way else tree[next(iter(tree.children(way.i, "prep")), way.i)]
        opens = tree[tree.subtree(clause.i)[0]].text.lower() == "which"
        if way.pos == "NOUN" and start.text.lower() == "from" and opens:
            tokens[clause.i] = replace(clause, head=way.i)
    return tokens


def _which_is_arranged(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "the signing of the contract, which is planned for 24 June": what is planned is the signing."""
    for clause in tree.tokens:
        thing = tree[clause.head]
        of = tree[thing.head]
        event = tree[of.head]
        deed = tree[tree.child(clause.i, "xcomp") or clause.i] if clause.lemma == "be" else clause
        found = deed.lemma in _HANDED_IN and event.lemma in _FINDINGS and tree.child(deed.i, "auxpass") is not None
        if clause.dep != "relcl" or thing.dep != "pobj" or of.text.lower() != "of":
            continue
        if clause.lemma not in _ARRANGING and not found:
            continue
        opens = tree[tree.subtree(clause.i)[0]]
        done = (event.lemma.endswith(("ing", "ion", "ure")) and event.lemma not in _THINGS) or event.lemma in _DONE
        done = done or found
        own = thing.lemma.endswith("ing") or thing.lemma in _DONE or "NNS" in {thing.tag, event.tag}
        set_off = tree[opens.i - 1].text == ","
        if opens.text.lower() == "which" and set_off and event.pos in {"NOUN", "VERB"} and done and not own:
            tokens[clause.i] = replace(clause, head=event.i)
    return tokens


def _speaker_behind(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "..., the regional envoy, Mwansa Kalobwe, said": the noun set off before the verb of saying says it all."""
    for verb in tree.tokens:
        if verb.dep != "conj" or verb.tag not in {"VBD", "VBZ"} or verb.lemma not in _saying():
            continue
        if tree.child(verb.i, *BARE_SUBJECTS, "cc", "aux", "auxpass") is not None or tree[verb.head].i > verb.i:
            continue
        before = verb.i - 1
        while before > 0 and (tree[before].text == "," or tree[before].pos == "ADV"):
            before -= 1
        chain = set_off(tree, before)
        if not chain or tree[chain[0]].dep != "appos" or tree[chain[0]].head <= verb.head:
            continue
        told = tree[verb.head]
        speaker = chain[0]
        tokens[speaker] = replace(tree[speaker], dep="nsubj", head=verb.i)
        for other in chain[1:]:
            tokens[other] = replace(tree[other], dep="appos", head=speaker)
        top = told.head == told.i
        tokens[verb.i] = replace(verb, dep=told.dep, head=verb.i if top else told.head)
        tokens[told.i] = replace(told, dep="ccomp", head=verb.i)
    return tokens


def set_off(tree: Tree, last: int) -> list[int]:
    """Return the appositions of one noun that end at `last` and begin behind a comma, the first first."""
    head = last
    while tree[head].dep in {"compound", "punct", "flat", "case"} and tree[head].head != head:
        head = tree[head].head
    for _ in range(8):
        # "the deputy minister of the interior": from the last noun up to what is set off.
        if tree[head].dep == "appos" or tree[head].dep not in {"pobj", "prep", "poss"}:
            break
        head = tree[head].head
    if tree[head].dep != "appos":
        return []
    while tree[tree[head].head].dep == "appos":
        head = tree[head].head
    chain = [i for i in tree.children(tree[head].head, "appos") if i <= head]
    first = tree.subtree(chain[0])[0]
    return chain if first > 0 and tree[first - 1].text == "," else []


def _outer_clause(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "mentioned that they have differences, and expressed the hope": a past verb goes on from the past one."""
    for verb in tree.tokens:
        if verb.dep != "conj" or verb.tag != "VBD" or tree.child(verb.i, *BARE_SUBJECTS) is not None:
            continue
        inner = tree[verb.head]
        helpers = [tree[i] for i in tree.children(inner.i, "aux")]
        present = inner.tag in {"VBZ", "VBP"} and not helpers
        ahead = inner.tag == "VB" and len(helpers) == 1 and helpers[0].tag == "MD"
        if inner.dep != "ccomp" or not (present or ahead):
            continue
        outer = tree[inner.head]
        if outer.tag == "VBD" and outer.i < inner.i < verb.i and tree.child(outer.i, *BARE_SUBJECTS) is not None:
            tokens = _rehang(tree, tokens, verb.i, inner.i, outer.i)
    return tokens


def _past_behind_infinitive(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "tried to put it on paper and soon lapsed": what is past goes on from "tried", not from "put"."""
    for verb in tree.tokens:
        if (
            verb.dep != "conj"
            or verb.tag not in {"VBD", "VBN"}
            or tree.child(verb.i, *BARE_SUBJECTS, "aux", "auxpass") is not None
        ):
            continue
        inner = tree[verb.head]
        if (
            inner.dep != "xcomp"
            or inner.tag != "VB"
            or tree.child(inner.i, "auxpass") is not None
            or inner.lemma == "be"
        ):
            continue
        outer = tree[inner.head]
        if outer.tag == "VBD" and outer.i < inner.i < verb.i:
            tokens = _rehang(tree, tokens, verb.i, inner.i, outer.i)
            tokens[verb.i] = replace(tokens[verb.i], tag="VBD")
    return tokens


def _rehang(tree: Tree, tokens: list[Token], verb: int, inner: int, outer: int) -> list[Token]:
    """Hang the coordinated `verb` from `outer` instead of `inner`, with the "and" and the comma before it."""
    tokens[verb] = replace(tokens[verb], head=outer)
    for child in tree.children(inner, "cc", "punct"):
        if inner < child < verb and all(tree[i].pos in {"ADV", "CCONJ", "PUNCT"} for i in range(child, verb)):
            tokens[child] = replace(tokens[child], head=outer)
    return tokens


def _that_of_clause(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "that India had agreed to study a proposal": "that" opens the clause, "study" has its object."""
    for that in tree.tokens:
        if that.lemma != "that" or that.dep not in {"dobj", "pobj"} or that.head <= that.i:
            continue
        owner = that.head
        if tree.child(owner, "dobj") == that.i and len(tree.children(owner, "dobj")) < 2:
            continue
        clause = owner
        while tree[clause].dep == "xcomp":
            clause = tree[clause].head
        subject = tree.child(clause, *BARE_SUBJECTS)
        if tree[clause].dep == "ccomp" and subject is not None and that.i < subject:
            tokens[that.i] = replace(that, tag="IN", pos="SCONJ", dep="mark", head=clause)
    return tokens


def _late_subject(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "On 5 January ended the dispute": what stands behind such a verb is its subject."""
    for verb in tree.tokens:
        if verb.dep != "ROOT" or verb.tag not in {"VBD", "VBZ"} or verb.lemma not in _BEGINNING:
            continue
        behind = tree.child(verb.i, "dobj")
        opens = tree.child(verb.i, "prep", "npadvmod", "advmod")
        if (
            behind is not None
            and opens is not None
            and opens < verb.i < behind
            and tree.child(verb.i, *BARE_SUBJECTS) is None
        ):
            tokens[behind] = replace(tree[behind], dep="nsubj")
    return tokens


def _noun_tail(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "inside the fisheries zone around": a noun read as a clause right behind a noun is the head of both."""
    for noun in tree.tokens:
        if noun.pos != "NOUN" or noun.dep not in {"advcl", "relcl"} or noun.i == 0:
            continue
        before = tree[noun.i - 1]
        if before.pos not in {"NOUN", "PROPN"} or tree.child(noun.i, *BARE_SUBJECTS, "cop", "mark", "aux") is not None:
            continue
        tokens[noun.i] = replace(noun, dep=before.dep, head=before.head if before.head != noun.i else noun.head)
        tokens[before.i] = replace(before, dep="compound", head=noun.i)
        for child in tree.children(before.i):
            tokens[child] = replace(tokens[child], head=noun.i)
    return tokens


def _relative_object(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "the field, which both claim": of two subjects before the verb the relative pronoun is the object."""
    for verb in tree.tokens:
        subjects = tree.children(verb.i, "nsubj")
        if verb.dep == "relcl" and len(subjects) == 2 and tree[subjects[0]].tag in {"WDT", "WP"}:
            tokens[subjects[0]] = replace(tree[subjects[0]], dep="dobj")
    return tokens


def _according_to_which(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "allegations according to which a ransom was paid": the clause belongs to the noun."""
    for which in tree.tokens:
        if which.tag != "WDT" or which.dep != "pobj" or tree[which.head].dep != "prep":
            continue
        opening = tree[which.head].head if tree[which.head].lemma == "to" else which.head
        noun = tree[opening].head
        if tree[opening].lemma not in {"according", "accord"} or tree[noun].pos != "NOUN":
            continue
        verb = next(
            (t for t in tree.tokens[which.i :] if t.pos in {"VERB", "AUX"} and t.dep in {"conj", "ccomp", "advcl"}),
            None,
        )
        if verb is not None and tree.child(verb.i, "nsubj", "nsubjpass") is not None:
            tokens[verb.i] = replace(verb, dep="relcl", head=noun)
            tokens[opening] = replace(tree[opening], head=verb.i)
    return tokens


def _date_opening(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "From February positions shall be exchanged": the month belongs to "from", not to the positions."""
    for opening in tree.tokens:
        if opening.dep != "prep" or opening.pos != "ADP" or tree.child(opening.i, "pobj", "pcomp", "prep") is not None:
            continue
        after = opening.i + 1
        if (
            after + 1 >= len(tree.tokens)
            or tree[after].ent != "DATE"
            or tree[after].dep not in {"compound", "nummod", "npadvmod"}
        ):
            continue
        if tree[tree[after].head].dep in {"nsubj", "nsubjpass"}:
            tokens[after] = replace(tree[after], dep="pobj", head=opening.i)
    return tokens


def _than_clause(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "three weeks later than planned": what is compared stays with the word of comparison."""
    for verb in tree.tokens:
        if verb.tag != "VBN" or verb.dep not in {"conj", "advcl"} or verb.i < 2:
            continue
        mark = tree[verb.i - 1]
        if mark.lemma == "than" and mark.head == verb.i and tree[verb.i - 2].tag in {"RBR", "JJR", "RB"}:
            tokens[verb.i] = replace(verb, dep="advcl", head=verb.i - 2)
    return tokens


def _behind_saying(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "..., the ministry said, a day after they left": what "after" opens tells when, and is not what is said."""
    for verb in tree.tokens:
        mark = tree.child(verb.i, "mark")
        if verb.dep == "ccomp" and mark is not None and verb.head < mark < verb.i and tree[mark].lemma in _WHEN:
            tokens[verb.i] = replace(verb, dep="advcl")
    return tokens


def _bare_participle(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "refused to go beyond the pause agreed in Geneva": right behind an object a verb without "and" tells of it."""
    for verb in tree.tokens:
        if verb.dep != "conj" or verb.tag not in {"VBD", "VBN"} or verb.i == 0 or verb.head > verb.i:
            continue
        before = tree[verb.i - 1]
        between = {tree[i].dep for i in range(verb.head + 1, verb.i)} | {
            tree[i].text for i in range(verb.head + 1, verb.i)
        }
        if before.pos != "NOUN" or before.dep not in {"pobj", "dobj"} or between & {"cc", ",", ";", ":", "–", "—"}:
            continue
        if tree.child(verb.i, *BARE_SUBJECTS, "dobj", "ccomp", "aux", "auxpass") is None:
            tokens[verb.i] = replace(verb, tag="VBN", dep="acl", head=before.i)
    return tokens


def _arranged_infinitive(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "is expected there to take over": right behind a passive of arranging an infinitive is no purpose."""
    for verb in tree.tokens:
        above = tree[verb.head]
        if verb.dep != "advcl" or verb.tag != "VB" or above.tag != "VBN" or verb.i < above.i:
            continue
        if above.lemma not in _ARRANGING or tree.child(above.i, "auxpass") is None:
            continue
        if tree.child(verb.i, "aux") is None or tree.child(verb.i, "mark") is not None:
            continue
        if all(tree[i].dep in {"advmod", "aux", "neg", "npadvmod"} for i in range(above.i + 1, verb.i)):
            tokens[verb.i] = replace(verb, dep="xcomp")
    return tokens


def _gerund_behind_particle(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "ruled out releasing the crew": the gerund is what is ruled out, and nothing done meanwhile."""
    for gerund in tree.tokens:
        if gerund.tag != "VBG" or gerund.dep != "advcl" or gerund.i == 0 or tree[gerund.i - 1].dep != "prt":
            continue
        if tree[gerund.i - 1].head == gerund.head and tree.child(gerund.head, "dobj") is None:
            tokens[gerund.i] = replace(gerund, dep="xcomp")
    return tokens


def _inverted_condition(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "disputes the sum and has threatened a levy should the duty stay": the condition is of the nearer verb."""
    for verb in tree.tokens:
        should, subject = tree.child(verb.i, "aux"), tree.child(verb.i, *BARE_SUBJECTS)
        if verb.dep not in {"ROOT", "ccomp", "advcl", "conj"} or should is None or subject is None:
            continue
        opening = tree.subtree(subject)[0]
        if tree[should].text != "should" or opening != should + 1 or should == 0 or tree.tokens[-1].text == "?":
            continue
        first = next((i for i in tree.children(verb.i, "ccomp") if verb.dep == "ROOT" and i < should), None)
        owners = (t.i for t in reversed(tree.tokens[:should]) if t.pos == "VERB" and t.i != verb.i)
        owner = next((i for i in owners if tree[i].dep in {"ROOT", "conj", "ccomp", "xcomp"}), None)
        if owner is None or tree[should - 1].text in {"that", "which", "who", ":"}:
            continue
        if first is not None:
            tokens[first] = replace(tree[first], dep="ROOT", head=first)
        if first is not None or verb.dep != "ROOT":
            tokens[verb.i] = replace(verb, dep="advcl", head=owner)
    return tokens
