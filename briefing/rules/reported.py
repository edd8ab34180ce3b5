"""Reported speech told without its reporting verb: what "would" and "was due" become where "said" is gone.

English moves the verb of a reported clause back: "she said she would go". A line that ends in ", according to
her" has lost the verb that asked for it, so its own verb comes forward again ("will go"). Where the speaker
tells of itself, the reporting verb comes back instead ("Ann Lee said she would go"), for a name told twice reads
like two persons. Who the speaker is, and how it is called, is left to `speakers`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.model import Article, Attribution, SectionId, Statement
from briefing.rules.lexicon import Lexicon
from briefing.rules.matcher import predicate_in_class
from briefing.rules.speakers import join_names, speaker_phrase
from briefing.text import squeeze

_MAX_WORDS = 30
"""Up to here a line keeps its speaker in full: a country for its office says less than the text does."""
_HEDGED = {"hint": "hinted", "suggest": "suggested", "indicate": "indicated", "signal": "signalled", "imply": "implied"}
"""Verbs of saying that promise less than they tell, in the form that closes a line."""
_STANCES = (
    "accuse", "affirm", "announce", "commit", "condemn", "demand", "deny", "hope", "insist", "propose",
    "raise", "refuse", "seek", "want", "warn",
)  # fmt: skip
"""Verb classes whose subject does the thing by saying it."""
_PRONOUN = re.compile(r"(?:that )?(s?he|it|they)\b", re.IGNORECASE)
_WOULD = re.compile(r"^would (?!have\b|like\b|prefer\b|love\b|rather\b|be (?:ready|willing|happy|glad|better|wrong)\b)")
_TURNS_ON = re.compile(r"\b(?:if|unless|were to|provided|otherwise|in (?:the )?case)\b")
"""Words behind which "would" tells a condition and no time."""
_ARRANGED = re.compile(r"^(was|were)(?= (?:now |still |also )?(?:due|scheduled|expected|planned|set|slated|to)\b|$)")
_BACK_TOO = re.compile(
    r"\b(?:before|until|till|once|when|after|as soon as|as long as|so long as|while) (?:[\w’'-]+ ){1,6}?"
    r"(?:was|were|had|came|went|ran|began|got|took|gave|\w{2,}ed)\b"
)
"""A clause of time moved back with the verb: "would not pay before the first load arrived" stays as it is."""
_HOPED = re.compile(r"(expect|plan(?=ned)|intend|want|hope)(?:ed|ned|d)(?= to\b|$)")
_NOW = {"was": "is", "were": "are"}
_DUE = re.compile(r"(?:now |still |also )?(?:due|scheduled|expected|planned|set|slated)\b")
_FINITE = re.compile(r"(?:[a-z]+ed|said|wrote|swore|says|[a-z]{3,}(?<!s)s)$")
_TOLD_SOMEBODY = frozenset({"tell", "inform", "assure", "remind", "notify", "convince", "persuade", "brief", "quote"})
"""Verbs of saying that want a hearer: without one, "said" says as much."""

_GOING_ON = frozenset({"add", "repeat", "continue", "conclude", "note", "recall"})
"""Verbs of saying that point at what was said before."""
_MAY = re.compile(r"(?:could|may|might|can)\b(?! not\b)")
_WITHIN = re.compile(r"\b(?:which|whom|whose|where|who)[ ,]+(?:\S+ ){0,4}$")

_WHEN_PAST = re.compile(
    r"\b(?:when|once|after|before|until) (?:[\w’'-]+ ){1,4}?"
    r"(?:\w{3,}ed|met|came|went|took|held|spoke|saw|began|got|sat|left|gave|made)\b"
)
"""A clause of time in the past of reported speech: with "will" before it, it would be wrong."""


def attributed(
    line: str,
    *,
    statement: Statement,
    attribution: Attribution | None,
    article: Article,
    lexicon: Lexicon,
    section: SectionId,
) -> str:
    """Return the line with the speaker that it owes, None for nobody."""
    if attribution is None:
        return line
    ahead = brought_forward(line, statement, section, article)
    inner = set(attribution.parties)
    subject = set(statement.subject)
    named = statement.subject_text.lower()
    # "the growers, 200 of them,": an aside tells more of the speaker.
    nameless = not inner and not subject and squeeze(attribution.source_text).lower().split(", ")[0] == named
    by_itself = nameless or (bool(inner) and subject == inner and not _of_its_own(statement))
    if _is_stance(statement, lexicon) and _holds_by_text(statement, attribution):
        return ahead
    if by_itself and attribution.outer is not None:
        # The stance's holder is the subject already; what is owed is who reports it.
        attribution, by_itself = attribution.outer, False
    stance = _is_stance(statement, lexicon) and not _recounts(statement, attribution, lexicon)
    if by_itself and (nameless or not stance or statement.verb.startswith("would ")):
        own = told_of_itself(line, statement, attribution, article)
        if own:
            return own
    line = ahead
    if by_itself and attribution.verb in _HEDGED:
        # "hinted that he would stay" is less than "would stay": the page says so too.
        return f"{line}, {join_names(tuple(party.name for party in attribution.parties))} {_HEDGED[attribution.verb]}"
    if by_itself and stance:
        return line
    if by_itself and not any(party.kind == "person" for party in inner):
        return f"{line}, by {'their' if len(inner) > 1 else 'its'} own account"
    speaker = speaker_phrase(attribution, lexicon, outlet=article.outlet)
    if attribution.verb in _HEDGED and attribution.source_text:
        hinted = f"{line}, {_inner(attribution, lexicon, article)} {_HEDGED[attribution.verb]}"
        return hinted if attribution.outer is None else f"{hinted}, according to {speaker.split(', quoting ')[0]}"
    full = f"{line}, according to {speaker}"
    if len(full.split()) > _MAX_WORDS:
        short = speaker_phrase(attribution, lexicon, outlet=article.outlet, short=True)
        return f"{line}, according to {short}"
    return full


def _holds_by_text(statement: Statement, attribution: Attribution) -> bool:
    """Whether a state's own text tells what that state holds: "Peru rejects the claim" in a release of Peru's.

    The issuer of a text stands in no sentence of it: its source is empty.
    """
    parties = (*statement.subject, *attribution.parties)
    state = all(party.kind in ("country", "office") and party.country for party in parties)
    one = len({party.country for party in parties}) == 1
    unsaid = attribution.source_start == attribution.source_end and attribution.outer is None
    held = bool(statement.subject and attribution.parties)
    return held and state and one and unsaid and not _of_its_own(statement)


def _inner(attribution: Attribution, lexicon: Lexicon, article: Article) -> str:
    """Return the speaker without who quotes it."""
    return speaker_phrase(replace(attribution, outer=None), lexicon, outlet=article.outlet)


def _of_its_own(statement: Statement) -> bool:
    """Whether the subject is something that the party has, and not the party: "Laos maintains its officers shall"."""
    return re.search(r"(?:\w['’]s|s['’]) [a-z]", statement.subject_text) is not None


def _recounts(statement: Statement, attribution: Attribution, lexicon: Lexicon) -> bool:
    """Whether the speaker tells of its own past deed: "says she raised the matter", "said it had raised it".

    To say that one raised a matter is no raising of it: the line owes whose word it is.
    """
    if statement.certainty in ("expected", "possible") or statement.tense == "future" or not attribution.verb:
        return False
    if statement.verb.startswith(("had ", "did not ")):
        return True
    return (
        statement.verb.endswith("ed") and "raise" in lexicon.verbs and predicate_in_class(statement, "raise", lexicon)
    )


def _is_stance(statement: Statement, lexicon: Lexicon) -> bool:
    """Whether the statement is what its subject holds or intends, so that saying it is doing it."""
    if "passive" in statement.flags:
        # "was promised an early release": another is said to have done it.
        return False
    if _MAY.match(statement.verb):
        # "said it could send observers": what one may do is no intention of doing it.
        return False
    if statement.tense == "future" or statement.certainty in ("expected", "possible"):
        return True
    return any(predicate_in_class(statement, name, lexicon) for name in _STANCES if name in lexicon.verbs)


def brought_forward(line: str, statement: Statement, section: SectionId, article: Article) -> str:
    """Return the line with the verb of a reported clause in the time in which it is told on the page.

    A condition keeps its "would", so do words in quotation marks: there it is the speaker's own.
    """
    told = statement.attribution
    if told is None or statement.flags & {"conditional", "hypothetical"} or not statement.verb:
        return line
    sentence = article.text[statement.quote_start : statement.quote_end]
    if not _backshifted(statement, told, article) or _within_a_noun(statement, article):
        return line
    hoped = _HOPED.match(statement.verb) if section == "upcoming" else None
    if hoped is not None and line.startswith(statement.subject_text):
        ending = "" if len(statement.subject) > 1 or " and " in statement.subject_text else "s"
        return line.replace(statement.verb, f"{hoped[1]}{ending}{statement.verb[hoped.end() :]}", 1)
    if "wished" in statement.flags:
        return line
    kept = _TURNS_ON.search(sentence) or _BACK_TOO.search(statement.complement)
    kept = kept or _WHEN_PAST.search(statement.complement)
    if _WOULD.match(statement.verb) and not kept:
        return line.replace(statement.verb, "will" + statement.verb.removeprefix("would"), 1)
    found = _ARRANGED.match(statement.verb) if section == "upcoming" else None
    if found is not None and (found[0] != statement.verb or _DUE.match(statement.complement)):
        return line.replace(statement.verb, _NOW[found[1]] + statement.verb[found.end() :], 1)
    return line


def told_of_itself(line: str, statement: Statement, told: Attribution, article: Article) -> str:
    """Return "Ann Lee said she would go" where the speaker tells of itself with a pronoun, "" elsewhere.

    Args:
        line: the line without its speaker, which begins with the subject.
        told: whose words they are; its parties are the subject's.
    """
    found = _PRONOUN.match(article.text, statement.start)
    subject = statement.subject_text
    if found is None or not told.verb or "quoted" in statement.flags:
        return ""
    begin = next((b for b in (subject, f"The {subject}") if line.startswith(f"{b} {statement.verb}")), "")
    if not begin:
        return ""
    cue = article.text[told.cue_start : told.cue_end]
    finite = _FINITE.fullmatch(cue) or (cue == told.verb and found[1].lower() == "they")
    said = cue if finite and told.verb not in _TOLD_SOMEBODY | _GOING_ON else "said"
    if said in {f"{told.verb}s", told.verb} and statement.verb.startswith(("would ", "had ")):
        said = "said"
    office = re.match(r"[A-Z]\w+ [a-z]", begin) and [party.kind for party in statement.subject] == ["office"]
    the = "The " if office else ""  # "Japan's trade ministry", told by its adjective
    return f"{the}{begin} {said} {found[1].lower()} {line.removeprefix(begin).lstrip()}"


def _within_a_noun(statement: Statement, article: Article) -> bool:
    """Whether the clause describes a noun: "a clause under which Chad would pay" tells what the clause would do."""
    told = statement.attribution
    start = max(statement.quote_start, told.cue_end if told is not None and told.cue_end <= statement.start else 0)
    if _WITHIN.search(article.text[start : statement.start]):
        return True
    said = article.text[statement.start : statement.end]
    return re.match(r"(?:\w+ )?(?:which|whom|who|whose|where)\b", said) is not None


def _backshifted(statement: Statement, told: Attribution, article: Article) -> bool:
    """Whether the clause is reported in a past: a quotation and what somebody "says" keep their own time."""
    if "quoted" in statement.flags or (told.kind == "press" and told.cue_start == told.cue_end):
        # What an opinion article tells of its own is nobody's reported speech.
        return False
    cue = article.text[told.cue_start : told.cue_end].strip().lower()
    return not (told.verb and re.fullmatch(r"[a-z]+(?<!s)s|say|tell|report", cue))
