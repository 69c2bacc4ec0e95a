"""Finds which vacancies and pages were added, changed or removed since the last build."""

from collections.abc import Iterator, Mapping, Sequence

from rolepress.core.urls import output_path
from rolepress.domain.catalog import Vacancy
from rolepress.domain.vacancy_state import VacancyState
from rolepress.landing.report import News
from rolepress.pages.context import Context
from rolepress.pages.view import PageKind, Published
from rolepress.rendering.record import Output, Record, Standing
from rolepress.rendering.writer import Changes


def name_of(vacancy: Vacancy) -> str:
    """The name of a vacancy for editors: “Backend Tech Lead at Larkfield Freight”."""
    return f"{vacancy.title} at {employer_of(vacancy)}"


def employer_of(vacancy: Vacancy) -> str:
    """The name of a vacancy's employer, unless it is confidential."""
    return vacancy.employer.name if vacancy.employer else "a confidential employer"


def standings_of(context: Context) -> dict[str, Standing]:
    """The standing of each vacancy in this build, by the site path of its page."""
    found = {
        vacancy.url: Standing(
            name_of(vacancy),
            context.shown_state(vacancy),
            tuple(str(reason) for reason in context.decisions[vacancy.url].reasons),
        )
        for vacancy in context.catalog.vacancies
    }
    return dict(sorted(found.items()))


def news_since(
    last: Record,
    vacancies: Mapping[str, Standing],
    pages: Sequence[Published],
    changes: Changes,
    outputs: Mapping[str, Output],
) -> Iterator[News]:
    """Yield news since the build `last`, if it is remembered. The other arguments are current."""
    if not last.outputs:
        return
    yield from _of_vacancies(last.vacancies, vacancies)
    yield from _of_pages(last.outputs, outputs, pages, changes)


def _of_vacancies(before: Mapping[str, Standing], now: Mapping[str, Standing]) -> Iterator[News]:
    opened, closed, expired = [], [], []
    for url, vacancy in now.items():
        was = before[url].state if url in before else ""
        if vacancy.state == was:
            continue
        if vacancy.state == VacancyState.OPEN:
            opened.append(vacancy.name)
        elif vacancy.state == VacancyState.EXPIRED:
            expired.append(vacancy.name)
        elif was == VacancyState.OPEN:
            closed.append(f"{vacancy.name}: {'; '.join(vacancy.reasons)}")
    gone = (vacancy for url, vacancy in before.items() if url not in now)
    removed = [vacancy.name for vacancy in gone if vacancy.state == VacancyState.OPEN]
    both = set(opened) & set(removed)
    moved = [name for name in opened if name in both]
    opened = [name for name in opened if name not in both]
    removed = [name for name in removed if name not in both]
    yield from _news("now at another address", moved)
    yield from _news("now shown to job search", opened)
    yield from _news("no longer shown to job search", closed)
    yield from _news("no longer shown to job search, for the vacancy was removed", removed)
    yield from _news("closed long ago, and now on no page any more", expired)


def _of_pages(
    before: Mapping[str, Output],
    now: Mapping[str, Output],
    pages: Sequence[Published],
    changes: Changes,
) -> Iterator[News]:
    shown = {output_path(page.url): page.url for page in pages if page.kind is not _REDIRECT}
    same = {path for path in changes.written if path in before}
    same = {
        path for path in same if before[path].digest == now[path].digest
    }  # the file had been lost
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
