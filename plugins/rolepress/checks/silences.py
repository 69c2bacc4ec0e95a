"""Leaves out the findings that editors have silenced, and reports silences without a use."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from rolepress.checks.sources import Sources
from rolepress.core.problems import Problem, Rule
from rolepress.domain.documents import Document


def without_silenced(
    problems: Sequence[Problem],
    documents: Iterable[Document],
    day: datetime.date,
    sources: Sources,
) -> Iterator[Problem]:
    """Yield the problems that are not silenced on a day, and one for each useless silence."""
    silenced: set[tuple[str, Rule]] = set()
    broken = {(problem.path, problem.rule) for problem in problems}
    for document in documents:
        for number, silence in enumerate(document.silence):
            place = document.path, silence.rule
            if silence.until >= day:
                silenced.add(place)
            if silence.until < day or place not in broken:
                yield _useless(document, number, sources, is_over=silence.until < day)
    yield from (each for each in problems if (each.path, each.rule) not in silenced)


def _useless(document: Document, number: int, sources: Sources, *, is_over: bool) -> Problem:
    silence = document.silence[number]
    message = (
        f"the silence of {silence.rule} ended on {silence.until}"
        if is_over
        else f"the page does not break {silence.rule}, so there is nothing to silence"
    )
    fix = "correct what the rule says and remove the entry" if is_over else "remove the entry"
    key = ("silence", number, "until" if is_over else "rule")
    return sources.at_key(document.path, key, Rule.USELESS_SILENCE, message, fix)
