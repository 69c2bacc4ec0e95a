"""Splits a text at its headings into typed sections."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from rolepress.content.bare_addresses import link_bare_addresses
from rolepress.content.footnotes import collect_footnotes
from rolepress.content.foreign_marks import check_foreign_marks
from rolepress.content.git_host_marks import write_git_host_marks
from rolepress.content.headings import Headings
from rolepress.content.html_tree import Element, HtmlTree, parse_html, read_blocks
from rolepress.content.levels import Removed, settle_levels
from rolepress.content.limits import check_limits
from rolepress.content.links import BadLink, read_links
from rolepress.content.lost_markdown import check_lost_markdown
from rolepress.content.markdown import Dialect, UnreadableTextError, to_html
from rolepress.content.odd_signs import check_odd_signs
from rolepress.content.outline import HeadedPart, Outline
from rolepress.content.python_footnotes import unify_footnotes
from rolepress.content.repairs import repair
from rolepress.content.sanitize import SECTION_HEADINGS, clean
from rolepress.content.section_builder import SectionBuilder
from rolepress.content.section_problems import has_content
from rolepress.content.source import Source
from rolepress.content.unsupported_tags import check_unsupported_tags
from rolepress.core.problems import Problem, Rule, has_errors
from rolepress.core.text import first_sentences, plain_text
from rolepress.domain.description import describes_vacancy
from rolepress.domain.lengths import DESCRIPTION_SHOWN_MAX_CHARS
from rolepress.domain.sections import SPECS, Body, Gist, Link, Section, SectionKind
from rolepress_base.messages import one_line
from rolepress_base.signs import has_ink

Text = tuple[Body, Gist]
"""A page's text, and the facts about it that the rest of the site uses."""

NO_TEXT: Text = Body(""), Gist()

VACANCIES = "jobs/"
"""The start of the paths of files that are vacancies as a whole."""


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
        text, slips = repair(source, dialect)
        written = parse_html(to_html(text, dialect))
        if dialect is Dialect.PYTHON_MARKDOWN:
            unify_footnotes(written)
        footnotes = collect_footnotes(written)
        write_git_host_marks(written)
        odd = list(check_odd_signs(source, written, dialect))
        if dialect is Dialect.COMMONMARK:
            link_bare_addresses(written, source.body)
        links, bad_links = read_links(written, content_path)
        tree = read_blocks(clean(written, text))
        notes = footnotes.take(tree)
    except UnreadableTextError:
        return NO_TEXT, [_unreadable(source)]
    is_vacancy = content_path.startswith(VACANCIES)
    (body, gist), problems = _read_tree(source, tree, headings, links, is_vacancy=is_vacancy)
    lost = [
        *check_unsupported_tags(source, written),
        *check_lost_markdown(source, footnotes),
        *check_foreign_marks(source, headings),
    ]
    found = [*slips, *odd, *_bad_links(source, bad_links), *lost, *problems]
    return (replace(body, notes=notes), gist), found


def _read_tree(
    source: Source,
    tree: HtmlTree,
    headings: Headings,
    links: tuple[Link, ...],
    *,
    is_vacancy: bool,
) -> tuple[Text, list[Problem]]:
    outline = Outline(tree)
    problems = list(_removed(source, settle_levels(outline, headings.title)))
    lead, parts = outline.split(tree.blocks, SECTION_HEADINGS)
    builder = SectionBuilder(source, outline, headings, _Anchors().take, is_vacancy)
    sections, found = _sections(builder, parts)
    problems += found
    first = parts[:1] if parts and builder.kind(parts[0]) is SectionKind.OVERVIEW else []
    definition = _definition(tree, [*lead, *(block for part in first for block in part.blocks)])
    if not definition:
        shows = sections or has_errors(problems) or has_content(lead)
        problems.append(_no_lead(source) if shows else _no_text(source))
    body = Body(tree.html(lead), tuple(sections), is_vacancy)
    salary = body.section(SectionKind.SALARY)
    has_table = any(problem.rule is Rule.BAD_TABLE for problem in problems)
    gist = Gist(
        definition,
        opening=_opening(definition, body),
        links=links,
        describes_vacancy=describes_vacancy(body, headings.title),
        has_salary_table=has_table or (salary is not None and salary.salary is not None),
    )
    return (body, gist), problems


def _definition(tree: HtmlTree, lead: list[Element]) -> str:
    """The first paragraph of the lead, or of an overview that stands in its place."""
    words = (plain_text(tree.html([block])) for block in lead if block.tag == "p")
    return next(filter(has_ink, words), "")


def _opening(definition: str, body: Body) -> str:
    """The first sentences of the lead, or else of the first section."""
    texts = (body.lead, *(section.html for section in body.sections))
    words = definition or next(filter(has_ink, map(plain_text, texts)), "")
    return first_sentences(words, DESCRIPTION_SHOWN_MAX_CHARS)


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
    builder: SectionBuilder, parts: list[HeadedPart]
) -> tuple[list[Section], list[Problem]]:
    """Build the sections. The first of each kind has the kind's name as its anchor."""
    source, seen = builder.source, dict[SectionKind, str]()
    sections: list[Section] = []
    problems: list[Problem] = []
    for headed in parts:
        kind = builder.kind(headed)
        if kind in seen and not SPECS[kind].may_repeat:
            problems.append(_twice(source, headed, seen[kind]))
            kind = SectionKind.PROSE
        is_first = kind is not SectionKind.PROSE and kind not in seen
        section, found = builder.build(headed, kind, kind.value if is_first else "")
        if section and is_first:
            seen[kind] = headed.title
        sections += [section] if section else []
        problems += found
    return sections, problems


def _removed(source: Source, removed: Removed) -> Iterator[Problem]:
    for headed in removed.wordless:
        yield source.problem(
            Rule.EMPTY_SECTION,
            "a heading has no words, so it is left out",
            "write some after the `#` signs, or remove the line",
            source.span_of_heading("", headed.occurrence),
        )
    if again := removed.title_again:
        yield source.problem(
            Rule.TITLE_AGAIN,
            f"the page's heading is its `title`, so `{one_line(again.title)}` is left out here",
            "remove the line",
            source.span_of_heading(again.title, again.occurrence),
        )


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
        Rule.NO_LEAD,
        "the text does not start with a paragraph",
        "say first, in a sentence or two, what the page is about",
        source.text_start,
    )


def _unreadable(source: Source) -> Problem:
    return source.problem(
        Rule.NO_TEXT,
        "the text cannot be read: quotes, lists or tags nest too deep, or a `<!` does not end",
        "use fewer levels, and write `&lt;!` where the characters themselves are meant",
        source.text_start,
    )


def _twice(source: Source, headed: HeadedPart, first: str) -> Problem:
    return source.problem(
        Rule.SECTION_TWICE,
        f"`## {one_line(headed.title)}` means the same section as `## {one_line(first)}` above",
        "join the two, or give one a heading of its own",
        source.span_of_heading(headed.title, headed.occurrence),
    )
