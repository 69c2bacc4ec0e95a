"""Addresses without a page: earlier names of files, expired jobs, and the editors' table."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from rolepress.core.urls import absolute
from rolepress.domain.catalog import group_by
from rolepress.domain.documents import Document
from rolepress.domain.place import PlaceKey
from rolepress.domain.redirects import Redirect
from rolepress.domain.sections import Body
from rolepress.pages.context import Context
from rolepress.pages.mains import RedirectMain
from rolepress.pages.places import place_url
from rolepress.pages.view import Head, PageKind, PageView, Published

PAGE_ENDS = ("/", ".html", ".htm")
"""The endings of addresses that every host serves as pages."""


def old_addresses(context: Context) -> list[Redirect]:
    """All old addresses, sorted. The table overrides what documents say."""
    found = {redirect.source: redirect for redirect in short_addresses(context)}
    found |= {redirect.source: redirect for redirect in moved_documents(context)}
    found |= {redirect.source: redirect for redirect in context.redirects}
    return [found[url] for url in sorted(found)]


def moved_documents(context: Context) -> list[Redirect]:
    """Expired pages, and earlier names of files."""
    found: dict[str, Redirect] = {}
    for document in context.catalog.documents:
        if not context.has_page(document):
            found[document.url] = Redirect(document.url)
        target = document.url if context.has_page(document) else ""
        for alias in document.aliases:
            url = document.url_of(alias)
            found[url] = Redirect(url, target)
    return list(found.values())


def short_addresses(context: Context) -> Iterator[Redirect]:
    """Addresses of towns without their region, so that people can guess them.

    Each leads to its town, or to the country if several towns share the name.
    """
    towns = [place for place in context.by_place if place.town]
    for short, namesakes in group_by(towns, lambda town: [replace(town, region="")]).items():
        if short not in namesakes:
            target = namesakes[0] if len(namesakes) == 1 else PlaceKey(short.country)
            yield Redirect(place_url(short), place_url(target))


def redirect_pages(context: Context) -> Iterator[Published]:
    """A page at each old address that leads somewhere, which works on any host.

    An address that is gone gets no page: only the server's status code can say so.
    """
    documents = {document.url: document for document in context.catalog.documents}
    for redirect in old_addresses(context):
        if redirect.target and redirect.source.endswith(PAGE_ENDS):
            view = partial(_view, redirect, documents.get(redirect.target), context)
            yield Published(redirect.source, PageKind.REDIRECT, view)


def _view(redirect: Redirect, document: Document | None, context: Context, _body: Body) -> PageView:
    _ = context.words.gettext
    title = document.title if document else _("This page has moved")
    description = document.summary if document else title
    address = absolute(context.site.url, redirect.target)
    return PageView(
        url=redirect.source,
        template="redirects/redirect.html",
        heading=title,
        head=Head(title, description, address, "noindex, follow"),
        main=RedirectMain(redirect.target),
    )
