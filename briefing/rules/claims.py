"""Statements x rules -> claims: the best rule of each section speaks for a statement.

Owns the wording of a line: filling `say`, adding the speaker that the line owes, tidying. Which rules match
is the matcher's business; merging claims that say the same is the facts step's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import pairwise
from string import Formatter

from briefing.datewords import MONTHS
from briefing.model import Article, Certainty, Claim, DateMention, SectionId, Sentence, Statement
from briefing.rules.lexicon import Lexicon
from briefing.rules.limits import cost_of_limit, with_limit
from briefing.rules.loader import RuleSet
from briefing.rules.matcher import View, matches
from briefing.rules.mending import (
    with_apposition,
    with_article_first,
    with_closing_mark,
    with_counted,
    with_infinitive,
    with_own_subject,
    with_quotation,
    with_term,
    with_unit,
    with_what_is_given,
    without_place,
    without_second_content,
)
from briefing.rules.reported import attributed
from briefing.rules.rule_index import RuleIndex
from briefing.rules.schema import Rule
from briefing.rules.speakers import attributed_names, cost_of_speaker, join_names, speaker_phrase, with_article
from briefing.rules.standing import broken, counts_nothing, leaning
from briefing.rules.told_days import on_its_day, with_refused_day
from briefing.rules.wholeness import is_whole
from briefing.text import proper_names, squeeze

_PRONOUNS = frozenset({
    "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "who", "which", "there",
    "him", "her", "them", "us", "one", "what", "some", "others", "many",
})  # fmt: skip
_DATELINE = re.compile(
    r"^[A-Z][A-Z'’. -]{2,}(?:\([^)]{0,40}\)[^-–—]{0,30}|,? (?:on )?\d[^-–—]{0,24})\s[-–—]{1,2}\s(?=\S)"
)
"""Where and when a report was written ("ACCRA (Agency) 9 November 2019 - "), read as part of the subject."""
_ASIDE = re.compile(r", (?:which|who|whose|whom|where)\b")
_FRAGMENT = re.compile(r"; (?:[\w’'-]+\s?){1,4}$")
"""The subject of a clause of its own whose verb is left out: "covers $2.9 billion; the Paris Club"."""
_SAME_NAME = re.compile(r"(, )?\b([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+) and [A-Z][a-z]+ \2\b")
_BY_TWO = re.compile(r"(\bby [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}), and (?=[A-Z])")
_BREAKS_OFF = re.compile(r"(?:\s+(?:of|in|on|to|for|with|at|by|from))?(?:\s+(?:the|an?|its|their|his|her))?\s+(\w+)$")
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those", "such", "our", "my", "your"})
_POSSESSIVES = frozenset({"its", "his", "her", "their"})
_RELATIVES = frozenset({"whom", "which", "who", "whose"})
_EMBEDDED = frozenset({"who", "what", "how", "whether", "when", "where", "which"})
_LEADING = re.compile(
    r"^(?:(?:over|about|on|of|for|in|with|regarding|concerning|around|to|that|against|at|from|including|such as)\s+)*"
    r"(?:(?:the|a|an|its|their|his|her|whether|how)\s+)*",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:issues?|matters?|questions?|problems?|cases?|disputes?|rows?|concerns?|talks|claims?|differences)"
    r" (?:of|over|about|on|to) (.+)"
)
"""What a matter is about is told behind such a noun: "the issue of compensation" is about compensation."""
_TAIL = re.compile(
    r",? and that\b|,? (?:which|who|if|unless|because|while|as well as|including|amid|after|before)\b|, "
)
"""Where a matter's words end, so that it can lead a line."""

_UNRESOLVED = " (date unresolved)"
_MAYBE = re.compile(r"\b(?:may|might|can(?! not)|would|should|must|hop\w*|possibl\w*|could(?! not| have))\b")
"""Words of a verb group that leave open whether it comes."""
_DENIAL = re.compile(
    r"\b(?:not|no|none|nobody|nothing|neither|nor|never|cannot|without|yet to|hardly|barely|scarcely|little|few|unable"
    r"|fail\w*|refus\w*|declin\w*|den(?:y|ies|ied|ying)|reject\w*|stopped short)\b|n[’']t\b"
)


def extract_claims(
    article: Article, file_text: str, sentences: Sequence[Sentence], rules: RuleSet
) -> tuple[Claim, ...]:
    """Return the claims of one article, by place in the article, then rule id.

    Args:
        file_text: the decoded text of the article's file, which quotes are cut from.
    """
    index = _index(rules)
    claims: list[Claim] = []
    for sentence in sentences:
        found = [
            claim
            for statement in sentence.statements
            for rule in best_rules(statement, sentence, article, rules, index)
            if (claim := make_claim(rule, statement, article, file_text, rules.lexicon)) is not None
        ]
        claims.extend(_without_parts(found))
    return tuple(sorted(claims, key=lambda c: (c.start, c.statement.start, c.end, c.section, c.rule, c.text)))


def _without_parts(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out what a sentence's other line of the same section says whole.

    "They agreed to set up a panel" is read as an agreement and as a setting up; "a meeting in Doha" stands in
    "They will hold a meeting in Doha". The longer line stays, of equal ones the heavier rule's.
    """
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (-len(c.text), -c.weight, c.rule)):
        core = _core(claim)
        if not any(other.section == claim.section and core in _core(other) for other in kept):
            kept.append(claim)
    return kept


def _core(claim: Claim) -> str:
    return claim.text.lower().split(", according to ")[0].rstrip(",”\"' ")


_INDEXES: dict[str, RuleIndex] = {}


def _index(rules: RuleSet) -> RuleIndex:
    if rules.digest not in _INDEXES:
        _INDEXES.clear()
        _INDEXES[rules.digest] = RuleIndex(rules)
    return _INDEXES[rules.digest]


def view_of(statement: Statement, sentence: Sentence | None, article: Article, lexicon: Lexicon) -> View:
    """Return the statement as the matcher wants it."""
    beside = tuple(other for other in sentence.statements if other is not statement) if sentence else ()
    return View(
        statement=statement,
        lexicon=lexicon,
        published=article.published.day,
        beside=beside,
        text=article.text[statement.start : statement.end] if statement.negated else "",
    )


def best_rules(
    statement: Statement, sentence: Sentence | None, article: Article, rules: RuleSet, index: RuleIndex
) -> tuple[Rule, ...]:
    """Return the rule that speaks for the statement in each section: the heaviest, then by id.

    A fallback rule speaks only where no other rule takes the statement for any section.
    """
    candidates = index.candidates(statement)
    if not candidates:
        return ()
    view = view_of(statement, sentence, article, rules.lexicon)
    best: dict[str, Rule] = {}
    for rule in sorted(candidates, key=lambda r: (r.fallback, -r.weight, r.id)):
        if rule.section not in best and matches(rule, view) and render(rule, statement, rules.lexicon):
            best[rule.section] = rule
    if not all(rule.fallback for rule in best.values()):
        best = {section: rule for section, rule in best.items() if not rule.fallback}
    return tuple(best[section] for section in sorted(best))


def make_claim(rule: Rule, statement: Statement, article: Article, file_text: str, lexicon: Lexicon) -> Claim | None:
    """Return the claim of a rule that matched, or None where its line cannot be filled."""
    line = render(rule, statement, lexicon)
    if not line or _loses_negation(statement, article) or _gains_negation(rule, statement):
        return None
    if broken(statement, line, rule.section, article, lexicon) or _only_held(statement, rule.section):
        return None
    if not is_whole(statement, line, article):
        return None
    line = _without_stump(with_apposition(statement, line, article), statement, article)
    line = with_unit(statement, with_infinitive(statement, without_place(statement, line), article), article)
    line = with_own_subject(statement, line, article)
    line = with_quotation(statement, with_closing_mark(statement, line, article), article)
    line = with_article_first(statement, with_term(statement, line, article), article, lexicon)
    line = with_what_is_given(statement, without_second_content(statement, line), article)
    line, proof = with_counted(statement, line, article)
    if counts_nothing(line):
        return None
    line = with_refused_day(statement, on_its_day(statement, line, rule.section), rule.section)
    start, end = article.offsets.to_file(proof, statement.quote_end)
    attribution = statement.attribution
    owed = attribution if "{speaker}" not in rule.say else None
    say = partial(
        attributed, statement=statement, attribution=owed, article=article, lexicon=lexicon, section=rule.section
    )
    line = _with_doubt_last(with_limit(statement, line, say))
    return Claim(
        rule=rule.id,
        section=rule.section,
        article=article.key,
        start=start,
        end=end,
        quote=file_text[start:end],
        text=line,
        statement=statement,
        matter=_matter(rule, statement, lexicon),
        parties=tuple(dict.fromkeys((*statement.subject, *statement.objects))),
        attributed_to=attributed_names(attribution, lexicon) if attribution is not None else (),
        certainty=rule.certainty or _certainty(rule, statement),
        date=statement.date,
        weight=max(rule.weight - _cost(statement, line, rule.section), 0),
    )


def _only_held(statement: Statement, section: SectionId) -> bool:
    """Whether it is an agreement by an opinion article's word: "the Fund agreed to look away" is a reproach.

    Nor is what its writer supposes ("if he gets both, Chad could give way") anybody's position, or a scene news.
    """
    supposed = bool(statement.flags & {"hypothetical", "conditional"})
    scene = section == "past" and statement.form == "noun"
    return (section == "agreements" or supposed or scene) and cost_of_speaker(statement.attribution) > 0


def _cost(statement: Statement, line: str, section: SectionId) -> int:
    leant = leaning(statement, section) + cost_of_limit(statement, line, section)
    return leant + cost_of_speaker(statement.attribution)


def _with_doubt_last(line: str) -> str:
    """Return the line with what is said of its unresolved dates at its end, where it parts no words."""
    shorter = line.replace(_UNRESOLVED, "")
    return line if shorter == line else f"{shorter}{_UNRESOLVED}"


def _without_stump(line: str, statement: Statement, article: Article) -> str:
    """Return the line without the word in which the article breaks off: "to explain the scope of the agreem"."""
    found = _BREAKS_OFF.search(line)
    rest = article.text[statement.quote_end :].strip()
    if found is None or rest or not article.text.rstrip().endswith(found[1]):
        return line
    longer = re.search(rf"\b{re.escape(found[1])}\w+", article.text, re.IGNORECASE)
    return re.sub(r",? to \w+$", "", line[: found.start()].rstrip()) if longer is not None else line


def _certainty(rule: Rule, statement: Statement) -> Certainty:
    """Return the statement's certainty; what lies ahead is expected even where the text is sure of it."""
    if rule.section == "upcoming" and statement.certainty == "reported":
        return "expected"
    if rule.section == "disputes" and statement.certainty == "possible" and not _MAYBE.search(statement.verb):
        # What was offered or could not be done is a fact: only what may yet come is possible.
        return "reported"
    return statement.certainty


def _gains_negation(rule: Rule, statement: Statement) -> bool:
    """Whether a rule for what is denied took a statement in whose words nothing is denied."""
    if not rule.when.negated or statement.form != "clause" or not statement.negated:
        return False
    said = f"{statement.subject_text} {statement.verb} {statement.complement}".lower()
    return _DENIAL.search(said) is None


def _loses_negation(statement: Statement, article: Article) -> bool:
    """Whether the text denies the verb and the statement does not: a line must never say the opposite."""
    if statement.form != "clause" or statement.negated or not statement.verb:
        return False
    last = re.escape(statement.verb.split()[-1])
    denial = rf"\b(no longer|never|not|hardly|barely|scarcely|nor)\s+(?:\w+ly\s+)?{last}\b"
    # "neither confirm nor deny": the word before the clause counts too.
    found = re.search(denial, article.text[max(statement.start - 12, 0) : statement.end])
    return found is not None and found[1] not in statement.verb


def render(rule: Rule, statement: Statement, lexicon: Lexicon) -> str:
    """Return the rule's line without attribution, or "" where a placeholder it needs is empty."""
    if statement.verb.split(" ", 1)[0].endswith("ing") and statement.form == "clause":
        # "being critical": no finite verb, and whom it is said of is a guess.
        return ""
    return _capitalised(_tidy(_fill(rule.say, _values(statement, lexicon, rule))))


def _fill(template: str, values: dict[str, str]) -> str:
    """Fill `template`; a part in square brackets goes where one of its placeholders is empty.

    Returns "" where a placeholder outside brackets is empty.
    """
    filled: list[str] = []
    for text, optional in _parts(template):
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        if all(values[name] for name in names):
            filled.append(text.format_map(values))
        elif not optional:
            return ""
    return "".join(filled)


@lru_cache(maxsize=1_000)
def _parts(template: str) -> tuple[tuple[str, bool], ...]:
    """Return the template's pieces, each with whether it stands in square brackets."""
    pieces = re.split(r"\[([^\]]*)\]", template)
    return tuple((piece, bool(i % 2)) for i, piece in enumerate(pieces) if piece)


def _values(statement: Statement, lexicon: Lexicon, rule: Rule | None) -> dict[str, str]:
    names = tuple(party.name for party in statement.subject)
    # A clause set off by commas tells more of the subject, and not which one is meant.
    text = _ASIDE.split(_DATELINE.sub("", squeeze(statement.subject_text)), maxsplit=1)[0]
    if not text or _dangles(text, statement):
        text = join_names(names)
    people = [party for party in statement.subject if party.kind == "person"]
    countries = [party.country for party in statement.subject if party.country]
    attribution = statement.attribution
    role = statement.predicate if statement.form == "title" else next((p.role for p in people if p.role), "")
    whole = "two_numbers" in statement.flags
    complement = statement.complement if whole else _FRAGMENT.sub("", statement.complement)
    return {
        "parties": text,
        "subject": text,
        "verb": statement.verb,
        "complement": complement.strip(" ,;"),
        "objects": join_names(tuple(party.name for party in statement.objects)),
        "speaker": speaker_phrase(attribution, lexicon) if attribution is not None else "",
        "date": date_words(statement.date),
        "place": statement.place,
        "noun": proper_names(statement.predicate) if statement.form == "title" else statement.predicate,
        "office": proper_names(role),
        "person": people[0].name if people else "",
        "country": with_article(countries[0]) if countries else "",
        "matter": _matter(rule, statement, lexicon) if rule is not None and rule.matter else "",
    }


def _dangles(subject: str, statement: Statement) -> bool:
    """Whether the words point at another sentence, so that a line that begins with them hangs in the air."""
    words = subject.lower().split()
    if words[0] in _EMBEDDED and len(words) > 2:
        # "Who will pay for the bridge remains open": the question is what the clause is about.
        return statement.predicate not in ("be", "remain", "stay", "become")
    if words[0] in _DEMONSTRATIVES or words[0] in _RELATIVES:
        return True
    if any(before == "of" and word in _RELATIVES for before, word in pairwise(words[:6])):
        # "some of whom"; a clause behind the noun ("the soldiers who fell") says which are meant.
        return True
    if statement.form == "noun" and words[0] in _POSSESSIVES:
        return True
    return len(words) == 1 and words[0] in _PRONOUNS


def _matter(rule: Rule, statement: Statement, lexicon: Lexicon) -> str:
    """Return what the line is about, without leading prepositions and articles."""
    if not rule.matter:
        return ""
    values = _values(statement, lexicon, None)
    part = rule.matter
    if part == "complement" and "passive" in statement.flags:
        # "The limit was rejected by the ministry" is about the limit.
        part = "subject"
    matter = _fill(part, values) if "{" in part else values[part]
    matter = _tidy(matter)
    if named := _NAMED.search(matter):
        matter = named[1]
    return _LEADING.sub("", _TAIL.split(matter, maxsplit=1)[0]).strip()


def date_words(mention: DateMention | None) -> str:
    """Return a resolved date as it stands on a page: "9 June 2025", "June 2025", "15-17 June 2025"."""
    if mention is None or mention.first is None or mention.last is None:
        return ""
    first, last = mention.first, mention.last
    if mention.precision == "year":
        return str(first.year)
    if mention.precision == "month":
        return f"{MONTHS[first.month - 1]} {first.year}"
    end = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{end}"
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first.day} {MONTHS[first.month - 1]}{year} to {end}"


def _tidy(line: str) -> str:
    line = squeeze(line).replace("s's ", "s' ")
    line = re.sub(r"\b([Cc]an) not\b(?! only)", r"\1not", line)
    # A sentence of its own behind a quotation: "accused him of “selling jewels”: the mission will go on".
    line = re.sub(r"(?<=”): (?=[a-z]).*$", "", line)
    # "Ann Lee and Labour Ann Lee": a word of the title that was taken for a forename.
    line = _SAME_NAME.sub(lambda found: f"{' and ' if found[1] else ''}{found[2]}", line)
    line = re.sub(r"\s+([,.;:?!])", r"\1", line)
    # "signed by Ann Lee, and Bo Ek": what was told of the first is gone, and so is its comma.
    line = _BY_TWO.sub(r"\1 and ", line)
    line = re.sub(r"[,.]([”\"’'])$", r"\1", line)
    return line.rstrip(" .,;:")


def _capitalised(line: str) -> str:
    return line[:1].upper() + line[1:]
