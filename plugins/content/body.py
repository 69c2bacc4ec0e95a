"""A text cut at its headings into typed sections."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from plugins.content.headings import section_kind
from plugins.content.links import foreign_pictures, resolve_links
from plugins.content.markdown import MarkdownTree, TooDeepError, parse_markdown
from plugins.content.section_builder import Cut, SectionBuilder
from plugins.content.source import Source
from plugins.core.problems import Problem, Rule, Span
from plugins.core.text import plain_text
from plugins.domain.sections import Body, Section, SectionKind

EMPTY_BODY = Body(lead="", definition="")


def read_body(source: Source, title: str, content_path: str) -> tuple[Body, list[Problem]]:
    """Read the Markdown below the front matter. `content_path` is the file below `content/`."""
    if not source.body.strip():
        return EMPTY_BODY, [_no_text(source)]
    try:
        tree = parse_markdown(source.body)
    except TooDeepError:
        return EMPTY_BODY, [
            source.problem(
                Rule.NO_TEXT,
                "quotes or lists are nested too deep to read",
                "use fewer levels",
                Span(source.body_line),
            )
        ]
    links = resolve_links(tree.blocks, content_path)
    problems = list(_check_pictures(source, tree))
    lead, cuts = _cut(tree)
    sections, found = _build(source, tree, cuts, title)
    problems += found
    definition = next((plain_text(tree.html([b])) for b in lead if b.tag == "p"), "")
    if not definition and not any(p.rule is Rule.NO_TEXT for p in problems):
        problems.append(_no_lead(source))
    return Body(tree.html(lead), definition, tuple(sections), links), problems


def _cut(tree: MarkdownTree) -> tuple[list[Element], list[Cut]]:
    """Split the blocks at every first- and second-level heading."""
    lead: list[Element] = []
    cuts: list[Cut] = []
    for block in tree.blocks:
        if block.tag in {"h1", "h2"}:
            cuts.append(Cut(block, plain_text(tree.inner_html(block)), []))
        elif cuts:
            cuts[-1].blocks.append(block)
        else:
            lead.append(block)
    return lead, cuts


@dataclass
class _Anchors:
    """Names for the headings of one page, each used once."""

    taken: set[str]

    def take(self, wanted: str) -> str:
        name, number = wanted, 2
        while name in self.taken:
            name, number = f"{wanted}-{number}", number + 1
        self.taken.add(name)
        return name


def _build(
    source: Source, tree: MarkdownTree, cuts: list[Cut], title: str
) -> tuple[list[Section], list[Problem]]:
    builder = SectionBuilder(source, tree, _Anchors(set()).take)
    seen: dict[SectionKind, str] = {}
    sections: list[Section] = []
    problems: list[Problem] = []
    for cut in cuts:
        if cut.heading.tag == "h1":
            problems.append(_second_h1(source, cut.title))
            continue
        kind = section_kind(cut.title, title)
        if kind is not SectionKind.PROSE and kind in seen:
            problems.append(_twice(source, cut.title, seen[kind]))
            continue
        seen[kind] = cut.title
        built = builder.build(cut, kind)
        sections += [built.section] if built.section else []
        problems += built.problems
    return sections, problems


def _check_pictures(source: Source, tree: MarkdownTree) -> Iterator[Problem]:
    for address in foreign_pictures(tree.blocks):
        yield source.problem(
            Rule.IMAGE_ELSEWHERE,
            "a picture is not served by this site",
            "put the file into `content/static/` and write its path from there, such as `/x.png`",
            source.span_of_text(address),
        )


def _no_text(source: Source) -> Problem:
    return source.problem(
        Rule.NO_TEXT,
        "the page has no text",
        "write it below the second `---` line",
        Span(min(source.body_line, len(source.lines))),
    )


def _no_lead(source: Source) -> Problem:
    return source.problem(
        Rule.NO_TEXT,
        "the text does not start with a paragraph",
        "say first, in a sentence or two, what the page is about",
        Span(min(source.body_line, len(source.lines))),
    )


def _second_h1(source: Source, heading: str) -> Problem:
    return source.problem(
        Rule.SECOND_H1,
        f"`# {heading}` would be a second main heading",
        "the main heading is the `title` of the front matter; start sections with `##`",
        source.span_of_heading(heading),
    )


def _twice(source: Source, heading: str, first: str) -> Problem:
    return source.problem(
        Rule.SECTION_TWICE,
        f"`## {heading}` means the same section as `## {first}` above",
        "join the two, or give one a heading of its own",
        source.span_of_heading(heading, 1 if heading.casefold() == first.casefold() else 0),
    )
