"""The language of a page, as Babel (the Unicode CLDR) knows it."""

from collections.abc import Iterator
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from rolepress_audit.lexicon.languages import LEXICONS

ENGLISH = "en"
COMMON = (
    *LEXICONS,
    *("sk", "ro", "bg", "hr", "el", "uk", "ca", "he", "hi", "id", "vi", "th", "zh_Hant"),
)
"""The languages in which names are looked up if the page's own language did not help."""


@lru_cache(maxsize=256)
def locale_of(tag: str) -> Locale | None:
    """The locale of a language tag such as `de-AT` (BCP 47), or None if Babel has none."""
    name = tag.strip().replace("-", "_")
    for each in (name, name.partition("_")[0]):
        try:
            return Locale.parse(each)
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return None


def locales(tag: str) -> Iterator[Locale]:
    """The page's locale, then English, then other common ones.

    Each is loaded when it is reached.
    """
    seen = set()
    for each in (tag, ENGLISH, *COMMON):
        locale = locale_of(each) if each else None
        if locale is not None and str(locale) not in seen:
            seen.add(str(locale))
            yield locale
