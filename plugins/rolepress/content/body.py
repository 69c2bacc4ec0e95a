"""Splits a text at its headings into typed sections."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from rolepress.content.bare_addresses import link_bare_addresses
from rolepress.content.headings import Headings
from rolepress.content.html_tree import Element, HtmlTree, parse_html, read_blocks
from rolepress.content.limits import check_limits
from rolepress.content.links import BadLink, read_links
from rolepress.content.lost_markdown import check_lost_markdown
from rolepress.content.markdown import Dialect, UnreadableTextError, to_html
from rolepress.content.odd_signs import check_odd_signs
from rolepress.content.outline import HeadedPart, Outline
from rolepress.content.sanitize import SECTION_HEADINGS, clean
from rolepress.content.section_builder import SectionBuilder
from rolepress.content.source import Source
from rolepress.content.unsupported_tags import check_unsupported_tags
from rolepress.core.problems import Problem, Rule
from rolepress.core.text import plain_text
from rolepress.domain.description import describes_vacancy
from rolepress.domain.sections import Body, Gist, Link, Section, SectionKind
from rolepress_base.messages import one_line
from rolepress_base.signs import has_ink

Text = tuple[Body, Gist]
"""A page's text, and the facts about it that the rest of the site uses."""

NO_TEXT: Text = Body(""), Gist()

_LIST_ENTRY = re.compile(r"[-*+] ")


def read_body(
    source: Source, headings: Headings, content_path: str, dialect: Dialect
) -> tuple[Text, list[Problem]]:
    """Read the Markdown below the front matter. `content_path` is the file below `content/`."""
    if not source.body.strip():
        return NO_TEXT, [_no_text(source)]
    problem = check_limits(source, dialect)
    if problem:
        return NO_TEXT, [problem]
    try:
        written = parse_html(to_html(source.body, dialect))
        odd = list(check_odd_signs(source, written, dialect))
        if dialect is Dialect.COMMONMARK:
            link_bare_addresses(written, source.body)
        links, bad_links = read_links(written, content_path)
        tree = read_blocks(clean(written, source.body))
    except UnreadableTextError:
        return NO_TEXT, [_unreadable(source)]
    text, problems = _read_tree(source, tree, headings, links)
    lost = [*check_unsupported_tags(source, written)]
    if dialect is Dialect.COMMONMARK:
        lost += check_lost_markdown(source, written)
    return text, [*odd, *_bad_links(source, bad_links), *lost, *problems]


def _read_tree(
    source: Source, tree: HtmlTree, headings: Headings, links: tuple[Link, ...]
) -> tuple[Text, list[Problem]]:
    outline = Outline(tree)
    lead, parts = outline.split(tree.blocks, SECTION_HEADINGS)
    if any(_LIST_ENTRY.match(headed.title) for headed in parts):
        return NO_TEXT, [_entry_as_heading(source)]
    sections, problems = _sections(source, outline, parts, headings)
    definition = _definition(tree, lead)
    if not definition:
        problems.append(_no_lead(source))
    body = Body(tree.html(lead), tuple(sections))
    salary = body.section(SectionKind.SALARY)
    gist = Gist(
        definition,
        links,
        describes_vacancy=describes_vacancy(body, headings.title),
        has_salary_table=salary is not None and salary.salary is not None,
    )
    return (body, gist), problems


def _definition(tree: HtmlTree, lead: list[Element]) -> str:
    words = (plain_text(tree.html([block])) for block in lead if block.tag == "p")
    return next(filter(has_ink, words), "")


@dataclass
class _Anchors:
    """Unique anchors for the headings of one page.

    The name of each section kind is reserved for the one section of that kind, because other
    pages link to it. Ids in templates are never slugs (see `rendering.frame_ids`).
    """

    taken: set[str] = field(default_factory=lambda: set(SectionKind))
    _last: Counter[str] = field(default_factory=Counter)

    def take(self, wanted: str) -> str:
        name = wanted
        while name in self.taken:
            self._last[wanted] += 1
            name = f"{wanted}-{self._last[wanted] + 1}"
        self.taken.add(name)
        return name


def _sections(
    source: Source, outline: Outline, parts: list[HeadedPart], headings: Headings
) -> tuple[list[Section], list[Problem]]:
    builder = SectionBuilder(source, outline, headings, _Anchors().take)
    seen: dict[SectionKind, str] = {}
    sections: list[Section] = []
    problems: list[Problem] = []
    for headed in parts:
        if headed.heading.tag == "h1":
            problems.append(_second_h1(source, headed))
            continue
        kind = headings.kind(headed.title)
        if kind is not SectionKind.PROSE and kind in seen:
            problems.append(_twice(source, headed, seen[kind]))
            continue
        seen[kind] = headed.title
        section, found = builder.build(headed, kind)
        sections += [section] if section else []
        problems += found
    return sections, problems


def _bad_links(source: Source, links: list[BadLink]) -> Iterator[Problem]:
    for link in links:
        yield source.problem(link.rule, link.message, link.fix, source.span_of_link(link.written))


def _no_text(source: Source) -> Problem:
    return source.problem(
        Rule.NO_TEXT,
        "the page has no text",
        "write it below the second `---` line",
        source.text_start,
    )


def _no_lead(source: Source) -> Problem:
    return source.problem(
        Rule.NO_TEXT,
        "the text does not start with a paragraph",
        "say first, in a sentence or two, what the page is about",
        source.text_start,
    )


def _entry_as_heading(source: Source) -> Problem:
    """Markdown reads a lone `-` below a list entry as the underline of a heading."""
    return source.problem(
        Rule.EMPTY_SECTION,
        "an entry of a list has no words",
        "write some, or remove the line",
        source.span_of_empty_entry(source.body_line),
    )


def _unreadable(source: Source) -> Problem:
    return source.problem(
        Rule.NO_TEXT,
        "the text cannot be read: quotes, lists or tags nest too deep, or a `<!` does not end",
        "use fewer levels, and write `&lt;!` where the characters themselves are meant",
        source.text_start,
    )


def _second_h1(source: Source, headed: HeadedPart) -> Problem:
    as_html = not source.has_heading(headed.title)
    return source.problem(
        Rule.SECOND_H1,
        f"`{'<h1>' if as_html else f'# {one_line(headed.title)}'}` would be a second main heading",
        "the main heading is the `title` of the front matter; start sections with `##`",
        source.span_of_tag("h1")[1]
        if as_html
        else source.span_of_heading(headed.title, headed.occurrence),
    )


def _twice(source: Source, headed: HeadedPart, first: str) -> Problem:
    return source.problem(
        Rule.SECTION_TWICE,
        f"`## {one_line(headed.title)}` means the same section as `## {one_line(first)}` above",
        "join the two, or give one a heading of its own",
        source.span_of_heading(headed.title, headed.occurrence),
    )
