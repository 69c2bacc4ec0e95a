"""Reads a source file into a document."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from rolepress.content.body import read_body
from rolepress.content.decode import read_source
from rolepress.content.findings import other_language
from rolepress.content.findings.all import find_all
from rolepress.content.fingerprint import fingerprint_of
from rolepress.content.front_matter import Values, read_front_matter
from rolepress.content.headings import Headings
from rolepress.content.language import language_of
from rolepress.content.markdown import Dialect
from rolepress.content.models import NOTHING, build_model
from rolepress.content.page_language import KEY, PageLanguage, read_language
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule, has_errors
from rolepress.core.text import first_upper, slugify
from rolepress.core.urls import SLUG_MAX_CHARS, is_slug
from rolepress.domain.documents import Document, split_name
from rolepress.domain.sections import Body, Gist
from rolepress.domain.translated import kind_of
from rolepress.recognition.lists import ENGLISH
from rolepress_base.messages import one_line, quoted

_LANGUAGE_AT_END = re.compile(r"(?P<slug>[a-z0-9-]+?)(?:[_.](?P<language>[a-z]{2}))+")
"""Misspelled names of translations, such as `x_de` or `x.de.de`."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read from one file."""

    document: Document
    body: Body
    fingerprint: bytes
    """The digest of the file's content: see `fingerprint_of`."""


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that can be said about one file, also if it has errors."""

    source: Source
    values: Values
    """The keys and values of the front matter, as text. Empty if it cannot be read."""
    document: Document | None
    """None if the front matter has errors."""
    body: Body
    headings: Headings
    language: str
    """The language that the page is said to be in, as a BCP 47 tag."""
    problems: list[Problem]
    is_unreadable: bool = True
    """Whether an error keeps the page from being shown. A finding on its words does not."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that was read from the front matter of one file."""

    document: Document
    """Its `gist` is empty, because the text was not read."""
    fingerprint: bytes


@dataclass(frozen=True, slots=True)
class _Opened:
    """One file before its model is built."""

    source: Source
    values: Values
    name: str
    """The path below `content/`; its folder determines the kind of document."""
    slug: str
    language: PageLanguage

    def build(self, gist: Gist) -> tuple[Document | None, list[Problem]]:
        """Build the document from the front matter and the gist of its text."""
        derived = {"path": self.source.path, "gist": gist}
        derived["slug"] = self.slug if is_slug(self.slug) else "x"
        derived["translated_into"] = self.language.in_name
        if self.language.said:
            derived[KEY] = self.language.other
        values, untitled = self.values, []
        if self.source.is_draft and _is_nothing(values.get("title", "")):
            title = first_upper(self.slug.replace("-", " "))
            values, untitled = {**values, "title": title}, [_no_title(self.source, title)]
        document, found = build_model(kind_of(self.name), values, self.source, derived)
        problems = [*untitled, *found]
        wrong = self.language.problem(self.source)
        return (None, [*problems, wrong]) if wrong else (document, problems)


def _is_nothing(value: object) -> bool:
    return isinstance(value, str) and value.strip() in NOTHING


def _no_title(source: Source, title: str) -> Problem:
    return source.problem(
        Rule.MISSING_KEY,
        f"`title` is missing, so the preview shows the file's name: {quoted(title)}",
        "add a line `title: ...`",
        source.span_of_key(()),
    )


def _open(
    path: str, name: str, data: bytes, site_language: str
) -> tuple[_Opened | None, list[Problem]]:
    slug, in_name = split_name(PurePosixPath(name).name)
    source, unreadable = read_source(path, data)
    problems = _check_slug(source, slug, PurePosixPath(name).stem)
    values, found = ({}, []) if unreadable else read_front_matter(source)
    if unreadable or found:
        return None, [*problems, *unreadable, *found]
    language = read_language(values, in_name, site_language)
    return _Opened(source, values, name, slug, language), problems


def read_facts(path: str, name: str, data: bytes) -> tuple[Facts | None, list[Problem]]:
    """Read only the front matter of a file. It takes the same parameters as `Reader.read`.

    No fact depends on the language of the site, except in which languages pages are.
    """
    opened, problems = _open(path, name, data, ENGLISH)
    if opened is None:
        return None, problems
    document, found = opened.build(Gist())
    if document is None or has_errors([*problems, *found]):
        return None, [*problems, *found]
    return Facts(document, fingerprint_of(opened.source, opened.values)), []


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the Markdown files of one site."""

    dialect: Dialect = Dialect.COMMONMARK
    language: str = ENGLISH
    """The site's own language, as a BCP 47 tag."""

    def read(self, path: str, name: str, data: bytes) -> tuple[Reading | None, list[Problem]]:
        """Read one file.

        `path` is shown to editors; `name` is the path below `content/`. Its folder determines the
        kind of document, and its file name holds the slug and the language. Returns a reading
        unless there is an error in how it is written, and all problems.
        """
        seen = self.look(path, name, data)
        if seen.document is None or seen.is_unreadable:
            return None, seen.problems
        fingerprint = fingerprint_of(seen.source, seen.values)
        return Reading(seen.document, seen.body, fingerprint), seen.problems

    def look(self, path: str, name: str, data: bytes) -> Look:
        """Read as much of a file as can be understood, whatever is wrong with the rest."""
        opened, problems = _open(path, name, data, self.language)
        if opened is None:
            source, _ = read_source(path, data)
            nothing = Headings("", self.language)
            return Look(source, {}, None, Body(""), nothing, self.language, problems)
        title = opened.values.get("title")
        words = title if isinstance(title, str) else ""
        said = opened.language
        headings = Headings(words, said.said or language_of(opened.source.body) or said.tag)
        (body, gist), in_body = read_body(opened.source, headings, name, self.dialect)
        document, in_values = opened.build(gist)
        problems += [*in_values, *in_body]
        is_unreadable = has_errors(problems)
        if not has_errors(in_body):
            problems += find_all(opened.source, body, headings, document)
            problems += other_language.find(opened.source, said)
        return Look(
            *(opened.source, opened.values, document, body, headings, said.tag, problems),
            is_unreadable,
        )


def _check_slug(source: Source, slug: str, stem: str) -> list[Problem]:
    if is_slug(slug):
        return []
    better = slugify(slug)[:SLUG_MAX_CHARS].strip("-")
    fix = f"rename the file to `{better}.md`" if better else "rename the file"
    if meant := _LANGUAGE_AT_END.fullmatch(stem):
        fix = f"a translation is named `{meant['slug']}.{meant['language']}.md`; else {fix}"
    return [
        Problem(
            source.path,
            Rule.BAD_SLUG,
            f"the file name `{one_line(stem)}.md` cannot be a web address",
            f"{fix}: a-z, 0-9 and single hyphens, at most {SLUG_MAX_CHARS} characters",
            excused=source.is_draft,
        )
    ]
