"""`llms.txt` (https://llmstxt.org/): what the site is, and where its pages are, kind by kind."""

from collections.abc import Iterable
from dataclasses import dataclass

from rolepress.domain.site import Site
from rolepress.locales.catalog import words
from rolepress.markdown.words import escaped
from rolepress.pages import wording
from rolepress.pages.parts import Anchor
from rolepress.pages.view import FileView

URL = "/llms.txt"
ENTRIES_MAX = 500
"""Links of a section: a reader with little room is better served by the page that has them all."""


@dataclass(frozen=True, slots=True)
class LinkWithNote:
    """A link with a note. Name and note are Markdown, the address is absolute."""

    name: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class Section:
    """Links under a heading."""

    title: str
    entries: tuple[LinkWithNote, ...]
    every: Anchor | None
    """What to call the page that has all of them, and its absolute address, if there is one."""


def llms_txt(site: Site, sections: Iterable[Section]) -> FileView:
    """The file. Sections without links are left out, and long ones end with where the rest is."""
    data = {
        "name": escaped(site.name),
        "summary": escaped(site.description),
        "sections": [_cut(section, site.language) for section in sections if section.entries],
    }
    return FileView(URL, "twins/llms.txt", data)


def _cut(section: Section, language: str) -> Section:
    rest, every = len(section.entries) - ENTRIES_MAX, section.every
    if rest <= 0 or not every:
        return section
    more = words(language).npgettext("pages", "%(count)s more", "%(count)s more", rest)
    note = more % {"count": wording.number(rest, language)}
    entries = (*section.entries[:ENTRIES_MAX], LinkWithNote(every.text, every.url, note))
    return Section(section.title, entries, every)
