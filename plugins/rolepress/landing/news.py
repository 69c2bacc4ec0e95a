"""What is different since the last build: which vacancies and pages came and went."""

from collections.abc import Iterator, Mapping, Sequence

from rolepress.core.urls import output_path
from rolepress.domain.catalog import Vacancy
from rolepress.domain.documents import Job
from rolepress.landing.report import News
from rolepress.pages.context import Context
from rolepress.pages.view import PageKind, Published
from rolepress.rendering.record import Output, Record
from rolepress.rendering.writer import Changes

ENDED = "the vacancy closed long ago"


def name_of(vacancy: Vacancy) -> str:
    """A vacancy as an editor would call it: “Backend Tech Lead at Larkfield Freight”."""
    employer = vacancy.employer.name if vacancy.employer else "a confidential employer"
    return f"{vacancy.title} at {employer}"


def decisions_of(context: Context) -> dict[str, list[str]]:
    """By the path of each page with a vacancy: its name, and every reason not to show it."""
    found = {url: [name, *reasons] for url, name, reasons in _decisions(context)}
    return dict(sorted(found.items()))


def _decisions(context: Context) -> Iterator[tuple[str, str, list[str]]]:
    for vacancy in context.catalog.vacancies:
        is_shown = isinstance(vacancy.document, Job) and context.has_page(vacancy.document)
        is_ended = vacancy.url in context.ended and not is_shown
        reasons = [ENDED] if is_ended else context.decisions[vacancy.url].reasons
        yield vacancy.url, name_of(vacancy), list(map(str, reasons))


def news_since(
    last: Record,
    decisions: Mapping[str, Sequence[str]],
    pages: Sequence[Published],
    changes: Changes,
    outputs: Mapping[str, Output],
) -> Iterator[News]:
    """Groups of news; none where no last build is remembered. `decisions`, `outputs` are now's."""
    if not last.outputs:
        return
    yield from _of_vacancies(last.decisions, decisions)
    yield from _of_pages(last.outputs, outputs, pages, changes)


def _of_vacancies(
    before: Mapping[str, Sequence[str]], now: Mapping[str, Sequence[str]]
) -> Iterator[News]:
    """A decision is a name and the reasons against; a page that was not there had all against."""
    opened, closed, ended = [], [], []
    for url, (name, *reasons) in now.items():
        was_there = url in before
        was_open = was_there and len(before[url]) == 1
        if not reasons and not was_open:
            opened.append(name)
        elif reasons == [ENDED]:
            ended += [] if was_there and before[url][1:] == [ENDED] else [name]
        elif reasons and was_open:
            closed.append(f"{name}: {'; '.join(reasons)}")
    removed = [name for url, (name, *reasons) in before.items() if url not in now and not reasons]
    both = set(opened) & set(removed)
    moved = [name for name in opened if name in both]
    opened = [name for name in opened if name not in both]
    removed = [name for name in removed if name not in both]
    yield from _news("now at another address", moved)
    yield from _news("now shown to job search", opened)
    yield from _news("no longer shown to job search", closed)
    yield from _news("no longer shown to job search, for the vacancy was removed", removed)
    yield from _news("closed long ago, and now on no page any more", ended)


def _of_pages(
    before: Mapping[str, Output],
    now: Mapping[str, Output],
    pages: Sequence[Published],
    changes: Changes,
) -> Iterator[News]:
    shown = {output_path(page.url): page.url for page in pages if page.kind is not _REDIRECT}
    same = {path for path in changes.written if path in before}
    same = {path for path in same if before[path].digest == now[path].digest}  # it had been lost
    written = {*changes.written} - same
    new = [url for path, url in shown.items() if path not in before]
    changed = [url for path, url in shown.items() if path in before and path in written]
    gone = [f"/{path.removesuffix('index.html')}" for path in changes.removed if _is_page(path)]
    yield from _news("new pages", new, in_a_row=True)
    yield from _news("changed pages", changed, in_a_row=True)
    yield from _news("pages that are gone", gone, in_a_row=True)


_REDIRECT = PageKind.REDIRECT


def _is_page(path: str) -> bool:
    return path.endswith(".html")


def _news(title: str, names: Sequence[str], *, in_a_row: bool = False) -> Iterator[News]:
    if names:
        yield News(title, tuple(names), in_a_row)
