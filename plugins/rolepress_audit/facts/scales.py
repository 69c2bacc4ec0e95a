"""Words for thousands and millions after a number, in any common language: `k`, `tys.`, `만`.

Most come from the compact numbers of the Unicode CLDR, which Babel has.
"""

import re
from collections.abc import Mapping
from functools import cache

from babel import Locale

from rolepress_audit.facts.languages import locales
from rolepress_audit.words.text import fold

THOUSAND, MYRIAD, HUNDRED_MILLION = 1_000, 10_000, 100_000_000
_SIZE_MAX = HUNDRED_MILLION
"""Nobody is paid in billions."""

_OWN: Mapping[int, str] = {
    THOUSAND: r"k tsd t(?=\s?€) t(?=\s?eur) e(?=\s?ft) tkr eft mil mille",
    100_000: r"lakhs? lacs? lpa l(?=\s?p)",
    1_000_000: r"m mm mio mln mn 백만 百万 百萬",
    10_000_000: r"crores? cr 천만 千万 千萬",
}
"""What people write besides the words in the CLDR."""

MYRIADS = (("억", "만"), ("億", "万"), ("億", "萬"), ("亿", "万"))
"""Words for 100,000,000 and 10,000 that are used together in one number: `1억 2,000만`."""


@cache
def scales() -> Mapping[int, str]:
    """Alternatives of a pattern for folded text, by the factor that they stand for."""
    found = {size: {*fold(words).split()} for size, words in _OWN.items()}
    for locale in locales(""):
        for size, name in _of_locale(locale):
            found.setdefault(size, set()).add(re.escape(name))
    return {size: "|".join(sorted(found[size])) for size in sorted(found)}


def _of_locale(locale: Locale) -> set[tuple[int, str]]:
    found = set()
    for style in ("short", "long"):
        for forms in (locale.compact_decimal_formats.get(style) or {}).values():
            for power, form in forms.items():
                size, name = _read_form(int(power), form.pattern)
                if size <= _SIZE_MAX and (len(name) > 1 or not name.isascii()):
                    found.add((size, name))
    return found


def _read_form(power: int, form: str) -> tuple[int, str]:
    """The factor that a word stands for, and the word: `00만` for 100,000 is 10,000 and `만`."""
    digits = form.count("0")
    name = fold(form.replace("0", "").replace("'", "")).strip(" .\u200f")
    return (power // 10 ** (digits - 1), name) if digits and name else (power, "")


@cache
def foreign_scales() -> str:
    """A lookbehind for words in other scripts, which no space separates from a currency."""
    names = (name for names in scales().values() for name in names.split("|"))
    return "|".join(f"(?<={name})" for name in names if not name.isascii() and "\\" not in name)
