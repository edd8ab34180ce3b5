"""Whether a line can be read alone: what it owes to the sentences before it, and what breaks it.

Owns the words that point out of a line; what the text gives back is put in by `mending`. A line that cannot be
read at all is refused; one that leans on its neighbours keeps its place among the claims and loses weight, so
that a fuller telling speaks for the fact and a fuller fact takes the place on the page. Which rule matches is
the matcher's business.
"""

from __future__ import annotations

import re

from briefing.model import Article, Party, SectionId, Statement
from briefing.rules.lexicon import Lexicon, word_list
from briefing.rules.limits import is_half
from briefing.rules.matcher import predicate_in_class

_QUOTED = re.compile(r"[“\"‘][^”\"’]*[”\"’]")
_SPOKEN_TO = re.compile(
    r"\b(?:I|me|my|(?:of|is|was|as|by) mine|we|us|our|ours|myself|ourselves|you|your|yours|yourself|yourselves)\b"
)
"""Words of one who speaks or is spoken to: outside quotes they are nobody on a page."""
_OBJECT_PRONOUN = re.compile(r"^(?:it|them|him|us|me)\b(?!\s+(?:\w+ly\s+)?\w+\s+(?:that|to|for)\b)", re.IGNORECASE)
"""What is done to it must be named; "made it clear that", "finds it hard to" name it behind."""
_POINTED_OBJECT = re.compile(
    r"^(?:that|this|these|those) as (?:an? |the )?"
    r"(?!.*\b(?:is|are|was|were|has|have|had|will|would|shall|should|can|could|must|may|might)\b)"
)
"""What is judged stands in another clause: "regards that as a reward", not "agreed that as a first step it will"."""
_OF_WHAT = re.compile(r" puts? (?:the|its|their) (?:number|figure|total|sum|amount) at \S*\d")
"""Of what there are so many another sentence tells: "put the number at 62"."""
_INFINITIVE = re.compile(r"^(?:not )?to\b")
_STRESSED_TO = re.compile(r"^(\w+?)(?:ed|es|s|d|ing)? to \w+")
_TO_BE_DONE = re.compile(r"^(?:not )?to (?:be|have|\w+)\b")
QUANTITY = re.compile(
    r"^(?:(?:to|at|on|for|that|only|about|around|nearly|some|just|up|almost|over|than|of|not|more|less|fewer)\s+)*"
    r"[$€£¥]?\d[\d.,]*\s?(?:hundred|thousand|million|billion|trillion|m|bn|k)?$",
    re.IGNORECASE,
)
_BARE = re.compile(r"^the (?:[a-z]+|\d+)$")
"""A subject of an article and one word: what the text has named before."""
_STAND_INS = frozenset({
    "accusation", "accusations", "agenda", "allegation", "allegations", "argument", "arguments", "call", "calls",
    "case", "charge", "charges", "claim", "claims", "concern", "concerns", "conclusion", "criticism", "decision",
    "demand", "fear", "fears", "figure", "group", "idea", "initiative", "issue", "item", "matter", "measure", "men",
    "move", "note", "notion", "number", "offer", "official", "officials", "one", "others", "parties", "plan", "point",
    "problem", "process", "proposal", "question", "remark", "remarks", "report", "request", "result", "round",
    "sides", "source", "sources", "statement", "step", "suggestion", "talks", "thing", "three", "topic", "two",
    "venue", "view", "views", "warning", "warnings", "women",
})  # fmt: skip
"""Nouns that say of what kind a thing is and not which."""
_DEMONSTRATIVE = re.compile(
    r"\b(?:in|on|at|of|for|to|with|under|by|from|about)\s+(?:this|these|such|that same)\s+(?:[A-Z]\w+ )?[a-z]+"
)
_OWNED = re.compile(r"^(?:\w+\s+){0,1}its\s+\w+")
_SOMEBODY = re.compile(r"^(?:a|an|some|several|many|one|two|three) ", re.IGNORECASE)
_HEDGE = re.compile(r"\b(?:purported|alleged|reported|supposed|apparent|ostensib|seeming|presumab)ly\b", re.IGNORECASE)
_HEARSAY = re.compile(r"(?:the |any )?(?:suggestion|allegation|rumou?r|speculation|notion)s?\b", re.IGNORECASE)
_GENERAL = re.compile(r"^(?:a|an|any|every) .*", re.IGNORECASE)
_OBJECT = re.compile(r"^(?:the|that|this|these|those|such|its|their) (\w+)$", re.IGNORECASE)
_POINTS_ON = re.compile(
    r"^the following (?:was|were|is|are|has|have) "
    r"|\b(?:the following|as follows|the following (?:points|matters|terms|steps))$",
    re.IGNORECASE,
)
"""What is told stands in a list behind the line."""

_STAND_IN_COST, _QUANTITY_COST, _POINTING_COST, _OWNED_COST, _SOMEBODY_COST, _BARE_COST = 24, 20, 10, 24, 12, 8
"""Weight lost, of a hundred."""
_UNTOLD_COST = 20
"""The least that a line loses whose words leave a thing to another sentence: "will discuss the request"."""
_OF_THE_STORY = frozenset({
    "agreement", "accord", "deal", "pact", "treaty", "memorandum", "contract", "protocol", "talks", "negotiations",
    "project", "ruling", "dispute", "work", "works",
})  # fmt: skip
"""What the whole page may be about: by these words alone its one treaty or talks are understood on most lines."""


_EMPTY_OBJECT = re.compile(r"\b(?:an?|the)(?: \w+)? one$|\bno such (?:thing|one|matter|object)\b|^that [a-z]+(?::|$)")
"""What is had is told by another sentence: "came away with a new one"."""
_THAT_NOUN = re.compile(r"\b(?:of|with|to|in|under|by) that (?!of\b)[a-z]+$")
_BETWEEN = re.compile(r"\bbetween ([A-Z]\S*(?: [A-Z]\S*)*)(.*)$")
_THERE = re.compile(r" there$")
_PLACED = re.compile(r"\b(?:in|at|near|from) [A-Z]")
_UNDONE = re.compile(r"(?:was|were|is|are|had been|should|ought) (?:not )?(?:to )?have (?!to\b)\w")
_ABOUT_TO = re.compile(r"(?:was|were|had been) (?:just )?(?:about|on the (?:point|verge|brink)) (?:to|of)\b")
_ON_SUBJECT = re.compile(
    r"\b(?:understanding|agreement|deal|accord|consensus)\W? on (?:the|this|that) "
    r"(?:subject|matter|issue|topic|question)(?=$|,)"
)
_REACHING = frozenset({"reach", "strike", "announce", "clinch", "make", "hail", "conclude"})
_REACHED_IT = re.compile(
    r"the (?:agreement|deal|accord|understanding|pact|consensus|breakthrough)"
    r"(?:$| (?:after|following|at|during|late|early|through|thanks|when|as)\b)"
)
_COMING = frozenset({"travel", "attend", "come", "visit", "fly", "appear", "go", "arrive", "return"})
_STRANDED = re.compile(
    r" (?:by|as|than)$"
    r"|\b(?:will|would|shall|should|can|could|must|may|might|does|do|did|has|have|had|is|are|was|were)"
    r"(?: not|n[’']t)(?: be| have| been)?$"
    r"|\b(?:that|whether|if) \w+ (?:will|would|shall|should|can|could|must|may|might)(?: not)?(?: be)?$"
)
"""A line that breaks off: "was held by", "wants a promise that it will not be"."""
_TO_BE_HELD = re.compile(r"(?:not )?to be (?:held|organi[sz]ed|convened|launched|concluded|staged)\b")
_HELD_BY_ITSELF = re.compile(r"\bto be (?:held|organi[sz]ed|convened|launched|concluded|staged)$")
_NEVER_CEASED = re.compile(r"(?:has|have|had) never (?:ceased|stopped)(?! \w+ing\b| to )")
"""Who never ceased never ceased to do something."""
_ON_THIS = re.compile(
    r"[“\"]?(?:And |But )?(?:On|At|With|To|About|By|In|Of|From|For|Against|Over) (?:this|that|these|those|all this),? "
    r"(?=(?:the|a|an|all|both|each|every|no|they|we|he|she|two|three)\b|[A-Z])"
)
_ON_THIS_FAR = 24
"""Characters from a sentence's beginning within which its first clause begins behind such words."""
_PREP_PRONOUN = re.compile(
    r"(?:back |on |over |up |the \w+ )?(?:to|on|with|for|of|by|about|at|from|against) (?:it|them|him|her)\b(?! \w+ing)"
    r"(?!.*\b(?:that|to)\b)"
)
_THE_SAME = re.compile(r"the same(?: (?:at|on|in|for|to|of|by)\b|$)")
_SAYS_NOTHING = re.compile(r"The (?:[A-Z][a-z]+(?: [A-Z][a-z]+)*|meeting|talks|session|round|summit|conference)$")
_HANDED = frozenset({"hand", "hand over", "give", "deliver", "lend", "sell", "sign over"})
_PLURAL_VERBS = frozenset({"were", "are", "have", "say", "want", "insist", "argue", "deny", "agree", "reject", "claim"})
_TOGETHER = re.compile(r"(?:to \w+ )?(?:closely )?together\b|(?:to \w+ )?each other\b")

_BARE_AMOUNT = re.compile(
    r"[$€£]?\d[\d.,]* (?!.*\b(?:is|are|was|were|has|have|had|will|would|can|could|must|may|\w+ed)\b)"
)
"""An amount with no verb behind it: "600 million litres", not "1.6 kg was lost"."""


_SUBJECT_BEHIND = re.compile(r", (?:the )?[A-Z][\w-]+ (?:of|for) (?:[A-Z][\w-]+|[a-z]+ )")
"""A title behind the comma that closes the phrase in front of a sentence."""


def broken(statement: Statement, line: str, section: SectionId, article: Article, lexicon: Lexicon) -> bool:
    """Whether the line says what no sentence says, or cannot be read: no claim is made of it.

    Args:
        line: the line without the speaker that it owes.
    """
    if statement.form == "noun":
        # "The meeting", "The National Assembly": a day is told of it and nothing else.
        nothing = section == "upcoming" and _SAYS_NOTHING.match(line) is not None
        # "A meeting with the commissioner on 3 May, Minister of Trade": the sentence's subject is no part of the event.
        return nothing or _SUBJECT_BEHIND.search(line) is not None
    if statement.form != "clause":
        return False
    if _SPOKEN_TO.search(_QUOTED.sub("", line)):
        return True
    if _INFINITIVE.match(statement.verb):
        # "The parties to release detainees": the verb that governs it is lost, and with it what the text says.
        return True
    if _OBJECT_PRONOUN.match(statement.complement) or _POINTS_ON.search(line):
        return True
    if _POINTED_OBJECT.match(statement.complement):
        return True
    if is_half(statement, section, article, lexicon):
        return True
    pair = _BETWEEN.search(line)
    if pair is not None and not re.search(r"\b(?:and|or|to)\b|[–/-]", pair[2]) and not pair[1].endswith("s"):
        # "the contract between YLB": with whom is lost.
        return True
    if section in ("agreements", "upcoming") and _ABOUT_TO.match(f"{statement.verb} {statement.complement}"):
        # "was about to sign when the talks collapsed": what was at hand once is neither done nor ahead.
        return True
    if _UNDONE.match(statement.verb):
        # "was to have freed the crew": it was not done.
        return True
    if section == "disputes" and statement.predicate in _COMING and " unable " in f"{statement.verb} ":
        # "was unable to travel because of the vote": why somebody stays away is no position.
        return True
    if section == "upcoming" and statement.complement in {"present", "there"}:
        # "is expected to be present": at what, another sentence tells.
        return True
    if section == "agreements" and statement.predicate in _REACHING and _REACHED_IT.match(statement.complement):
        # "reached the agreement after talks in Lima": what was agreed is not told.
        return True
    if section == "agreements" and _ON_SUBJECT.search(line):
        # "had reached an understanding on the subject": on what, another clause tells.
        return True
    if _was_to_be(statement) and (section != "upcoming" or statement.attribution is None):
        # "was to be held" tells a plan that has been overtaken, neither what happened nor what is ahead.
        return True
    if statement.verb.startswith("can ") and _GENERAL.match(statement.subject_text) and not statement.subject:
        # "A country can block a request once" is how things are, nobody's deed.
        return True
    if _names_the_paper(line, statement, article):
        return True
    if _lacks_owned(statement, article) or _lost_partner(statement) or _not_the_kind(statement, article):
        return True
    if _EMPTY_OBJECT.search(statement.complement) or _STRANDED.search(line):
        return True
    if _HELD_BY_ITSELF.search(statement.verb) and statement.subject and "passive" in statement.flags:
        # "agreed on a session to be held online" read without the session: nobody agrees to be held.
        return True
    if _PREP_PRONOUN.match(statement.complement) or _THE_SAME.match(statement.complement):
        # "stands by her", "will come back to it", "will consider the same": of whom and what is not told.
        return True
    if _colon_behind(statement, article):
        return True
    if statement.predicate == "regard" and not re.search(r"\bas\b", statement.complement):
        # "regards the matter as open until June" read without what it is regarded as.
        return True
    if section == "past" and _THAT_NOUN.search(statement.complement):
        # "followed the first half of that pattern": what happened is told by another sentence.
        return True
    if _goes_without(statement) or _NEVER_CEASED.match(f"{statement.verb} {statement.complement}"):
        return True
    if _ON_THIS.match(article.text[statement.quote_start : statement.quote_end]) and statement.start < (
        statement.quote_start + _ON_THIS_FAR
    ):
        # "On this all three delegations shook hands": what they agreed on is cut from the line.
        return True
    if _TO_BE_HELD.match(statement.complement) and predicate_in_class(statement, "agree", lexicon):
        # "agreed to be held in virtual format": an infinitive that describes a noun, read as what was agreed.
        return True
    if section == "disputes" and _THERE.search(line) and not statement.place and not _PLACED.search(line):
        # "The line stops the shelf there": where is half of what is claimed.
        return True
    if section in ("agreements", "past", "upcoming") and _HEARSAY.match(statement.subject_text):
        # "Suggestions that it has agreed to withdraw are not correct": what is suggested is nobody's deed.
        return True
    two = "two_numbers" in statement.flags
    if statement.predicate == "say" and not two and _BARE_AMOUNT.match(statement.complement):
        # "Brazil says 600 million litres": of what is not told.
        return True
    hedge = _HEDGE.search(article.text[statement.start : statement.end])
    if hedge is not None and not _HEDGE.search(line):
        return True
    return _loses_object(statement, article, lexicon)


def counts_nothing(line: str) -> bool:
    """Whether a mended line tells how many without telling of what: "put the number at 62"."""
    return _OF_WHAT.search(line) is not None


def _names_the_paper(line: str, statement: Statement, article: Article) -> bool:
    """Whether the outlet's own name was put for a word of it: no sentence of a paper speaks so of the paper."""
    outlet = article.outlet
    quote = article.text[statement.quote_start : statement.quote_end]
    return " " in outlet and outlet in line and outlet not in quote


def _lost_partner(statement: Statement) -> bool:
    """Whether the verb speaks of several and the subject is one: the sentence's other subject is lost.

    "Ann Lee were present", "Ann Lee agreed to work together"; "Egypt say" was said of people, not of the state.
    """
    if len(statement.subject) != 1 or statement.subject[0].kind not in ("person", "country"):
        return False
    if " and " in statement.subject_text or statement.subject_text != statement.subject[0].name:
        return False
    first = statement.verb.split(" ", 1)[0]
    country = statement.subject[0].kind == "country"
    if first in _PLURAL_VERBS and not (country and statement.subject_text.endswith("s")):
        return True
    alone = " with " not in statement.complement and " and " not in statement.complement
    return alone and _TOGETHER.match(statement.complement) is not None


def _not_the_kind(statement: Statement, article: Article) -> bool:
    """Whether "he" was taken for a place or "it" for a person: the words say of which kind the subject is."""
    if len(statement.subject) != 1:
        return False
    before = article.text[statement.start : statement.start + 4].lower()
    kind = statement.subject[0].kind
    if re.match(r"s?he\b", before):
        return kind in ("country", "organisation") or _stranger_speaks(statement)
    return re.match(r"it\b", before) is not None and kind == "person"


def _stranger_speaks(statement: Statement) -> bool:
    """Whether a named speaker whom no roster knows says it right before: "Her owner, Ann Lee, said she would"."""
    told = statement.attribution
    if told is None or told.parties or not told.verb or not 0 < statement.start - told.source_end < 40:
        return False
    return re.search(r"[A-Z]\w+ [A-Z]\w+", told.source_text) is not None


def _colon_behind(statement: Statement, article: Article) -> bool:
    """Whether what follows a colon was taken for the verb's content: "disagreed: the list mentions both sites"."""
    if not statement.complement or statement.predicate in ("say", "state", "write", "announce", "conclude", "agree"):
        return False
    first = statement.complement.split(" ", 1)[0]
    told = rf"\b{re.escape(statement.verb)}: {re.escape(first)}"
    return re.search(told, article.text[statement.quote_start : statement.quote_end]) is not None


def _goes_without(statement: Statement) -> bool:
    """Whether a verb of giving has lost what is given: "FRL handed to ICRC"."""
    if statement.predicate not in _HANDED or "passive" in statement.flags:
        return False
    to_whom = re.match(r"(?:back |over )?to (?:the )?[A-Z]", statement.complement)
    return to_whom is not None and not re.search(r"\b(?:an?|its|his|her|their|some|all|\d+)\b", statement.complement)


def _was_to_be(statement: Statement) -> bool:
    if re.match(r"(?:was|were) (?:not )?(?:going )?to \w+", statement.verb):
        return True
    if statement.verb in ("was going", "were going"):
        return _INFINITIVE.match(statement.complement) is not None
    return statement.verb in ("was", "were") and _TO_BE_DONE.match(statement.complement) is not None


def _lacks_owned(statement: Statement, article: Article) -> bool:
    """Whether the text gives the subject's own and not the subject: "Malaysia's must be held" is its election."""
    words = statement.subject_text.split()
    first = statement.verb.split(" ", 1)[0]
    if not words or not first:
        return False
    owned = rf"\b{re.escape(words[-1])}[’']s?\s+{re.escape(first)}\b"
    return re.search(owned, article.text[statement.start : statement.end]) is not None


def _loses_object(statement: Statement, article: Article, lexicon: Lexicon) -> bool:
    """Whether the verb group skips a noun: "stressed its keenness to reach a deal" is no "stressed to reach"."""
    found = _STRESSED_TO.match(statement.verb)
    if found is None:
        return False
    stem = found[1].lower()
    if not any(" " not in entry and entry.rstrip("e") == stem.rstrip("e") for entry in lexicon.verbs.get("affirm", ())):
        return False
    return statement.verb not in article.text[statement.quote_start : statement.quote_end]


def leaning(statement: Statement, section: SectionId) -> int:
    """Return how much weight a line loses for what it owes to other sentences, from 0."""
    if statement.form != "clause":
        return 0
    cost = 0
    subject = " ".join(word_list(statement.subject_text))
    named = any(party.kind != "group" for party in statement.subject)
    if _BARE.match(subject) and not named and subject.split()[1] in _STAND_INS:
        cost += _STAND_IN_COST
    elif _BARE.match(subject) and not named and _wants_telling(statement):
        # "The committee meets again": the text before names no one committee, else its full words would stand here.
        cost += _BARE_COST
    if (found := _OBJECT.match(statement.complement)) and found[1].lower() in _STAND_INS:
        cost += _STAND_IN_COST
    if QUANTITY.match(statement.complement.strip()):
        cost += _QUANTITY_COST
    if _DEMONSTRATIVE.search(statement.complement) or _THAT_NOUN.search(statement.complement):
        cost += _POINTING_COST
    if _OWNED.match(statement.complement.removeprefix("to ")) and _several(statement.subject):
        # "The two ministers agreed to extend its validity": its cannot be theirs.
        cost += _OWNED_COST
    if section == "disputes" and not named and _SOMEBODY.match(statement.subject_text):
        cost += _SOMEBODY_COST
    untold = any(words.split()[-1].lower() not in _OF_THE_STORY for words in statement.bare)
    return max(cost, _UNTOLD_COST) if untold else cost


def _wants_telling(statement: Statement) -> bool:
    """Whether the subject is a thing of the story: common to all ("the economy", "the weather") is what is always."""
    return statement.tense != "present" or statement.date is not None


def _several(parties: tuple[Party, ...]) -> bool:
    return len(parties) > 1
