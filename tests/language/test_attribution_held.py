"""Who hopes, fears or is sure of what lies ahead does not announce it: the clause is no plan."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The Chinese side expressed the hope that the treaty would be signed in June.", "hope"),
        ("Kenya's envoy was confident that Uganda would sign the treaty in June.", "hope"),
        ("The foreign ministry voiced concern that Iran would close the strait.", "fear"),
        ("The foreign ministry expressed doubt that Iran had released the men.", "doubt"),
        ("The prime minister was convinced that Iran would release the men.", "predict"),
        ("The prime minister had no doubt that Iran would release the men.", "predict"),
    ],
)
def test_a_noun_or_adjective_holds_its_clause_as_its_verb_does(text: str, verb: str) -> None:
    (sentence,) = analyse_text(text)
    (said,) = sentence.attributions
    assert said.verb == verb
    assert {"would", "had"} & set(text[said.content_start : said.content_end].split())
    assert all(s.certainty != "reported" for s in sentence.statements if s.start >= said.content_start)


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister of Austria had no doubt that Iran had rejected the treaty.",
        "The prime minister was convinced that Iran had rejected the treaty.",
        "The foreign ministry of Chad is certain that Niger has opened the border.",
    ],
)
def test_who_is_sure_of_what_was_asserts_it(text: str) -> None:
    (sentence,) = analyse_text(text)
    held = [s for s in sentence.statements if s.attribution is not None]
    assert held
    assert all(s.certainty == "reported" for s in held)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Sudan's foreign minister shot back that Egypt had refused to pay.", "retort"),
        ("“Egypt refused to pay,” Sudan's foreign minister fired back.", "retort"),
        ("Sudan's foreign minister shot back, “Egypt refused to pay.”", "retort"),
        ("Sudan's foreign minister shot back, saying that Egypt refused to pay.", "retort"),
        ("“Egypt refused to pay,” Sudan's foreign minister shot back, laughing.", "retort"),
        ("The soldiers shot back at the rebels.", "shoot"),
        ("Iran fired back, killing three.", "fire"),
        ("Rebels struck back, reportedly killing five soldiers.", "strike"),
        ("The “axis” fired back, killing three soldiers.", "fire"),
        ("Iran fired back, and three soldiers were killed.", "fire"),
    ],
)
def test_who_fires_back_words_retorts(text: str, predicate: str) -> None:
    (sentence,) = analyse_text(text)
    verbs = {t.lemma for t in sentence.tokens if t.pos == "VERB"}
    assert predicate in verbs
    assert bool(sentence.attributions) == (predicate == "retort")


def test_a_clause_behind_a_comma_is_content_unless_it_says_so_itself() -> None:
    (sentence,) = analyse_text("Sudan's foreign minister fired back, Egypt had refused to pay.")
    assert "retort" in {t.lemma for t in sentence.tokens}
    (sentence,) = analyse_text("Iran fired back, officials said on Monday.")
    assert "retort" not in {t.lemma for t in sentence.tokens}
