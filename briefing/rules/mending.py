"""What a line lacks to be read alone and what the text beside it gives back.

Owns the mending of single lines: what a figure counts, the infinitive behind an aside, a "there" that nothing
explains. Which lines are past mending is the business of `standing`.
"""

from __future__ import annotations

import re

from briefing.datewords import MONTHS
from briefing.model import Article, Statement
from briefing.rules.lexicon import Lexicon, base_form
from briefing.rules.standing import QUANTITY
from briefing.text import squeeze

_WISHING = frozenset({"ask", "want", "like", "prefer", "expect", "need", "wish", "urge", "request", "call"})
_ASIDE_THEN_TO = re.compile(r"\s*,(?:[^,.;:]|[.,:](?=\d)){3,80},\s+((?:not )?to (?:be )?[a-z]+\b[^,.;:]*)")
_NEXT_CLAUSE = re.compile(
    r"\s+(?:and|but|or)\s+(?:has|have|had|is|are|was|were|will|would|\w+(?:ed|s))\b.*"
    r"|\s+(?:because|while|after|as|if)\s.*"
)
_PROVIDING = frozenset({"provide", "supply", "furnish", "present", "equip"})
_ASIDE_THEN_WITH = re.compile(r"[^,.;:]{3,60},[^,.;:]{3,80}, (with [^,.;:]+)")
_RELATIVE = re.compile(r"\b(?:today|yesterday|tomorrow|this|next|last|its|their|his|her|our|\w+day)\b", re.IGNORECASE)
_THERE = re.compile(r"\s+there$")
_COUNTED = re.compile(
    r"\d[\d.,]*(?: (hundred|thousand|million|billion|trillion))?(?<![.,])"
    r" ((?:cubic |square |nautical |metric )?[a-z]{3,}s)"
    r"(?=[.,;:]| (?:of|in|between|a|per|for|from|to|at|by|each|every|and|on|while)\b)"
)
"""A figure with what it counts, in the plural."""
_NAME_LAST = re.compile(r".+, .+ and ((?:[A-Z]\S*\s?){2,4})$")
_NUMBER_AT = re.compile(r"^the (number|figure|count|total|tally) (?=(?:at|to) )")
_PEOPLED = re.compile(r"\d[\d.,]* ((?:[a-z]+ )?(?:people|persons|men|women|children|[a-z]{3,}s))\b")
_DETERMINED = re.compile(
    r"['’]|^(?:the|an?|this|that|each|every|no|some|any|one|its|his|her|their|another)\b", re.IGNORECASE
)
_IN_DAYS = re.compile(r"\b(?:with)?in (?:the next )?\w+ (?:days|weeks|months)\b", re.IGNORECASE)
_ON_DAY = re.compile(rf" on (\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}})")
_ON_SOME_DAY = re.compile(rf"\bon (?:\w+day\b|\d|(?:{'|'.join(month[:3] for month in MONTHS)}))")
_GAVE_WORD = re.compile(r"\b(?:agreed|undertook|undertaken|pledged|promised|vowed|committed) to (?!meet\b|hold\b)")
_TOLD_BETWEEN = re.compile(r"([A-Z][^,.;:]{2,60}), [^,.;:]{3,60} (?:told|assured|informed) ([^,.;:]{3,40}), (\w+)")
_AND_THAT = re.compile(r",? and that (?=\w+ )")
_QUOTATION = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_SLOGAN = 4
"""Words from which a quotation within a line is marked: shorter ones are as often names of things."""
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s")


def without_place(statement: Statement, line: str) -> str:
    """Return the line without a "there" that nothing in it explains.

    Not where the line denies: what did not happen there may have happened elsewhere.
    """
    if statement.negated or statement.certainty == "denied" or statement.place or not _THERE.search(line):
        return line
    shorter = _THERE.sub("", line)
    return line if re.search(r"\b(?:in|at|near|to|of|from) [A-Z]", shorter) or len(shorter.split()) < 4 else shorter


def with_apposition(statement: Statement, line: str, article: Article) -> str:
    """Return the line with the name alone where one set off by commas was read as one more of its title's list.

    "The Minister of Trade and Labour, Ann Lee, met" is no meeting of a minister, a labour and Ann Lee.
    """
    found = _NAME_LAST.match(statement.subject_text)
    quote = squeeze(article.text[statement.quote_start : statement.quote_end])
    if found is None or f", {found[1]}," not in quote or f"and {found[1]}" in quote:
        return line
    return line.replace(statement.subject_text, found[1], 1)


def with_infinitive(statement: Statement, line: str, article: Article) -> str:
    """Return the line with the infinitive that an aside has cut from it.

    "asked for the cost of the grid, put at $3 billion, to be reviewed" is no asking for the cost.
    """
    if statement.predicate not in _WISHING or not statement.complement or not line.endswith(statement.complement):
        return line
    if re.search(r"\bto [a-z]+", statement.complement):
        return line
    sentence = article.text[statement.quote_start : statement.quote_end]
    # The complement may hold the aside already ("the pipeline, idle since 2021"); the head before it is enough.
    head = statement.complement.split(",")[0]
    place = sentence.find(head)
    found = _ASIDE_THEN_TO.match(sentence, place + len(head)) if place >= 0 else None
    if found is None:
        return line
    kept = line[: len(line) - len(statement.complement)] + head
    return f"{kept} {_NEXT_CLAUSE.sub('', found[1]).strip()}"


def with_what_is_given(statement: Statement, line: str, article: Article) -> str:
    """Return the line with what an aside has cut: "will provide the agency, by May, with the records"."""
    if statement.predicate not in _PROVIDING or " with " in line or not line.endswith(statement.complement):
        return line
    sentence = squeeze(article.text[statement.quote_start : statement.quote_end])
    place = sentence.find(f" {statement.predicate} ")
    found = _ASIDE_THEN_WITH.match(sentence, place + len(statement.predicate) + 2) if place >= 0 else None
    if found is None or _RELATIVE.search(found[1]):
        return line
    return f"{line} {_NEXT_CLAUSE.sub('', found[1]).strip()}"


def with_unit(statement: Statement, line: str, article: Article) -> str:
    """Return the line with what its last figure counts, where the sentence has said it just before.

    "Uzbekistan wants 3.1 billion cubic metres; Kyrgyzstan offers 2.4 billion": the reader of the second line
    alone cannot know of what.
    """
    figure = QUANTITY.match(statement.complement.strip())
    if figure is None or not line.endswith(statement.complement.strip()):
        return line
    scale = statement.complement.split()[-1]
    sentence = article.text[statement.quote_start : statement.quote_end]
    before = sentence[: max(sentence.rfind(statement.complement.strip()), 0)]
    found = [m for m in _COUNTED.finditer(before) if (m[1] or "") == (scale if scale.isalpha() else "")]
    return f"{line} {found[-1][2]}" if found else line


def with_counted(statement: Statement, line: str, article: Article) -> tuple[str, int]:
    """Return the line with what "the number" counts, and where the proof begins: the sentence before may tell it.

    "Border police said 640 people had crossed. The province put the number at 812."
    """
    start = statement.quote_start
    if _NUMBER_AT.match(statement.complement) is None or not line.endswith(statement.complement):
        return line, start
    before = article.text[max(start - 300, 0) : start]
    found = list(_PEOPLED.finditer(before))
    if not found or len(_SENTENCE_END.findall(before[found[-1].end() :])) > 1:
        return line, start
    ends = [match.end() for match in _SENTENCE_END.finditer(before[: found[-1].start()])]
    paragraph = before.rfind("\n", 0, found[-1].start()) + 1
    said = _NUMBER_AT.sub(lambda match: f"{match[0]}of {found[-1][1]} ", statement.complement)
    first = max([*ends, paragraph])
    if first == 0 and start > 300:
        # The sentence begins further back than was read.
        return line, start
    return line[: len(line) - len(statement.complement)] + said, max(start - 300, 0) + first


def with_closing_mark(statement: Statement, line: str, article: Article) -> str:
    """Return the line with the comma or dash that ends an aside of the subject: "The ban, in force since May, ends".

    A list ("Chad, Mali and Niger") is no aside, and what stood between its end and the verb is left out.
    """
    subject = statement.subject_text
    if not subject or not line.startswith(f"{subject[:1].upper()}{subject[1:]} {statement.verb}"):
        return line
    aside = subject.rpartition(", ")[2] if ", " in subject else ""
    dashes = [mark for mark in (" -- ", " – ", " — ") if subject.count(mark) % 2]
    sentence = squeeze(article.text[statement.quote_start : statement.quote_end])
    first = re.escape(statement.verb.split(" ", 1)[0])
    begin, rest = f"{subject[:1].upper()}{subject[1:]}", line[len(subject) + 1 :]
    if dashes and re.search(rf"\s(?:--|–|—)\s{first}\b", sentence):
        return f"{begin}{dashes[0]}{rest}"
    joined = re.search(r"\b(?:and|or)\b", aside) is not None
    last = re.escape(subject.split()[-1]) if joined else ""
    return f"{begin}, {rest}" if aside and re.search(rf"{last},\s{first}\b", sentence) else line


def with_quotation(statement: Statement, line: str, article: Article) -> str:
    """Return the line with the quotation marks that the sentence has around a part of it.

    'It "cannot be the gendarme of anyone"' is a slogan of the speaker and not the page's own words. A line that is
    a quotation from its first word is told by its speaker, and needs no marks.
    """
    if re.search(r"[“”\"]", line):
        return line
    sentence = squeeze(article.text[statement.quote_start : statement.quote_end])
    for found in _QUOTATION.finditer(sentence):
        said = found[1].rstrip(" .,;")
        place = line.find(said)
        behind = line[place + len(said) :]
        if place > 0 and len(said.split()) >= _SLOGAN and (not behind or behind[0] in " ,"):
            return f"{line[:place]}“{said}”{behind}"
    return line


def with_own_subject(statement: Statement, line: str, article: Article) -> str:
    """Return the line with its own subject where a hearer was read as it.

    "Households, Ann Lee told reporters, would not pay": it is not reporters who would not pay.
    """
    subject = statement.subject_text
    found = _TOLD_BETWEEN.match(squeeze(article.text[statement.quote_start : statement.quote_end]))
    if found is None or found[2].lower() != subject.lower() or found[3] != statement.verb.split(" ", 1)[0]:
        return line
    return f"{found[1]}{line[len(subject) :]}" if line.lower().startswith(f"{subject.lower()} ") else line


def without_second_content(statement: Statement, line: str) -> str:
    """Return the line without ", and that ..." where the verb of saying that governed both is gone."""
    found = _AND_THAT.search(line)
    if found is None or " that " in line[: found.start()] or statement.attribution is None:
        return line
    return line[: found.start()]


def with_term(statement: Statement, line: str, article: Article) -> str:
    """Return the line with "by" before the day that a promise ends on: "agreed to drop them in 60 days"."""
    said = f"{statement.verb} {statement.complement}"
    sentence = article.text[statement.quote_start : statement.quote_end]
    days = _ON_DAY.findall(line)
    if len(days) != 1 or not _GAVE_WORD.search(said) or not _IN_DAYS.search(sentence):
        return line
    return line if _ON_SOME_DAY.search(sentence) else _ON_DAY.sub(r" by \1", line)


def with_article_first(statement: Statement, line: str, article: Article, lexicon: Lexicon) -> str:
    """Return the line with "the" before an office: as the text has it, or where a headline leaves the office bare.

    "Ghanaian president has pledged"; "The Kenyan treasury will borrow", where the name of the office has none.
    """
    subject = statement.subject_text
    words = subject.split()
    if not 2 <= len(words) <= 6 or not line.startswith(f"{subject} ") or not words[0][:1].isupper():
        return line
    last = words[-1]
    if not last.islower() or _DETERMINED.search(subject):
        return line
    sentence = squeeze(article.text[statement.quote_start : statement.quote_end])
    entries = (*lexicon.noun_entries("office"), *lexicon.noun_entries("leader"))
    bare = base_form(last) == last and last in entries
    return f"The {line}" if bare or re.search(rf"\b[Tt]he {re.escape(subject)}\b", sentence) else line
