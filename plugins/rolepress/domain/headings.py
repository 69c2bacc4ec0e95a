"""Headings with a meaning, by language: each one starts a section of a certain kind.

Each language has one file, such as `locales/headings/de.yaml`. The first lines of each file explain
its format.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from rolepress.domain.sections import SectionKind

FOLDER = Path(__file__).parent.parent / "locales" / "headings"
ENGLISH = "en"
"""The language whose headings may be used in every text."""
_CHOOSE_ONE = "choose-one"


@dataclass(frozen=True, slots=True)
class LanguageHeadings:
    """The headings of one language."""

    kinds: Mapping[SectionKind, tuple[str, ...]] = field(default_factory=dict)
    """The headings of each kind. In a heading, `{title}` stands for the page's own title."""
    choose_one: tuple[str, ...] = ()
    """What ends a sub-heading above variants of a text to copy, in brackets."""


def heading_languages() -> tuple[str, ...]:
    """The languages that have headings, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


@cache
def headings_in(language: str) -> LanguageHeadings:
    """The headings of a language without a country, such as "de". Empty if it has no file."""
    if language not in heading_languages():
        return LanguageHeadings()
    text = (FOLDER / f"{language}.yaml").read_text(encoding="utf-8")
    found = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes texts and lists alone
    choose_one = tuple(found.pop(_CHOOSE_ONE))
    return LanguageHeadings(
        {SectionKind(kind): tuple(words) for kind, words in found.items()}, choose_one
    )
