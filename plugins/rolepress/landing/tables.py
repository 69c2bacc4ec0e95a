"""Reads the files of `content/` that are not documents: tables, logos, redirects, the ledger."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from rolepress.checks.pictures import Logos, read_logos
from rolepress.checks.redirects import read_redirects
from rolepress.content.data import read_reference_data
from rolepress.core.problems import Problem
from rolepress.domain.catalog import ReferenceData
from rolepress.domain.ledger import Ledger, read_ledger
from rolepress.domain.redirects import Redirect
from rolepress.landing.files import STATIC, Content, SourceFile
from rolepress.landing.placement import Placed

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tables:
    """The content of all files that are not documents."""

    data: ReferenceData
    logos: Logos
    static: Mapping[str, bytes]
    """The editors' static files, by site path."""
    redirects: tuple[Redirect, ...]
    ledger: Ledger
    problems: list[Problem]


def read_tables(
    placed: Placed, elsewhere: Collection[str], content: Content, folder: str
) -> Tables:
    """Read all tables, except those at the paths `elsewhere`, whose language the site lacks."""
    files = {table.path: table.data for table in placed.tables if table.path not in elsewhere}
    data, problems = read_reference_data(files, folder)
    redirects: tuple[Redirect, ...] = _read(placed.redirects, read_redirects, (), problems)
    ledger = _read(placed.ledger, read_ledger, Ledger(), problems)
    static = {f"/{file.name.partition('/')[2]}": file.data for file in content.below(STATIC)}
    logos = read_logos(data.employers, static)
    return Tables(data, logos, static, redirects, ledger, problems)


def _read(
    file: SourceFile | None,
    read: Callable[[str, bytes], tuple[T, list[Problem]]],
    absent: T,
    problems: list[Problem],
) -> T:
    """Read an optional file, and add its problems to the others."""
    if file is None:
        return absent
    value, found = read(file.path, file.data)
    problems += found
    return value
