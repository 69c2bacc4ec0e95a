"""One Atom feed of open jobs and one of roles (RFC 4287)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from plugins.core.urls import absolute
from plugins.domain.catalog import Vacancy
from plugins.domain.description import vacancy_description
from plugins.domain.documents import Role
from plugins.feeds.entry import latest_change, latest_first
from plugins.feeds.formats import rfc3339
from plugins.pages.cards import vacancy_card
from plugins.pages.context import Context
from plugins.pages.view import FileView, Texts

ENTRIES_MAX = 50


def feed_views(context: Context, texts: Texts) -> Iterator[FileView]:
    """The feeds (RFC 4287). Dates are the editors' own: an entry without one stays out.

    Only the texts of the entries are asked for.
    """
    jobs = latest_first(context.open_vacancies, context)[:ENTRIES_MAX]
    entries = [_job(vacancy, context, texts) for vacancy in jobs]
    yield _feed("/feeds/jobs.xml", "Open jobs", "/jobs/", entries, context)
    dated = [(day, role) for role in context.catalog.roles.values() if (day := _changed(role))]
    roles = sorted(dated, key=lambda each: (each[0], each[1].url), reverse=True)[:ENTRIES_MAX]
    entries = [_role(role, day, context, texts) for day, role in roles]
    yield _feed("/feeds/roles.xml", "Roles", "/roles/", entries, context)


def _feed(
    url: str, title: str, page: str, shown: list[dict[str, Any]], context: Context
) -> FileView:
    data = {
        "title": f"{title} – {context.site.name}",
        "id": absolute(context.site.url, url),
        "page": absolute(context.site.url, page),
        # The format requires a date; a feed without entries has no fact to take one from.
        "updated": shown[0]["updated"] if shown else rfc3339(context.build_date),
        "entries": shown,
    }
    return FileView(url, "atom.xml", data, feed_title=f"Feed of {title.lower()}")


def _job(vacancy: Vacancy, context: Context, texts: Texts) -> dict[str, Any]:
    card = vacancy_card(vacancy, context)
    return {
        "id": absolute(context.site.url, vacancy.url),
        "title": f"{vacancy.title}: {', '.join(card.facts[:2])}",
        "author": card.facts[0],
        "published": rfc3339(vacancy.posting.date_posted or context.build_date),
        "updated": rfc3339(latest_change(vacancy, context)),
        "html": vacancy_description(texts(vacancy.document)),
    }


def _role(role: Role, changed: date, context: Context, texts: Texts) -> dict[str, Any]:
    return {
        "id": absolute(context.site.url, role.url),
        "title": role.title,
        "author": context.site.name,
        "published": rfc3339(role.date_published) if role.date_published else "",
        "updated": rfc3339(changed),
        "html": texts(role).lead,
    }


def _changed(role: Role) -> date | None:
    return role.date_modified or role.date_published
