"""Nearly equal texts are found without comparing every two."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from rolepress_audit.values.near_duplicates import ALIKE, likeness, near_duplicates, signature

TOLERANCE = 0.15
"""Five standard errors of an estimate from 128 bins, where the share is 0.9."""


def words_of(text: int, count: int) -> list[str]:
    return [f"t{text}w{number}" for number in range(count)]


def share(one: list[str], other: list[str]) -> float:
    runs = [{tuple(text[at : at + 5]) for at in range(len(text) - 4)} for text in (one, other)]
    return len(runs[0] & runs[1]) / len(runs[0] | runs[1])


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.integers(200, 1000), st.integers(0, 100))
def test_the_estimate_is_near_the_true_share(text: int, count: int, percent: int) -> None:
    kept = count * percent // 100
    one = words_of(text, count)
    other = one[:kept] + words_of(text + 1, count - kept)
    assert abs(likeness(signature(one), signature(other)) - share(one, other)) < TOLERANCE * 2


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.integers(300, 1000))
def test_a_text_with_one_word_changed_is_always_found(text: int, count: int) -> None:
    one = words_of(text, count)
    other = [*one[: count // 2], "changed", *one[count // 2 + 1 :]]
    found = list(near_duplicates([("one", signature(one)), ("other", signature(other))]))
    assert [(key, first) for key, first, _ in found] == [("other", "one")]
    assert found[0][2] >= ALIKE


def test_texts_that_share_half_are_not_found() -> None:
    common = words_of(0, 300)
    texts = [(str(n), signature(common + words_of(n, 300))) for n in range(1, 100)]
    assert not list(near_duplicates(texts))


def test_a_short_text_is_not_compared() -> None:
    assert signature(words_of(1, 49)) == b""


def test_the_time_grows_with_the_texts_and_not_with_their_square() -> None:
    """Ten thousand copies of one text: fifty million comparisons would take minutes."""
    copies = [(str(n), signature(words_of(1, 60))) for n in range(100)] * 100
    start = time.process_time()
    assert sum(1 for _ in near_duplicates(copies)) == len(copies) - 1
    assert time.process_time() - start < 20
