"""All feeds of the site, and a report of what they leave out."""

from collections.abc import Callable, Collection, Iterable, Iterator

from rolepress.domain.catalog import Vacancy
from rolepress.domain.description import vacancy_description
from rolepress.feeds.atom import ATOM, write_atom
from rolepress.feeds.engine import LeftOut, Written, write_feed
from rolepress.feeds.partners import PARTNERS, partner
from rolepress.feeds.setting import DEFAULT
from rolepress.pages.context import Context
from rolepress.pages.view import FileView, Texts
from rolepress_base.messages import count

PATHS_SHOWN = 5
"""How many files a line of the report names."""


def feed_views(
    context: Context, texts: Texts, names: Collection[str] = DEFAULT
) -> Iterator[FileView]:
    """The files of the feeds with these names."""
    for written in write_feeds(context, texts, names):
        yield from written.files


def write_feeds(context: Context, texts: Texts, names: Collection[str]) -> Iterator[Written]:
    """Write the feeds with these names, each with what it leaves out."""
    if ATOM in names:
        yield write_atom(context, texts)
    html = _descriptions(texts)
    for name in PARTNERS:
        if name in names:
            yield write_feed(partner(name), context, html)


def left_out(context: Context, texts: Texts, names: Collection[str]) -> list[LeftOut]:
    """List the open jobs and the roles that these feeds leave out, with every reason.

    Jobs that are not open are never in a feed; the markup decision says why.
    """
    return [each for written in write_feeds(context, texts, names) for each in written.left_out]


def _descriptions(texts: Texts) -> Callable[[Vacancy], str]:
    """Return a function that gives a vacancy's text, which is made once for all partners."""
    made: dict[str, str] = {}

    def html(vacancy: Vacancy) -> str:
        if vacancy.url not in made:
            made[vacancy.url] = vacancy_description(texts(vacancy.document))
        return made[vacancy.url]

    return html


def report_lines(written: Iterable[Written]) -> Iterator[str]:
    """Yield a line for each feed, and below it a line for each reason to leave something out."""
    for feed in written:
        names = ", ".join(file.url for file in feed.files)
        yield f"feed {feed.name}: {_number(feed.entries)} in {names}"
        files: dict[str, list[str]] = {}
        for each in feed.left_out:
            place = f" ({each.place})" if each.place else ""
            files.setdefault(each.reason, []).append(f"{each.path}{place}")
        for reason, paths in files.items():
            yield f"  left out of it: {_some(paths)}: {reason}"


def _number(entries: int) -> str:
    return f"{entries:,} {'entry' if entries == 1 else 'entries'}"


def _some(paths: list[str]) -> str:
    shown = ", ".join(paths[:PATHS_SHOWN])
    more = len(paths) - PATHS_SHOWN
    return f"{shown} and {count(more, 'other')}" if more > 0 else shown
