"""How long a text in front matter may be."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from tests.builders import make_job, make_role


@pytest.mark.parametrize(
    ("make", "key", "longest"),
    [
        (make_role, "title", 300),
        (make_role, "description", 1_000),
        (make_role, "reviewed_by", 1_000),
        (make_job, "work_hours", 1_000),
    ],
)
def test_a_text_may_be_as_long_as_the_reference_says(
    make: Callable[..., Any], key: str, longest: int
) -> None:
    text = "x" * longest
    assert getattr(make(**{key: text}), key) == text
    with pytest.raises(ValidationError, match=f"at most {longest} characters"):
        make(**{key: f"{text}x"})
