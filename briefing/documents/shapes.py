"""The shapes of lines: prose, title, name, caption. Pure functions of one text; no rule file, no position."""

from __future__ import annotations

import re

from briefing.documents.rules import read_data
from briefing.documents.wholedates import find_age, is_only_date

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCE_END = re.compile(r"(?:[.!?。！？]|\.\.\.|…)[\"'”’»」』)\]]*\s*(?:\[\d+\])?$")
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
BULLET = re.compile(r"^\s*(?:[•·‣◦▪●*+>–—-]|\d{1,2}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))\s+")
_WORDS = read_data("words.yaml")
AGENCIES: tuple[str, ...] = tuple(_WORDS["agencies"])
"""News agencies of the world by the names that datelines and credits give them."""
OUTLET_WORDS: str = "|".join(_WORDS["outlet_words"])
"""The words that give a name away as an outlet's, as alternatives of a regular expression."""


def words(text: str) -> int:
    """Return the number of words; two characters of a script without blanks count as one."""
    wide = len(_CJK.findall(text))
    return len(_WORD.findall(_CJK.sub(" ", text))) + (wide + 1) // 2


def ends_sentence(text: str) -> bool:
    """Return whether the text ends as a sentence does, or with a colon that leads into a quotation."""
    return bool(_SENTENCE_END.search(text[-60:]))


def is_prose(text: str) -> bool:
    """Return whether the line reads as running text: a sentence, or the beginning of a long one."""
    count = words(text)
    if ends_sentence(text):
        return count >= (3 if re.search(r"[.。!]\W*$", text) else 4) and not text.isupper()
    if count >= 8 and re.search(r"[:,;][\"”’]?$|[”\"]$", text) and lower_share(text) > 0.5:
        return True
    return count >= 18 and lower_share(text) > 0.5


_OPEN_END = re.compile(
    r"\b(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|that|which|who|as|its|his|her|their|is|was|are|were|"
    r"has|had|have|been|be|will|would|not|said|told|over|into|than|this|about|after|before)$|,$"
)


def is_cut_off(text: str) -> bool:
    """Return whether the line is a sentence that stops where no sentence can: "..., said on"."""
    return words(text) >= 5 and lower_share(text) >= 0.4 and bool(_OPEN_END.search(text.strip()))


_ENGLISH = frozenset(_WORDS["english_words"])
_OTHER = frozenset(_WORDS["other_words"])


def is_english(text: str) -> bool:
    """Return whether the text has the function words of English, at least one in eight words."""
    found = [word.casefold() for word in _WORD.findall(text)]
    return bool(found) and sum(word in _ENGLISH for word in found) * 8 >= len(found)


def is_other_language(text: str) -> bool:
    """Return whether a line is surely of another language: its function words or its letters say so."""
    found = {word.casefold() for word in _WORD.findall(text)}
    if found & _ENGLISH:
        return False
    letters = [char for char in text if char.isalpha()]
    latin = sum(char < "\u0250" for char in letters)
    return len(found & _OTHER) >= 2 or (len(letters) >= 6 and latin * 5 < len(letters))


def lower_share(text: str) -> float:
    """Return the share of words that begin with a lower-case letter; scripts without case count as lower."""
    found = _WORD.findall(text)
    if not found:
        return 0.0
    return sum(1 for word in found if not word[0].isupper() and not word[0].isdigit()) / len(found)


def is_title_like(text: str) -> bool:
    """Return whether the line could be a headline: some words, no full stop, no link, not all digits."""
    count = words(text)
    if not 3 <= count <= 35 or (
        text.endswith((".", ",", ";", ":")) and not text.endswith(("...", "U.S.", "S. Korea."))
    ):
        return False
    return "http" not in text and "@" not in text and not BULLET.match(text) and not is_stamp(text)


def is_stamp(text: str) -> bool:
    """Return whether the line is nothing but an age or a date ("14 hours ago", "June 9, 2025")."""
    if len(text) > 60:
        return False
    age = find_age(text)
    if age:
        return len(re.sub(r"\W+", "", text.replace(age.text, "", 1))) <= 12 and words(text) <= 8
    return is_only_date(text) is not None


def stamp_parts(text: str) -> tuple[str, str] | None:
    """Return (stamp, the name beside it or "") of "14 hours ago" or "Daily Post · 3 May 2024", else None."""
    parts = [part for part in re.split(r"\s*[|·•]\s*|\s+[–—-]\s+", text) if part]
    stamps = [part for part in parts if is_stamp(part)]
    names = [part for part in parts if not is_stamp(part)]
    if stamps and len(parts) <= 4 and all(words(name) <= 5 for name in names):
        return stamps[0], re.sub(r"^by\s+.*", "", names[0], flags=re.IGNORECASE) if names else ""
    return (text, "") if is_stamp(text) else None


def is_name_like(text: str) -> bool:
    """Return whether the line could be a user's or an author's name."""
    return (
        1 <= words(text) <= 4 and len(text) <= 40 and not ends_sentence(re.sub(r"\b(?:Jr|Sr)\.$", "Jr", text))
    )


def is_person_like(text: str) -> bool:
    """Return whether the line is nothing but a name as readers sign: a handle, or one to four capitals."""
    if not is_name_like(text) or is_stamp(text):
        return False
    return is_handle(text) or all(word[0].isupper() for word in _WORD.findall(text) if len(word) > 3)


def is_handle(text: str) -> bool:
    """Return whether the line is a user name as forums have them: one token, with digits or odd case."""
    if " " in text.strip() or not 2 <= len(text) <= 30:
        return False
    return bool(re.search(r"\d|[a-z][A-Z]|_|\w\.\w", text)) or text.islower()


def same(text: str) -> str:
    """Return a form in which two copies of a line are equal despite quotes, case and spacing."""
    return re.sub(r"[^\w]+", " ", text.casefold()).strip()


# --- captions ---------------------------------------------------------------------------------------------

_POSED_ALTERNATIVES = "|".join(f"{verb}(?:e?s)?" for verb in _WORDS["posed"])
_POSED_RE = re.compile(
    rf"\b(?:{_POSED_ALTERNATIVES}|is (?:seen|pictured|shown)|are (?:seen|pictured|shown))\b"
)
_PLACE_IN_PICTURE = re.compile(
    r"[,(] ?(?:(?:second|third|fourth) from |far |from |at |on the )?"
    r"(?:left|right|cent(?:er|re)|foreground|background)(?:,|\)| and)"
    r"|\b(?:from left|left to right|clockwise)\b|\b(?:is|are) (?:seen|pictured|shown)\b"
    r"|\b(?:file|handout|undated|archive) (?:photo|image|picture)\b"
    r"|\bin this (?:\w+[ ,]+){0,6}(?:photo|image|picture|frame)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:on|in|during|at|following|after|ahead of)\b.*?\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b", re.IGNORECASE,
)  # fmt: skip
_CREDIT_TAIL = re.compile(
    r"(?:\s*[\[(](?P<inner>[^\[\]()]{2,60})[\])]\.?"
    r"|\.?\s*(?:/|\||\u2014|—|–|-|©|ⓒ)\s*(?P<plain>[A-Z][\w.&’' -]{1,40}))$"
)
_CREDIT_WORDS = re.compile(
    r"photo|image|press|pool|corps|courtesy|yonhap|reuters|getty|afp|\bap\b|kyodo|epa|xinhua|handout|provided|"
    r"file|agency|news|joint|office|ministry|credit|twitter|screenshot|captur", re.IGNORECASE,
)  # fmt: skip
_PAST = re.compile(
    r"\b(?:said|told|agreed|added|announced|reported|was|were|had|met|held|called|noted|urged|warned|vowed|pledged|"
    r"expressed|stressed|confirmed|wrote|did|made|took|[a-z]{3,}ed)\b"
)


def credit_tail(text: str) -> str:
    """Return the credit that the text ends in ("[JOINT PRESS CORPS]" -> "JOINT PRESS CORPS"), or ""."""
    match = _CREDIT_TAIL.search(text[-160:])
    if not match:
        return ""
    inner = (match["inner"] or match["plain"] or "").strip()
    if _CREDIT_WORDS.search(inner) or inner.isupper():
        return inner
    # A photographer's name: two to four capitalised words.
    return (
        inner
        if re.fullmatch(r"[A-ZÀ-Ý][\w.’'-]+(?: [A-ZÀ-Ý][\w.’'-]+){1,3}", inner) and match["inner"]
        else ""
    )


def has_picture_grammar(text: str) -> bool:
    """Return whether a sentence tells what is seen: a posed verb in the present before any past verb."""
    posed = _POSED_RE.search(text)
    if not posed:
        return False
    before = text[: posed.start()]
    # "Lee on Monday told ..." is news; "Lee answers questions on Monday" is a picture.
    return not _PAST.search(re.sub(r"\b\w+-\w+ed\b|\bunited\b", "", before, flags=re.IGNORECASE))


def is_caption(text: str) -> bool:
    """Return whether a stand-alone line is a photo's caption."""
    if len(text) > 1_500 or words(text) > 90:
        return False
    credit = credit_tail(text)
    place = bool(_PLACE_IN_PICTURE.search(text))
    posed = has_picture_grammar(text)
    agency_only = credit in AGENCIES and not place and not posed
    if (
        credit
        and not agency_only
        and (posed or place or (words(text) <= 40 and _CREDIT_WORDS.search(credit) is not None))
    ):
        return True
    return (place and posed) or (posed and bool(_WHEN.search(text)) and bool(credit))


def looks_pictured(text: str) -> bool:
    """Return whether a sentence has a caption's grammar and a caption's time ("..., on Wednesday")."""
    return has_picture_grammar(text) and bool(_WHEN.search(text))
