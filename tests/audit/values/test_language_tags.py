"""Language tags: which are valid, and what is said of the others."""

import pycountry
import pytest

from rolepress_audit.values.language_tags import LANGUAGES, language_fault


@pytest.mark.parametrize(
    "tag",
    ["en", "EN-gb", "zh-Hant-TW", "es-419", "de-DE-1996", "de-DE-u-co-phonebk", "fil", "x-klingon"],
)
def test_valid_tags_pass(tag: str) -> None:
    assert language_fault(tag) == ""


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en_US", "has an underscore"),
        ("e", "is not of the form"),
        ("qq", "names the language qq"),
        ("en-UK", "the United Kingdom is GB"),
        ("de-XX1-DE-", "is not of the form"),
        ("de-QX", "names the country QX"),
    ],
)
def test_others_are_refused_with_the_reason(tag: str, said: str) -> None:
    assert said in language_fault(tag)


def test_the_languages_are_those_of_the_standard() -> None:
    listed = (getattr(language, "alpha_2", None) for language in pycountry.languages)
    assert {code for code in listed if code} == LANGUAGES
