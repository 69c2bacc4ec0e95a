"""Reads files of any form that we know: texts, Markdown, pages, Word files, and exports."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZipFile

from bs4 import BeautifulSoup

from rolepress.content.front_matter import read_yaml
from rolepress.content.source import Source
from rolepress.foreign.headers import read_header
from rolepress.importing.blocks import is_markdown
from rolepress.importing.exports.csv_exports import read_csv
from rolepress.importing.exports.json_exports import read_json
from rolepress.importing.exports.page_markup import read_page_markup
from rolepress.importing.exports.reading import Reading
from rolepress.importing.exports.xml_exports import read_xml
from rolepress.importing.source_document import Field, SourceDocument
from rolepress.importing.source_document import said as said_of
from rolepress.importing.web_page import read_page
from rolepress.importing.words import words_in

FILE_MAX_BYTES = 20 * 1024 * 1024
UNPACKED_MAX_BYTES = 100_000_000
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_REMARK = re.compile(r"(?:^|[ \t])#(.*)$", re.MULTILINE)
"""A comment in YAML or TOML, or a part of a value that looks like one."""
_LINE_END = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_FONT_BULLETS = "\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
"""Bullets of Word, in the places of its symbol fonts. Copied text has them."""
_BULLET_OF_A_FONT = re.compile(f"[{_FONT_BULLETS}]")


@dataclass(frozen=True, slots=True)
class SourceText:
    """One text to turn into a draft, and what of its file is not part of it."""

    document: SourceDocument
    left_out: tuple[str, ...] = ()
    """Words of the file that are no part of the text, such as a menu, each with what it is."""


@dataclass(frozen=True, slots=True)
class FileReading:
    """What a file has."""

    sources: tuple[SourceText, ...] = ()
    remarks: tuple[str, ...] = ()
    """What was odd about it. If there are no sources, the first remark says why."""


def read_file(name: str, data: bytes) -> FileReading:
    """Read a file. `name` is its file name, whose ending says what form it has."""
    path = PurePosixPath(name)
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(_READERS))
        message = f"an import does not read {path.suffix or 'such'} files, only {known}"
        return FileReading(remarks=(message,))
    if len(data) > FILE_MAX_BYTES:
        return FileReading(remarks=(f"the file has more than {FILE_MAX_BYTES:,} bytes",))
    if not data.strip():
        return FileReading(remarks=("the file is empty",))
    return reader(path.stem, data)


def _text(data: bytes) -> tuple[str, tuple[str, ...]]:
    """A text in UTF-8 or UTF-16, or in the code page of Windows, which is said."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _unix(data.decode(encoding, errors="replace")), ()
    try:
        return _unix(data.decode("utf-8-sig")), ()
    except UnicodeDecodeError:
        said = "the file is not UTF-8: it was read as Windows-1252; look at its accents"
        return _unix(data.decode("cp1252", errors="replace")), (said,)


def _unix(text: str) -> str:
    """A text with Unix line ends and plain spaces, without signs that nobody sees."""
    lines = _LINE_END.sub("\n", text)
    return _BULLET_OF_A_FONT.sub("•", "".join(map(_plain_sign, lines)))


def _plain_sign(char: str) -> str:
    if char in "\n\t\u200d" or char.isprintable() or char in _FONT_BULLETS:
        return char
    return " " if char.isspace() else ""


def _read_text(name: str, data: bytes) -> FileReading:
    text, said = _text(data)
    if "\0" in text:
        return FileReading(remarks=("the file is no text",))
    fields, body, remarks = _front_matter(text)
    body, found = _without_comments(body)
    comments = [*_comments_above(text, body, fields), *found]
    is_plain = not fields and not is_markdown(body)
    document = SourceDocument(name, tuple(fields), body, "text" if is_plain else "markdown")
    return FileReading((SourceText(document, _named(comments)),), (*said, *remarks))


def _named(comments: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"comment: {' '.join(each.split())}" for each in comments)


def _comments_above(text: str, body: str, fields: Sequence[Field]) -> Iterator[str]:
    """Yield the comments in the front matter of a text, which nothing else reads."""
    values = " ".join(said_of(each.value) for each in fields)
    for found in _REMARK.finditer(text[: len(text) - len(body)] if fields else ""):
        if words := found[1].strip("\"' \t"):
            yield from [words] * (words not in values)


def _without_comments(text: str) -> tuple[str, list[str]]:
    """A text without HTML comments, and what they say. One that does not end is text."""
    kept: list[str] = []
    comments: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        comments.append(text[start + 4 : end])
        at = end + 3
        at += text.startswith("\n", at)
    return "".join([*kept, text[at:]]), comments


def _read_markdown(name: str, data: bytes) -> FileReading:
    found = _read_text(name, data)
    return replace(found, sources=tuple(
        replace(each, document=replace(each.document, form="markdown")) for each in found.sources
    ))  # fmt: skip


def _front_matter(text: str) -> tuple[list[Field], str, tuple[str, ...]]:
    """The facts at the top of a text in whatever form, the text below them, and remarks."""
    found = _FRONT_MATTER.match(text)
    if found:
        values = _yaml(found[1])
        if values is not None:
            return _with_second(values, text[found.end() :])
        said = "the front matter is no YAML: its lines stand in the text"
        return [], found[1] + "\n" + text[found.end() :], (said,)
    header = read_header(text)
    if header is None:
        return [], text, ()
    read = _yaml(header.yaml) or {} if header.yaml else header.values
    return _fields(read, "the front matter"), text[header.end :], ()


def _with_second(
    values: Mapping[str, object], text: str
) -> tuple[list[Field], str, tuple[str, ...]]:
    """The facts at the top of a text, also of a second front matter with the same keys."""
    fields = _fields(values, "the front matter")
    found = _FRONT_MATTER.match(text.lstrip("\n"))
    more = _yaml(found[1]) if found else None
    if not found or not more or not more.keys() <= values.keys():
        return fields, text, ()
    fields += [
        Field(f"second {field.key}", field.value, "the second front matter")
        for field in _fields(more, "")
        if field.value != values[field.key]
    ]
    return fields, text.lstrip("\n")[found.end() :], ()


def _yaml(text: str) -> Mapping[str, object] | None:
    values, problems = read_yaml(Source("", text), text)
    return None if problems else values


def _fields(values: Mapping[str, object], where: str) -> list[Field]:
    return [
        Field(str(key), value, where) for key, value in values.items() if value not in (None, "")
    ]


def _read_page(name: str, data: bytes) -> FileReading:
    if data.lstrip(b"\xef\xbb\xbf").startswith((b"---", b"+++")):
        return _read_page_with_facts(name, data)
    soup = BeautifulSoup(data, "lxml")
    markup = read_page_markup(soup, name)
    page = read_page(soup)
    remarks = tuple(f"{each.message}: {each.fix}" for each in markup.remarks)
    heading = () if not page.title else (Field("page title", page.title, "`<title>`"),)
    if len(markup.postings) > 1:
        sources = tuple(SourceText(each) for each in markup.postings)
        return FileReading(
            sources, (*remarks, "the page has several vacancies; its text is left out")
        )
    facts = markup.postings[0].fields if markup.postings else ()
    body, left_out = page.markdown, list(page.left_out)
    if markup.postings and (described := markup.postings[0].body):
        body, more = _fuller(page.markdown, described)
        left_out += more
    left_out += [f"{each.where}, {each.key}: {each.value}" for each in markup.others]
    fields = (*facts, *markup.fields, *heading)
    document = SourceDocument(name, fields, body, "markdown")
    return FileReading((SourceText(document, tuple(left_out)),), remarks)


def _read_page_with_facts(name: str, data: bytes) -> FileReading:
    """A page below front matter, as generators of sites have them."""
    found = _read_text(name, data)
    if not found.sources:
        return found
    (source,) = found.sources
    page = read_page(BeautifulSoup(source.document.body, "lxml"))
    document = replace(source.document, body=page.markdown, form="markdown")
    left_out = (*source.left_out, *page.left_out)
    return replace(found, sources=(SourceText(document, left_out),))


def _fuller(text: str, described: str) -> tuple[str, list[str]]:
    """The text of a page or its description in the markup, and the words of the other one."""
    description = read_page(BeautifulSoup(described, "lxml")).markdown
    if _has(text, description):
        return text, []
    if len(words_in(description)) > len(words_in(text)):
        return description, [] if _has(description, text) else [f"text of the page: {text}"]
    return text, [f"description in the markup: {description}"]


def _has(text: str, words: str) -> bool:
    letters = re.compile(r"[\W_]+")
    return letters.sub("", words) in letters.sub("", text)


def _read_word(name: str, data: bytes) -> FileReading:
    import mammoth  # noqa: PLC0415 - most imports read no Word file

    try:
        with ZipFile(BytesIO(data)) as archive:
            size = sum(each.file_size for each in archive.infolist())
        if size > UNPACKED_MAX_BYTES:
            return FileReading(
                remarks=(f"the file unpacks to more than {UNPACKED_MAX_BYTES:,} bytes",)
            )
        no_picture = mammoth.images.img_element(lambda _: {"src": ""})
        found = mammoth.convert_to_html(BytesIO(data), convert_image=no_picture)
    except Exception:  # noqa: BLE001 - it raises whatever a broken archive leads to
        return FileReading(remarks=("the file is no Word document: save it as .docx",))
    page = read_page(BeautifulSoup(found.value, "lxml"))
    return FileReading((SourceText(SourceDocument(name, (), page.markdown, "markdown")),))


def _export(read: Callable[[bytes, str], Reading]) -> Callable[[str, bytes], FileReading]:
    def reader(name: str, data: bytes) -> FileReading:
        found = read(data, name)
        outside = tuple(f"{each.key}: {each.value}" for each in found.outside)
        sources = [SourceText(_as_markdown(each)) for each in found.documents]
        if sources:
            sources[0] = replace(sources[0], left_out=outside)
        remarks = tuple(
            f"line {each.line}: {each.message}: {each.fix}"
            if each.line
            else f"{each.message}: {each.fix}"
            for each in found.remarks
        )
        return FileReading(tuple(sources), remarks)

    return reader


def _as_markdown(document: SourceDocument) -> SourceDocument:
    if document.form == "text":
        return replace(document, form="markdown") if is_markdown(document.body) else document
    if document.form == "markdown":
        return document
    page = read_page(BeautifulSoup(document.body, "lxml"))
    return replace(document, body=page.markdown, form="markdown")


_READERS: Mapping[str, Callable[[str, bytes], FileReading]] = {
    ".txt": _read_text,
    ".text": _read_text,
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mdx", ".qmd"), _read_markdown),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _read_page),
    ".docx": _read_word,
    ".json": _export(read_json),
    **dict.fromkeys((".csv", ".tsv"), _export(read_csv)),
    ".xml": _export(read_xml),
}
