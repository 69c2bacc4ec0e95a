"""A small site with a search, built in this process."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rolepress.landing.build import build
from rolepress.landing.report import Report
from rolepress.landing.settings import BuildSettings
from rolepress.pages.context import Context
from rolepress.pages.view import FileView, Published, Texts
from rolepress.search.pagefind import find_pagefind
from rolepress.search.words import word_views
from tests.small_site import contribute, job_text, small_settings, write_small_site

GERMAN = """---
title: Technische Leitung
description: Was eine technische Leitung entscheidet und verantwortet.
---

Die technische Leitung weist einem Team den Weg.

## Aufgaben

- Schnittstellen entwerfen.
"""
PAY = "{currency: EUR, min_value: %s, max_value: %s, unit: YEAR}"
FILES = {
    "roles/tech-lead.de.md": GERMAN,
    "jobs/rich.md": job_text(
        "tech-lead",
        "Platform Lead",
        workplace="remote",
        locations="[]",
        applicant_countries="[DE, AT]",
        employment_type="FULL_TIME",
        base_salary=PAY % (70000, 95000),
        skills="[sql]",
    ),
    "jobs/poor.md": job_text(
        "backend-engineer",
        "Junior Engineer",
        employment_type="PART_TIME",
        base_salary=PAY % (30000, 40000),
    ),
}


def write_site(folder: Path, **changes: Any) -> BuildSettings:
    """The small site with a page in German and two more vacancies. It has a search."""
    write_small_site(folder)
    for name, text in FILES.items():
        (folder / "content" / name).write_text(text, encoding="utf-8")
    return small_settings(folder, **({"indexer": find_pagefind()} | changes))


def build_site(settings: BuildSettings) -> Report:
    """Build, as with the plugins for sitemap, feeds and search."""
    return build(settings, _contribute)


def _contribute(
    context: Context, published: Sequence[Published], texts: Texts
) -> Iterator[FileView]:
    yield from contribute(context, published, texts)
    if context.has_search:
        yield from word_views(context)
