"""Finds titles and descriptions that search results cut, and pages without a description."""

from collections.abc import Iterator

from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule
from rolepress.domain.documents import Document
from rolepress.domain.lengths import DESCRIPTION_SHOWN_MAX_CHARS, TITLE_SHOWN_MAX_CHARS
from rolepress_base.messages import count, quoted

DESCRIPTION_MIN_CHARS = 20


def find(source: Source, document: Document) -> Iterator[Problem]:
    """Yield what is wrong with the words of a page for search results."""
    if len(document.title) > TITLE_SHOWN_MAX_CHARS:
        yield _too_long(source, "title", document.title, TITLE_SHOWN_MAX_CHARS)
    description = document.description
    if description is None:
        if document.gist.opening:
            yield _stands_in(source, document)
    elif len(description) > DESCRIPTION_SHOWN_MAX_CHARS:
        yield _too_long(source, "description", description, DESCRIPTION_SHOWN_MAX_CHARS)
    elif len(description) < DESCRIPTION_MIN_CHARS:
        yield source.problem(
            Rule.BAD_LENGTH,
            f"`description` has only {count(len(description), 'character')}",
            "say in a sentence or two what the page is about, or remove the line: then the first "
            "sentences of the text stand in",
            source.span_of_key(("description",), value=True),
        )


def _too_long(source: Source, key: str, text: str, most: int) -> Problem:
    return source.problem(
        Rule.BAD_LENGTH,
        f"`{key}` has {len(text)} characters, and search results show about {most} of them",
        "shorten it, or say the most important thing first",
        source.span_of_key((key,), value=True),
    )


def _stands_in(source: Source, document: Document) -> Problem:
    return source.problem(
        Rule.NO_SUMMARY,
        f"without a `description`, the first sentences stand in: {quoted(document.summary)}",
        "add a line `description: ...` to have search results and shared links say something else",
        source.span_of_key(()),
    )
