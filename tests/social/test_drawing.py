"""Words of any length and script stay inside the picture."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest

from rolepress.pages.parts import Fact
from rolepress.rendering.encoders import find_encoder
from rolepress.rendering.fonts import Fonts
from rolepress.rendering.typesetting import Block, set_text
from rolepress.social.card import SocialCard
from rolepress.social.views import legible
from tests.small_site import THEME
from tests.social.pixels import MARGIN, drawn_box, size_of
from tests.social.site import FOLDERS, card_view, svg_of

FONTS = Fonts(FOLDERS)
SIZE = "{http://www.w3.org/2000/svg}text"
FACTS = (
    Fact("Median: Computer and Information Systems Managers", "$175,140 a year", note="May 2025"),
    Fact("Pay", "€68,000,000 to €82,000,000 a year"),
    Fact("Open vacancies", "12"),
)
LONG = "Senior Staff Software Engineer, Distributed Storage Systems and Developer Productivity"
UNBROKEN = "Donaudampfschifffahrtsgesellschaftskapitänsanwärterinnenstellvertretung" * 3
ARABIC = "مهندس برمجيات أول في فريق الخلفية (برلين)."
HEBREW = "מהנדס תוכנה בכיר (Backend)"


def draw(card: SocialCard, direction: str = "ltr") -> bytes:
    return find_encoder("png", FOLDERS)(svg_of(card_view(card, direction)))


def setting(text: str, **how: int) -> Block:
    asked = {"width": 1056, "size": 88, "smallest": 48, "lines": 3} | how
    return set_text(FONTS, text, family="Noto Serif", **asked)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize(
    "heading", ["QA", LONG, LONG * 4, UNBROKEN, "W" * 400, ARABIC, ARABIC * 9, HEBREW, "Łódź"]
)
def test_nothing_is_drawn_past_the_margins(heading: str, direction: str) -> None:
    card = SocialCard(heading, LONG, f"{heading} · {LONG}", FACTS, LONG)
    png = draw(card, direction)
    left, _, right, bottom = drawn_box(png)
    assert size_of(png) == (1200, 630)
    assert left >= MARGIN
    assert right <= 1200 - MARGIN
    assert bottom <= 620


@pytest.mark.parametrize("facts", [FACTS, ()])
def test_lines_do_not_touch_each_other(facts: tuple[Fact, ...]) -> None:
    svg = ET.fromstring(svg_of(card_view(SocialCard(LONG, "Jobs", LONG * 3, facts))))  # noqa: S314
    lines = [(float(t.attrib["y"]), float(t.attrib["font-size"])) for t in svg.iter(SIZE)]
    above = sorted({line for line in lines if line[0] < 460})
    for (y, _), (below, size) in pairwise(above):
        assert below - y >= size or below - y < 2, above


def test_a_heading_shrinks_before_it_is_cut() -> None:
    assert setting("Backend Tech Lead") == Block(("Backend Tech Lead",), 88)
    block = setting(LONG)
    assert " ".join(block.lines) == LONG
    assert len(block.lines) == 3
    assert 48 <= block.size < 88


def test_what_does_not_fit_ends_with_an_ellipsis_behind_a_word() -> None:
    block = setting(LONG * 4)
    assert len(block.lines) == 3
    assert block.size == 48
    assert block.lines[-1].endswith("…")
    assert block.lines[-1][:-1].split()[-1] in LONG


def test_lines_are_about_equally_long() -> None:
    """Three words would fit on the first."""
    assert setting("Sales Sales Sales", width=900).lines == ("Sales Sales Sales",)
    assert setting("Sales " * 4, width=900).lines == ("Sales Sales", "Sales Sales")


def test_an_amount_stays_beside_its_unit() -> None:
    assert any("62.000\u00a0€" in line for line in setting("Wort " * 9 + "62.000\u00a0€").lines)


def test_chinese_and_japanese_break_between_characters_and_not_before_a_comma() -> None:
    text = "東京で働くバックエンドエンジニア、分散システムとデータベースの設計。"
    lines = setting(text, size=60).lines
    assert "".join(lines) == text
    assert len(lines) > 1
    assert not any(line[0] in "、。ンー" for line in lines[1:] if line[0] in "、。")


@pytest.mark.parametrize("text", [ARABIC, HEBREW])
def test_right_to_left_words_keep_their_order_beside_others(text: str) -> None:
    """Each line is isolated: a full stop at its end stands at its left."""
    for line in setting(text, width=500).lines:
        assert (line[0], line[-1]) == ("\u2067", "\u2069")


def test_a_page_written_from_right_to_left_is_mirrored() -> None:
    card = SocialCard(ARABIC, "وظائف")
    name = re.compile(r'<text x="(\d+)" y="89"[^>]*text-anchor="(\w+)"')
    plain, mirrored = (name.search(svg_of(card_view(card, way))) for way in ("ltr", "rtl"))
    assert plain
    assert mirrored
    assert (plain[1], plain[2]) == ("132", "start")
    assert (mirrored[1], mirrored[2]) == ("1068", "end")


def test_signs_without_a_glyph_are_left_out_and_letters_never() -> None:
    card = SocialCard("🚀 Engineer ✈️", line="A & B", facts=(Fact("Pay", "€5"),))
    shown = legible(card, FONTS)
    assert shown
    assert (shown.heading, shown.line) == ("Engineer", "A & B")
    assert legible(SocialCard("Engineer", line="東京"), FONTS) is None
    assert legible(SocialCard("🚀"), FONTS) is None


def test_quotes_and_brackets_are_text() -> None:
    svg = svg_of(card_view(SocialCard('"A" & <b>\'s', line="</svg><script>")))
    assert "<script>" not in svg
    assert "&#34;A&#34; &amp; &lt;b&gt;" in svg


def test_what_is_no_svg_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        find_encoder("png", FOLDERS)("no picture")


def test_a_theme_without_fonts_is_told_what_it_lacks() -> None:
    with pytest.raises(LookupError, match=r"no folder of templates has fonts/fonts\.conf"):
        find_encoder("png", [str(THEME)])("<svg/>")


def test_an_unknown_family_is_refused() -> None:
    with pytest.raises(LookupError, match="no font of the family 'Comic Sans'"):
        FONTS.width("x", "Comic Sans")


def test_the_colors_are_those_of_the_theme() -> None:
    tokens = (THEME / "static/css/tokens.css").read_text(encoding="utf-8")
    card = (THEME / "templates/social/card.svg").read_text(encoding="utf-8")
    used = set(re.findall(r"#[0-9a-f]{6}\b", card))
    assert len(used) >= 6
    assert used <= set(re.findall(r"#[0-9a-f]{6}\b", tokens))
