"""Marks of other systems are said, and what only looks like one is not."""

import pytest

from rolepress.content.markdown import Dialect
from tests.content.files import LEAD, body_of, first_lines, read_role, role_file

MARKS = {
    "{% include note.html %}": "a tag of Liquid or Nunjucks",
    "{%- if page.open -%}": "a tag of Liquid or Nunjucks",
    "{{ page.title }}": "a value of Liquid, Nunjucks or Hugo",
    "{{ .Site.Title }}": "a value of Liquid, Nunjucks or Hugo",
    "{{ name | upcase }}": "a value of Liquid, Nunjucks or Hugo",
    '{{< ref "a.md" >}}': "a shortcode of Hugo",
    "{{% notice %}}": "a shortcode of Hugo",
    '{{<figure src="a">}}': "a shortcode of Hugo",
    "{: .lead #top}": "an attribute list of kramdown, Pandoc or Hugo",
    "{:toc}": "an attribute list of kramdown, Pandoc or Hugo",
    '{::options parse_block_html="true" /}': "an attribute list of kramdown, Pandoc or Hugo",
    "{{ row('Engineer',": "a value of Liquid, Nunjucks or Hugo",
    "{# to do #}": "a comment of Nunjucks",
    "[[Other page|words]]": "a link of Obsidian or of a wiki",
    "![[picture.png]]": "a link of Obsidian or of a wiki",
    "<Card onClick={() => go()} />": "a component of MDX",
}
LINES = {
    ":::note": "an admonition of Docusaurus or MkDocs",
    ":::tip[Read this]": "an admonition of Docusaurus or MkDocs",
    "!!! note": "an admonition of Docusaurus or MkDocs",
    "[TOC]": "a list of contents of Python-Markdown or GitLab",
    "[[_TOC_]]": "a list of contents of Python-Markdown or GitLab",
    "import Tabs from '@theme/Tabs';": "a line of MDX",
    'import "./style.css"': "a line of MDX",
    "export const open = true;": "a line of MDX",
    "<Tabs>": "a component of MDX",
    '<Button label="Apply" />': "a component of MDX",
}


@pytest.mark.parametrize("written", MARKS)
def test_a_mark_in_a_line_is_said_with_its_place(written: str) -> None:
    (line,) = first_lines(role_file(f"{LEAD}So {written} it is.\n"))
    assert line.startswith("10:4: warning R07: `")
    assert line.endswith(f"is {MARKS[written]}; here it means nothing")


@pytest.mark.parametrize("written", LINES)
def test_a_line_of_another_system_is_said(written: str) -> None:
    (line,) = first_lines(role_file(f"{LEAD}So.\n\n{written}\n\nAnd on.\n"))
    assert line.startswith("12:1: warning R07: `")
    assert line.endswith(f"is {LINES[written]}; here it means nothing")


def test_an_attribute_list_behind_a_heading_is_said() -> None:
    (line,) = first_lines(role_file(f"{LEAD}## Why so {{#why .wide}}\n\nSo.\n"))
    assert line.startswith("10:11: warning R07: `{#why .wide}` is an attribute list")


def test_each_kind_is_said_once_and_with_a_remedy() -> None:
    text = "{% if a %}b{% endif %} and [[c]] and [[d]]"
    _, problems = read_role(role_file(f"{LEAD}{text}\n"))
    assert [problem.fix for problem in problems] == [
        "remove it, or write what it stands for",
        "write `[words](file.md)`",
    ]


def test_the_words_of_a_component_stay() -> None:
    text = '## Why\n\n<Tabs>\n\nSo it is.\n\n</Tabs>\n\n<Note title="x">And on.</Note>\n'
    assert body_of(text).sections[0].html == "<p>So it is.</p>\n<p>And on.</p>"


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize(
    "text",
    [
        "`{% if %}` and ``{{ a.b }} ` ``",
        "```\n{% if %}\n:::note\n```",
        "So:\n\n    {% if %}\n    {{ page.title }}",
        "A set {a, b} and 50 % {of} it.",
        "| Kind | {{full time \\| part time}} |\n|---|---|\n| a | b |",
        "[[1]](/roles/) and [[2]].",
        "Import goods from 'China', export them: yes.",
        "We import tea from Assam.",
        "!!! Wow ???\n\nSee [TOC] and {.x} here.",
        "A smile :) and 10:30, a::b.",
        "<!-- more -->\n\nMore.",
    ],
)
def test_what_only_looks_like_a_mark_is_text(text: str, dialect: Dialect) -> None:
    assert not first_lines(role_file(f"{LEAD}{text}\n"), dialect)


def test_a_placeholder_of_a_text_to_copy_is_ours() -> None:
    text = "## Job description\n\nWe are {{company.name}}.\n"
    assert not first_lines(role_file(f"{LEAD}{text}"))
    assert first_lines(role_file(f"{LEAD}## Why\n\nWe are {{{{company.name}}}}.\n"))


@pytest.mark.parametrize("text", ["A List<Job> holds them.", "Dear <Your Name>, hello."])
def test_a_word_in_angle_brackets_is_no_component(text: str) -> None:
    (line,) = first_lines(role_file(f"{LEAD}{text}\n"))
    assert "error R05" in line
