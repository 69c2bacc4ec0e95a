"""Which scripts can be read at all, and what an editor hears of those that cannot."""

import pytest

from tests.audit.checks.json_ld.scripts import findings_in, found, page_with

GOOD = '{"@context": "https://schema.org", "@type": "Person", "name": "Rosa"}'

BROKEN = [
    ('{"@context": "https://schema.org",\n"@type": "Person",\n}', "X101", 4, "after the last"),
    ('{"@type": "Person", "knows": [\n"Ann",\n"Bo" ,\n\n]}', "X101", 5, "after the last"),
    ('{"@type": "Person",\n// who it is\n"name": "Rosa"}', "X101", 4, "no comments"),
    ('{"@type": "Person", "name":\n/* of today */ "Rosa"}', "X101", 4, "no comments"),
    ('{"@type": "Person",\n"name": ,}', "X101", 4, "a value was expected"),
    ('{"@type": "Person", "name",}', "X101", 3, "a colon is missing"),
    ('{"@type": "Person", "knows": [,]}', "X101", 3, "a value was expected"),
    ('{"@type": "Person"},]', "X101", 3, "something follows"),
    ('{"@type": "Thing",\n"position": 1e999}}}', "X101", 3, "larger number"),
    ('{"@type": "Thing",\n"name": "A", "n\\u0061me": "B"}}}', "X101", 3, "occurs twice"),
    ('{"@type": "Thing", "knows": ' + "[" * 101 + "]" * 101 + "}", "X101", 3, "too deep"),
    ('{"@type": "Thing", "knows": ' + "[" * 20_000, "X101", 3, "too deep"),
    ('{"@context": "https://schema.org"\n"@type": "Person"}', "X101", 4, "comma is missing"),
    (
        '{"@context": "https://schema.org", "@type": "Person",\n"name": "a\nb"}',
        "X101",
        4,
        "line break",
    ),
    ('{"@context": "https://schema.org", "@type": "Person"};', "X101", 3, "semicolon"),
    (f"{GOOD}\n{GOOD}", "X101", 4, "second object"),
    ("{'@context': 'https://schema.org'}", "X101", 3, "double quotes"),
    (
        '{"@context": "https://schema.org", "@type": "Person", "name": "O\\\'Neil"}',
        "X101",
        3,
        "escape",
    ),
    (
        '{"@context": "https://schema.org",\n"@type": "Rating",\n"ratingValue": NaN}',
        "X101",
        5,
        "NaN",
    ),
    (
        '{"@context": "https://schema.org", "@type": "Rating",\n"bestRating": -Infinity}',
        "X101",
        4,
        "-Infinity",
    ),
    (
        '{"@context": "https://schema.org", "@type": "Person",\n"name": "Rosa",\n"name" : "Ro"}',
        "X101",
        5,
        "'name' occurs twice",
    ),
    (
        '{"@context": "https://schema.org", "name": "A", "knows": {"name": "B"},\n"name": "C"}',
        "X101",
        4,
        "'name' occurs twice",
    ),
    (
        GOOD.replace("Rosa", "Rosa \\ud83d"),
        "X101",
        3,
        "`\\ud83d` in it, one half of a character",
    ),
    ("", "X102", 2, "empty"),
    ("{}", "X102", 2, "empty"),
    ('{"@context": "https://schema.org", "@graph": []}', "X102", 2, "empty"),
    (f"<!--\n{GOOD}\n-->", "X103", 2, "<!--"),
    (f"//<![CDATA[\n{GOOD}\n//]]>", "X103", 2, "<![CDATA["),
    (GOOD.replace('"', "&quot;"), "X104", 2, "HTML-escaped"),
    (GOOD.replace('"', "&#34;"), "X104", 2, "HTML-escaped"),
    (GOOD.replace("Rosa", "</script><b>Rosa</b>"), "X105", 3, "</script>"),
    (GOOD.replace("Rosa", "<!-- <script>"), "X105", 3, "<script"),
]


@pytest.mark.parametrize(("text", "rule", "line", "words"), BROKEN)
def test_finds_a_script_that_readers_drop(text: str, rule: str, line: int, words: str) -> None:
    (finding,) = found(text)
    assert finding.rule.id == rule
    assert words in finding.message
    assert finding.fix
    assert finding.line == line


def test_the_line_of_a_slip_is_that_of_the_page() -> None:
    html = page_with(GOOD, '{"@context": "https://schema.org",\n\n"@type": "Person"\n"name": 1}')
    (finding,) = findings_in(html)
    assert html.splitlines()[finding.line - 1] == '"name": 1}'


def test_an_escape_from_the_script_is_told_from_a_missing_quote() -> None:
    text = '{"@context": "https://schema.org", "@type": "Person", "name": "Rosa}'
    (finding,) = findings_in(f'<script type="application/ld+json">{text}</script><script></script>')
    assert finding.rule.id == "X101"
    assert "no end quote" in finding.message


@pytest.mark.parametrize(
    "name", ["application/json+ld", "application/ld-json", "text/ld+json", "application/jsonld"]
)
def test_finds_a_script_with_a_type_that_no_reader_knows(name: str) -> None:
    (finding,) = findings_in(f'<script type="{name}">{GOOD}</script>')
    assert finding.rule.id == "X106"
    assert "application/ld+json" in finding.fix


@pytest.mark.parametrize(
    "html",
    [
        f'<script type="application/ld+json; charset=utf-8">{GOOD}</script>',
        f"<script type=application/ld+json>{GOOD}</script>",
        f'<SCRIPT TYPE="Application/LD+JSON">{GOOD}</SCRIPT>',
        f'<!-- <script type="application/ld+json">{{</script> --><script>1</script>{GOOD}',
        '<script type="text/javascript">var x = "</" + "script>";</script>',
        '<script type="application/json">{"x": NaN}</script>',
        '<script type="importmap">{}</script><script type="speculationrules">{}</script>',
        '<script type="text/html"><p>{{ x }}</p></script>',
    ],
)
def test_other_scripts_and_spellings_of_the_type_pass(html: str) -> None:
    assert findings_in(html) == []


@pytest.mark.parametrize(
    "name", ["A < B", "1 <!-- 2", "<script>", "<\\/script>", "\\u003c/script>", "\\u2028 &quot;x"]
)
def test_what_looks_like_html_inside_a_text_passes_where_it_is_harmless(name: str) -> None:
    assert [f for f in found(GOOD.replace("Rosa", name)) if f.rule.id != "X162"] == []
