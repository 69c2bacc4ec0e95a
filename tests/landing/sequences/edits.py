"""What somebody does to a site between two builds."""

import datetime
import random
import shutil
from collections.abc import Callable
from pathlib import Path

from rolepress.rendering.claim import MARKER
from tests.landing.sequences.site import Site
from tests.small_site import BUILD_DATE, SKILLS, job_text, role_text

SLUGS = ("tech-lead", "staff-engineer", "architect", "head-of-data")
WORDS = ("plain", "fast", "<b>odd</b>", "Füße")
SETTINGS: dict[str, tuple[object, ...]] = {
    "SITENAME": ("Small", "Little"),
    "SITEURL": ("https://small.example", "https://little.example", "https://small.example/on/a"),
    "TIMEZONE": ("UTC", "Pacific/Kiritimati"),
    "FEEDS": (["atom"], ["atom", "json", "indeed"], []),
    "REDIRECTS": (["netlify"], ["nginx", "apache"], []),
    "INDEXNOW_KEY": ("0123456789abcdef", "fedcba9876543210", None),
    "COMPRESSION": (["gzip"], ["br", "gzip"]),
    "LANDING": tuple(
        {"description": "A small site.", **more}
        for more in ({}, {"page_size": 1}, {"headline": "Jobs"}, {"closed_days": 0})
    ),
    "OF_NOBODY": (1, {"a": [2]}),
}
STATIC = ("notes.txt", "deep/er/notes.txt", "large.txt", ".well-known/security.txt")
STRAY = ("stray.html", "roles/stray/index.html", "a/b/c.txt")


def edit(site: Site, pick: random.Random) -> str:
    """Do one thing; returns its name."""
    done = pick.choice(EDITS)
    done(site, pick)
    return done.__name__


def write_role(site: Site, pick: random.Random) -> None:
    slug, word = pick.choice(SLUGS), pick.choice(WORDS)
    facts = {"level": pick.choice(["lead", "senior"])}
    if skills := pick.sample(SKILLS, pick.randint(0, 2)):
        facts["skills"] = f"[{', '.join(skills)}]"
    _content(site, f"roles/{slug}.md").write_text(role_text(slug.title(), word, **facts))


def write_job(site: Site, pick: random.Random) -> None:
    day = BUILD_DATE + datetime.timedelta(pick.choice([-5, 3, 10, 40]))
    text = job_text("backend-engineer", pick.choice(["Engineer", "Expert"]), valid_through=f"{day}")
    _content(site, f"jobs/{pick.choice(['acme-grid', 'acme-new', 'acme-old'])}.md").write_text(text)


def delete_source(site: Site, pick: random.Random) -> None:
    name = pick.choice(["jobs/acme-grid.md", "jobs/acme-new.md", "roles/architect.md"])
    _content(site, name).unlink(missing_ok=True)


def rename_role(site: Site, pick: random.Random) -> None:
    old, new = (_content(site, f"roles/{slug}.md") for slug in ("architect", "head-of-data"))
    if old.exists():
        alias = "---\naliases: [architect]\n" if pick.random() < 0.5 else "---\n"
        text = old.read_text().replace("---\naliases: [architect]\n", "---\n")
        new.write_text(text.replace("---\n", alias, 1))
        old.unlink()


def edit_table(site: Site, pick: random.Random) -> None:
    path = _content(site, f"data/{pick.choice(['employers', 'skills', 'families'])}.yaml")
    first, _, *rest = path.read_text().splitlines()
    path.write_text("\n".join([first, f"  name: {pick.choice(WORDS)} name", *rest]) + "\n")


def toggle_static_file(site: Site, pick: random.Random) -> None:
    path = _content(site, f"static/{pick.choice(STATIC)}")
    if path.exists() and pick.random() < 0.5:
        path.unlink()
    else:
        path.write_text(pick.choice(WORDS) * pick.choice([1, 500]))


def edit_template(site: Site, pick: random.Random) -> None:
    pages = ("role.html", "hub.html", "layouts/base.html", "partials/footer.html")
    name = pick.choice([*pages, "sitemap/robots.txt"])
    _append(site.folder / "theme/templates" / name, pick, "{{# {} #}}", "text {}")


def edit_style(site: Site, pick: random.Random) -> None:
    name = pick.choice(["base.css", "print.css", "tokens.css", "added.css"])
    _append(site.folder / "theme/static/css" / name, pick, "\np {{ order: {} }}", "\n/* {} */")


def edit_script(site: Site, pick: random.Random) -> None:
    _append(site.folder / "theme/static/js/filter.js", pick, "\n// {}")


def edit_other_file_of_the_theme(site: Site, pick: random.Random) -> None:
    _append(
        site.folder / "theme" / pick.choice(["static/root/extra.txt", "static/a/b.bin"]), pick, "{}"
    )


def change_setting(site: Site, pick: random.Random) -> None:
    name = pick.choice(list(SETTINGS))
    site.told[name] = pick.choice(SETTINGS[name])


def change_day(site: Site, pick: random.Random) -> None:
    site.day = BUILD_DATE + datetime.timedelta(pick.randint(0, 60))


def lose_the_memo(site: Site, pick: random.Random) -> None:
    shutil.rmtree(site.folder / "cache", ignore_errors=True)
    if pick.random() < 0.5:
        shutil.rmtree(site.output, ignore_errors=True)


def tamper(site: Site, pick: random.Random) -> None:
    """As a person or another program does behind the builds' back."""
    files = sorted(p for p in site.output.rglob("*.*") if p.is_file() and p.name != MARKER)
    if not files:
        return
    path = pick.choice(files)
    data = path.read_bytes()
    path.unlink()
    how = pick.choice(["alter", "delete", "folder", "link"])
    if how == "alter":
        path.write_bytes(data + b"x")
    elif how == "folder":
        path.mkdir()
        (path / "in-the-way").touch()
    elif how == "link":
        path.symlink_to("/dev/null")


def leave_a_stray_file(site: Site, pick: random.Random) -> None:
    path = site.output / pick.choice(STRAY)
    if site.output.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("stray")


def nothing(_site: Site, _pick: random.Random) -> None:
    """Builds with no edit between them are disturbed, too."""


EDITS: tuple[Callable[[Site, random.Random], None], ...] = (
    write_role, write_role, write_job, write_job, delete_source, rename_role, edit_table,
    toggle_static_file, edit_template, edit_style, edit_script, edit_other_file_of_the_theme,
    change_setting, change_setting, change_day, lose_the_memo, tamper, leave_a_stray_file, nothing,
)  # fmt: skip
SOURCES = (
    write_role, write_job, delete_source, rename_role, edit_table, toggle_static_file,
    edit_template, edit_style, edit_script, edit_other_file_of_the_theme,
)  # fmt: skip
"""Edits of files that a build reads."""


def _content(site: Site, name: str) -> Path:
    path = site.folder / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _append(path: Path, pick: random.Random, *forms: str) -> None:
    """Add something to a file, or take what was added away again."""
    path.parent.mkdir(parents=True, exist_ok=True)
    start = (path.read_text() if path.exists() else "").partition("\x20\x20\n")[0]
    added = pick.choice(["", pick.choice(forms).format(pick.randint(0, 9))])
    path.write_text(f"{start}  \n{added}" if added else start)
