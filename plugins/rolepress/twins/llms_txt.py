"""`llms.txt` (https://llmstxt.org/): a description of the site, and its pages by kind."""

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
"""The highest number of links in a section. A model with little room needs a short list."""


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
    """The page with all of them and its absolute address, if there is one."""


def llms_txt(site: Site, sections: Iterable[Section]) -> FileView:
    """The file. It leaves out empty sections, and long ones end with a link to the rest."""
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
