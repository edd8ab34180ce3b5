"""The id of a new rule: which section it names, and what cannot be one."""

from __future__ import annotations

import pytest

from briefing.errors import BriefingError
from briefing.rules import split_id


def test_an_id_may_name_its_section() -> None:
    assert split_id("disputes.walkout", "agreements") == ("disputes", "walkout")
    assert split_id("walkout", "agreements") == ("agreements", "walkout")


@pytest.mark.parametrize("wrong", ["Bad ID!", "disputes.", "", "disputes.Walk Out"])
def test_what_could_not_stand_in_a_rule_file_is_refused(wrong: str) -> None:
    with pytest.raises(BriefingError, match="is no id for a rule"):
        split_id(wrong, "agreements")
