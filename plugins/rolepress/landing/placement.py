"""Sorts the files of `content/` by folder, and reports misplaced ones."""

from collections.abc import Iterable
from dataclasses import dataclass

from rolepress.checks.redirects import REDIRECTS
from rolepress.content.data import TABLES, table_file
from rolepress.core.problems import Problem, Rule
from rolepress.domain.documents import KINDS, split_name
from rolepress.domain.ledger import LEDGER
from rolepress.domain.translated import TRANSLATIONS
from rolepress.landing.files import DATA, STATIC, SourceFile
from rolepress.locales.catalog import is_language
from rolepress_base.names import did_you_mean


@dataclass(slots=True)
class Placed:
    """The files of `content/` by kind."""

    documents: list[SourceFile]
    tables: list[SourceFile]
    problems: list[Problem]
    ledger: SourceFile | None = None

    @property
    def redirects(self) -> SourceFile | None:
        """The table of redirects, if there is one."""
        name = f"{DATA}/{REDIRECTS}"
        return next((table for table in self.tables if table.name == name), None)


def place_files(files: Iterable[SourceFile]) -> Placed:
    """Sort files by their folders. A file in an unknown folder is a problem."""
    placed = Placed([], [], [])
    for file in files:
        problem = misplaced(file.path, file.name)
        if file.name == LEDGER:
            placed.ledger = file
        elif problem:
            placed.problems.append(problem)
        elif file.name.startswith(f"{DATA}/"):
            placed.tables.append(file)
        elif not file.name.startswith(f"{STATIC}/"):
            placed.documents.append(file)
    return placed


def misplaced(path: str, name: str) -> Problem | None:
    """Report a file that is in the wrong place; None if it is not."""
    folder, _, rest = name.partition("/")
    if rest and folder == DATA:
        known = [*(table_file(table) for table in TABLES), REDIRECTS]
        stem, language = split_name(rest)
        translates = bool(language) and f"{stem}.yaml" in known[:-1]
        message, fix = f"`{rest}` is not a table of this site", did_you_mean(rest, known)
        return None if rest in known or translates else _problem(path, message, fix)
    if rest and folder in KINDS:
        return _misplaced_document(path, folder, rest)
    if rest and folder == STATIC:
        return None
    folders = ", ".join(f"`{each}/`" for each in (*KINDS, DATA, STATIC))
    return _problem(
        path, "the file is not in any folder that this site knows", f"move it to one of {folders}"
    )


def _misplaced_document(path: str, folder: str, rest: str) -> Problem | None:
    if "/" in rest:
        return _problem(path, "pages cannot lie in sub-folders", _out_of_sub_folder(folder, rest))
    if not rest.endswith(".md"):
        fix = "rename it so that it ends in `.md`, or move it to `content/static/`"
        return _problem(path, "only `.md` files make pages", fix)
    slug, language = split_name(rest)
    if language and folder not in TRANSLATIONS:
        message = f"`.{language}.md` would be a translation, which only roles and jobs can have"
        fix = f"rename it to `{slug}-{language.lower()}.md`, and write `language: {language}`"
        return _problem(path, message, fix)
    return None


def _out_of_sub_folder(folder: str, rest: str) -> str:
    *_, parent, name = rest.split("/")
    if folder in TRANSLATIONS and is_language(parent):
        stem = name.removesuffix(".md")
        return f"a translation stands beside its original: name it `{folder}/{stem}.{parent}.md`"
    return f"move it to `{folder}/`, under a name that no file has there"


def _problem(path: str, message: str, fix: str) -> Problem:
    return Problem(path, Rule.MISPLACED, message, fix)
