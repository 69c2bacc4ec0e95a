"""A small valid site, and what changes it: a test states only what an editor did differently."""

import datetime
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rolepress.core.problems import ContentError, Problem
from rolepress.domain.site import Site
from rolepress.landing.build import build
from rolepress.landing.report import Report
from rolepress.landing.settings import BuildSettings

BASE = Path(__file__).parent / "base"
THEME = Path(__file__).parents[2] / "theme"
BUILD_DATE = datetime.date(2026, 11, 22)

ROLE = "roles/tech-lead.md"
LEVELS = "roles/engineer.md"
JOB = "jobs/engineer-acme.md"
TEMPLATE = "job-descriptions/engineer.md"
GUIDE = "guides/titles.md"
PAGE = "pages/about.md"
EMPLOYERS = "data/employers.yaml"
SKILLS = "data/skills.yaml"
SURVEYS = "data/salary-surveys.yaml"

Change = Callable[[Path], None]
"""Something that an editor does to the files of `content/`."""


def copy_site(folder: Path) -> Path:
    """The valid site below a folder; returns its `content/`."""
    return Path(shutil.copytree(BASE, folder / "content"))


def swap(name: str, old: str, new: str) -> Change:
    """Replace a text that stands in a file exactly once."""

    def change(content: Path) -> None:
        text = (content / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        (content / name).write_text(text.replace(old, new), encoding="utf-8")

    return change


def body(name: str, text: str) -> Change:
    """Replace all that follows the front matter, which is kept, and the blank line below it."""

    def change(content: Path) -> None:
        facts = (content / name).read_text(encoding="utf-8").split("\n---\n", 1)[0]
        (content / name).write_text(f"{facts}\n---\n\n{text}", encoding="utf-8")

    return change


def write(name: str, data: str | bytes) -> Change:
    """Write a whole file."""

    def change(content: Path) -> None:
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)

    return change


def rename(name: str, new: str) -> Change:
    """Move a file."""

    def change(content: Path) -> None:
        (content / new).parent.mkdir(parents=True, exist_ok=True)
        (content / name).rename(content / new)

    return change


def all_of(*changes: Change) -> Change:
    """Several changes, one after the other."""

    def change(content: Path) -> None:
        for each in changes:
            each(content)

    return change


def settings(folder: Path) -> BuildSettings:
    """Settings for the `content/` below a folder, which must be the working folder."""
    return BuildSettings(
        site=Site("Rolepress", "https://rolepress.example", "What roles are.", "en", "UTC"),
        content=Path("content"),
        theme=THEME,
        template_folders=(THEME / "templates", THEME / "examples"),
        output=folder / "output",
        cache=folder / "cache",
        build_date=BUILD_DATE,
    )


def build_site(folder: Path, *, preview: bool = False) -> Report:
    """Build the `content/` below a folder, which must be the working folder."""
    asked = replace(settings(folder), preview=preview)
    return build(asked, lambda _context, _published, _texts: ())


def problems_of(folder: Path) -> list[Problem]:
    """All problems of the site. It is built if none of them is an error."""
    try:
        return list(build_site(folder).problems)
    except ContentError as error:
        return list(error.problems)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
