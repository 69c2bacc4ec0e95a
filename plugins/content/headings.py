"""What a heading means: its words, matched against the aliases of the typed sections."""

import re
from functools import lru_cache

from plugins.domain.sections import SPECS, SectionKind

_TRAILING = re.compile(r"[\s:.?!]+$")
_SPACE = re.compile(r"\s+")


def _normal(text: str) -> str:
    return _TRAILING.sub("", _SPACE.sub(" ", text.replace("’", "'"))).strip().casefold()


@lru_cache(maxsize=1)
def _aliases() -> dict[str, SectionKind]:
    return {
        alias.replace("{title}", "").replace("  ", " ").strip(): kind
        for kind, spec in SPECS.items()
        for alias in (*spec.aliases, kind.replace("-", " "), kind)
        if kind is not SectionKind.PROSE
    }


def section_kind(heading: str, title: str) -> SectionKind:
    """The kind of section a heading opens; PROSE where it names none.

    The page's own title is passed over, so that "Lead Backend Engineer responsibilities" and
    "Responsibilities" are one.
    """
    words = _normal(heading)
    own = _normal(title).removesuffix(" job description")
    without_title = _SPACE.sub(" ", words.replace(own, "", 1)).strip() if own else words
    aliases = _aliases()
    return aliases.get(words) or aliases.get(without_title) or SectionKind.PROSE
