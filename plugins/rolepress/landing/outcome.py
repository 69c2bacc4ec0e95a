"""Collects what a build decided and did for its report."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from babel.dates import format_date

from rolepress.domain.documents import Role
from rolepress.domain.ledger import out_of_date
from rolepress.domain.vacancy_state import VacancyState
from rolepress.landing.expired_pages import leading_to
from rolepress.landing.news import employer_of, name_of, news_since
from rolepress.landing.plan import Plan
from rolepress.landing.report import Report, Withheld
from rolepress.landing.root_files import root_notes
from rolepress.landing.settings import BuildSettings
from rolepress.locales.catalog import SOURCE_LANGUAGE
from rolepress.pages.cards import closing_label
from rolepress.pages.context import Context
from rolepress.rendering.record import Output, Record
from rolepress.rendering.writer import Changes
from rolepress_base.messages import first_of

LEADERS_MAX = 5
"""How many things that lead to a page are named before the rest is counted."""


def report_on(
    plan: Plan,
    changes: Changes,
    outputs: Mapping[str, Output],
    settings: BuildSettings,
    last: Record,
) -> Report:
    """Make the report. `outputs` are all files of this build; `last` is the previous build."""
    context = plan.linked.context.of_originals
    examples = Counter(
        vacancy.employer.name
        for vacancy in context.open_vacancies
        if vacancy.employer and vacancy.employer.example
    )
    return Report(
        pages=len(plan.pages),
        postings=len(context.open_vacancies),
        withheld=tuple(sorted(_withheld(context), key=lambda each: each.path)),
        changes=changes,
        output=settings.output.as_posix(),
        build_date=context.build_date.isoformat(),
        examples=tuple(sorted(examples)),
        closing_soon=tuple(_closing_soon(context)),
        to_come=tuple(_to_come(plan.linked.to_come)),
        next_to_close=_next_to_close(context),
        ended=tuple(sorted(_ended(context))),
        kept=tuple(_kept(plan)),
        closed_days=settings.closed_days,
        unrecorded=_unrecorded(plan),
        at_root=() if settings.preview else tuple(root_notes(plan)),
        news=tuple(news_since(last, plan.vacancies, plan.pages, changes, outputs)),
        last_date=str(last.report.get("build_date", "")),
        problems=plan.problems,
    )


def _withheld(context: Context) -> Iterator[Withheld]:
    for vacancy in context.catalog.vacancies:
        if context.state(vacancy) not in {VacancyState.OPEN, VacancyState.EXPIRED}:
            reasons = context.decisions[vacancy.url].reasons
            yield Withheld(vacancy.document.path, tuple(str(reason) for reason in reasons))


def _ended(context: Context) -> Iterator[str]:
    """Yield files of vacancies that no page shows any more, or the key in a role's file."""
    for vacancy in context.catalog.vacancies:
        if context.shown_state(vacancy) is VacancyState.EXPIRED:
            path = vacancy.document.path
            yield f"`job_posting` of {path}" if isinstance(vacancy.document, Role) else path


def _kept(plan: Plan) -> Iterator[str]:
    """Yield jobs that closed long ago but keep their page, each with what leads there."""
    context = plan.linked.context.of_originals
    vacancies = context.catalog.vacancies
    kept = [v for v in vacancies if context.shown_state(v) is not context.state(v)]
    kept.sort(key=lambda vacancy: vacancy.document.path)
    leading = leading_to(context.published, context.redirects) if kept else {}
    for vacancy in kept:
        found = leading.get(vacancy.url, ())
        leaders = first_of(found[:LEADERS_MAX], len(found))
        yield f"{vacancy.document.path}, for {leaders} leads there"


def _closing_soon(context: Context) -> Iterator[str]:
    """Yield vacancies that close soon, in the order of their last day."""
    for vacancy in sorted(context.open_vacancies, key=lambda v: (str(v.posting.last_day), v.url)):
        if label := closing_label(vacancy, context, SOURCE_LANGUAGE):
            yield f"{name_of(vacancy)} {label[:1].lower()}{label[1:]}"


def _to_come(days: Mapping[str, date]) -> Iterator[str]:
    for path, day in sorted(days.items(), key=lambda each: (each[1], each[0])):
        yield f"{path} on {_in_words(day)}"


def _in_words(day: date) -> str:
    return format_date(day, "d MMM y", locale="en")


def _next_to_close(context: Context) -> str:
    """The open vacancy that closes next. Empty if no vacancy has a last day."""
    dated = [(v.posting.last_day, v.url, v) for v in context.open_vacancies if v.posting.last_day]
    if not dated:
        return ""
    day, _, vacancy = min(dated, key=lambda each: each[:2])
    others = sum(other == day for other, _, _ in dated) - 1
    also = f", and {others:,} more with it" if others else ""
    return f"“{vacancy.title}” at {employer_of(vacancy)} closes after {_in_words(day)}{also}"


def _unrecorded(plan: Plan) -> int:
    """How many files have changed since the ledger was written; 0 if there is no ledger yet."""
    ledger, library = plan.linked.ledger, plan.linked.library
    return len(out_of_date(ledger, library.fingerprints)) if ledger.entries else 0
