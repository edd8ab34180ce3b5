"""What stands between two sentences of one account is of that account."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def speaker_of_second(text: str) -> str:
    """Return who tells the main clause of the second sentence, "" where nobody does."""
    second = analyse_text(text)[1]
    told = [s.attribution for s in second.statements if s.form == "clause"]
    return told[0].source_text if told and told[0] is not None else ""


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "A source at the mine said the furnace had failed. The owners will sell the plant. The source said buyers "
            "had been found.",
            "A source at the mine",
        ),
        (
            "The Chilean ministry denied that a deal was near. Peru has refused to open the port. The ministry added "
            "that talks would go on in June.",
            "The Chilean ministry",
        ),
        (
            "The Kenyan ministry said the talks were frank.\n\nUganda agreed to lift the ban.\n\nThe ministry also said "
            "that a second round would be held.",
            "The Kenyan ministry",
        ),
        (
            # A named person is quoted about what the article itself tells.
            "President Ana Ruiz said she would sign the treaty. Bolivia and Chile agreed on it in March. She said the "
            "congress would vote.",
            "",
        ),
        (
            "Pakistan said it had agreed to a truce. The two sides will meet on Friday. India said it knew of no truce.",
            "",
        ),
        (
            "Two officials said the plan was dead. Chad will withdraw its troops.",
            "",
        ),
    ],
)
def test_an_account_goes_on_to_its_last_mention(text: str, source: str) -> None:
    assert speaker_of_second(text) == source


def test_what_goes_on_is_not_denied_with_the_sentence_before() -> None:
    text = (
        "The Chilean ministry denied that a deal was near. Peru has closed the port. The ministry added that talks go on."
    )
    (closed,) = [s for s in analyse_text(text)[1].statements if s.predicate == "close"]
    assert not closed.negated
    assert closed.certainty == "reported"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The foreign ministers of Iran and Austria agreed on an exchange, the Iranian ministry announced. "
            "The two sides also discussed the talks on sanctions.",
            "the Iranian ministry",
        ),
        (
            "The foreign ministers of Iran and Austria agreed on an exchange. The two sides also discussed sanctions.",
            "",
        ),
        (
            "The foreign ministers of Iran and Austria agreed on an exchange, the Iranian ministry announced. "
            "Austria has expelled two diplomats.",
            "",
        ),
    ],
)
def test_what_two_sides_also_did_is_of_the_account_of_what_they_did(text: str, source: str) -> None:
    assert speaker_of_second(text) == source


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Turkey's foreign ministry said the talks had ended without a deal. The two delegations would meet again in "
            "Sofia in June.",
            "Turkish Foreign Ministry",
        ),
        ("The harbour master said a fence was planned. It will cost two million euros.", ""),
        ("The harbour master said a new fence was planned. The fence would cost two million euros.", ""),
        ("The harbour master said three ships were expected. In May they would leave for Oslo.", ""),
        # Carried twice, so that the pluperfect is the dean's as well.
        (
            "The dean, Luis Rada, said the school had closed. The school would move in May. Parents had agreed to it.",
            "",
        ),
    ],
)
def test_reported_speech_is_carried_on_by_its_verb(text: str, speaker: str) -> None:
    sentences = analyse_text(text)
    (said,) = sentences[-1].attributions
    assert (said.content_start, said.content_end) == (sentences[-1].start, sentences[-1].end)
    assert said.source_start < sentences[-1].start
    assert [p.name for p in said.parties] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    "text",
    [
        "A source said the minister would travel in June. It would be the first visit in ten years.",
        "The builders said the lake would fill in May. If the rain failed, farmers would lose a harvest.",
        "Ann Lee said nothing was settled. She would not confirm the figure.",
        "Ann Lee said nothing was settled.\n\nThe two sides would meet again in June.",
        # Who comes in anew is no part of what was said.
        "Ann Lee said the road was closed. Local farmers would sell their land.",
        "The ministry said the road was closed. The new mayor would open a school in June.",
        "The ministry said the road was closed. The coast road would open in June.",
        "The accord had been signed. The two sides would meet again in June.",
    ],
)
def test_who_writes_reckons_and_tells_on(text: str) -> None:
    assert analyse_text(text)[-1].attributions == ()


def test_the_proof_begins_where_the_speaker_stands() -> None:
    text = "Turkey's foreign ministry said the talks had failed. The two delegations would meet again in Sofia in June."
    statement = next(s for s in analyse_text(text)[-1].statements if s.predicate == "meet")
    assert statement.quote_start == 0


def test_the_minister_is_not_both_of_two() -> None:
    text = (
        "The announcement was made after talks between the Minister of Foreign Affairs of Morocco, Mr. Anas Lahrichi, and"
        " his Mauritanian counterpart, Mr. Ahmedou Tijani.\n\n"
        "The two ministers agreed also to create a joint customs committee.\n\n"
        "Answering a question, the minister said that the file does not fall within the agenda."
    )
    *_, last = analyse_text(text)
    (said,) = {a.parties for a in last.attributions}
    assert len(said) < 2
