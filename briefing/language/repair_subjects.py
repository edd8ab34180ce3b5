"""Mends whose clause it is: a verb of saying with two subjects, clauses that hang one noun or verb too low.

The signs are of form alone. What an aside of saying parts is mended in `repair_asides`, clauses in general in
`repair_clauses`.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.language.attribution_cues import words
from briefing.language.tree import FINITE, NOUNS, SUBJECTS, TENSED, Tree, mended
from briefing.model import Token

_TIMES = frozenset({"DATE", "TIME", "CARDINAL"})
_BEHIND_ITS_NOUN = frozenset({"concerned", "involved"})
"""Participles that stand bare behind their noun and ask for nothing: "the ministries concerned"."""
_BODIES = frozenset({
    "commission", "committee", "group", "force", "panel", "council", "team", "board", "mission", "body",
    "subcommittee",
})  # fmt: skip
_OF_BODIES = frozenset({
    "meet", "hold", "convene", "sit", "report", "monitor", "examine", "oversee", "supervise", "draft", "submit",
    "visit",
})  # fmt: skip
"""What a body does and what its field does not."""
_STATES = frozenset({"be", "have", "remain", "lack"})
"""Verbs of what holds; a participle that tells an act does not go on from them but from the nearer clause."""


def mend_subjects(tree: Tree) -> Tree:
    """Return the tree with subjects given to the clauses that they plainly belong to."""
    mends = (
        _before_its_aside,
        _named_behind_title,
        _document_reads,
        _set_off_in_content,
        _office_then_name,
        _who_behind_apposition,
        _act_behind_state,
        _stressing_of_asker,
        _bare_participle,
        _verb_behind_aside,
        _infinitive_of_noun,
        _second_object,
        _second_actor,
        _participle_in_relative,
        _behind_relative,
        _body_that_meets,
    )
    return mended(tree, mends)


def _named_behind_title(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Peru closed the port and Chile's president, Eva Soto, demanded": the president demands, and is not closed.

    A subject between two commas is the name of who stands before them.
    """
    for verb in tree.tokens:
        subject, first = tree.child(verb.i, "nsubj"), tree.child(verb.i, "ccomp")
        if verb.tag not in {"VBD", "VBZ"} or subject is None or first is None or not first < subject < verb.i:
            continue
        comma = min(tree.subtree(subject)) - 1
        titled = comma - 1
        if tree[comma].text != "," or tree[verb.i - 1].text != "," or tree[titled].pos not in NOUNS:
            continue
        if tree[subject].pos != "PROPN" or tree.child(subject, "appos", "poss") is not None:
            continue
        joint = next((i for i in range(titled, first, -1) if tree[i].dep == "cc" and tree[i].lemma == "and"), None)
        behind = any(i > comma and tree[i].pos != "PUNCT" for i in tree.subtree(first))
        if joint is None or tree.child(first, *SUBJECTS) is None or behind:
            continue
        if any(tree[i].text == "," for i in range(joint, titled)):
            continue
        phrase = range(joint + 1, titled)
        for i in range(first + 1, titled):
            if tree[i].head == titled and i < joint:
                tokens[i] = replace(tree[i], head=tree[titled].head, dep=tree[titled].dep)
            elif i in phrase and tree[i].head not in (*phrase, titled):
                tokens[i] = replace(tree[i], head=titled, dep="poss" if tree[i + 1].tag == "POS" else "compound")
        tokens[titled] = replace(tree[titled], head=verb.i, dep="nsubj")
        tokens[subject] = replace(tree[subject], head=titled, dep="appos")
        tokens[joint] = replace(tree[joint], head=first)
        top = verb.head == verb.i
        tokens[first] = replace(tree[first], head=first if top else verb.head, dep=verb.dep)
        tokens[verb.i] = replace(verb, head=first, dep="conj")
        return tokens
    return tokens


def _before_its_aside(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Chile, for its part, will drop the surcharge": the noun in front of the aside is the verb's subject."""
    root = next((token for token in tree.tokens if token.dep == "ROOT"), None)
    if root is None or root.pos != "VERB" or tree.child(root.i, *SUBJECTS) is not None:
        return tokens
    finite = any(tree[i].tag in FINITE for i in (root.i, *tree.children(root.i, "aux", "auxpass")))
    noun = next((i for i in tree.children(root.i, "npadvmod") if i < root.i and tree[i].ent not in _TIMES), None)
    if not finite or noun is None or tree[noun].pos not in NOUNS or tree[noun + 1].text != ",":
        return tokens
    if any(token.pos not in {"PUNCT", "DET", "ADJ", "PROPN", "NOUN", "PART", "CCONJ"} for token in tree.tokens[:noun]):
        return tokens
    passive = tree.child(root.i, "auxpass") is not None
    tokens[noun] = replace(tree[noun], dep="nsubjpass" if passive else "nsubj")
    return tokens


def _document_reads(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ '"...," the communique read.': the last noun of such a sentence is the verb of the one before it."""
    for verb in tree.tokens[4:]:
        subject = verb.i - 1
        if verb.text != "read" or verb.pos != "NOUN" or tree[subject].lemma not in words("documents"):
            continue
        det = tree[subject - 1] if tree[subject - 1].dep == "det" else tree[subject - 2]
        root = next(t for t in tree.tokens if t.dep == "ROOT")
        told = next((i for i in tree.children(verb.i, "ccomp") if i < verb.i), None) if root is verb else root.i
        if told is None or tree[subject].head != verb.i or det.dep != "det" or tree[det.i - 1].pos != "PUNCT":
            continue
        tokens[verb.i] = replace(verb, tag="VBD", pos="VERB", lemma="read", dep="ROOT", head=verb.i)
        tokens[told] = replace(tree[told], dep="ccomp", head=verb.i)
        tokens[subject] = replace(tree[subject], dep="nsubj")
        for child in range(det.i, subject):
            tokens[child] = replace(tree[child], head=subject)
    return tokens


def _set_off_in_content(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "They will meet their counterpart, X, in Y, a spokesman told reporters": X tells nothing."""
    for verb in tree.tokens:
        subjects = [i for i in tree.children(verb.i, "nsubj") if i < verb.i]
        if verb.lemma not in words("say") or verb.tag not in TENSED or len(subjects) != 2:
            continue
        first, speaker = subjects
        left, right = tree.subtree(first)[0], tree.subtree(speaker)[0]
        told = next((i for i in tree.children(verb.i, "ccomp") if i < first), None)
        if told is None or tree.subtree(speaker)[-1] != verb.i - 1 or left < 2:
            continue
        noun = left - 2
        if tree[left - 1].text != "," or tree[right - 1].text != "," or tree[noun].pos not in NOUNS:
            continue
        if any(t.lemma in {"and", "or"} for t in tree.tokens[tree.subtree(first)[-1] + 1 : right]):
            continue
        tokens[first] = replace(tree[first], dep="appos", head=noun)
        for child in tree.children(verb.i, "prep", "npadvmod", "advmod"):
            if first < child < right:
                tokens[child] = replace(tree[child], head=told)
        tokens[left - 1] = replace(tree[left - 1], head=noun)
    return tokens


def _office_then_name(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "..., its chief negotiator, Deputy Minister X, told reporters": an office and its name tell, no listener."""
    for verb in tree.tokens:
        told = next((i for i in tree.children(verb.i, "ccomp") if i < verb.i), None)
        if told is None or verb.lemma not in words("say") or verb.tag not in TENSED or verb.i < 6:
            continue
        end = verb.i - 2 if tree[verb.i - 1].text == "," else verb.i - 1
        subjects = [i for i in tree.children(verb.i, "nsubj") if i < verb.i]
        if len(subjects) != 1 or tree.child(verb.i, "aux", "auxpass", "neg") is not None:
            continue
        name = subjects[0]
        if tree.subtree(name)[-1] != end:
            continue
        left = tree.subtree(name)[0]
        office = left - 2
        if left < 4 or tree[left - 1].text != "," or office <= told or tree[office].dep not in {"appos", "conj"}:
            continue
        if tree[office].lemma not in words("office_holders") or tree[name].pos != "PROPN":
            continue
        first = tree.subtree(office)[0]
        joined = any(tree[i].dep == "cc" for i in range(first, left))
        if joined or tree[first - 1].text != ",":
            continue
        tokens[name] = replace(tree[name], dep="nsubj", head=verb.i)
        tokens[office] = replace(tree[office], dep="appos", head=name)
        tokens[first - 1] = replace(tree[first - 1], head=verb.i)
    return tokens


def _who_behind_apposition(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "X, chairman of the association, who asks": who asks is X, no association."""
    for verb in tree.tokens:
        subject = tree.child(verb.i, "nsubj")
        if verb.dep != "relcl" or subject is None or tree[subject].text.lower() != "who":
            continue
        noun = tree[verb.head]
        if noun.dep != "pobj" or noun.ent == "PERSON" or noun.tag in {"NNS", "NNPS"}:
            continue
        if noun.lemma in words("office_holders") | words("unnamed") or tree[subject - 1].text != ",":
            continue
        office = next((i for i in tree.ancestors(noun.i) if tree[i].dep == "appos"), None)
        if office is None or any(tree[i].pos == "VERB" for i in range(office, noun.i)):
            continue
        person = tree[office].head
        if tree[person].ent == "PERSON" and person < office:
            tokens[verb.i] = replace(verb, head=person)
    return tokens


def _act_behind_state(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "have had no ties since May, when Chad broke them off, accusing Niger of theft": Chad accuses."""
    for verb in tree.tokens:
        main = tree[verb.head]
        if verb.dep != "advcl" or verb.tag != "VBG" or main.lemma not in _STATES or verb.i < 2 or main.i > verb.i:
            continue
        if tree[verb.i - 1].text != "," or tree.child(verb.i, "mark", "nsubj", "aux") is not None:
            continue
        inner = next(
            (
                t.i
                for t in reversed(tree.tokens[main.i + 1 : verb.i])
                if t.dep == "relcl" and any(tree[i].tag == "WRB" for i in tree.children(t.i))
            ),
            None,
        )
        if inner is not None and tree.child(inner, "nsubj") is not None and tree.subtree(inner)[-1] == verb.i - 2:
            tokens[verb.i] = replace(verb, head=inner)
    return tokens


def _stressing_of_asker(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "proposed that the council decide, stressing that": who proposes stresses, what is proposed does not."""
    for verb in tree.tokens:
        asked = tree[verb.head]
        if verb.dep != "advcl" or verb.tag != "VBG" or verb.lemma not in words("say") or asked.tag != "VB":
            continue
        if asked.dep != "ccomp" or asked.i > verb.i or tree.child(asked.i, "aux") is not None:
            continue
        asker = tree[asked.head]
        own = tree.child(asker.i, "nsubj") is not None and tree.child(asked.i, "nsubj") is not None
        if own and asker.tag in TENSED and tree[verb.i - 1].text == ",":
            tokens[verb.i] = replace(verb, head=asker.i)
    return tokens


def _bare_participle(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "tasked the ministries concerned to sign": the ministries shall sign, they are concerned with no signing."""
    for verb in tree.tokens:
        if verb.text not in _BEHIND_ITS_NOUN or verb.dep != "acl" or verb.head != verb.i - 1:
            continue
        noun = tree[verb.head]
        asked = tree.child(verb.i, "xcomp", "advcl")
        if asked is not None and (noun.dep != "dobj" or tree.child(asked, "aux") != verb.i + 1):
            continue
        if asked is not None:
            tokens[asked] = replace(tree[asked], dep="xcomp", head=noun.head)
        elif any(i > verb.i for i in tree.children(verb.i)):
            continue
        tokens[verb.i] = replace(verb, pos="ADJ", tag="JJ", dep="amod")
    return tokens


def _verb_behind_aside(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "They agreed to lift it, the minister said, and will meet in June": a second verb of the first subject."""
    for verb in tree.tokens:
        main = tree[verb.head]
        if verb.dep not in {"ccomp", "xcomp", "advcl"} or main.i > verb.i or tree.child(verb.i, *SUBJECTS, "mark"):
            continue
        helper = next((i for i in tree.children(verb.i, "aux") if tree[i].tag in FINITE), None)
        first = verb.i if helper is None else helper
        if (helper is None and verb.tag not in TENSED) or first < 3 or tree[first - 1].lemma not in {"and", "but"}:
            continue
        joint = tree[first - 1]
        aside = tree[joint.head]
        if aside.dep != "parataxis" or aside.head != main.i or aside.lemma not in words("say"):
            continue
        if tree[joint.i - 1].text != "," or tree.child(main.i, *SUBJECTS) is None:
            continue
        tokens[verb.i] = replace(verb, dep="conj")
        tokens[joint.i] = replace(joint, head=main.i)
    return tokens


def _infinitive_of_noun(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "stressed Kenya's keenness to reach a deal": the keenness is to reach it, nobody stresses to."""
    telling = (words("say") | words("light_verbs")) - words("addressed") - words("urge")
    for verb in tree.tokens:
        noun = tree[verb.i - 2] if verb.i > 2 else verb
        if verb.dep != "xcomp" or tree.child(verb.i, "aux") != verb.i - 1 or tree[verb.i - 1].lemma != "to":
            continue
        main = tree[verb.head]
        if main.lemma not in telling or noun.pos != "NOUN" or noun.dep != "dobj" or noun.head != main.i:
            continue
        if tree.child(noun.i, "poss", "det", "amod") is not None:
            tokens[verb.i] = replace(verb, dep="acl", head=noun.i)
    return tokens


def _second_object(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "wants peace first and an amnesty": a noun joined to the verb is joined to its object."""
    for noun in tree.tokens:
        verb = tree[noun.head]
        if noun.dep != "conj" or noun.pos not in NOUNS or verb.pos != "VERB" or verb.i > noun.i:
            continue
        joint = next((i for i in tree.children(verb.i, "cc") if verb.i < i < noun.i), None)
        first = next((i for i in tree.children(verb.i, "dobj") if joint is not None and i < joint), None)
        if joint is None or first is None or joint != tree.subtree(noun.i)[0] - 1 or tree[joint].lemma != "and":
            continue
        tokens[noun.i] = replace(noun, head=first)
        tokens[joint] = replace(tree[joint], head=first)
    return tokens


def _second_actor(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "The minister, Alejandra Choque, and the council signed": the council signs too, it is no other name.

    Only behind a name set off by commas from one person's title; of "the ministers, A, B, and C" all are names.
    """
    for actor in tree.tokens:
        name = tree[actor.head]
        title = tree[name.head]
        if actor.dep != "conj" or name.dep != "appos" or name.pos != "PROPN" or title.dep not in SUBJECTS:
            continue
        first, joint = tree.subtree(name.i)[0], tree.child(name.i, "cc")
        if joint is None or tree[first - 1].text != "," or tree[joint - 1].text != ",":
            continue
        if title.tag in {"NN", "NNP"} and actor.i > title.i and tree.child(actor.i, "conj") is None:
            tokens[actor.i] = replace(actor, head=title.i)
            tokens[joint] = replace(tree[joint], head=title.i)
    return tokens


def _participle_in_relative(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "the rule, under which posted workers receive": "posted" says which workers, who are those that receive."""
    for told in tree.tokens[2:-2]:
        noun, verb = tree[told.i + 1], tree[told.i + 2]
        opener = tree[told.i - 1]
        if told.dep != "relcl" or told.tag not in {"VBD", "VBN"} or opener.lemma not in {"which", "whom"}:
            continue
        if noun.head != told.i or noun.dep != "dobj" or noun.pos not in NOUNS or verb.tag not in {"VBP", "VBZ", "MD"}:
            continue
        head = verb.i if verb.tag != "MD" else verb.head
        joined = any(token.dep == "cc" for token in tree.tokens[told.i : head])
        hangs = tree[head].dep in {"conj", "ccomp", "parataxis"} and tree[head].head != head
        if joined or not hangs or tree.child(head, *SUBJECTS) is not None:
            continue
        tokens[head] = replace(tree[head], dep="relcl", head=told.head)
        tokens[noun.i] = replace(noun, dep="nsubj", head=head)
        tokens[told.i] = replace(told, tag="VBN", pos="VERB", dep="amod", head=noun.i)
        for child in tree.children(told.i, "prep", "punct"):
            tokens[child] = replace(tree[child], head=head)
    return tokens


def _behind_relative(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "signed the deal, under which they will get land, and left": who left is who signed, by the verb's tense.

    Or by its number: "disputes the sum, in which prices took the place of costs, and has gone to court".
    """
    for verb in tree.tokens:
        inner = tree[verb.head]
        main = tree[inner.head]
        while main.pos not in {"VERB", "AUX"} and main.head != main.i:
            main = tree[main.head]
        joint = next((i for i in tree.children(inner.i, "cc") if inner.i < i < verb.i), None)
        if verb.dep != "conj" or inner.dep != "relcl" or joint is None or tree[joint - 1].text != ",":
            continue
        if main.i > inner.i or tree.child(verb.i, *SUBJECTS) is not None:
            continue
        ahead = any(tree[i].tag == "MD" for i in tree.children(inner.i, "aux")) or inner.tag in {"VBZ", "VBP"}
        bare = tree.child(verb.i, "aux", "auxpass") is None
        by_tense = verb.tag == "VBD" and main.tag == "VBD" and ahead and bare
        if by_tense or (_disagrees(tree, inner, verb) and not _disagrees(tree, main, verb)):
            tokens[verb.i] = replace(verb, head=main.i)
            tokens[joint] = replace(tree[joint], head=main.i)
    return tokens


def _disagrees(tree: Tree, owner: Token, verb: Token) -> bool:
    """Return whether the subject of `owner` is of another number than the present tense of `verb`."""
    subject = tree.child(owner.i, "nsubj", "nsubjpass")
    finite = next((tree[i] for i in (*tree.children(verb.i, "aux", "auxpass"), verb.i)), verb)
    if subject is None or tree[subject].tag not in {"NN", "NNS", "NNP"} or finite.tag not in {"VBZ", "VBP"}:
        return False
    several = tree[subject].tag == "NNS" or tree.child(subject, "conj") is not None
    return several == (finite.tag == "VBZ")


def _body_that_meets(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "a working group on price undertakings, which will meet": the group meets, not what it is on."""
    for verb in tree.tokens:
        field = tree[verb.head]
        joint = tree[field.head]
        body = tree[joint.head]
        if verb.dep != "relcl" or verb.lemma not in _OF_BODIES or field.dep != "pobj" or field.lemma in _BODIES:
            continue
        which = tree.child(verb.i, "nsubj")
        if which is not None and tree[which].lemma == "which" and joint.dep == "prep" and body.lemma in _BODIES:
            tokens[verb.i] = replace(verb, head=body.i)
    return tokens
