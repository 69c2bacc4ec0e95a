"""Finds marks of other publishing systems, which a page would show as they are typed.

Code is left alone, and so are the placeholders of texts to copy, such as `{{company}}`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rolepress.content.code_spans import without_code
from rolepress.content.headings import Headings
from rolepress.content.positions import bare, outside_fences
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule, Span
from rolepress.domain.sections import SectionKind
from rolepress_base.messages import one_line

_SIGNS = (
    "{%",
    "{{",
    "{:",
    "{#",
    ":::",
    "!!!",
    "???",
    "[[",
    "[TOC]",
    "[toc]",
    "{.",
    "import ",
    "export ",
    "={",
)
"""A text without any of these has no such mark but components."""
_SECTION = re.compile(r" {0,3}##?[ \t]")
_INDENTED = re.compile(r"    |\t")
_COMPONENT = r"<[A-Z][A-Za-z0-9]*(?:\.[A-Z][A-Za-z0-9]*)*"


@dataclass(frozen=True, slots=True)
class _Mark:
    pattern: re.Pattern[str]
    what: str
    """The system whose mark it is, and what it is there."""
    fix: str


_FILTERS = (
    "absolute_url|append|capitalize|date:|default|downcase|escape|jsonify|markdownify|prepend"
    "|relative_url|replace|safe|slugify|strip_html|truncate|upcase|url"
)
_REMOVE = "remove it, or write what it stands for"
_VALUE = _Mark(
    re.compile(
        r"\{\{-?\s{0,9}(?:\$|\.[A-Za-z]|[A-Za-z_][\w-]*\.[A-Za-z_])[^{}]{0,200}\}\}"
        r"|\{\{-?\s{0,9}[A-Za-z_]\w{0,50}\([\"']"
        rf"|\{{\{{[^{{}}|<%]{{1,100}}\|\s{{0,9}}(?:{_FILTERS})\b[^{{}}]{{0,100}}\}}\}}"
    ),
    "a value of Liquid, Nunjucks or Hugo",
    "write the words that it stands for",
)
COMPONENT = _Mark(
    re.compile(rf"(?<!\w){_COMPONENT}\s[^<>]{{0,500}}=\{{"),
    "a component of MDX",
    "remove its tags: the page shows only the words between them",
)
_MARKS = (
    _Mark(re.compile(r"(?<!\{)\{%-?[^%{}]{1,200}%\}"), "a tag of Liquid or Nunjucks", _REMOVE),
    _Mark(
        re.compile(r"\{\{[<%][^{}]{1,200}[>%]\}\}"),
        "a shortcode of Hugo",
        f"{_REMOVE}; a link to a file is `[words](other.md)`",
    ),
    _VALUE,
    _Mark(
        re.compile(
            r"\{:(?:\s?[.#][\w-][^{}]{0,200}|\s?[\w-]{1,50}=[^{}]{1,200}|toc|:[^{}]{0,200})\}"
            r"|(?<=\S )\{[#.][A-Za-z][\w-]{0,100}(?:\s[#.][\w-]{1,100}){0,9}\}\s*$"
        ),
        "an attribute list of kramdown, Pandoc or Hugo",
        "remove it: pages have their own styles and their own list of contents",
    ),
    _Mark(re.compile(r"\{#\s[^{}]{0,500}#\}"), "a comment of Nunjucks", "remove it"),
    _Mark(
        re.compile(r"^ {0,3}(?::{3,}|(?:!!!|\?\?\?\+?)\s[a-z]).{0,100}"),
        "an admonition of Docusaurus or MkDocs",
        "write a quote whose first line is `> [!NOTE]`, without the marks around it",
    ),
    _Mark(
        re.compile(r"^\[(?:TOC|toc|\[_TOC_\])\]\s*$"),
        "a list of contents of Python-Markdown or GitLab",
        "remove it: a page has its own list of contents",
    ),
    _Mark(
        re.compile(
            r"^import\s(?:[\w{},*\s$]{1,200}\sfrom\s)?\s?[\"'][^\"']{1,200}[\"'];?\s*$"
            r"|^export\s(?:const|let|var|default|function)\s.{1,200}"
        ),
        "a line of MDX",
        "remove it: a page loads no code",
    ),
    COMPONENT,
    _Mark(
        re.compile(r"!?\[\[(?!_TOC_)(?=[^\[\]]{0,200}[^\W\d_])[^\[\]]{1,200}\]\](?![(\[])"),
        "a link of Obsidian or of a wiki",
        "write `[words](file.md)`",
    ),
)


def check_foreign_marks(source: Source, headings: Headings) -> Iterator[Problem]:
    """Yield a problem for the first mark of each kind."""
    if not any(sign in source.body for sign in _SIGNS):
        return
    ahead = list(_MARKS)
    for number, line, is_sample in _lines(source, headings):
        shown = without_code(line)
        for mark in list(ahead):
            found = None if is_sample and mark is _VALUE else mark.pattern.search(shown)
            if found:
                ahead.remove(mark)
                span = Span(number, found.start() + 1, len(found[0]))
                yield _problem(source, found[0], mark, span)


def _lines(source: Source, headings: Headings) -> Iterator[tuple[int, str, bool]]:
    """Yield the numbered lines that are not code, and whether each is part of a text to copy."""
    is_sample, is_code, above = False, False, ""
    for number, line in outside_fences(source.lines, source.body_line):
        if _SECTION.match(line):
            is_sample = headings.kind(bare(line)) is SectionKind.JOB_DESCRIPTION
        is_code = bool(_INDENTED.match(line)) and (is_code or not above.strip())
        above = line
        if not is_code:
            yield number, line, is_sample


def component_problem(source: Source, name: str) -> Problem | None:
    """A problem if an unknown tag is a component of MDX or part of a shortcode; else None.

    `name` is in lower case. `<Tabs>` is a component if it is closed or has attributes:
    `List<Job>` and `<Your name>` are not.
    """
    written, span = source.span_of_tag(name)
    line = source.lines[span.line - 1]
    before, behind = line[: span.column - 1], line[span.column - 1 + len(written) :]
    if not re.fullmatch(_COMPONENT, written) or before[-1:].isalnum():
        return None
    tag, _, rest = behind.partition(">")
    is_alone = not (before.strip() or tag.strip() or rest.strip())
    if f"</{written[1:]}>" in source.body or tag.endswith("/") or "=" in tag or is_alone:
        return _problem(source, f"{written}>", COMPONENT, span)
    return None


def _problem(source: Source, written: str, mark: _Mark, span: Span) -> Problem:
    message = f"`{one_line(written)}` is {mark.what}; here it means nothing"
    return source.problem(Rule.FOREIGN_MARK, message, mark.fix, span)
