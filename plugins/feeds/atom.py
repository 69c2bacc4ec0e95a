"""One Atom feed of open jobs and one of roles (RFC 4287)."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, TypeVar

from plugins.core.urls import absolute
from plugins.domain.catalog import Vacancy
from plugins.domain.description import vacancy_description
from plugins.domain.documents import Role
from plugins.pages.cards import vacancy_card
from plugins.pages.context import Context
from plugins.pages.view import FileView, Texts

P = TypeVar("P", Role, Vacancy)

ENTRIES_MAX = 50


def feed_views(context: Context, texts: Texts) -> Iterator[FileView]:
    """The feeds (RFC 4287). Dates are the editors' own: an entry without one stays out."""
    jobs = _latest(context.open_vacancies, partial(_job_changed, context=context))
    entries = [_job(vacancy, context, texts) for vacancy in jobs]
    yield _feed("/feeds/jobs.xml", "Open jobs", "/jobs/", entries, context)
    dated = [role for role in context.catalog.roles.values() if _changed(role)]
    roles = _latest(dated, _changed)
    entries = [_role(role, context, texts) for role in roles]
    yield _feed("/feeds/roles.xml", "Roles", "/roles/", entries, context)


def _latest(pages: Iterable[P], changed: Callable[[P], date | None]) -> list[P]:
    """The pages that changed last: only their texts are asked for."""
    return sorted(pages, key=lambda page: (changed(page), page.url), reverse=True)[:ENTRIES_MAX]


def _feed(
    url: str, title: str, page: str, shown: list[dict[str, Any]], context: Context
) -> FileView:
    data = {
        "title": f"{title} – {context.site.name}",
        "id": absolute(context.site.url, url),
        "page": absolute(context.site.url, page),
        "updated": shown[0]["updated"] if shown else _midnight(context.build_date),
        "entries": shown,
    }
    return FileView(url, "atom.xml", data, feed_title=f"Feed of {title.lower()}")


def _job_changed(vacancy: Vacancy, context: Context) -> date:
    days = (vacancy.document.date_modified, vacancy.posting.date_posted)
    return min(max(filter(None, days), default=context.build_date), context.build_date)


def _job(vacancy: Vacancy, context: Context, texts: Texts) -> dict[str, Any]:
    card = vacancy_card(vacancy, context)
    return {
        "id": absolute(context.site.url, vacancy.url),
        "title": f"{vacancy.title}: {', '.join(card.facts[:2])}",
        "author": card.facts[0],
        "published": _midnight(vacancy.posting.date_posted or context.build_date),
        "updated": _midnight(_job_changed(vacancy, context)),
        "html": vacancy_description(texts(vacancy.document)),
    }


def _role(role: Role, context: Context, texts: Texts) -> dict[str, Any]:
    return {
        "id": absolute(context.site.url, role.url),
        "title": role.title,
        "author": context.site.name,
        "published": _midnight(role.date_published) if role.date_published else "",
        "updated": _midnight(_changed(role) or context.build_date),
        "html": texts(role).lead,
    }


def _changed(role: Role) -> date | None:
    return role.date_modified or role.date_published


def _midnight(day: date) -> str:
    """The start of a day in UTC, as RFC 3339 writes it: Atom has no dates without a time."""
    return f"{day.isoformat()}T00:00:00Z"
