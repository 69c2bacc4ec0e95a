"""The site that checked files belong to: its settings and its tables, read when needed."""

import datetime
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from rolepress.content.data import read_reference_data
from rolepress.content.documents import Reader
from rolepress.content.markdown import Dialect
from rolepress.core.problems import Problem
from rolepress.domain.catalog import ReferenceData
from rolepress.domain.documents import KINDS, split_name
from rolepress.landing.build_day import build_day
from rolepress.landing.files import DATA, shown
from rolepress.landing.settings_file import read_constants

NEEDED = ("PATH", "DEFAULT_LANG", "TIMEZONE", "LANDING")
"""The settings that a check of one file needs."""


@dataclass(frozen=True)
class Site:
    """What a check of one file needs to know about the site."""

    content: Path
    reader: Reader
    today: datetime.date

    @property
    def data_folder(self) -> str:
        """The folder of the tables, as messages name it."""
        return shown(self.content / DATA)

    @cached_property
    def tables(self) -> tuple[ReferenceData, list[Problem]]:
        """The tables, and the problems in them."""
        files = {
            f"{self.data_folder}/{path.name}": path.read_bytes()
            for path in sorted((self.content / DATA).glob("*.yaml"))
        }
        return read_reference_data(files, self.data_folder)

    @cached_property
    def roles(self) -> frozenset[str]:
        """The names of all role files, whether they can be read or not."""
        return frozenset(split_name(path.name)[0] for path in (self.content / "roles").glob("*.md"))

    def name_of(self, path: Path, kind: str | None) -> str:
        """The name of a file below `content/`, real or assumed.

        A file from elsewhere is taken for a page of a kind: `kind` if it is given, the folder that
        it lies in if that is named for a kind, or else a role.
        """
        absolute = path.absolute()
        folder = self.content.absolute()
        if kind is None and absolute.is_relative_to(folder):
            return absolute.relative_to(folder).as_posix()
        parent = absolute.parent.name
        return f"{kind or (parent if parent in KINDS else 'roles')}/{path.name}"


def open_site(settings_file: Path, environ: Mapping[str, str] = os.environ) -> Site:
    """Read as much of the settings as a check needs. Raises SettingsError.

    Without the usual settings file, the site is an English one in the folder `content`.
    """
    found = read_constants(settings_file, NEEDED) if settings_file.is_file() else {}
    landing = found.get("LANDING") or {}
    reader = Reader(
        Dialect(landing.get("markdown", Dialect.COMMONMARK)), found.get("DEFAULT_LANG", "en")
    )
    today = build_day(ZoneInfo(found.get("TIMEZONE", "UTC")), environ)
    return Site(settings_file.parent / found.get("PATH", "content"), reader, today)
