"""Languages: their tags (BCP 47), their names, and the tag that an editor meant by another word."""

import re
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.localedata import locale_identifiers

from rolepress_base.messages import NAME_MAX_CHARS
from rolepress_base.names import nearest

_NAMED_IN = ("en", "de", "fr", "es", "pt", "it", "nl")
"""Editors may call any language by its name in one of these."""
_BY_THEMSELVES = tuple("ar bg cs da el fi he hu ja ko nb pl ro ru sv tr uk zh".split())  # noqa: SIM905 - short
"""Languages that editors may call by the name that the language has for itself."""


_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def tag_of(text: str) -> str | None:
    """The tag of a language in its usual form: "de-AT" for "de-at". None if there is none such."""
    if not _TAG.fullmatch(text):
        return None
    try:
        return _tag(Locale.parse(text, sep="-"))
    except (UnknownLocaleError, ValueError):
        return None


def base_of(tag: str) -> str:
    """A language without its country and script, such as "de" for "de-AT"."""
    return tag.partition("-")[0].lower()


def is_same_language(one: str, other: str) -> bool:
    """Whether two tags mean the same, as "en" and "en-US" do: most who write English live there."""
    return one == other or (base_of(one) == base_of(other) and _in_full(one) == _in_full(other))


def name_in(tag: str, reader: str) -> str:
    """What a language is called in the language of a reader, such as "German" in English.

    A tag of no language is its own name.
    """
    if tag_of(tag) is None:
        return tag
    name = Locale.parse(tag, sep="-").get_display_name(Locale.parse(reader, sep="-"))
    return name or tag


def meant_language(text: str) -> str | None:
    """The tag that was meant by a name, such as "Deutsch", or by a tag of another form."""
    words = text.strip().casefold()[:NAME_MAX_CHARS]
    if named := _by_name().get(words):
        return named
    tag = tag_of(words.replace("_", "-").partition(".")[0])
    if tag and tag.upper() == f"{base_of(tag)}-{base_of(tag)}".upper():
        return base_of(tag)  # `de_DE` says no more than `de`
    return tag


def nearest_language(text: str) -> str | None:
    """The tag of the language whose name is most like a text. None if no name is."""
    name = nearest(text.strip().casefold(), _by_name())
    return _by_name()[name] if name else None


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    """The tags of languages by their names in lower case."""
    tags = [each for each in locale_identifiers() if "_" not in each]
    found = {str(Locale(tag).languages[tag]).casefold(): tag for tag in _BY_THEMSELVES}
    for reader in _NAMED_IN:
        names = Locale(reader).languages
        for tag in tags:
            found.setdefault(str(names.get(tag, tag)).casefold(), tag)
    return found


def _tag(locale: Locale) -> str:
    return str(locale).replace("_", "-")


def _in_full(tag: str) -> str:
    """A tag with the script and the country that most people mean (CLDR, likely subtags)."""
    if tag_of(tag) is None:
        return tag
    locale = Locale.parse(tag, sep="-")
    likely = get_global("likely_subtags")
    for known in (_tag(locale).replace("-", "_"), locale.language):
        if known in likely:
            usual = Locale.parse(likely[known])
            script = locale.script or usual.script
            return f"{locale.language}-{script}-{locale.territory or usual.territory}"
    return tag
