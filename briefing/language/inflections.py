"""What forms a word has and of what word a form is, by the inflection library: the only module here that asks it.

The library is loaded at the first question, which few sentences ask.
"""

from __future__ import annotations


def past_of(verb: str) -> str:
    """Return the simple past of a verb's lemma, "" where the library knows none."""
    from lemminflect import getInflection

    forms: tuple[str, ...] = getInflection(verb, "VBD")
    return forms[0] if forms else ""


def pasts_of(verb: str) -> frozenset[str]:
    """Return all forms that the simple past of a verb's lemma may have."""
    from lemminflect import getInflection

    return frozenset(getInflection(verb, "VBD"))


def participles_of(verb: str) -> frozenset[str]:
    """Return the forms that the participle of a verb's lemma may have: "sent", and not "went"."""
    from lemminflect import getInflection

    return frozenset(getInflection(verb, "VBN"))


def third_person_of(verb: str) -> str:
    """Return what one other does, of a verb's lemma: "signs"; "" where the library knows no form."""
    from lemminflect import getInflection

    forms: tuple[str, ...] = getInflection(verb, "VBZ")
    return forms[0] if forms else ""


def is_base_form(word: str) -> bool:
    """Return whether the word, in small letters, is a verb's base form: "resume"."""
    from lemminflect import getLemma

    return word in getLemma(word, "VERB")


def base_of(form: str) -> str:
    """Return the base form that a verb's form would have by its ending where the library does not know the word."""
    from lemminflect import getAllLemmasOOV

    lemmas: tuple[str, ...] = getAllLemmasOOV(form, "VERB").get("VERB", ())
    return lemmas[0] if lemmas else ""


def kinds_of(word: str) -> frozenset[str]:
    """Return the parts of speech that the word, in small letters, can be, as `Token.pos` names them."""
    from lemminflect import getAllLemmas

    return frozenset(getAllLemmas(word))
