"""Sentences of several parts: what stands between semicolons, or behind a colon, is read by itself.

"The charge is still open; experts of the three sides will meet on 20 October to settle it, the minister said" comes
back from the parser with one clause for two. Each part that is a clause of its own is read alone, and the trees are
joined: the later parts hang from the first one as `parataxis`; where the last part ends with who said it, the parts
before it are what was said too. It leaves the parser to `parse`, and the reading of one part to whom it is handed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from briefing.language.tree import BARE_SUBJECTS, FINITE
from briefing.model import Sentence, Token
from briefing.resources import load_data

Reader = Callable[[Sequence[str]], "list[Token] | None"]
"""Reads words as one sentence; None where the parser makes more than one sentence of them. Offsets mean nothing."""

_OPENING_MARKS = frozenset({"“", "(", "[", "«"})
_CLOSING_MARKS = frozenset({"”", ")", "]", "»"})
_OPENERS = frozenset({"agree", "decide", "include", "follow", "resolve", "want", "demand"})
_POINTERS = frozenset({"following", "this", "these", "thing", "things", "points", "ways", "reasons", "conditions"})
_MOST = 5
"""Parts of one sentence that are read by themselves; a sentence of more is a list."""


def read_parts(sentence: Sentence, read: Reader, finish: Callable[[Sentence], Sentence]) -> Sentence | None:
    """Return `sentence` with each of its parts read by itself, None where it has only one.

    Args:
        sentence: as the parser gave it.
        read: reads the words of a part.
        finish: mends the tree of a part.
    """
    places = list(_joints(sentence.tokens))
    if not places or len(places) >= _MOST:
        return None
    parts: list[list[Token]] = []
    begin = 0
    for place in (*places, len(sentence.tokens)):
        part = _read_part(sentence, begin, place, read, finish)
        if part is None:
            return None
        parts.append(part)
        begin = place + 1
    return replace(sentence, tokens=tuple(_joined(sentence.tokens, parts, places)))


def _joints(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield where a sign stands between two parts, outside quotation marks and brackets."""
    depth, open_quote = 0, False
    for token in tokens[:-1]:
        if token.text == '"':
            open_quote = not open_quote
        depth = max(depth + (token.text in _OPENING_MARKS) - (token.text in _CLOSING_MARKS), 0)
        if depth == 0 and not open_quote and token.text in {";", ":"} and 1 < token.i < len(tokens) - 3:
            yield token.i


def _read_part(
    sentence: Sentence, begin: int, end: int, read: Reader, finish: Callable[[Sentence], Sentence]
) -> list[Token] | None:
    """Return the tokens of a part, numbered from 0, None where it is no clause that stands by itself."""
    if begin >= end:
        return None
    tokens = sentence.tokens[begin:end]
    closed = tokens[-1].text in {".", "!", "?"}
    found = read([token.text for token in tokens] + ([] if closed else ["."]))
    if found is None:
        return None
    last = sentence.tokens[-1]
    of = tokens if closed else (*tokens, replace(last, text="."))
    part = replace(
        sentence,
        start=tokens[0].start,
        text=sentence.text[tokens[0].start - sentence.start : tokens[-1].end - sentence.start],
        tokens=tuple(replace(new, start=old.start, end=old.end) for new, old in zip(found, of, strict=True)),
    )
    read_part = list(finish(part).tokens)
    root = next((token for token in read_part if token.dep == "ROOT"), None)
    if root is None or not _is_clause(read_part, root):
        return None
    if begin < end < len(sentence.tokens) and sentence.tokens[end].text == ":" and _leads(read_part, root):
        return None
    return read_part if closed else _without_end(read_part, root)


def _is_clause(tokens: Sequence[Token], root: Token) -> bool:
    below = [token for token in tokens if token.head == root.i and token.i != root.i]
    finite = root.tag in FINITE or any(t.dep in {"aux", "auxpass"} and t.tag in FINITE for t in below)
    return root.pos in {"VERB", "AUX"} and finite and any(token.dep in BARE_SUBJECTS for token in below)


def _leads(tokens: Sequence[Token], root: Token) -> bool:
    """Return whether what stands before a colon only opens what is behind it: a saying, a decision, a list."""
    saying = load_data("briefing.language", "data/saying.yaml")
    told = {*saying["say"], *saying["think"], *saying["show"], *saying["light_verbs"], *_OPENERS}
    governed = (token for token in tokens if token.dep == "xcomp" and token.head == root.i)
    return any(token.lemma in told for token in (root, *governed)) or any(
        token.text.lower() in _POINTERS for token in tokens
    )


def _without_end(tokens: list[Token], root: Token) -> list[Token]:
    """Return the tokens without the full stop that was read with them."""
    return [replace(t, head=root.i) if t.head == len(tokens) - 1 else t for t in tokens[:-1]]


def _joined(tokens: Sequence[Token], parts: Sequence[list[Token]], places: Sequence[int]) -> list[Token]:
    """Return the trees of the parts as one."""
    joined = [replace(token, dep="punct", pos="PUNCT") for token in tokens]
    roots = []
    for part, begin in zip(parts, (0, *(place + 1 for place in places)), strict=True):
        for token in part:
            joined[begin + token.i] = replace(token, i=begin + token.i, head=begin + token.head)
            if token.dep == "ROOT":
                roots.append(begin + token.i)
    first = roots[0]
    for place in places:
        joined[place] = replace(joined[place], head=first)
    for root in roots[1:]:
        joined[root] = replace(joined[root], head=first, dep="parataxis")
    said = _said_at_end(joined, roots)
    if said is not None:
        # "A is open; B will meet, the minister said": the minister said both.
        joined[roots[-1]] = replace(joined[roots[-1]], head=roots[-1], dep="ROOT")
        joined[said] = replace(joined[said], head=first, dep="parataxis")
        joined[first] = replace(joined[first], head=roots[-1], dep="ccomp")
    return joined


def _said_at_end(tokens: Sequence[Token], roots: Sequence[int]) -> int | None:
    """Return the verb of what is said in the last part, where that ends with who said it and no other part tells."""
    saying = {*load_data("briefing.language", "data/saying.yaml")["say"]}
    last = tokens[roots[-1]]
    if last.lemma not in saying or any(tokens[root].lemma in saying for root in roots[:-1]):
        return None
    content = [t.i for t in tokens if t.head == last.i and t.dep == "ccomp" and t.i < last.i]
    behind = [t for t in tokens[last.i + 1 :] if t.tag in FINITE]
    return content[0] if len(content) == 1 and not behind else None
