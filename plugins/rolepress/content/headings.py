"""Finds the meaning of a heading by comparing it with the known headings of each section."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rolepress.domain.headings import ENGLISH, headings_in
from rolepress.domain.sections import SectionKind
from rolepress_base.signs import to_the_eye

_TRAILING = re.compile(r"[\s:.?!]+$")
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=1024)  # pages have most of their headings in common
def _normal(text: str) -> str:
    """A heading as it looks: invisible characters, such as a soft hyphen, are ignored."""
    text = text if text.isascii() else to_the_eye(text)
    return _TRAILING.sub("", _SPACE.sub(" ", text.replace("’", "'"))).strip().casefold()


def _base(language: str) -> str:
    """A language without its country, such as "de" for "de-AT"."""
    return language.partition("-")[0].lower()


@lru_cache(maxsize=8)
def _kinds(language: str) -> dict[str, SectionKind]:
    """Map headings to section kinds. Every text may use English ones; its own language wins."""
    return {
        _normal(heading.replace("{title}", "")): kind
        for words in (headings_in(ENGLISH).kinds, headings_in(_base(language)).kinds)
        for kind in SectionKind
        for heading in (*words.get(kind, ()), kind.replace("-", " "), kind)
        if kind is not SectionKind.PROSE
    }


@dataclass(frozen=True, slots=True)
class Headings:
    """Knows the meaning of the headings of one page."""

    title: str
    """The page's own title."""
    language: str = ENGLISH
    """The language of its text, as a BCP 47 tag."""

    def kind(self, heading: str) -> SectionKind:
        """The kind of section that a heading opens; PROSE if it is not a known heading.

        The page's own title is ignored, so "Lead Backend Engineer responsibilities" means the
        same as "Responsibilities".
        """
        words = _normal(heading)
        own = _normal(self.title).removesuffix(" job description")
        without_title = _SPACE.sub(" ", words.replace(own, "", 1)).strip() if own else words
        kinds = _kinds(self.language)
        return kinds.get(words) or kinds.get(without_title) or SectionKind.PROSE

    def choice(self, heading: str) -> str:
        """The name of a choice, from a sub-heading such as "Workplace (choose one)"; or ""."""
        name, bracket, words = heading.rstrip(" :").rpartition("(")
        if not bracket:
            return ""
        languages = (ENGLISH, _base(self.language))
        known = {
            _normal(each) for language in languages for each in headings_in(language).choose_one
        }
        return name.strip() if _normal(words.removesuffix(")")) in known else ""
