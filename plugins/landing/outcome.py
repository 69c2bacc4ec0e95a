"""What a build decided and did, gathered for its report."""

from collections import Counter
from collections.abc import Sequence

from plugins.landing.report import Report, Withheld
from plugins.landing.settings import BuildSettings
from plugins.pages.context import Context
from plugins.pages.view import Published
from plugins.rendering.writer import Changes


def report_on(
    context: Context, published: Sequence[Published], changes: Changes, settings: BuildSettings
) -> Report:
    """Gather what happened."""
    withheld = [
        Withheld(
            vacancy.document.path, tuple(str(r) for r in context.decisions[vacancy.url].reasons)
        )
        for vacancy in context.catalog.vacancies
        if not context.is_open(vacancy)
    ]
    examples = Counter(
        vacancy.employer.name
        for vacancy in context.open_vacancies
        if vacancy.employer and vacancy.employer.example
    )
    return Report(
        pages=len(published),
        postings=len(context.open_vacancies),
        withheld=tuple(sorted(withheld, key=lambda each: each.path)),
        changes=changes,
        output=settings.output.as_posix(),
        build_date=context.build_date.isoformat(),
        examples=tuple(sorted(examples)),
    )
