"""Where something is in a page's JSON-LD, in words and as a line."""

from collections.abc import Iterator

from rolepress_audit.html.json_ld import Script
from rolepress_audit.html.page import Page
from rolepress_audit.vocabulary.reading import Subject

QUOTED_MAX_CHARS = 60


def subjects_of(page: Page) -> Iterator[tuple[Script, Subject]]:
    """Every subject of the page, with its script."""
    for script in page.scripts:
        for subject in script.subjects:
            yield script, subject


def place(subject: Subject, key: str = "") -> str:
    """A property in words, such as `JobPosting.title`, or a subject if no key is given."""
    name = subject.types[0] if subject.types else subject.path or "the outermost object"
    return f"{name}.{key}" if key else name


def quoted(value: object) -> str:
    """A value as a message shows it: in quotes, on one line, and shortened."""
    text = " ".join(str(value).split())
    return f"“{text[:QUOTED_MAX_CHARS]}…”" if len(text) > QUOTED_MAX_CHARS else f"“{text}”"
