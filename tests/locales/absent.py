"""A language that the site has no words in, whichever languages are added."""

from babel.localedata import locale_identifiers

from rolepress.locales.catalog import has_words, is_language

ABSENT = next(
    tag for tag in sorted(locale_identifiers()) if is_language(tag) and not has_words(tag)
)
