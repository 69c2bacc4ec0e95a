"""A small site that is served below a path, with all that a site can have."""

import fcntl
import os
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import run_pelican
from tests.small_site import TABLES, job_text, role_text, write_small_site

PATH = "/on-a-path/deep_1"
SITE_URL = f"https://small.example{PATH}"
GUIDE = """---
title: Links
description: Every form that a link to this site may have.
---

See [a file](../roles/tech-lead.md#responsibilities), [a list](/jobs/), <a href=" /skills/">x</a>,
[elsewhere](https://elsewhere.example/jobs/) and [here](#why).

## Why

![The logo](/logos/acme.svg) of [the text](/logo.txt?a=1#b).
"""
GERMAN = """---
title: Techniker im Netz
description: Was diese Stelle ist, in einer Zeile.
---

Diese Seite handelt von [der Rolle](../roles/tech-lead.md).

## Aufgaben

- Dienste bauen, wie [hier](/jobs/).
"""
SAMPLE = """---
title: Tech Lead Sample
description: A text to copy, with links.
role: tech-lead
---

A text to copy.

## Job description

Lead a team, as [the role](../roles/tech-lead.md) says, and see [all jobs](/jobs/).
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
ROLE = role_text("Lead", compare_with="[tech-lead]", aliases="[before]")
DIFFERENCES = "\n## Differences\n\n### [Tech Lead](tech-lead.md)\n\nIt has [more](/jobs/).\n"
FILES = {
    "guides/links.md": GUIDE,
    "roles/lead.md": f"{ROLE}{DIFFERENCES}",
    "job-descriptions/tech-lead.md": SAMPLE,
    "jobs/soon.md": job_text("tech-lead", "Network Engineer", valid_through="2026-11-25"),
    "jobs/soon.de.md": GERMAN,
    "data/redirects.yaml": "/old/: /roles/\n/gone/: gone\n/old.html: /jobs/\n",
    "data/employers.yaml": f"{TABLES['employers']}  logo: /logos/acme.svg\n",
    "static/logos/acme.svg": SVG,
    "static/.well-known/security.txt": "Contact: mailto:a@small.example\n",
}
PLUGINS = (
    *("landing", "sitemap", "feeds", "downloads", "redirects", "headers", "search", "social"),
    "twins",
)


def write_path_site(folder: Path) -> dict[str, Any]:
    """Write the sources below a folder; the settings to build them with."""
    write_small_site(folder, own_theme=True)
    for name, text in FILES.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    pattern = '.footer { background: url("/static/own.svg"); }\n'
    with (folder / "theme/static/css/base.css").open("a") as file:
        file.write(pattern)
    (folder / "theme/static/own.svg").write_text(SVG)
    return {
        "PATH": str(folder / "content"),
        "THEME": str(folder / "theme"),
        "SITENAME": "Small",
        "SITEURL": SITE_URL,
        "PLUGINS": [f"rolepress.{name}" for name in PLUGINS],
        "FEEDS": ["atom", "json", "indeed", "linkedin", "adzuna"],
        "REDIRECTS": ["netlify", "nginx", "apache"],
        "INDEXNOW_KEY": "0123456789abcdef",
        "LANDING": {"description": "A small site.", "page_size": 2},
    }


def built_once(shared: Path, name: str, settings: dict[str, Any]) -> tuple[Path, str]:
    """A site built once for all workers of a test run: its folder, and what the build said."""
    output, said = shared / name, shared / f"{name}.said"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            run = run_pelican(output, shared / f"{name}-cache", settings=settings)
            assert run.returncode == 0, run.stderr
            assert "WARNING" not in run.stderr, run.stderr
            said.write_text(run.stderr, encoding="utf-8")
    return output, said.read_text(encoding="utf-8")


def shared_folder(base: Path) -> Path:
    """The folder that all workers of a test run have, by the one of this worker."""
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def built_path_site(factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of the site, built once for all workers of a test run, and what its build said."""
    settings = write_path_site(factory.mktemp("source"))
    return built_once(shared_folder(factory.getbasetemp()), "path-site", settings)
