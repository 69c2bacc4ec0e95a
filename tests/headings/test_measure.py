"""How well headings are recognized, held against a lower limit."""

import pytest

from tests.headings.judged import SETS, judge, read_judged


@pytest.mark.parametrize("name", SETS)
def test_most_headings_are_recognized_and_few_are_taken_for_another_kind(name: str) -> None:
    precision, recall = judge(read_judged(name))
    assert precision > 0.93
    assert recall > 0.8
