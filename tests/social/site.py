"""A small site with pictures, built in this process."""

import functools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rolepress.landing.build import build
from rolepress.landing.report import Report
from rolepress.landing.settings import BuildSettings
from rolepress.pages.context import Context
from rolepress.pages.view import FileView, Published, Texts
from rolepress.rendering.environment import build_environment
from rolepress.rendering.templates import read_templates
from rolepress.social.app import app_views
from rolepress.social.card import SocialCard
from rolepress.social.views import image_views
from tests.small_site import THEME, contribute, job_text, write_small_site

FOLDERS = (str(THEME / "templates"),)
GERMAN = "---\ntitle: Technische Leitung\ndescription: Was sie entscheidet.\n---\n\nSie führt.\n"
PAY = "{currency: EUR, min_value: 70000, max_value: 95000, unit: YEAR}"
FILES = {
    "roles/tech-lead.de.md": GERMAN,
    "jobs/rich.md": job_text(
        "tech-lead", 'Lead "Growth" & Sales', base_salary=PAY, valid_through="2027-01-31"
    ),
    "jobs/tokyo.md": job_text("tech-lead", "東京のエンジニア"),
}


def write_site(folder: Path, *, own_theme: bool = False) -> BuildSettings:
    """The small site, with more of what pictures show."""
    settings = write_small_site(folder, own_theme=own_theme)
    for name, text in FILES.items():
        (folder / "content" / name).write_text(text, encoding="utf-8")
    return settings


def with_pictures(
    context: Context, published: Sequence[Published], texts: Texts
) -> Iterator[FileView]:
    """What the sitemap, the feeds and the pictures' plugin add."""
    yield from contribute(context, published, texts)
    yield from app_views(context)
    yield from image_views(context, published, FOLDERS)


def build_site(settings: BuildSettings, seen: list[FileView] | None = None) -> Report:
    """Build; what the plugins add goes to `seen`."""

    def add(context: Context, published: Sequence[Published], texts: Texts) -> list[FileView]:
        views = list(with_pictures(context, published, texts))
        if seen is not None:
            seen.extend(views)
        return views

    return build(settings, add)


@functools.cache
def _environment() -> Any:
    return build_environment(read_templates([THEME / "templates"]), "en")


def svg_of(view: FileView) -> str:
    """What a picture is drawn from."""
    svg: str = _environment().get_template(view.template).render(page=view)
    return svg


def card_view(card: SocialCard, direction: str = "ltr", language: str = "en") -> FileView:
    """The view of a picture of any words."""
    data = {
        "card": card,
        "site": "Small",
        "address": "small.example/x/",
        "language": language,
        "direction": direction,
    }
    return FileView("/static/og/x.png", "social/card.svg", data)
