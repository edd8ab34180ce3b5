"""The shape of rule files and lexicon files, as types.

Everything else about the language comes from these types: the loader checks files against them, the JSON
Schema for editors is generated from them, and a test holds docs/rules.md against their keys. What a key
means when a statement is tried is the matcher's business.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

RuleSection = Literal["leaders", "agreements", "disputes", "upcoming", "past"]
Flag = Literal[
    "hypothetical", "question", "wished", "urged", "planned", "intended", "asked", "historical", "advice", "quoted",
    "nominal", "passive", "opinion", "subordinate", "conditional", "speculated", "imperative", "termed", "vouched",
    "two_numbers",
]  # fmt: skip
Blocker = Literal[
    "denied", "negated", "hypothetical", "question", "wished", "urged", "planned", "intended", "asked", "historical",
    "advice", "quoted", "nominal", "passive", "opinion", "subordinate", "conditional", "speculated",
    "imperative", "termed", "vouched", "two_numbers",
]  # fmt: skip
Kind = Literal["person", "country", "office", "organisation", "group"]
SourceKind = Literal["official", "named", "unnamed", "document", "press"]
DateBound = Literal["at", "since", "by", "until", "after", "before"]
Form = Literal["clause", "noun", "title"]
Tense = Literal["past", "present", "future"]
Certainty = Literal["reported", "expected", "possible", "denied"]

PLACEHOLDERS = (
    "parties", "subject", "verb", "complement", "objects", "speaker", "date", "place", "matter", "noun",
    "office", "person", "country",
)  # fmt: skip
"""What `say` and a `matter` template may hold between braces."""

Words = str | tuple[str, ...]
"""One word or phrase, or a list of them of which one must hold."""
Count = Annotated[str, Meta(pattern=r"^\d+\+?$", examples=["2+", "1", "0"])]


class _Shape(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Common settings: keys that no type names are mistakes."""


class PredicateTest(_Shape, frozen=True, rename={"class_": "class"}):
    """The head of the statement: the verb of a clause, the noun of a noun phrase, the office of a title."""

    class_: Annotated[Words, Meta(description="Classes of the lexicon; one must hold the predicate.")] = ()
    lemma: Annotated[Words, Meta(description="The predicate's base form: meet, set up.")] = ()
    phrase: Annotated[
        Words, Meta(description="A verb with what follows it, in base forms: hold talks, take effect.")
    ] = ()


class PartyTest(_Shape, frozen=True, rename={"class_": "class"}):
    """Who acts (`subject`) or is named after the verb (`object`)."""

    parties: (
        Annotated[Count, Meta(description="How many parties: 2+ at least two, 1 exactly one.")] | None
    ) = None
    kind: Annotated[
        Kind | tuple[Kind, ...], Meta(description="One party at least is of one of these kinds.")
    ] = ()
    class_: Annotated[
        Words, Meta(description="Noun or word classes of the lexicon; one must occur in the words.")
    ] = ()
    lemma: Annotated[Words, Meta(description="Words of which one must occur, in base form.")] = ()
    required: (
        Annotated[bool, Meta(description="true: there must be one; false: there must be none.")] | None
    ) = None
    figure: (
        Annotated[bool, Meta(description="true: the words count something; false: they count nothing.")] | None
    ) = None


class ComplementTest(_Shape, frozen=True, rename={"class_": "class"}):
    """What follows the verb or the noun."""

    required: (
        Annotated[bool, Meta(description="true: there must be one; false: there must be none.")] | None
    ) = None
    class_: Annotated[
        Words, Meta(description="Noun or word classes of the lexicon; one must occur in the complement.")
    ] = ()
    lemma: Annotated[Words, Meta(description="Words of which one must occur, in base form.")] = ()
    starts: Annotated[Words, Meta(description="The complement's first word or words: to, that, over.")] = ()
    min_words: Annotated[int, Meta(ge=0, le=40, description="At least so many words.")] = 0
    figure: (
        Annotated[bool, Meta(description="true: the words count something; false: they count nothing.")] | None
    ) = None


class DateTest(_Shape, frozen=True):
    """When it happened or will."""

    required: (
        Annotated[bool, Meta(description="true: there must be a date; false: there must be none.")] | None
    ) = None
    when: Annotated[
        Literal["ahead", "past", "any"],
        Meta(
            description="Against the article's day: ahead includes that day, past is before it. A date that"
            " could not be resolved is neither."
        ),
    ] = "any"
    bound: Annotated[
        DateBound | tuple[DateBound, ...],
        Meta(
            description="How it bounds the event: at the date, since it (from 1 July), by it (within ten days), until,"
            " after or before it."
        ),
    ] = ()


class AttributionTest(_Shape, frozen=True):
    """Who says it."""

    required: Annotated[bool, Meta(description="true: somebody must say it; false: nobody may.")] | None = (
        None
    )
    kind: Annotated[
        SourceKind | tuple[SourceKind, ...], Meta(description="What kind of source says it.")
    ] = ()
    side: (
        Annotated[
            bool,
            Meta(description="true: who says it is a country, an office or a body, or holds a country's office."),
        ]
        | None
    ) = None


class PlaceTest(_Shape, frozen=True):
    """Where it happened."""

    required: Annotated[bool, Meta(description="true: a place must be named; false: none may be.")] | None = (
        None
    )


class Condition(_Shape, frozen=True):
    """What a statement must be like. All keys that are given must hold."""

    form: Annotated[
        Form | tuple[Form, ...], Meta(description="The statement's form; clause where left out.")
    ] = ()
    predicate: Annotated[PredicateTest, Meta(description="The verb, noun or office.")] | None = None
    subject: Annotated[PartyTest, Meta(description="Who acts.")] | None = None
    object: Annotated[PartyTest, Meta(description="Who is named after the verb.")] | None = None
    parties: Annotated[Count, Meta(description="Parties of subject and object counted together.")] | None = (
        None
    )
    complement: Annotated[ComplementTest, Meta(description="What follows the verb or noun.")] | None = None
    date: Annotated[DateTest, Meta(description="When.")] | None = None
    place: Annotated[PlaceTest, Meta(description="Where.")] | None = None
    attribution: Annotated[AttributionTest, Meta(description="Who says it.")] | None = None
    tense: Annotated[Tense | tuple[Tense, ...], Meta(description="The verb's tense.")] = ()
    certainty: Annotated[Certainty | tuple[Certainty, ...], Meta(description="How certain the text is.")] = ()
    negated: Annotated[bool, Meta(description="Whether the statement is negated.")] | None = None
    flags: Annotated[Flag | tuple[Flag, ...], Meta(description="Flags that must all be set.")] = ()
    beside: (
        Annotated[
            PredicateTest, Meta(description="Another statement of the same sentence has such a predicate.")
        ]
        | None
    ) = None
    any: Annotated[
        tuple[Condition, ...], Meta(description="Alternatives: one of them must hold as well.")
    ] = ()


class Gives(_Shape, frozen=True):
    """What an example's match must come to."""

    complement: Annotated[str, Meta(description="The statement's complement.")] | None = None
    text: Annotated[str, Meta(description="The whole line as it would stand on the page.")] | None = None
    parties: (
        Annotated[tuple[str, ...], Meta(description="The names of the claim's parties, in any order.")] | None
    ) = None


class Example(_Shape, frozen=True):
    """A text that the rule must match, with what comes of it."""

    text: str
    gives: Gives | None = None


class Examples(_Shape, frozen=True):
    """Texts that the rule must and must not match. Each runs as a test."""

    match: Annotated[tuple[str | Example, ...], Meta(min_length=1, description="At least one of each.")]
    skip: Annotated[tuple[str, ...], Meta(min_length=1, description="Look-alikes that must not match.")]


class Rule(_Shape, frozen=True):
    """One rule: which statements make a line of which section, and how the line reads."""

    id: Annotated[
        str,
        Meta(
            pattern=r"^[a-z][a-z_]*\.[a-z0-9]+(-[a-z0-9]+)*$",
            description="section.verb-phrase, never reused.",
        ),
    ]
    title: Annotated[str, Meta(min_length=1, description="What the rule finds, in a few words.")]
    section: Annotated[RuleSection, Meta(description="The section of the page.")]
    when: Annotated[Condition, Meta(description="What a statement must be like.")]
    say: Annotated[
        str,
        Meta(
            min_length=1,
            description="The line. Placeholders in braces; a part in square brackets is left out where one of"
            " its placeholders is empty.",
        ),
    ]
    examples: Annotated[Examples, Meta(description="Texts that it must and must not match.")]
    unless: Annotated[
        tuple[Blocker | Condition, ...],
        Meta(description="What keeps a statement out: flag words, or conditions with the keys of when."),
    ] = ()
    weight: Annotated[
        int,
        Meta(ge=0, le=100, description="0 to 100; the heaviest rule of a section speaks for a statement."),
    ] = 50
    fallback: Annotated[
        bool, Meta(description="true: speaks only for a statement that no other rule of any section takes.")
    ] = False
    certainty: (
        Annotated[Certainty, Meta(description="The claim's certainty, instead of the statement's.")] | None
    ) = None
    matter: Annotated[
        str,
        Meta(
            description="What the line is about: complement, subject, objects, noun, or a template with"
            " placeholders."
        ),
    ] = ""


class SwitchedOff(_Shape, frozen=True):
    """A rule of the pack that the user does not want."""

    id: str
    off: Annotated[bool, Meta(description="true switches the rule of this id off.")]


class LexiconFile(_Shape, frozen=True):
    """Named classes of words. A class that exists already is added to."""

    verbs: Annotated[
        dict[str, tuple[str, ...]], Meta(description="Verbs in base form, alone or with what follows them.")
    ] = msgspec.field(default_factory=dict)
    nouns: Annotated[dict[str, tuple[str, ...]], Meta(description="Nouns in the singular.")] = msgspec.field(
        default_factory=dict
    )
    words: Annotated[dict[str, tuple[str, ...]], Meta(description="Adjectives and other words.")] = (
        msgspec.field(default_factory=dict)
    )


def rule_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a rule or lexicon file, for editors."""
    types = [Rule, SwitchedOff, LexiconFile]
    (rule, off, lexicon), components = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "briefing rule or lexicon file",
        "anyOf": [{"type": "array", "items": {"anyOf": [rule, off]}}, lexicon],
        "$defs": dict(sorted(components.items())),
    }


def words(value: Any) -> tuple[str, ...]:
    """Return a "one or a list" value as a tuple."""
    return (value,) if isinstance(value, str) else tuple(value)
