"""Words by language, from the PO files beside this module.

https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
"""

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError

SOURCE_LANGUAGE = "en"
_FOLDER = Path(__file__).parent


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark the message of a constant for translators. The code that shows it translates it."""
    return message


class NoWordsError(ValueError):
    """A language that the site's own words are not in."""


def languages() -> list[str]:
    """The languages that there are words in, as BCP 47 tags."""
    found = {path.stem.replace("_", "-") for path in _FOLDER.glob("*.po")}
    return sorted({SOURCE_LANGUAGE, *found})


def is_language(tag: str) -> bool:
    """Whether a text is the BCP 47 tag of a language, as it is written."""
    try:
        return str(Locale.parse(tag, sep="-")).replace("_", "-") == tag
    except (UnknownLocaleError, ValueError):
        return False


def has_words(language: str) -> bool:
    """Whether a page can be in a language, given as a BCP 47 tag."""
    return _base(language) == SOURCE_LANGUAGE or _file(language) is not None


@lru_cache(maxsize=32)
def words(language: str) -> NullTranslations:
    """The words of a language: `gettext` and `ngettext` of the returned object.

    `language` is a BCP 47 tag. If there are no words for "de-AT", it has the words of "de". Raises
    NoWordsError.
    """
    path = _file(language)
    if path is None:
        if _base(language) == SOURCE_LANGUAGE:
            return NullTranslations()
        known = ", ".join(languages())
        raise NoWordsError(f"the site has no words in {language!r}; it has {known}")
    return _read(path)


def _read(path: Path) -> GNUTranslations:
    # An English site does not need these, and so does not wait for their import.
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with path.open("rb") as file:
        catalog = read_po(file, locale=path.stem)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)


def language_name(language: str) -> str:
    """What a language calls itself, such as "Deutsch"; `language` is a BCP 47 tag."""
    name = Locale.parse(language, sep="-").get_display_name() or language
    return name[:1].upper() + name[1:]


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


def _file(language: str) -> Path | None:
    locale = str(Locale.parse(language, sep="-"))
    files = (_FOLDER / f"{name}.po" for name in (locale, _base(language)))
    return next((path for path in files if path.is_file()), None)
