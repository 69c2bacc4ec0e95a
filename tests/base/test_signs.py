"""Signs that nobody sees: which no text may have, how they are named, and what they leave alone."""

import pytest

from rolepress_base.signs import CONTROL, UNFIT, has_ink, sign, to_the_eye, with_signs

LEGITIMATE = {
    "Arabic": "\u0645\u0647\u0646\u062f\u0633",
    "Hebrew with a mark": "\u05de\u05d4\u05e0\u05d3\u05e1\u200f (C++)",
    "Arabic with a mark": "\u061c\u0645\u0631\u062d\u0628",
    "Persian": "\u0645\u06cc\u200c\u062e\u0648",
    "Hindi": "\u0915\u094d\u200d\u0937",
    "Thai": "\u0e2a\u0e27\u200b\u0e04\u0e23",
    "an emoji of three": "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "the flag of England": "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "a soft hyphen": "Donau\u00addampf\u00adschiff",
    "a no-break space": "10\u00a0000 \u20ac",
    "an accent by itself": "e\u0301tat",
    "a sign of music": "\U0001d11e",
}
"""Texts that people write."""


@pytest.mark.parametrize("text", LEGITIMATE.values(), ids=LEGITIMATE)
def test_texts_of_all_scripts_may_have_what_they_need(text: str) -> None:
    assert not UNFIT.search(text)
    assert has_ink(text)


CONTROLS = "\x00\x07\x1b\x7f\x85\ufeff\ufffe\uffff\ufdd0\U0001fffe\U0010ffff\ufff9\u206a"
SURROGATES = "\ud800\udfff"
TAGS = "\U000e0001\U000e0041"
TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize("char", CONTROLS + SURROGATES + TAGS)
def test_no_text_may_have_what_no_page_can_carry(char: str) -> None:
    assert CONTROL.search(f"a{char}b")
    assert UNFIT.search(f"a{char}b")


@pytest.mark.parametrize("char", f"{TURNS}\t\n\u2028\u2029")
def test_a_name_may_have_no_sign_that_turns_it_around_or_ends_its_line(char: str) -> None:
    assert UNFIT.search(f"a{char}b")
    assert not CONTROL.search(f"a{char}b")


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\u00a0", "U+00A0 (no-break space)"),
        ("\u202e", "U+202E (right-to-left override)"),
        ("\u200b", "U+200B (zero width space)"),
        ("\ufeff", "U+FEFF (byte-order mark)"),
        ("\u00ad", "U+00AD (soft hyphen)"),
        ("\n", "U+000A (line end)"),
        ("\x07", "control character U+0007"),
        ("\U000e0041", "U+E0041 (tag latin capital letter a)"),
    ],
)
def test_each_sign_has_a_name(char: str, name: str) -> None:
    assert sign(char) == name


@pytest.mark.parametrize(
    "text",
    ["", " ", "\u200b", "\u00a0\u2003", "\u3164\u115f", "\u2800", "\u00ad\ufe0f"[:1], "\u200d"],
)
def test_a_text_of_such_signs_alone_shows_nothing(text: str) -> None:
    assert not has_ink(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("u\u0308ber", "\u00fcber"),
        ("lead\u200b", "lead"),
        ("a\u00a0 b", "a b"),
        ("\ufeffa", "a"),
        ("so\u00adft", "soft"),
    ],
)
def test_texts_that_nobody_can_tell_apart_look_the_same(one: str, other: str) -> None:
    assert to_the_eye(one) == to_the_eye(other)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2026\u201111\u201101", "2026<U+2011>11<U+2011>01"),
        ("backend\u2010engineering", "backend<U+2010>engineering"),
        ("date_publish\u0435d", "date_publish<U+0435>d"),
        ("\u0391cme", "<U+0391>cme"),
        ("C++ \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0438\u0441\u0442", None),
        ("Lead \u2013 Berlin", None),
        ("f\u00fcr Gr\u00f6\u00dfe", None),
    ],
)
def test_what_everybody_takes_for_another_character_stands_as_its_code(
    text: str, shown: str | None
) -> None:
    assert with_signs(text) == (shown or text)


def test_a_plain_text_is_shown_as_it_is() -> None:
    assert with_signs("plain, with a  space") == "plain, with a  space"
