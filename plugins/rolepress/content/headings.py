"""What a heading means: its words, matched against the aliases of the typed sections."""

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
    """A heading as it looks: signs that nobody sees, such as a soft hyphen, make no other word."""
    text = text if text.isascii() else to_the_eye(text)
    return _TRAILING.sub("", _SPACE.sub(" ", text.replace("’", "'"))).strip().casefold()


def _base(language: str) -> str:
    """A language without its country: "de" of "de-AT"."""
    return language.partition("-")[0].lower()


@lru_cache(maxsize=8)
def _kinds(language: str) -> dict[str, SectionKind]:
    """By heading: those of a language before those of English, which every text may have."""
    return {
        _normal(heading.replace("{title}", "")): kind
        for words in (headings_in(ENGLISH).kinds, headings_in(_base(language)).kinds)
        for kind in SectionKind
        for heading in (*words.get(kind, ()), kind.replace("-", " "), kind)
        if kind is not SectionKind.PROSE
    }


@dataclass(frozen=True, slots=True)
class Headings:
    """What the headings of one page mean."""

    title: str
    """The page's own title."""
    language: str = ENGLISH
    """The language of its text, as a BCP 47 tag."""

    def kind(self, heading: str) -> SectionKind:
        """The kind of section a heading opens; PROSE where it names none.

        The page's own title is passed over, so that "Lead Backend Engineer responsibilities" and
        "Responsibilities" are one.
        """
        words = _normal(heading)
        own = _normal(self.title).removesuffix(" job description")
        without_title = _SPACE.sub(" ", words.replace(own, "", 1)).strip() if own else words
        kinds = _kinds(self.language)
        return kinds.get(words) or kinds.get(without_title) or SectionKind.PROSE

    def choice(self, heading: str) -> str:
        """What is chosen under a sub-heading such as "Workplace (choose one)"; empty for others."""
        name, bracket, words = heading.rstrip(" :").rpartition("(")
        if not bracket:
            return ""
        languages = (ENGLISH, _base(self.language))
        known = {
            _normal(each) for language in languages for each in headings_in(language).choose_one
        }
        return name.strip() if _normal(words.removesuffix(")")) in known else ""
