"""Checks that translations have an original, have a known language, and are complete."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from rolepress.checks.sources import Sources
from rolepress.core.problems import Problem, Rule
from rolepress.domain.documents import Document, split_name
from rolepress.domain.languages import is_same_language, tag_of
from rolepress.domain.translated import TRANSLATIONS
from rolepress.domain.translations import Translatable, Translation, added, translate, untranslated
from rolepress.locales.catalog import SOURCE_LANGUAGE, has_words, languages
from rolepress_base.messages import one_line
from rolepress_base.names import Names

CLOSE_ENOUGH = 0.85
"""How similar two file names must be to suggest one for the other; 1 means equal."""
TABLE_END = ".yaml"
_OTHER = "de"
"""A language for examples."""


def join_translations(
    documents: Sequence[Document], sources: Sources, site_language: str
) -> tuple[list[Document], list[Problem]]:
    """Join each translation with its original. Returns all documents, and the problems."""
    originals = {d.url: d for d in documents if not isinstance(d, Translation)}
    joined, problems = list(originals.values()), []
    slugs = {
        kind.URL: Names((d.slug for d in joined if d.URL == kind.URL), CLOSE_ENOUGH)
        for kind in TRANSLATIONS.values()
    }
    for words in documents:
        if isinstance(words, Translation):
            original = originals.get(words.original_url)
            if same := _same_language(words, original, site_language):
                problems.append(same)
                continue
            found = list(_problems(words, original, slugs[words.URL], sources))
            problems += found
            if not found and isinstance(original, Translatable):
                joined.append(translate(original, words))
    return joined, problems


def _problems(
    words: Translation, original: Document | None, slugs: Names, sources: Sources
) -> Iterator[Problem]:
    if isinstance(original, Translatable):
        for key in untranslated(original, words):
            yield _untranslated(words, key, original, sources)
        for key in added(original, words):
            yield _added(words, key, original, sources)
    elif not sources.exists(_path_of_original(words)):  # else it has problems of its own
        yield _left_out(words, sources) or _no_original(words, slugs)


def _left_out(words: Translation, sources: Sources) -> Problem | None:
    """The problem of a translation whose original a preview leaves out."""
    said = sources.said_of(words.original_url)
    if words.original_url not in sources.left_out or not said:
        return None
    message = f"this file translates `{_name(_path_of_original(words))}`, {said[0]}"
    problem = Problem(words.path, Rule.BAD_TRANSLATION, message, said[1])
    return sources.excuse(problem, words.original_url)


def _same_language(
    words: Translation, original: Document | None, site_language: str
) -> Problem | None:
    """Report a translation into the language that its original has."""
    own = original.language or site_language if original else site_language
    if not is_same_language(own, words.translated_into):
        return None
    if original is None:
        message = f"the site itself is in `{site_language}`, so this is not a translation"
        fix = f"rename the file to `{words.slug}.md`"
    else:
        name = _name(original.path)
        message = f"`{name}` is in `{own}` itself, so this is not a translation"
        fix = f"keep one of the two; if `{name}` is in another language, it needs a line such as "
        fix += f"`language: {_OTHER if own != _OTHER else SOURCE_LANGUAGE}`"
    return Problem(words.path, Rule.BAD_TRANSLATION, message, fix)


def _no_original(words: Translation, slugs: Names) -> Problem:
    """Report a missing original. Only near guesses: a wrong one would bring another job's facts."""
    name, language = _name(_path_of_original(words)), words.translated_into
    near = slugs.nearest(words.slug)
    fix = (
        "name it like the file that it translates, whose name may have changed; if it translates "
        f"none, rename it to `{name}`, and write `language: {language}`"
    )
    if near:
        fix = f"did you mean `{near}.md`? Then name this file `{near}.{language}.md`"
    message = f"this file translates `{name}`, which does not exist"
    return Problem(words.path, Rule.BAD_TRANSLATION, message, fix)


def check_languages(paths: Iterable[str], site_language: str) -> Iterator[Problem]:
    """Check the language in the name of each file. For a table, the site must speak it."""
    for path in paths:
        if wrong := _wrong_language(_name(path), site_language):
            yield Problem(path, Rule.BAD_TRANSLATION, *wrong)


def _wrong_language(name: str, site_language: str) -> tuple[str, str] | None:
    """What is wrong with the language in a file's name, and what to do about it."""
    slug, language = split_name(name)
    if not language:
        return None
    end = PurePosixPath(name).suffix
    tag = tag_of(language)
    if tag is None:
        return (
            f"the file's name ends in `.{one_line(language)}{end}`, which is not a language",
            f"rename it to `{slug}-{language.lower()}{end}`",
        )
    if tag != language:
        message = f"`{language}` is not how this language is written; `{tag}` is"
        return message, f"rename the file to `{slug}.{tag}{end}`"
    if end == TABLE_END and is_same_language(tag, site_language):
        message = f"the site itself is in `{tag}`, so this is not a translation"
        return message, f"rename the file to `{slug}{end}`"
    if end == TABLE_END and not has_words(tag):
        return (
            f"the site's own words are not in `{tag}`; they are in {', '.join(languages())}",
            "docs/languages.md says how to add a language",
        )
    return None


def _untranslated(
    words: Translation, key: tuple[str, ...], original: Document, sources: Sources
) -> Problem:
    source = sources.source(words.path)
    *parents, name = key
    add = f"add `{name}: ...` below `{parents[0]}:`" if parents else f"add a line `{name}: ...`"
    return source.problem(
        Rule.UNTRANSLATED,
        f"`{'.'.join(key)}` is missing, but `{_name(original.path)}` has it",
        f"{add}, in `{words.translated_into}`",
        source.span_of_key(parents if source.has_key(parents) else ()),
    )


def _added(
    words: Translation, key: tuple[str, ...], original: Document, sources: Sources
) -> Problem:
    return sources.at_key(
        words.path,
        key,
        Rule.BAD_TRANSLATION,
        f"`{'.'.join(key)}` is here, but not in `{_name(original.path)}`",
        "add it there too, or remove it: both pages are about the same",
        value=False,
    )


def _path_of_original(words: Translation) -> str:
    return str(PurePosixPath(words.path).with_name(f"{words.slug}.md"))


def _name(path: str) -> str:
    return path.rpartition("/")[2]
