"""The language of a page, as Babel (the Unicode CLDR) knows it."""

from collections.abc import Iterator
from functools import lru_cache

from babel import Locale, UnknownLocaleError

ENGLISH = "en"
WRITTEN = ("en", "de", "fr", "es", "nl", "pl", "it", "pt")
"""The languages of our own lists of words."""

COMMON = (
    *WRITTEN,
    *("sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "bg", "hr", "el", "tr", "uk", "ru"),
    *("ca", "ar", "he", "hi", "id", "vi", "th", "ja", "ko", "zh", "zh_Hant"),
)
"""The languages that names are looked up in when the page's own did not do."""


@lru_cache(maxsize=256)
def locale_of(tag: str) -> Locale | None:
    """The locale of a language tag such as `de-AT` (BCP 47); None where Babel has none."""
    name = tag.strip().replace("-", "_")
    for each in (name, name.partition("_")[0]):
        try:
            return Locale.parse(each)
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return None


def is_written(tag: str) -> bool:
    """Whether our lists of words can judge a page; one without a language is taken for English."""
    return not tag.strip() or tag.strip().lower().replace("_", "-").partition("-")[0] in WRITTEN


def locales(tag: str) -> Iterator[Locale]:
    """The page's locale, then English, then the other common ones; each is loaded when reached."""
    seen = set()
    for each in (tag, ENGLISH, *COMMON):
        locale = locale_of(each) if each else None
        if locale is not None and str(locale) not in seen:
            seen.add(str(locale))
            yield locale
