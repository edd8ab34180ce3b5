"""What is said, who stands behind whom, and quotations that run over sentences and paragraphs."""

from __future__ import annotations

import dataclasses

import pytest

from briefing.language.attribution import find_attributions
from briefing.language.attribution_quotes import find_quotes
from briefing.language.parse import parse_articles
from briefing.model import Article, Attribution, Party, Reference, Sentence
from briefing.offsets import OffsetMap

pytestmark = pytest.mark.slow


def parsed(text: str) -> tuple[Sentence, ...]:
    return parse_articles(
        [Article(file="x", number=1, text=text, offsets=OffsetMap(runs=((0, 0, len(text)),)))]
    )[0]


def found(text: str) -> list[Attribution]:
    return [a for row in find_attributions(parsed(text)) for a in row]


def said(text: str) -> list[tuple[str, str]]:
    return [(a.source_text, text[a.content_start : a.content_end]) for a in found(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ministry said on Monday that the dam was full.", "the dam was full"),
        ("The talks failed and the envoys left, the embassy said.", "The talks failed and the envoys left"),
        ("According to Oslo, the stock has halved.", "the stock has halved"),
        ("The stock has halved, according to a report released by Oslo.", "The stock has halved"),
        ("“We will wait,” the minister told reporters in Lima.", "We will wait"),
        ("Two captives are said to have escaped.", "to have escaped"),
        ("It was reported that the reactor had been shut down.", "the reactor had been shut down"),
        ("Peru did not say whether it would sign.", "whether it would sign"),
        ("Moscow's account differed: the Kremlin said the pact was dead.", "the pact was dead"),
        ("The bloc, which according to officials has a claim, was absent.", "has a claim"),
    ],
)
def test_content_is_what_is_said_without_the_attribution(text: str, content: str) -> None:
    assert [what for _, what in said(text)] == [content]


def test_a_second_verb_has_its_own_content() -> None:
    assert said("Lee said the tie had grown and said he hoped it would last.") == [
        ("Lee", "the tie had grown"),
        ("Lee", "he hoped it would last"),
    ]


def test_a_trailing_attribution_covers_the_whole_sentence_and_stands_behind_the_inner_one() -> None:
    text = "Ibarra said he hoped the boats would return, according to a statement released by the navy."
    inner = next(a for a in found(text) if a.verb == "say")
    assert inner.outer is not None
    assert inner.outer.source_text == "a statement released by the navy"
    assert text[inner.content_start : inner.content_end] == "he hoped the boats would return"


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("Traoré was quoted by the ministry as saying that the mine was shut.", "Traoré", "the ministry"),
        ("The daily Le Pays quoted Traoré as saying that the mine was shut.", "Traoré", "The daily Le Pays"),
        ("The navy released a statement quoting Silva as saying he would stay.", "Silva", "a statement"),
        ("The Kremlin said Putin had told Lula that the pact was dead.", "Putin", "The Kremlin"),
        ("Reuters reported, citing two officials, that the cargo was sold.", "two officials", "Reuters"),
    ],
)
def test_the_one_who_quotes_is_the_outer_source(text: str, inner: str, outer: str) -> None:
    pairs = [(a.source_text, a.outer.source_text) for a in found(text) if a.outer is not None]
    assert pairs == [(inner, outer)]


def test_a_quotation_goes_on_with_the_same_speaker() -> None:
    text = "“A deal is near,” Mora said. “We will sign it soon. Nobody will lose.”"
    assert {source for source, _ in said(text)} == {"Mora"}
    assert len(said(text)) == 3


def test_a_quotation_over_paragraphs_with_opening_marks_only() -> None:
    text = (
        "“The river is ours,” said Amina Osman.\n\n“It feeds us.\n\n“It always will.\n\n“Nobody may take it.”"
    )
    assert [source for source, _ in said(text)] == ["Amina Osman"] * 4


def test_sentences_before_the_words_of_saying_belong_to_the_quotation() -> None:
    text = "“Our boats stayed home. The sea was empty,” the skipper wrote on social media."
    assert said(text) == [("the skipper", "Our boats stayed home."), ("the skipper", "The sea was empty")]


def test_nobody_quotes_himself_by_name() -> None:
    text = (
        "“Trade is growing,” Adeyemi said during the call, according to presidential spokesperson Ngozi Eze. "
        "“President Adeyemi hopes that both countries will gain.”"
    )
    assert found(text)[-1].source_text == "presidential spokesperson Ngozi Eze"


def test_the_end_of_a_quotation_is_not_carried_over_the_paragraph() -> None:
    text = "The envoy called it “a grave moment.\n\nShips left the port at noon."
    assert not [a for a in found(text) if text[a.content_start :].startswith("Ships")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The fisheries ministry said the season was over.", "official"),
        ("President Ana Ruiz said the season was over.", "official"),
        ("A spokeswoman for the navy said the season was over.", "official"),
        ("Japan said the season was over.", "official"),
        ("The season is over, according to a statement by the navy.", "official"),
        ("Skipper Tom Lund said the season was over.", "named"),
        ("A senior official said the season was over.", "unnamed"),
        ("People familiar with the talks said the season was over.", "unnamed"),
        ("Analysts said the season was over.", "unnamed"),
        ("Cod are believed to have gone north.", "unnamed"),
        ("The report said the season was over.", "document"),
        ("Kyodo reported that the season was over.", "press"),
        ("State media said the season was over.", "press"),
        ("It was reported that the season was over.", "press"),
    ],
)
def test_kinds_of_source(text: str, kind: str) -> None:
    assert [a.kind for a in found(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("The office said in a readout that the call went well.", "in a readout"),
        ("“It went well,” Ruiz told reporters.", "told reporters"),
        ("Ruiz wrote on X that the call went well.", "on X"),
        ("The minister said at a news conference that the call went well.", "at a news conference"),
        ("The minister said the call went well.", ""),
    ],
)
def test_channels(text: str, channel: str) -> None:
    assert [a.channel for a in found(text)] == [channel]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Peru did not say whether it would sign.", "not say"),
        ("Peru declined to say whether it would sign.", "not say"),
        ("Neither side would say whether it would sign.", "not say"),
        ("Peru said it would sign.", "say"),
        ("According to Peru, it will sign.", ""),
    ],
)
def test_a_verb_that_does_not_say_is_marked(text: str, verb: str) -> None:
    assert [a.verb for a in found(text)] == [verb]


def test_parties_come_from_the_reference_that_holds_the_speaker() -> None:
    text = "The navy said the strait was open."
    sentence = parsed(text)[0]
    navy = Party(name="the navy", kind="office", country="Chile")
    reference = Reference(start=0, end=8, head=1, text="The navy", parties=(navy,), why="office")
    rows = find_attributions([dataclasses.replace(sentence, references=(reference,))])
    assert rows[0][0].parties == (navy,)


def test_marks_of_all_kinds() -> None:
    text = 'He is "old". ‘New’ boats. " Odd , " he said. The captains\' boats. “Open\n\n“and on.”'
    quoted = [text[q.start : q.end] for q in find_quotes(parsed(text))]
    assert quoted == ["old", "New", "Odd ,", "Open", "and on."]


def test_every_span_stands_in_the_text() -> None:
    text = "Said KCNA. He added: and said\n\n“No.”\n\nofficials say\n\n— Lund"
    for a in found(text):
        assert 0 <= a.source_start < a.source_end <= len(text)
        assert 0 <= a.content_start < a.content_end <= len(text)
        assert text[a.source_start : a.source_end] == a.source_text
        assert text[a.cue_start : a.cue_end] == a.cue_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Set off, an account, version or view tells what stands beside it.
        ("In Tehran's account, the ministers agreed to meet in May.", [("Tehran", "the ministers agreed to meet in May")]),
        ("In the ministry's view, the treaty is void.", [("the ministry", "the treaty is void")]),
        ("The money lies in Iran's account, which was frozen.", []),
        # ... and so does the account that is said to be this or that.
        ("Tehran's version is that Oman promised to pay.", [("Tehran", "Oman promised to pay")]),
        ("The Peruvian claim was that Chile had broken the accord.", [("Peruvian", "Chile had broken the accord")]),
        ("Kenya's problem is that Uganda has closed the border.", []),
        ("The accord's text is that which both sides signed.", []),
        # Nothing but a comma joins the verb of saying that closes a sentence, with who speaks behind it.
        ("The leaders discussed the envoys and agreed to meet in Malta, concluded the communique.",
         [("the communique", "The leaders discussed the envoys and agreed to meet in Malta")]),
        # A position that is stated is its speaker's, one that is refuted nobody's.
        ("Haddad reiterated the position, according to which Chad will not take back the refugees.",
         [("Haddad", "Chad will not take back the refugees")]),
        # What is asked ends where the article tells more of a thing in it.
        ("The board asks Solvang to report by May, before its session, which opens on June 11.",
         [("The board", "to report by May, before its session")]),
        # When it will be is no part of what somebody warns of.
        ("Bus operators have warned of protests when the diesel subsidy is scrapped.", []),
        # An aside within a reason tells whose reason it is.
        ("The Uzbek side insists on a share, since with the offer by Peru, according to the ministry, the fields "
         "would be left dry.",
         [("the ministry", "with the offer by Peru"), ("the ministry", "the fields would be left dry")]),
        # The second of two clauses with "that" is of who says the first.
        ("Sato's spokesman said that the king had “reminded” his guest of the rule and that Vidal had agreed.",
         [("Sato's spokesman", "the king had “reminded” his guest of the rule and that Vidal had agreed")]),
        ("The audit ends in May, according to a statement issued after the two-day meeting in Lima, which closed on Friday.",
         [("a statement issued after the two-day meeting in Lima", "The audit ends in May")]),
    ],
)  # fmt: skip
def test_where_what_is_said_begins_and_ends(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_who_has_yet_to_spell_it_out_says_nothing() -> None:
    text = "Kenya's minister Ann Otieno has yet to spell out how the fee will be paid, or what becomes of other disputes."
    (attribution,) = find_attributions(parsed(text))[0]
    assert attribution.verb == "not spell"
