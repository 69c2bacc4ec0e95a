"""Words made comparable: what stands between tags, without accents, within longer words."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress_audit.words.text import Words, fold, plain


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>a</p><p title='>'>b</p>", "a b"),
        ("a <!-- <p> --> b", "a b"),
        ("a <!-- b", "a"),
        ("a <b and c", "a <b and c"),
        ('a <b c="d and e', 'a <b c="d and e'),
        ("1 < 2 > 1", "1 < 2 > 1"),
    ],
)
def test_the_words_of_html_are_what_stands_between_its_tags(markup: str, words: str) -> None:
    assert " ".join(plain(markup).split()) == words


@given(st.text("ab", max_size=8), st.text("ab", max_size=8), st.text("abA1 ", max_size=30))
def test_a_name_within_a_longer_word_is_found_with_the_word(a: str, b: str, text: str) -> None:
    words = Words(text)
    for name in ("Aaba", "Abab"):
        found = words.word_around(name)
        pattern = rf"\w+{name}\w*|{name}(?=[A-Z\d])\w+"
        assert bool(found) == bool(re.search(pattern, words.raw))
        assert found in words.raw
    assert f"{a}Leeds{b}" == Words(f"x {a}Leeds{b} y").word_around("Leeds") or not (
        a or b[:1].isupper()
    )


@given(st.text(st.sampled_from("eE\u0301\u0316\u00e9\ufb01"), max_size=40))
def test_accents_are_taken_away_as_unicode_has_it(text: str) -> None:
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain_text = "".join(each for each in folded if not unicodedata.combining(each))
    assert fold(text) == plain_text
