"""Verbs of saying in one sentence: which are one, who speaks, and what is said.

Owns active and passive verbs, inverted and split quotations, parentheticals and participles. "According to"
and nouns of saying are in `attribution_nouns`; what reaches beyond the sentence is in `attribution`.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.attribution_cues import Cue, channel_of, is_speaker, phrase_span, words
from briefing.language.attribution_quotes import MARKS, Quote
from briefing.language.tree import SUBJECTS, Tree

_STOPS = frozenset({",", ";", ":", "—", "–", "--", "-", ".", "?", "!", "…"}) | MARKS
_ENDS = frozenset({".", "?", "!", "…"}) | MARKS
_QUOTERS = frozenset({"quote", "cite", "paraphrase", "describe"})
_CALLERS = frozenset(
    {"call", "describe", "label", "brand", "term", "dub", "denounce", "condemn", "slam", "hail"}
)
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing", "no-one"})
_TENSED = frozenset({"VBD", "VBP", "VBZ", "MD"})
_SUBORDINATE = frozenset({"that", "whether", "if", "when", "how", "why", "where", "what"})
_LISTS = ("say", "think", "show", "urge", "claim_infinitive", "claim_gerund")


def find_verb_cues(tree: Tree, index: int, quotes: Sequence[Quote]) -> list[Cue]:
    """Return the cues of one sentence that are verbs, in order.

    Args:
        index: the sentence's place in its article.
        quotes: the article's quotations that reach into the sentence.
    """
    cues: dict[int, Cue] = {}
    for token in tree.tokens:
        if not _may_say(tree, token.i):
            continue
        cue = _quoted_as(tree, token.i, index) or _hearsay(tree, token.i, index)
        if cue is None:
            cue = _verb_cue(tree, token.i, index, quotes, cues)
        if cue is not None:
            cues[token.i] = cue
    return list(cues.values())


def _may_say(tree: Tree, verb: int) -> bool:
    token = tree[verb]
    if verb == 0 and token.tag == "VBZ" and token.text[0].isupper():
        return False
    if token.tag == "NNS" and token.dep == "ROOT":
        return _misread_noun(tree, verb)
    if not token.tag.startswith("VB") or token.dep in {"aux", "auxpass", "amod", "compound", "nmod"}:
        return False
    return any(token.lemma in words(name) for name in _LISTS) or token.lemma in _CALLERS


def _misread_noun(tree: Tree, verb: int) -> bool:
    """Return whether a plural noun is a verb after all: "The Department of Agriculture notes, ..."."""
    token = tree[verb]
    after = tree[verb + 1].text if verb + 1 < len(tree.tokens) else ""
    return (
        token.lemma in words("say")
        and verb > 0
        and tree[verb - 1].pos == "PROPN"
        and tree[verb - 1].text.lower() not in {"'s", "’s"}
        and after in {",", ":", "that", ""}
    )


# --- passives ---------------------------------------------------------------------------------------------


def _quoted_as(tree: Tree, verb: int, index: int) -> Cue | None:
    """Work out "X quoted Y as saying ..." and "Y was quoted by X as saying ...": Y says it, X is the outer."""
    if tree[verb].tag != "VBG" or verb < 2 or tree[verb - 1].lemma != "as":
        return None
    quoter = next((i for i in range(verb - 2, max(-1, verb - 30), -1) if tree[i].lemma in _QUOTERS), None)
    if quoter is None:
        return None
    passive = (
        tree.child(quoter, "nsubjpass", "auxpass") is not None or tree.child(quoter, "agent") is not None
    )
    outer_head: int | None
    if passive:
        head = tree.child(quoter, "nsubjpass", "nsubj")
        if head is None and tree[quoter].dep == "acl":
            head = tree[quoter].head
        agent = tree.child(quoter, "agent")
        outer_head = tree.child(agent, "pobj") if agent is not None else None
    else:
        head = next((i for i in tree.children(quoter, "dobj", "ccomp") if i < verb), None)
        if head is None:
            head = next(
                (i for i in range(verb - 2, quoter, -1) if tree[i].pos in {"PROPN", "NOUN", "PRON"}), None
            )
        outer_head = subject_of(tree, quoter)
    if head is None:
        return None
    cue = _new(tree, verb, index)
    cue.source_head, cue.source = head, phrase_span(tree, head, avoid=quoter)
    cue.right = _unit_right(tree, verb, frozenset(), verb)
    cue.left = min(cue.source[0], quoter)
    start = cue.right + 1
    cue.pieces = trim(tree, start, len(tree.tokens) - 1)
    if outer_head is not None:
        outer = _new(tree, quoter, index)
        outer.source_head, outer.source = outer_head, phrase_span(tree, outer_head, avoid=quoter)
        outer.verb = tree[quoter].lemma
        outer.left, outer.right = min(outer.source[0], quoter), verb
        outer.pieces = list(cue.pieces)
        cue.outer = outer
    return cue if cue.pieces else None


def _hearsay(tree: Tree, verb: int, index: int) -> Cue | None:
    """Work out "X is said to be ..." and "it was reported (by Y) that ..."."""
    if tree[verb].lemma not in words("hearsay") or tree.child(verb, "auxpass") is None:
        return None
    clause = tree.child(verb, "xcomp", "ccomp")
    if clause is None or clause < verb:
        return None
    cue = _new(tree, verb, index)
    auxiliary = tree.child(verb, "auxpass")
    cue.first = min(verb, auxiliary if auxiliary is not None else verb)
    subject = tree.child(verb, "nsubjpass", "nsubj", "expl")
    agent = tree.child(verb, "agent")
    speaker = tree.child(agent, "pobj") if agent is not None else None
    whole = subtree_right(tree, clause)
    low = min(tree.subtree(clause))
    if speaker is not None:
        cue.source_head, cue.source = speaker, phrase_span(tree, speaker, avoid=verb)
    else:
        cue.hearsay = "press" if tree[verb].lemma == "report" else "unnamed"
        impersonal = subject is not None and tree[subject].lemma == "it" and tree[clause].dep == "ccomp"
        cue.source = (subject if impersonal and subject is not None else cue.first, verb)
        cue.source_head = verb
    cue.left, cue.right = cue.first, max(verb, low - 1)
    negate(tree, cue)
    cue.pieces = trim(tree, low, whole)
    return cue if cue.pieces else None


# --- active verbs -----------------------------------------------------------------------------------------


def _verb_cue(
    tree: Tree, verb: int, index: int, quotes: Sequence[Quote], found: dict[int, Cue]
) -> Cue | None:
    lemma = tree[verb].lemma
    passive = tree.child(verb, "auxpass", "nsubjpass") is not None
    # "Asked about it, X said": a participle of what was done to the speaker.
    passive = passive or (
        tree[verb].tag == "VBN"
        and tree[verb].dep in {"advcl", "acl", "amod"}
        and tree.child(verb, "nsubj", "aux") is None
    )
    if passive or tree[verb].dep in {"csubj"}:
        return None
    cue = _new(tree, verb, index)
    clause = _content_clause(tree, verb)
    content = frozenset(tree.subtree(clause)) if clause is not None else frozenset()
    head = subject_of(tree, verb, content=content)
    if head is None:
        cue.borrowed = _borrowed(tree, verb, found)
    else:
        cue.source_head, cue.source = head, phrase_span(tree, head, avoid=verb)
        if tree[verb].tag == "NNS":
            cue.source = (min(tree.subtree(verb)), head)
            cue.left = cue.source[0]
    cue.channel = channel_of(tree, verb, content)
    negate(tree, cue)
    cue.right = _unit_right(tree, verb, content, verb)
    cue.left = min(cue.left, _unit_left(tree, verb, content))
    if cue.source is not None and head in _local(tree, verb):
        cue.left, cue.right = min(cue.left, cue.source[0]), max(cue.right, cue.source[1])
    cue.pieces = _pieces(tree, cue, clause, quotes)
    if not cue.pieces and _bare(tree, cue):
        cue.dangling = True
    if not cue.pieces and not cue.dangling:
        return None
    if head is None and cue.borrowed is None:
        # A fragment begins with its verb: "and said". Elsewhere a verb without a subject is advice or a list.
        opens = all(t.pos in {"CCONJ", "ADV", "PUNCT"} for t in tree.tokens[:verb])
        if not opens or tree[verb].tag not in {"VBD", "VBZ", "VBG"} or lemma not in words("say"):
            return None
    if head is not None and not _plausible(tree, verb, head):
        return None
    return cue


def _plausible(tree: Tree, verb: int, head: int) -> bool:
    """Return whether the noun can be the speaker of the verb: "one would think" and "that said" have none."""
    token, lemma = tree[head], tree[verb].lemma
    if token.lemma in {"one", "you"} and token.pos in {"PRON", "NUM"}:
        return False
    if token.lemma in {"that", "this", "there"} and head < verb:
        return False
    if lemma == "feel":
        return is_speaker(tree, head) or token.tag == "NNS"
    return lemma != "show" or token.pos != "PRON"


def _content_clause(tree: Tree, verb: int) -> int | None:
    """Return the head of the clause that a verb of saying takes, None where it takes none."""
    lemma = tree[verb].lemma
    clauses = tree.children(verb, "ccomp")
    # "The versions differ: X said Y": only what a comma or a mark parts from the attribution can be said before it.
    colon = [i for i in clauses if i < verb and any(tree[j].text in {":", ";"} for j in range(i, verb))]
    clauses = [i for i in clauses if i not in colon]
    # A comma splice, "the cause is open, however reports indicate ...": the clause behind the verb is said.
    behind = [i for i in clauses if i > verb]
    subject = tree.child(verb, "nsubj")
    edge = min(tree.subtree(subject)) if subject is not None and subject < verb else verb
    if behind and len(clauses) > 1 and not (edge and tree[edge - 1].text in MARKS):
        clauses = behind
    shown = lemma in words("show") and lemma not in words("say") | words("think")
    for child in clauses:
        if shown and any(verb < i < child for i in tree.children(verb, "dobj")):
            if not _subject_misread(tree, verb, child):
                continue
            return child
        if lemma in words("not_clausal") and lemma not in words("think") and lemma != "read":
            return None
        if lemma in _CALLERS and lemma not in words("say"):
            return child
        if lemma in words("show") and lemma not in words("say") and not is_clause(tree, child):
            continue
        # "heard him speak": a bare clause is no content.
        if is_clause(tree, child) or child < verb or _subject_misread(tree, verb, child):
            return child
    for child in tree.children(verb, "xcomp"):
        infinitive = tree.child(child, "aux") is not None and tree[child].tag == "VB"
        if lemma in words("urge") and infinitive and child > verb:
            return child
        if lemma in words("claim_infinitive") and infinitive:
            return child
        if lemma in words("claim_gerund") and tree[child].tag == "VBG":
            return child
        if is_clause(tree, child):
            return child
    return None


def _subject_misread(tree: Tree, verb: int, clause: int) -> bool:
    """Return whether the clause's subject was taken for the verb's object: "believed the move helped"."""
    tensed = any(
        tree[i].tag in {"VBD", "VBZ", "MD"} for i in (clause, *tree.children(clause, "aux", "auxpass"))
    )
    return tensed and any(verb < i < clause for i in tree.children(verb, "dobj"))


def is_clause(tree: Tree, head: int) -> bool:
    """Return whether the clause is finite: it has a subject, or a conjunction, and a tensed verb."""
    finite = _tensed(tree, head)
    subject = any(tree[i].dep in SUBJECTS for i in tree.children(head))
    marked = any(tree[i].dep == "mark" or tree[i].tag in {"WRB", "WP", "WDT"} for i in tree.children(head))
    return (finite and subject) or (marked and (finite or subject)) or (subject and tree[head].pos == "AUX")


def subject_of(tree: Tree, verb: int, *, content: frozenset[int] = frozenset()) -> int | None:
    """Return the noun that is the speaker of a verb of saying, None where the sentence has none for it."""
    behind = next((i for i in tree.children(verb, "nsubj") if i > verb), None)
    if behind is not None and verb and tree[verb - 1].text in _STOPS and behind not in content:
        return behind
    if tree[verb].tag == "NNS":
        return verb - 1
    seen: set[int] = set()
    here = verb
    while here not in seen:
        seen.add(here)
        subject = next((i for i in tree.children(here, "nsubj", "nsubjpass") if i not in content), None)
        dep, above = tree[here].dep, tree[here].head
        if subject is not None and here != verb and tree[subject].lemma in {"it", "this", "that", "there"}:
            # "it is fair to say"
            return None
        if subject is not None and (here == verb or is_speaker(tree, subject) or dep == "ROOT"):
            if dep == "relcl" and tree[subject].tag in {"WDT", "WP"}:
                return above
            return subject
        if here == verb:
            inverted = _inverted(tree, verb, content)
            if inverted is not None:
                return inverted
            beside = tree.child(verb, "compound")
            if beside is not None and tree[verb].tag == "VBZ" and verb - beside == 1:
                return beside
        if dep == "acl" and tree[above].pos in {"NOUN", "PROPN", "PRON"} and tree[here].tag == "VBG":
            return above
        if dep == "relcl":
            return above
        climbs = dep in {"conj", "xcomp", "advcl", "pcomp", "dep", "prep"} or (
            dep == "ccomp" and here != verb
        )
        if climbs and above not in content:
            here = above
            continue
        return _nearest_before(tree, verb, content) if dep in {"ROOT", "ccomp"} else None
    return None


def _inverted(tree: Tree, verb: int, content: frozenset[int]) -> int | None:
    """Return the speaker behind the verb in `"...," said X`, whatever label the parser gave it."""
    if verb and tree[verb - 1].text not in {",", "?", "!", "…", "—", "–", "-", ":"} | MARKS:
        return None
    if tree[verb].tag not in {"VBD", "VBZ", "VBP"} and not (verb == 0 and tree[verb].lemma == "say"):
        return None
    if (
        verb > 1
        and tree[verb - 1].text not in MARKS
        and not any(t.tag in _TENSED for t in tree.tokens[:verb])
    ):
        return None
    for child in tree.children(verb, "dobj", "attr", "npadvmod", "oprd", "dep", "appos", "dative"):
        if child > verb and child not in content and tree[child].pos in {"PROPN", "NOUN", "PRON"}:
            return child
    return None


def _nearest_before(tree: Tree, verb: int, content: frozenset[int]) -> int | None:
    """Return a noun that stands right before the verb where the parser saw no subject."""
    place = verb - 1
    while place >= 0 and (tree[place].pos in {"AUX", "ADV", "PART"} or tree[place].text == ","):
        place -= 1
    if place < 0 or tree[place].pos not in {"PROPN", "NOUN", "PRON"} or tree[place].i in content:
        return None
    while tree[place].dep in {"appos", "compound", "flat"} and tree[place].head < verb:
        # "seen by Reuters, Secretary Diallo warned": what hangs on a preposition is another phrase.
        if tree[tree[place].head].dep == "pobj":
            break
        place = tree[place].head
    return None if place in content or tree[place].ent in {"DATE", "TIME"} else place


def _borrowed(tree: Tree, verb: int, found: dict[int, Cue]) -> Cue | None:
    """Return the cue above or before whose speaker a participle or second verb shares."""
    for above in tree.ancestors(verb):
        if above in found:
            return found[above]
    earlier = [cue for place, cue in found.items() if place < verb]
    return earlier[-1] if earlier else None


def negate(tree: Tree, cue: Cue) -> None:
    """Mark a verb that does not say: "did not say", "declined to say"."""
    verb = cue.head
    negated = tree.child(verb, "neg") is not None
    governor = tree[tree[verb].head]
    refuses = tree[verb].dep == "xcomp" and governor.lemma in words("negative")
    if refuses:
        cue.first = min(cue.first, governor.i)
        cue.left = min(cue.left, governor.i)
    subject = cue.source_head
    if subject >= 0 and cue.source is not None and subject < len(tree.tokens):
        span = [tree[i].lemma for i in range(cue.source[0], cue.source[1] + 1)]
        negated = negated or span[0] in _NOBODY
    if negated or refuses:
        cue.verb = f"not {tree[verb].lemma}"


# --- extents ----------------------------------------------------------------------------------------------


def _new(tree: Tree, verb: int, index: int) -> Cue:
    return Cue(
        sentence=index,
        head=verb,
        first=verb,
        last=verb,
        left=verb,
        right=verb,
        verb=tree[verb].lemma,
        order=verb,
    )


def _local(tree: Tree, verb: int) -> frozenset[int]:
    return frozenset(tree.children(verb))


def _unit_right(tree: Tree, verb: int, content: frozenset[int], start: int) -> int:
    """Return the last token of the words of saying: "told reporters in Oslo on Monday"."""
    own: set[int] = set()
    for child in tree.children(
        verb, "prep", "npadvmod", "advmod", "dobj", "dative", "prt", "tmod", "agent", "iobj"
    ):
        if child > verb and child not in content:
            own.update(i for i in tree.subtree(child) if i not in content)
    right = start
    # "in a statement that her client was innocent": the clause is said, whatever it hangs from.
    own -= {i for that in sorted(own) if tree[that].lemma == "that" and tree[that].tag in {"IN", "WDT"}
            for i in own if i >= that}  # fmt: skip
    while right + 1 in own and tree[right + 1].text not in {",", ":", ";"} | MARKS:
        right += 1
    return right


def _unit_left(tree: Tree, verb: int, content: frozenset[int]) -> int:
    left = verb
    while left > 0 and left - 1 not in content and tree[left - 1].head == verb and tree[left - 1].dep in {
        "aux", "neg", "advmod", "nsubj", "auxpass",
    }:  # fmt: skip
        left -= 1
    return left


def subtree_right(tree: Tree, head: int) -> int:
    """Return the last token below `head`."""
    return max(tree.subtree(head))


def trim(tree: Tree, first: int, last: int) -> list[tuple[int, int]]:
    """Return the article offsets of tokens `first` to `last` without marks, commas and "that" at the edges."""
    while first <= last and (tree[first].text in _STOPS or tree[first].text in {")", "]"}):
        first += 1
    if first + 1 < last and tree[first].lemma in {"only", "just"} and tree[first + 1].lemma == "that":
        first += 1
    if first < last and tree[first].lemma == "that" and tree[first].dep == "mark":
        first += 1
        while first < last and tree[first].text in _STOPS:
            first += 1
    while last >= first and (tree[last].text in _STOPS or tree[last].dep == "cc"):
        last -= 1
    return [(tree[first].start, tree[last].end)] if first <= last else []


def _pieces(tree: Tree, cue: Cue, clause: int | None, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """Return what is said in the cue's own sentence, as article offsets."""
    pieces = _all_pieces(tree, cue, clause, quotes)
    pronouns = {t.start for t in tree.tokens if t.tag in {"WDT", "WP"}}
    kept = [(start, end) for start, end in pieces if not (start in pronouns and end - start < 6)]
    if pieces and not kept:
        # "which it said crashed": the rest of the relative clause is said.
        return trim(tree, cue.right + 1, max(subtree_right(tree, cue.head), cue.right))
    return kept


def _all_pieces(tree: Tree, cue: Cue, clause: int | None, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    lemma = tree[cue.head].lemma
    end = len(tree.tokens) - 1
    trailing = _trailing(tree, cue)
    spoken = lemma in words("say")
    if clause is not None:
        below = [i for i in tree.subtree(clause) if not cue.left <= i <= cue.right]
        before = [i for i in below if i < cue.left]
        after = [i for i in below if i > cue.right]
        pieces: list[tuple[int, int]] = []
        if before:
            low = _sentence_part(tree, cue) if trailing else min(before)
            pieces += trim(tree, low, cue.left - 1 if trailing else max(before))
        if after:
            pieces += trim(
                tree, cue.right + 1 if not before else min(after), _through_quote(tree, max(after), quotes)
            )
        elif before:
            pieces += _quoted_after(tree, cue, quotes) or _clause_after(tree, cue)
        if pieces:
            return pieces
    if lemma in _CALLERS and lemma not in words("say"):
        return _called(tree, cue, quotes)
    pieces = _quoted_pieces(tree, cue, quotes) if spoken else []
    if pieces:
        return pieces
    if _has_object(tree, cue.head, lemma):
        return []
    firm = spoken and lemma not in words("quote_only")
    parenthetical = firm or (lemma in words("think") and tree[cue.head].pos == "VERB")
    if parenthetical and trailing and cue.left > 1 and cue.source is not None:
        low = _sentence_part(tree, cue)
        middle = tree[cue.right + 1].text if cue.right < end else "."
        aside = tree[cue.head].dep in {"parataxis", "ccomp", "dep"}
        if not firm and not (aside and cue.right == cue.head):
            return []
        if middle in _STOPS and (aside or any(tree[i].pos in {"VERB", "AUX"} for i in range(low, cue.left))):
            pieces = trim(tree, low, cue.left - 1)
            if middle == "," and aside:
                pieces += trim(tree, cue.right + 1, end)
            return pieces
    return _lost_clause(tree, cue)


def _lost_clause(tree: Tree, cue: Cue) -> list[tuple[int, int]]:
    """Return what stands behind the verb where the parser hung its clause elsewhere.

    A noun phrase and a tensed verb of its own right behind the word of saying tell it: "a poll found only a
    quarter of citizens favoured the change".
    """
    end = len(tree.tokens) - 1
    if cue.source is None or cue.source[0] > cue.head or tree.child(cue.head, "xcomp") is not None:
        return []
    if tree[cue.head].lemma in words("not_clausal"):
        return []
    opener = next((t for t in tree.tokens[cue.right + 1 :] if t.text not in _STOPS), None)
    if opener is None or opener.dep in {"cc", "prep", "aux", "neg", "mark"} and opener.lemma != "that":
        return []
    if opener.pos in {"VERB", "AUX", "ADP"} or opener.tag in {"WDT", "WP"}:
        return []
    if tree[cue.right + 1].text in {",", ";"}:
        # "They estimated by 2050, demand would double": where nothing was said before.
        if cue.right == cue.head or any(t.tag in _TENSED for t in tree.tokens[: cue.left]):
            return []
        clauses = [i for i in tree.subtree(cue.head) if i > cue.right and tree[i].dep in SUBJECTS]
        tensed = any(_tensed(tree, tree[i].head) for i in clauses)
        return trim(tree, cue.right + 1, end) if tensed else []
    for t in tree.tokens[cue.right + 1 :]:
        if t.pos == "PUNCT" and t.text not in MARKS | {":"}:
            return []
        if t.dep in SUBJECTS and t.head > t.i and _tensed(tree, t.head):
            return trim(tree, cue.right + 1, end)
    return []


def _tensed(tree: Tree, head: int) -> bool:
    return any(tree[i].tag in _TENSED for i in (head, *tree.children(head, "aux", "auxpass", "cop")))


def _trailing(tree: Tree, cue: Cue) -> bool:
    """Return whether the attribution follows what is said, set off by a comma or a closing mark."""
    if cue.left == 0:
        return False
    return tree[cue.left - 1].text in {",", "?", "!", "…", "—", "–"} | MARKS


def _sentence_part(tree: Tree, cue: Cue) -> int:
    """Return where the part of the sentence begins that a trailing attribution covers."""
    for i in range(cue.left - 2, -1, -1):
        if tree[i].text == ";":
            return i + 1
    return 0


def _through_quote(tree: Tree, last: int, quotes: Sequence[Quote]) -> int:
    """Return the end of a quotation that begins before `last` and runs beyond it in the sentence."""
    for quote in quotes:
        if quote.start <= tree[last].start < quote.end:
            return max(last, max((t.i for t in tree.tokens if t.end <= quote.end), default=last))
    return last


def _clause_after(tree: Tree, cue: Cue) -> list[tuple[int, int]]:
    """Return the rest of what is said behind an aside: "It was unclear, X said, when the talks would end"."""
    place = cue.right + 2
    if place >= len(tree.tokens) or tree[place - 1].text != "," or tree[place].lemma not in _SUBORDINATE:
        return []
    return trim(tree, place, len(tree.tokens) - 1)


def _quoted_after(tree: Tree, cue: Cue, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """Return the second half of a split quotation."""
    if cue.right + 2 >= len(tree.tokens):
        return []
    edge = tree[min(cue.right + 3, len(tree.tokens) - 1)].start
    for quote in quotes:
        if tree[cue.right].end <= quote.start <= edge:
            return [(quote.start, min(quote.end, tree.sentence.end))]
    return []


def _quoted_pieces(tree: Tree, cue: Cue, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """Return the quotations beside an attribution that has no clause of its own."""
    sentence = tree.sentence
    pieces: list[tuple[int, int]] = []
    left, right = tree[cue.left], tree[cue.right]
    for quote in quotes:
        start, end = max(quote.start, sentence.start), min(quote.end, sentence.end)
        if start >= end or start <= tree[cue.head].start < end:
            continue
        if end <= left.start:
            between = [t for t in tree.tokens if end <= t.start and t.end <= left.start]
            set_off = bool(between and between[-1].text in {",", "—", "–", "-", "--"}) or _ends_clause(
                tree, end
            )
            near = set_off and all(t.text in _STOPS or t.pos == "CCONJ" for t in between)
        else:
            between = [t for t in tree.tokens if right.end <= t.start and t.end <= start]
            introduced = any(t.text in {":", ","} for t in between[-2:])
            near = all(t.text in _STOPS or t.head == cue.head for t in between) or introduced
            if not introduced and _has_object(tree, cue.head, tree[cue.head].lemma):
                near = any(tree[i].start >= start for i in tree.children(cue.head, "dobj"))
            elif introduced and len([t for t in between if t.pos in {"VERB", "AUX"}]) > 0:
                near = False
        if near:
            pieces.append((start, end))
    return pieces


def _ends_clause(tree: Tree, end: int) -> bool:
    """Return whether the quotation that ends at an offset ends with punctuation of its own."""
    last = next((t for t in reversed(tree.tokens) if t.end <= end and t.text not in MARKS), None)
    return last is not None and last.text in {",", ".", "?", "!", "…", "--", "—"}


def _called(tree: Tree, cue: Cue, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """Return what somebody calls something: "calling it 'a historic step'"."""
    below = [i for i in tree.subtree(cue.head) if i > cue.head and tree[i].dep != "relcl"]
    if not below:
        return []
    start = tree[below[0]].start
    for quote in quotes:
        as_it = any(t.lemma == "as" and start <= t.start < quote.start for t in tree.tokens)
        if tree[cue.head].lemma == "describe" and not as_it:
            continue
        if start <= quote.start and quote.end <= tree[max(below)].end + 1:
            return [(start, quote.end)]
    naming = tree.child(cue.head, "oprd", "ccomp")
    if (
        tree[cue.head].lemma == "call"
        and naming is not None
        and naming > cue.head
        and tree[naming].tag != "VBN"
    ):
        return trim(tree, cue.head + 1, subtree_right(tree, naming))
    return []


def _has_object(tree: Tree, verb: int, lemma: str) -> bool:
    if lemma in words("addressed"):
        return False
    for child in tree.children(verb, "dobj", "attr", "oprd"):
        if (
            child > verb
            and tree[child].ent not in {"DATE", "TIME"}
            and _inverted(tree, verb, frozenset()) != child
        ):
            return True
    about = tree.child(verb, "prep")
    return about is not None and about > verb and tree[about].lemma in {"about", "of"}


def _bare(tree: Tree, cue: Cue) -> bool:
    """Return whether a verb of saying stands with nothing said in its sentence."""
    lemma = tree[cue.head].lemma
    final = tree.tokens[-1].text
    if tree[cue.head].dep not in {
        "ROOT",
        "conj",
        "ccomp",
        "advcl",
        "acl",
        "relcl",
        "parataxis",
        "pcomp",
        "dep",
    }:
        return False
    behind = cue.right
    if final == ":":
        return lemma in words("say") and all(t.pos != "VERB" for t in tree.tokens[cue.head + 1 :])
    if any(t.text not in _STOPS for t in tree.tokens[behind + 1 :]):
        return False
    fragment = final not in _ENDS or final in {"“", "‘"}
    if fragment and cue.source is not None and cue.source_head in _local(tree, cue.head):
        known = words("say") | words("think") | words("show")
        if lemma in words("addressed") or not _has_object(tree, cue.head, lemma):
            return lemma in known and lemma not in {"continue", "learn"} or tree[cue.head].tag == "VBN"
    if _has_object(tree, cue.head, lemma) or tree[cue.head].dep in {"relcl", "acl", "advcl"}:
        return False
    if not all(_setting(tree, i) for i in range(cue.head + 1, cue.right + 1) if tree[i].head == cue.head):
        return False
    if lemma in words("quote_only") or cue.right - cue.left + 3 < len(tree.tokens):
        cue.weak = True
    return lemma in words("say")


def _setting(tree: Tree, place: int) -> bool:
    """Return whether a word behind the verb tells when or where it was said, or is the speaker."""
    token = tree[place]
    if token.dep in {"prep", "agent"}:
        return token.lemma in words("channel_prepositions") | {"after", "before", "to"}
    return token.dep in {"npadvmod", "advmod", "dobj", "dative", "nsubj", "prt", "punct"}
