"""Tags of languages are read in any spelling, and names lead to the tag that is meant."""

import re
import string

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from rolepress.domain.languages import (
    base_of,
    is_same_language,
    meant_language,
    name_in,
    nearest_language,
    tag_of,
)

ALL = sorted(locale_identifiers())
FORM = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[A-Z0-9]{4,8})?")
LETTERS = st.text(string.ascii_letters + string.digits + "-_./ ä中", max_size=40)


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("de", "de"),
        ("DE", "de"),
        ("de-at", "de-AT"),
        ("pt-BR", "pt-BR"),
        ("zh-hant", "zh-Hant"),
        ("ZH-HANT-TW", "zh-Hant-TW"),
        ("es-419", "es-419"),
    ],
)
def test_a_tag_may_be_written_in_any_case(written: str, tag: str) -> None:
    assert tag_of(written) == tag


@pytest.mark.parametrize(
    "text", ["", "d", "german", "de_DE", "de-XX", "xx", "root", "de-", "-de", "../de", "de\n", "dé"]
)
def test_what_is_no_tag_is_refused(text: str) -> None:
    assert tag_of(text) is None


@pytest.mark.parametrize("locale", ALL)
def test_all_languages_of_the_library_have_one_form_of_tag(locale: str) -> None:
    tag = tag_of(locale.replace("_", "-"))
    if tag is not None:
        assert FORM.fullmatch(tag)
        assert tag_of(tag) == tag
        assert is_same_language(tag, tag)
        assert name_in(tag, "en")
        assert Locale.parse(tag, sep="-")


@given(LETTERS)
def test_no_text_is_too_strange(text: str) -> None:
    for tag in (tag_of(text), meant_language(text), nearest_language(text)):
        assert tag is None or tag_of(tag) == tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("German", "de"),
        ("Deutsch", "de"),
        ("ALEMÁN", "de"),
        ("allemand", "de"),
        ("de_DE", "de"),
        ("de_DE.UTF-8", "de"),
        ("fr_FR", "fr"),
        ("pt_BR", "pt-BR"),
        ("en_GB", "en-GB"),
        ("svenska", "sv"),
        ("日本語", "ja"),
        ("nothing", None),
    ],
)
def test_names_and_other_forms_lead_to_the_tag(text: str, tag: str | None) -> None:
    assert meant_language(text) == tag


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("en", "en-US", True),
        ("en-US", "en", True),
        ("en", "en-GB", False),
        ("de", "de-DE", True),
        ("de", "de-AT", False),
        ("zh", "zh-Hans", True),
        ("zh", "zh-Hant", False),
        ("zh-Hant", "zh-Hant-TW", True),
        ("de", "nl", False),
    ],
)
def test_a_country_that_goes_without_saying_makes_no_difference(
    one: str, other: str, *, same: bool
) -> None:
    assert is_same_language(one, other) is same


def test_a_language_is_called_as_its_readers_call_it() -> None:
    names = [name_in(tag, reader) for tag, reader in (("de", "en"), ("de", "fr"), ("pt-BR", "de"))]
    assert names == ["German", "allemand", "Portugiesisch (Brasilien)"]
    assert base_of("pt-BR") == "pt"


@pytest.mark.parametrize("tag", ["de-XX", "german", "de_DE", ""])
def test_a_tag_of_no_language_has_no_other_name_and_no_other_form(tag: str) -> None:
    assert name_in(tag, "en") == tag
    assert not is_same_language(tag, "de")
