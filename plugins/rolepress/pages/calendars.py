"""The last day to apply, as an entry for a calendar (iCalendar, RFC 5545)."""

from collections.abc import Iterator
from datetime import UTC

from rolepress.core.urls import absolute
from rolepress.domain.catalog import Vacancy
from rolepress.pages.context import Context
from rolepress.pages.view import FileView


def calendar_url(vacancy: Vacancy) -> str:
    """The site path of a vacancy's entry, below its page."""
    return f"{vacancy.url}apply-by.ics"


def calendar_files(context: Context) -> Iterator[FileView]:
    """An entry for each open vacancy that has a last day, in each of its languages."""
    for each in (context, *context.translations):
        for vacancy in each.own_vacancies:
            if vacancy.posting.last_day and each.is_open(vacancy):
                yield _entry(vacancy, each)


def _entry(vacancy: Vacancy, context: Context) -> FileView:
    """An entry for the whole day.

    Its stamp is the day of the build. Calendars keep the entry with the later stamp (RFC 5546,
    section 2.1.5), and only this date is sure to grow when the last day, the title or the
    employer's name changes.
    """
    posting, _ = vacancy.posting, context.words.gettext
    title = {"title": vacancy.title}
    said = _("Last day to apply: %(title)s") % title
    if vacancy.employer:
        named = {**title, "employer": vacancy.employer.name}
        said = _("Last day to apply: %(title)s at %(employer)s") % named
    return FileView(
        calendar_url(vacancy),
        "calendars/apply_by.ics",
        {
            "summary": said,
            "day": posting.last_day,
            "stamp": context.site.start_of(context.build_date).astimezone(UTC),
            "url": absolute(context.site.url, vacancy.url),
        },
        encoder="calendar",
        language=context.site.language,
        is_passing=True,
    )
