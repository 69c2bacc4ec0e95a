"""`llms.txt` (https://llmstxt.org/): what the site is, and where its pages are, kind by kind."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.domain.site import Site
from plugins.pages.view import FileView
from plugins.twins.words import escaped

URL = "/llms.txt"
ENTRIES_MAX = 500
"""Links of a section: a reader with little room is better served by the page that has them all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A link with a note. Name and note are Markdown, the address is absolute."""

    name: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class Section:
    """Links under a heading."""

    title: str
    entries: tuple[Entry, ...]
    more: str
    """The address of the page that has all of them; may be empty."""


def llms_txt(site: Site, sections: Iterable[Section]) -> FileView:
    """The file. Sections without links are left out, and long ones end with where the rest is."""
    data = {
        "name": escaped(site.name),
        "summary": escaped(site.description),
        "sections": [_cut(section) for section in sections if section.entries],
    }
    return FileView(URL, "llms.txt", data)


def _cut(section: Section) -> Section:
    rest = len(section.entries) - ENTRIES_MAX
    if rest <= 0 or not section.more:
        return section
    more = Entry(f"All {section.title.lower()}", section.more, f"{rest:,} more")
    return Section(section.title, (*section.entries[:ENTRIES_MAX], more), section.more)
