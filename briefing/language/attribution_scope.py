"""What is said: which stretches of a sentence a verb of saying covers.

Owns the content of verbs, before, behind and around them, and of what is set off ("according to"), and
whether a verb stands with nothing said beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.attribution_cues import Cue, words
from briefing.language.attribution_grammar import CALLERS, STOPS, inverted, tensed
from briefing.language.attribution_quotes import MARKS, Quote
from briefing.language.tree import FINITE, SUBJECTS, Tree

_ENDS = frozenset({".", "?", "!", "…"}) | MARKS
_CLOSERS = {"--": "--", "—": "—", "–": "–", ")": "("}
_BREAKS = frozenset({"but", "while", "whereas", "although", "though"})
_CONDITIONS = frozenset({"if", "unless", "should", "have", "be", "were", "once", "when"})
"""Words that open a condition, inverted ones ("should it fail", "had it failed") included."""
_REASONS = frozenset({"since", "because", "as", "although", "though", "whereas", "while"})
_SUBORDINATE = frozenset({"that", "whether", "if", "when", "how", "why", "where", "what"})


def subtree_right(tree: Tree, head: int) -> int:
    """Return the last token below `head`."""
    return max(tree.subtree(head))


def trim(tree: Tree, first: int, last: int) -> list[tuple[int, int]]:
    """Return the article offsets of tokens `first` to `last` without marks and "that" at the edges."""
    while first <= last and (tree[first].text in STOPS or tree[first].text in {")", "]"}):
        first += 1
    if first + 1 < last and tree[first].lemma in {"only", "just"} and tree[first + 1].lemma == "that":
        first += 1
    if first < last and tree[first].lemma == "that" and (tree[first].dep == "mark" or _opens_clause(tree, first)):
        first += 1
        while first < last and tree[first].text in STOPS:
            first += 1
    while last >= first and (tree[last].text in STOPS or tree[last].dep == "cc"):
        last -= 1
    return [(tree[first].start, tree[last].end)] if first <= last else []


def _opens_clause(tree: Tree, that: int) -> bool:
    """Return whether a "that" read as an object has a clause with a subject of its own behind it."""
    token = tree[that]
    return token.dep == "dobj" and token.head > that and tree.child(token.head, "nsubj", "nsubjpass") is not None


_DASHES = frozenset({"-", "–", "—", "--"})


def around(tree: Tree, cue: Cue) -> list[tuple[int, int]]:
    """Return what "according to X" covers: its sentence without it, up to a new clause."""
    end = len(tree.tokens) - 1
    low = max((i + 1 for i in range(cue.left) if tree[i].text == ";"), default=0)
    low = max(low, _reason_before(tree, cue))
    high = min((i - 1 for i in range(cue.right + 1, end + 1) if tree[i].text == ";"), default=end)
    following = tree[cue.right + 1].text if cue.right < end else ""
    if following in _CLOSERS:
        # "X -- and Y, according to Z -- did A": what the dashes or brackets hold is said.
        opener = next((i for i in range(cue.left - 1, low - 1, -1) if tree[i].text in _CLOSERS[following]), None)
        if opener is not None and opener + 1 < cue.left:
            return trim(tree, opener + 1, cue.left - 1)
    clause = tree[cue.first].head  # "Chad, where 27 died, according to the army, backed it": `repair_speakers`
    aside = tree[clause].dep == "relcl" and clause < cue.left and following == ","
    inserted = min(tree.subtree(clause)) if aside else _insertion(tree, cue)
    if inserted is not None:
        return trim(tree, inserted, cue.left - 1)
    before = [i for i in range(low, cue.left) if tree[i].pos not in {"PUNCT", "CCONJ", "SPACE"}]
    if before:
        high = min(high, _new_clause(tree, cue.right + 1, high) - 1)
        # "X, which according to Y did Z, ...": only the relative clause is said.
        relative = next((i for i in (before[-1],) if tree[i].tag in {"WDT", "WP"}), None)
        if relative is not None:
            high = min(high, max(subtree_right(tree, tree[relative].head), cue.right))
            return trim(tree, cue.right + 1, high)
        after = next((i for i in range(cue.right + 1, high + 1) if tree[i].pos != "PUNCT"), high)
        if tree[after].tag in {"WDT", "WP"}:
            # "..., according to a statement, that also expressed hope ...": about the statement.
            high = cue.right
    return trim(tree, low, cue.left - 1) + trim(tree, cue.right + 1, high)


def _reason_before(tree: Tree, cue: Cue) -> int:
    """Return where what is said begins in "X insists on A, since with B, according to Y, C would fall": 0 elsewhere.

    Between the reason's own words the aside tells whose reason it is, and nothing of the clause before.
    """
    root = next((t.i for t in tree.tokens if t.dep == "ROOT"), cue.left)
    reasons = [t.i for t in tree.tokens[root + 1 : cue.left] if t.lemma in _REASONS and tree[t.i - 1].text == ","]
    goes_on = any(t.tag in FINITE for t in tree.tokens[cue.right + 1 :])
    finite = any(t.tag in FINITE for t in tree.tokens[reasons[-1] : cue.left]) if reasons else True
    return reasons[-1] + 1 if reasons and goes_on and not finite else 0


def _insertion(tree: Tree, cue: Cue) -> int | None:
    """Return where what is said begins in "... - A according to X, B according to Y - ...", None elsewhere."""
    dashes = [
        t.i
        for t in tree.tokens[1:-1]
        if t.text in _DASHES and tree[t.i - 1].end < t.start and t.end < tree[t.i + 1].start
    ]
    if len(dashes) != 2 or not dashes[0] + 1 < cue.left < cue.right < dashes[1]:
        return None
    ends = {cue.right + 1} & {dashes[1], *(t.i for t in tree.tokens if t.text == ",")}
    opening = max(i + 1 for i in range(dashes[0], cue.left) if i == dashes[0] or tree[i].text == ",")
    return opening if ends else None


def _new_clause(tree: Tree, start: int, end: int) -> int:
    """Return where a clause with a subject of its own begins after a conjunction, else `end + 1`."""
    for i in range(start, end + 1):
        if tree[i].lemma in _BREAKS:
            return i
        if tree[i].dep == "cc":
            verb = next((c for c in tree.children(tree[i].head, "conj") if c > i), None)
            if verb is not None and any(tree[c].dep in SUBJECTS for c in tree.children(verb)):
                return i
    return end + 1


def pieces_of(tree: Tree, cue: Cue, clause: int | None, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """Return what is said in the cue's own sentence, as article offsets."""
    pieces = _all_pieces(tree, cue, clause, quotes)
    pronouns = {t.start for t in tree.tokens if t.tag in {"WDT", "WP"} or t.lemma == "that"}
    kept = [(start, end) for start, end in pieces if not (start in pronouns and end - start < 6)]
    if pieces and not kept:
        # "which it said crashed": the rest of the relative clause is said.
        return trim(tree, cue.right + 1, max(subtree_right(tree, cue.head), cue.right))
    return _with_main_clause(tree, cue, kept)


def _with_main_clause(tree: Tree, cue: Cue, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "said that should the mission fail, refugees may flee": what hangs on the condition is said with it.

    The parser takes the last clause for the sentence's own and the words of saying for a part of it.
    """
    if len(pieces) != 1 or tree[cue.head].dep != "ccomp" or tree[cue.head].head <= cue.head:
        return pieces
    start, end = pieces[0]
    inside = [t for t in tree.tokens if start <= t.start and t.end <= end]
    opener = next((t for t in inside if t.lemma != "that"), None)
    if opener is None or opener.i < cue.head or opener.lemma not in _CONDITIONS or inside[-1].i + 1 >= len(tree.tokens):
        return pieces
    if tree[inside[-1].i + 1].text != "," or tree[cue.head].head <= inside[-1].i:
        return pieces
    return trim(tree, opener.i, len(tree.tokens) - 1)


def _all_pieces(tree: Tree, cue: Cue, clause: int | None, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """Return the runs of tokens (first, last) that the cue's speaker says, in the order of the sentence."""
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
            that = next((i for i in tree.children(clause, "mark") if i > cue.right and tree[i].lemma == "that"), None)
            low = that if that is not None else _behind_date(tree, cue.right + 1)
            pieces += trim(tree, low if not before else min(after), _through_quote(tree, max(after), quotes))
        elif before:
            pieces += _quoted_after(tree, cue, quotes) or _clause_after(tree, cue)
        if pieces:
            return pieces
    if lemma in CALLERS and lemma not in words("say"):
        return _called(tree, cue, quotes)
    pieces = _quoted_pieces(tree, cue, quotes) if spoken else []
    if pieces:
        return pieces
    if _has_object(tree, cue.head, lemma):
        return []
    firm = spoken and (lemma not in words("quote_only") or _closes_inverted(tree, cue))
    parenthetical = firm or (lemma in words("think") and tree[cue.head].pos == "VERB")
    if parenthetical and trailing and cue.left > 1 and cue.source is not None:
        low = _sentence_part(tree, cue)
        middle = tree[cue.right + 1].text if cue.right < end else "."
        aside = tree[cue.head].dep in {"parataxis", "ccomp", "dep"}
        if not firm and not (aside and cue.right == cue.head):
            return []
        if middle in STOPS and (aside or any(tree[i].pos in {"VERB", "AUX"} for i in range(low, cue.left))):
            pieces = trim(tree, low, cue.left - 1)
            if middle == "," and aside:
                pieces += trim(tree, cue.right + 1, end)
            return pieces
    return _lost_clause(tree, cue)


def _closes_inverted(tree: Tree, cue: Cue) -> bool:
    """Return whether an office holder's name behind the verb closes the sentence: "..., informed the Secretary"."""
    behind = cue.source is not None and cue.source[0] > cue.head and cue.source_head >= 0
    closes = cue.right >= len(tree.tokens) - 2 and tree[cue.left - 1].text == ","
    return behind and closes and tree[cue.source_head].lemma.lower() in words("office_holders") | words("offices")


def _behind_date(tree: Tree, place: int) -> int:
    """Return where what is said begins behind the day of saying: "said on Friday it had ..."."""
    start = place + 1 if tree[place].pos == "ADP" and place + 1 < len(tree.tokens) else place
    end = start
    while end + 1 < len(tree.tokens) and tree[end].ent in {"DATE", "TIME"}:
        end += 1
    return end if end > start and tree[end].pos in {"PRON", "DET", "NOUN", "PROPN", "ADJ"} else place


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
    opener = next((t for t in tree.tokens[cue.right + 1 :] if t.text not in STOPS), None)
    if opener is None or (opener.dep in {"cc", "prep", "aux", "neg", "mark"} and opener.lemma != "that"):
        return []
    if opener.pos in {"VERB", "AUX", "ADP"} or opener.tag in {"WDT", "WP"}:
        return []
    if opener.tag == "WRB" and tree[opener.head].dep == "advcl":
        # "warned of protests when the subsidy ends": what the article says of when.
        return []
    if tree[cue.right + 1].text in {",", ";"}:
        # "They estimated by 2050, demand would double": where nothing was said before.
        if cue.right == cue.head or any(t.tag in FINITE for t in tree.tokens[: cue.left]):
            return []
        clauses = [i for i in tree.subtree(cue.head) if i > cue.right and tree[i].dep in SUBJECTS]
        finite = any(tensed(tree, tree[i].head) for i in clauses)
        return trim(tree, cue.right + 1, end) if finite else []
    that = next((t for t in tree.tokens[cue.right + 1 :] if t.lemma == "that" and t.dep == "mark"), None)
    if that is not None and tree[that.i - 1].dep == "cc" and tree[that.head].dep == "conj":
        # "said that he had reminded her and that ...": the second clause is of who says the first.
        return []
    if that is not None and that.i - cue.head < 20 and tensed(tree, that.head):
        return trim(tree, that.i, end)
    for t in tree.tokens[cue.right + 1 :]:
        if t.pos == "PUNCT" and t.text not in MARKS | {":"}:
            return []
        if t.dep in SUBJECTS and t.head > t.i and tensed(tree, t.head):
            return trim(tree, cue.right + 1, end)
    return []


def _trailing(tree: Tree, cue: Cue) -> bool:
    """Return whether the attribution follows what is said, set off by a comma or a closing mark."""
    if cue.left == 0:
        return False
    return tree[cue.left - 1].text in {",", "?", "!", "…", "—", "–"} | MARKS


def _sentence_part(tree: Tree, cue: Cue) -> int:
    """Return where the part of the sentence begins that a trailing attribution covers."""
    for i in range(cue.left - 2, -1, -1):
        # A semicolon inside the quotation parts nothing.
        quoted = sum(t.text in MARKS - {"'", "’"} for t in tree.tokens[:i]) % 2
        if tree[i].text == ";" and not quoted:
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
            set_off = bool(between and between[-1].text in {",", "—", "–", "-", "--"}) or _ends_clause(tree, end)
            near = set_off and all(t.text in STOPS or t.pos == "CCONJ" for t in between)
        else:
            between = [t for t in tree.tokens if right.end <= t.start and t.end <= start]
            introduced = any(t.text in {":", ","} for t in between[-2:])
            near = all(t.text in STOPS or t.head == cue.head for t in between) or introduced
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
    if tree[below[0]].dep == "prep":
        # "called for", "called on": no name is given
        return []
    start = tree[below[0]].start
    for quote in quotes:
        as_it = any(t.lemma == "as" and start <= t.start < quote.start for t in tree.tokens)
        if tree[cue.head].lemma == "describe" and not as_it:
            continue
        if start <= quote.start and quote.end <= tree[max(below)].end + 1:
            return [(start, quote.end)]
    naming = tree.child(cue.head, "oprd", "ccomp")
    if tree[cue.head].lemma == "call" and naming is not None and naming > cue.head and tree[naming].tag != "VBN":
        return trim(tree, cue.head + 1, subtree_right(tree, naming))
    return []


def _has_object(tree: Tree, verb: int, lemma: str) -> bool:
    if lemma in words("addressed"):
        return False
    for child in tree.children(verb, "dobj", "attr", "oprd"):
        if child > verb and tree[child].ent not in {"DATE", "TIME"} and inverted(tree, verb, frozenset()) != child:
            return True
    about = tree.child(verb, "prep")
    return about is not None and about > verb and tree[about].lemma in {"about", "of"}


def stands_bare(tree: Tree, cue: Cue) -> bool:
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
    if any(t.text not in STOPS for t in tree.tokens[behind + 1 :]):
        return False
    fragment = final not in _ENDS or final in {"“", "‘"}
    if fragment and cue.source is not None and cue.source_head in tree.children(cue.head):
        known = words("say") | words("think") | words("show")
        if lemma in words("addressed") or not _has_object(tree, cue.head, lemma):
            return (lemma in known and lemma not in {"continue", "learn"}) or tree[cue.head].tag == "VBN"
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
