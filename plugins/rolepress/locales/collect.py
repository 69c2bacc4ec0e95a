"""Collects the site's words from code and templates, for those who translate them."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from rolepress.core.package import theme_folder

ROOT = theme_folder().parent
FOLDER = Path(__file__).parent
TEMPLATE = "rolepress.pot"
"""The file of all messages, in no language yet."""
SOURCES = (("plugins/rolepress", "**.py", "python"), ("theme/templates", "**.html", "jinja2"))
"""Where messages stand: a folder, its files, and who reads them."""
OPTIONS = {"**.html": {"trim_blocks": "true", "newstyle_gettext": "true", "silent": "false"}}
COMMENT = "# The words that Rolepress itself says. See docs/languages.md."
HEADERS = frozenset(
    {"Language", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}
)


class Words(Catalog):
    """A catalog whose header has no dates: a second collection changes no byte."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The lines of the header. The last one ends like the others."""
        *first, (name, value) = (each for each in super().mime_headers if each[0] in HEADERS)
        return [*first, (name, f"{value}\n")]


def collected() -> Words:
    """Every message of the source, with the files that contain it."""
    found = Words(header_comment=COMMENT, charset="utf-8", fuzzy=False)
    for folder, pattern, method in SOURCES:
        every = extract_from_dir(ROOT / folder, [(pattern, method)], OPTIONS)
        for name, line, message, comments, context in every:
            place = [(f"{folder}/{name}", line)]
            found.add(message, None, place, auto_comments=comments, context=context)
    return found


def updated(path: Path, template: Catalog) -> Words:
    """The words of a language, with every message of the template: new ones are still empty."""
    with path.open("rb") as file:
        known = read_po(file, locale=path.stem)
    found = Words(locale=path.stem, header_comment=COMMENT, charset="utf-8", fuzzy=False)
    for message in known:
        if message.id:
            found[message.id] = message
    found.update(template)
    return found


def as_po(catalog: Catalog) -> bytes:
    """A catalog as a PO file. It names files but no lines, which move without need."""
    file = BytesIO()
    write_po(file, catalog, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    return file.getvalue()


def files() -> Iterable[tuple[Path, bytes]]:
    """Each file of words as it should be: the template, then every language."""
    template = collected()
    yield FOLDER / TEMPLATE, as_po(template)
    for path in sorted(FOLDER.glob("*.po")):
        yield path, as_po(updated(path, template))


def write_files() -> Iterator[str]:
    """Write each file that is not as it should be, and give its name."""
    for path, data in list(files()):
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
            yield path.name
