"""A whole site of a few files, built in this process with the real theme."""

import dataclasses
import datetime
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rolepress.domain.site import Site
from rolepress.feeds.atom import feed_views
from rolepress.landing.build import build
from rolepress.landing.report import Report
from rolepress.landing.settings import BuildSettings
from rolepress.pages.context import Context
from rolepress.pages.view import FileView, Published, Texts
from rolepress.sitemap.views import sitemap_views

ROOT = Path(__file__).parent.parent
THEME = ROOT / "theme"
BUILD_DATE = datetime.date(2026, 11, 22)
SKILLS = ("go", "python", "sql")

TABLES = {
    "employers": "acme:\n  name: Acme Energy\n  description: Runs software for power grids.\n",
    "families": "backend:\n  name: Backend\n  description: Those who build servers.\n",
    "skill-categories": "languages:\n  name: Languages\n",
    "skills": "".join(f"{s}:\n  name: {s.capitalize()}\n  category: languages\n" for s in SKILLS),
    "occupation-codes": "soc-1:\n  code_set: SOC\n  code_set_url: https://soc.example/\n"
    "  code: 15-1252\n  name: Developers\n",
    "salary-surveys": "wages:\n  publisher: Office of Wages\n  name: Wages\n"
    "  url: https://wages.example/\n  period: May 2025\n  currency: USD\n  unit: YEAR\n"
    "  country: US\n  occupation: Developers\n  percentiles:\n    p50: 133080\n",
}


def role_text(title: str, word: str = "plain", **facts: str) -> str:
    """A role file. `word` stands in its text and in no list of the site."""
    facts = {"family": "backend", "level": "senior", "skills": "[go, python]"} | facts
    return _text(title, facts, f"## Responsibilities\n\n- Build {word} services.\n- Run them.\n")


def job_text(role: str, title: str = "Backend Engineer", **facts: str) -> str:
    """A job file: an open vacancy in Berlin."""
    defaults = {
        "role": role,
        "employer": "acme",
        "date_posted": "2026-11-02",
        "workplace": "office",
        "locations": "[{locality: Berlin, country: DE}]",
        "apply_url": "https://acme.example/apply",
    }
    return _text(title, defaults | facts, "## Responsibilities\n\n- Build services.\n")


def _text(title: str, facts: dict[str, str], body: str) -> str:
    facts = {"title": title, "description": f"What {title} is about, in one line."} | facts
    lines = "".join(f"{key}: {value}\n" for key, value in facts.items())
    return f"---\n{lines}---\n\nThis page is about {title}.\n\n{body}"


FILES = {
    "roles/backend-engineer.md": role_text("Backend Engineer", salary_surveys="[wages]"),
    "roles/tech-lead.md": role_text("Tech Lead", related="[backend-engineer]"),
    "jobs/acme-grid.md": job_text("backend-engineer"),
    "jobs/acme-closed.md": job_text("tech-lead", "Tech Lead", date_closed="2026-11-10"),
    "job-descriptions/tech-lead.md": _text(
        "Tech Lead Sample", {"role": "tech-lead"}, "## Job description\n\nLead a team.\n"
    ),
    "guides/titles.md": _text("Titles", {}, "## Why\n\nSee [one](../roles/tech-lead.md).\n"),
    "pages/about.md": _text("About", {}, "## Who\n\nWe are few.\n"),
    "static/logo.txt": "A picture.\n",
    **{f"data/{name}.yaml": text for name, text in TABLES.items()},
}


def write_small_site(folder: Path, *, own_theme: bool = False) -> BuildSettings:
    """Write the sources below a folder. With a theme of its own, the site may change that too."""
    for name, text in FILES.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if own_theme:
        shutil.copytree(THEME, folder / "theme")
    return small_settings(folder, theme=folder / "theme" if own_theme else THEME)


def small_settings(folder: Path, **changes: Any) -> BuildSettings:
    """Settings for the sources below a folder; output and memo lie beside them."""
    theme = changes.pop("theme", THEME)
    defaults: dict[str, Any] = {
        "site": Site("Small", "https://small.example", "A small site.", "en", "UTC"),
        "content": folder / "content",
        "theme": theme,
        "template_folders": (theme / "templates", theme / "examples"),
        "output": folder / "output",
        "cache": folder / "cache",
        "build_date": BUILD_DATE,
    }
    return BuildSettings(**(defaults | changes))


def build_small(settings: BuildSettings) -> Report:
    """Build, with sitemap and feeds, without Pelican."""
    return build(settings, contribute)


def clean_build(settings: BuildSettings) -> dict[str, bytes]:
    """The files of the site when it is built from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = dataclasses.replace(
            settings, output=Path(folder) / "output", cache=Path(folder) / "cache"
        )
        build_small(fresh)
        return files_of(fresh.output)


def contribute(
    context: Context, published: Sequence[Published], texts: Texts
) -> Iterator[FileView]:
    """What the sitemap and feed plugins add."""
    yield from sitemap_views(context, published=published)
    yield from feed_views(context, texts)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def marks_of(folder: Path) -> dict[str, tuple[int, int]]:
    """What shows that a file was written anew: its inode and time, by path."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
