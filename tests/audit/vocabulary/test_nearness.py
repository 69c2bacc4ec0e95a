"""The name of a schema.org term that somebody meant."""

import pytest

from rolepress_audit.vocabulary.nearness import Names

NAMES = Names(["jobLocation", "jobLocationType", "jobBenefits", "title", "datePosted"])


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("JobLocation", "jobLocation"),
        ("job_locaton", "jobLocation"),
        ("tilte", "title"),
        ("postedDate", ""),
        ("x", ""),
        ("jobLocation" * 1_000, ""),
    ],
)
def test_the_nearest_name_is_the_one_that_was_meant(name: str, meant: str) -> None:
    assert NAMES.nearest(name) == meant
