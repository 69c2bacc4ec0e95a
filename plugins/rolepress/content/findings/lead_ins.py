"""S01: sections in which a sentence leads to something that is not there."""

from collections.abc import Iterator

from rolepress.content.findings.text import Paragraph, WrittenText
from rolepress.core.problems import Problem, Rule
from rolepress_base.messages import one_line


def find(text: WrittenText) -> Iterator[Problem]:
    """Yield a problem for each last paragraph of a section that ends in a colon."""
    for paragraph in text.paragraphs:
        if paragraph.lines[-1].rstrip(" *_").endswith(":") and _ends_section(text, paragraph):
            line = one_line(paragraph.lines[-1].strip())
            yield text.at_line(
                Rule.EMPTY_SECTION,
                f"nothing follows `{line}`, which leads to something",
                "write what it leads to below it, or remove it",
                paragraph.line + len(paragraph.lines) - 1,
            )


def _ends_section(text: WrittenText, paragraph: Paragraph) -> bool:
    """Whether a heading is what follows, or the end."""
    lines = text.source.lines  # with code, which is something too
    after = range(paragraph.line + len(paragraph.lines) - 1, len(lines))
    below = next((lines[at] for at in after if lines[at].strip()), "#")
    return below.startswith("#")
