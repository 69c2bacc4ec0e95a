"""Writes two Atom feeds, one of open jobs and one of roles (RFC 4287)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rolepress.core.urls import absolute
from rolepress.domain.addresses import SitePath
from rolepress.domain.catalog import Vacancy
from rolepress.domain.description import vacancy_description
from rolepress.domain.documents import Document, Role
from rolepress.feeds.engine import LeftOut, Written, too_old
from rolepress.feeds.entry import latest_change, latest_first
from rolepress.feeds.formats import rfc3339
from rolepress.pages.cards import vacancy_card
from rolepress.pages.context import Context
from rolepress.pages.parts import Anchor
from rolepress.pages.view import FileView, Texts

ATOM = "atom"
"""The name of both feeds in the setting `FEEDS`."""
ATOM_TYPE = "application/atom+xml"
ENTRIES_MAX = 50
NO_DATE = "the role has no date; add `date_published`"


def write_atom(context: Context, texts: Texts) -> Written:
    """Write both files, and list the jobs and roles that are left out."""
    files = tuple(feed_views(context, texts))
    entries = sum(len(file.data["entries"]) for file in files)
    return Written(ATOM, files, entries, tuple(_left_out(context)))


def feed_views(context: Context, texts: Texts) -> Iterator[FileView]:
    """Yield both feeds. Dates are the editors' own, so an entry without a date is left out.

    Only the texts of the entries are read.
    """
    jobs = latest_first(context.open_vacancies, context)[:ENTRIES_MAX]
    entries = [_job(vacancy, context, texts) for vacancy in jobs]
    _ = context.words.gettext
    name = Anchor(_("Feed of open jobs"), "/feeds/jobs.xml")
    yield _feed(name, Anchor(_("Open jobs"), SitePath.JOBS), entries, context)
    roles = _dated_roles(context)[:ENTRIES_MAX]
    entries = [_role(role, day, context, texts) for day, role in roles]
    name = Anchor(_("Feed of roles"), "/feeds/roles.xml")
    yield _feed(name, Anchor(_("Roles"), SitePath.ROLES), entries, context)


def _left_out(context: Context) -> Iterator[LeftOut]:
    for vacancy in latest_first(context.open_vacancies, context)[ENTRIES_MAX:]:
        yield too_old(ATOM, vacancy.document, ENTRIES_MAX, "jobs")
    for _, role in _dated_roles(context)[ENTRIES_MAX:]:
        yield too_old(ATOM, role, ENTRIES_MAX, "roles")
    for role in context.catalog.roles.values():
        if not _changed(role):
            yield LeftOut(ATOM, role.url, role.path, "", NO_DATE)


def _dated_roles(context: Context) -> list[tuple[date, Role]]:
    """The roles that have a date, the latest change first."""
    dated = [(day, role) for role in context.catalog.roles.values() if (day := _changed(role))]
    return sorted(dated, key=lambda each: (each[0], each[1].url), reverse=True)


def _feed(feed: Anchor, page: Anchor, shown: list[dict[str, Any]], context: Context) -> FileView:
    """Make a feed of the entries that a page lists."""
    data = {
        "title": f"{page.text} – {context.site.name}",
        "id": absolute(context.site.url, feed.url),
        "page": absolute(context.site.url, page.url),
        # The format requires a date. A feed without entries has none, and takes the build date.
        "updated": shown[0]["updated"] if shown else _moment(context.build_date, context),
        "entries": shown,
    }
    return FileView(feed.url, "feeds/atom.xml", data, feed_title=feed.text, media_type=ATOM_TYPE)


def _job(vacancy: Vacancy, context: Context, texts: Texts) -> dict[str, Any]:
    own = context.in_language_of(vacancy.document)
    card = vacancy_card(vacancy, own)
    return {
        **_identity(vacancy.document, own),
        "title": f"{vacancy.title}: {', '.join(card.facts[:2])}",
        "author": card.facts[0],
        "published": _moment(vacancy.posting.date_posted or context.build_date, context),
        "updated": _moment(latest_change(vacancy, context), context),
        "html": vacancy_description(texts(vacancy.document)),
    }


def _identity(document: Document, context: Context) -> dict[str, str]:
    """The id of an entry, which stays if its page is translated, with its address and language."""
    return {
        "id": absolute(context.site.url, document.original_url),
        "url": absolute(context.site.url, document.url),
        "language": document.language,
    }


def _role(role: Role, changed: date, context: Context, texts: Texts) -> dict[str, Any]:
    return {
        **_identity(role, context),
        "title": role.title,
        "author": context.site.name,
        "published": _moment(role.date_published, context) if role.date_published else "",
        "updated": _moment(changed, context),
        "html": texts(role).lead,
    }


def _moment(day: date, context: Context) -> str:
    """The start of a day, because the format has no dates without a time."""
    return rfc3339(context.site.start_of(day))


def _changed(role: Role) -> date | None:
    return role.date_modified or role.date_published
