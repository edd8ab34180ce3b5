"""Days that clauses share: "met on 3 May and signed the accord".

Which clause a day hangs from is for `clause_dates`.
"""

from __future__ import annotations

from briefing.language.certainty import tense_of
from briefing.language.modality import words
from briefing.language.tree import Tree
from briefing.model import DateMention


def share_days(tree: Tree, found: dict[int, DateMention]) -> None:
    """Give clauses that go on from a dated one its date too: "met on 3 May and signed the accord"."""
    for verb in tree.clause_heads:
        token = tree[verb]
        if verb in found:
            continue
        above = token.head
        if above in found and _is_under_front(tree, verb, found[above]):
            found[verb] = found[above]
        elif (
            token.dep in {"conj", "advcl"}
            and above in found
            and tree[above].pos in {"VERB", "AUX"}
            and tree.child(verb, "nsubj", "nsubjpass") is None
        ):
            aim = arranged(tree, verb)
            if aim is not None and aim in found:
                # "met in March and agreed to share the data on 3 April": no day of March.
                continue
            bound = found[above].kind != "at" or _is_from(tree, found[above])
            if found[above].start > tree[above].start and (_second_aim(tree, verb) or (token.dep == "conj" and bound)):
                # "agreed to end the fee from 1 May and to send a team", "opens a line from 1 July and revives the
                # exercise": the day is that of the first.
                continue
            if token.tag == "VBG" or (token.dep == "conj" and tense_of(tree, verb) == tense_of(tree, above)):
                # "followed on 14 July and has yet to lift its ban": the day is that of the first.
                found[verb] = found[above]
        elif (token.dep == "advcl" and above in found and _goes_along(tree, verb, above)) or (
            token.dep == "xcomp"
            and above in found
            and tree[above].lemma in words("planning")
            and found[above].start > tree[verb].start
        ):
            found[verb] = found[above]


def _is_under_front(tree: Tree, verb: int, day: DateMention) -> bool:
    """ "On 6 May Peru freed the sailor and Chile released the captain": a day in front of both is the day of both.

    Only of two plain pasts joined by "and": what somebody "has asked for" since is not of that day.
    """
    first = tree[verb].head
    subjects = [i for pair in (first, verb) if (i := tree.child(pair, "nsubj", "nsubjpass")) is not None]
    if tree[verb].dep != "conj" or len(subjects) != len((first, verb)) or day.start > tree[subjects[0]].start:
        return False
    joint = [tree[i].lemma for i in tree.children(first, "cc") if i < verb]
    return joint[-1:] == ["and"] and all(tree[i].tag == "VBD" and not tree.children(i, "aux") for i in (first, verb))


def _is_from(tree: Tree, day: DateMention) -> bool:
    """Return whether the day is that of a beginning: "from 1 July"."""
    span = tree.within(day.start, day.end)
    return bool(span) and span[0] > 0 and tree[span[0] - 1].text.lower() == "from"


def _second_aim(tree: Tree, verb: int) -> bool:
    """Return whether an infinitive with a "to" of its own goes on from another: "to end the fee and to send a team"."""
    marker = tree.child(verb, "aux")
    return tree[verb].dep == "conj" and marker is not None and tree[marker].tag == "TO"


def _goes_along(tree: Tree, verb: int, above: int) -> bool:
    """Return whether both are one moment's deeds: "hundreds walked across on Monday as the two opened the gate"."""
    marks = {tree[c].lemma for c in tree.children(verb, "mark", "advmod") if c < verb}
    return "as" in marks and tree[verb].tag == tree[above].tag == "VBD" and tree[verb].lemma != "be"


def arranged(tree: Tree, verb: int) -> int | None:
    """Return the infinitive that a clause arranges: "vote" of "is due to vote", "sign" of "expects to sign"."""
    for governor in (verb, *tree.children(verb, "acomp", "attr", "oprd")):
        infinitive = tree.child(governor, "xcomp")
        if infinitive is not None and (tree[governor].lemma in words("planning") or tree[verb].lemma in {"be", "have"}):
            return infinitive
    return None
