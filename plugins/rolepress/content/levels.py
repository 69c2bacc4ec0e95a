"""Sets the levels of a text's headings: its top level starts sections, and no level is skipped."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rolepress.content.html_tree import Element
from rolepress.content.outline import HEADINGS, HeadedPart, Outline
from rolepress.core.text import slugify

SECTION_LEVEL = 2
"""The level of sections on a page. Level 1 is the page's title."""
_LEVEL_MAX = 6
_GENDERS = re.compile(r"[(\[]\s*[a-z*]{1,3}(?:\s*[/|,]\s*[a-z*]{1,3}){1,3}\s*[)\]]", re.IGNORECASE)
"""What stands behind a title to say that everyone may apply, such as "(m/w/d)"."""


@dataclass(frozen=True, slots=True)
class Removed:
    """The headings that were taken out of a text."""

    title_again: HeadedPart | None
    """The first heading, if it repeats the title of the page."""
    wordless: list[HeadedPart]


def settle_levels(outline: Outline, title: str) -> Removed:
    """Set the level of each heading, in place, and take out the headings that say nothing."""
    blocks = outline.tree.blocks
    _, parts = outline.split(blocks, HEADINGS)
    wordless = [part for part in parts if not part.title]
    parts = [part for part in parts if part.title]
    again = parts.pop(0) if parts and _is_same(parts[0].title, title) else None
    for part in (*wordless, *([again] if again else [])):
        blocks.remove(part.heading)
    levels = _levels([part.heading for part in parts])
    for part, level in zip(parts, levels, strict=True):
        part.heading.tag = f"h{min(level, _LEVEL_MAX)}"
    return Removed(again, wordless)


def _is_same(heading: str, title: str) -> bool:
    own = _words(title)
    return bool(own) and _words(heading) == own


def _words(text: str) -> str:
    plain = _GENDERS.sub(" ", text)
    return slugify(plain) or " ".join(plain.split()).casefold()


def _levels(headings: Sequence[Element]) -> list[int]:
    """The new level of each heading: one below the nearest heading above that ranks higher."""
    written = [int(str(heading.tag)[1:]) for heading in headings]
    if len(written) > 1 and written[0] == 1 and 1 not in written[1:]:
        written[0] = min(written[1:])  # it names the whole text, and does not contain the others
    levels: list[int] = []
    above: list[int] = []
    for level in written:
        while above and above[-1] >= level:
            above.pop()
        levels.append(SECTION_LEVEL + len(above))
        above.append(level)
    return levels
