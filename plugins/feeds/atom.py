"""One Atom feed of open jobs and one of roles (RFC 4287)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from plugins.core.urls import absolute
from plugins.domain.catalog import Vacancy
from plugins.domain.documents import Role
from plugins.pages.cards import vacancy_card
from plugins.pages.context import Context
from plugins.pages.view import FileView, Published
from plugins.schema_org.description import vacancy_description

ENTRIES_MAX = 50


def feed_views(context: Context, published: Sequence[Published]) -> Iterator[FileView]:
    """The feeds (RFC 4287). Dates are the editors' own: an entry without one stays out."""
    del published  # the signal sends it; feeds are about the catalog
    jobs = [_job(vacancy, context) for vacancy in context.open_vacancies]
    yield _feed("/feeds/jobs.xml", "Open jobs", "/jobs/", jobs, context)
    roles = [_role(role, context) for role in context.catalog.roles.values() if _changed(role)]
    yield _feed("/feeds/roles.xml", "Roles", "/roles/", roles, context)


def _feed(
    url: str, title: str, page: str, entries: list[dict[str, Any]], context: Context
) -> FileView:
    latest = sorted(entries, key=lambda entry: (entry["updated"], entry["id"]), reverse=True)
    shown = latest[:ENTRIES_MAX]
    data = {
        "title": f"{title} – {context.site.name}",
        "id": absolute(context.site.url, url),
        "page": absolute(context.site.url, page),
        "updated": shown[0]["updated"] if shown else _midnight(context.build_date),
        "entries": shown,
    }
    return FileView(url, "atom.xml", data, feed_title=f"Feed of {title.lower()}")


def _job(vacancy: Vacancy, context: Context) -> dict[str, Any]:
    posting, document = vacancy.posting, vacancy.document
    posted = posting.date_posted or context.build_date
    changed = max(filter(None, (document.date_modified, posted)))
    card = vacancy_card(vacancy, context)
    return {
        "id": absolute(context.site.url, vacancy.url),
        "title": f"{vacancy.title}: {', '.join(card.facts[:2])}",
        "author": card.facts[0],
        "published": _midnight(posted),
        "updated": _midnight(min(changed, context.build_date)),
        "html": vacancy_description(document.body),
    }


def _role(role: Role, context: Context) -> dict[str, Any]:
    return {
        "id": absolute(context.site.url, role.url),
        "title": role.title,
        "author": context.site.name,
        "published": _midnight(role.date_published) if role.date_published else "",
        "updated": _midnight(_changed(role) or context.build_date),
        "html": role.body.lead,
    }


def _changed(role: Role) -> date | None:
    return role.date_modified or role.date_published


def _midnight(day: date) -> str:
    """The start of a day in UTC, as RFC 3339 writes it: Atom has no dates without a time."""
    return f"{day.isoformat()}T00:00:00Z"
