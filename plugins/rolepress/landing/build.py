"""Runs a build: reads, checks, links, renders and writes, or does nothing without changes."""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rolepress.core.problems import ContentError
from rolepress.core.trees import first_change
from rolepress.core.urls import output_path
from rolepress.landing.files import Content, shown
from rolepress.landing.inputs import Inputs, read_inputs
from rolepress.landing.report import Report, read_report
from rolepress.landing.settings import BuildSettings
from rolepress.landing.signals import Refused, reading, refusing, replacing
from rolepress.rendering.claim import Claim
from rolepress.rendering.code import code_digest, first_change_of_sources
from rolepress.rendering.indexing import write_index
from rolepress.rendering.memo import Memo
from rolepress.rendering.record import Record, read_record
from rolepress.rendering.workers import Workers, workers
from rolepress.rendering.writer import Writer
from rolepress_base.digests import digest

if TYPE_CHECKING:
    from rolepress.landing.plan import Contribute, Plan

log = logging.getLogger(__name__)

MEMO_FILE = "rolepress.sqlite"


def build(settings: BuildSettings, contribute: "Contribute") -> Report:
    """Bring the output folder up to date.

    Raises ContentError, BuildError or OSError; the site is as it was after each of them.
    """
    with Claim(settings.output, settings.retained) as claim:
        inputs = read_inputs(settings)  # only after any other build has ended
        reading.send(inputs.content)
        with _memo(settings, inputs) as memo:
            last = read_record(memo.last_build())
            with Writer(claim, last.outputs) as writer:
                report = _unchanged(settings, inputs, last, writer)
                return report or _build(settings, inputs, contribute, memo, writer, last)


@contextmanager
def _memo(settings: BuildSettings, inputs: Inputs) -> Iterator[Memo]:
    """Open the memo. It forgets its new entries if sources changed while they were made."""
    code = digest(code_digest(), inputs.templates.digest)
    with Memo(settings.cache / MEMO_FILE, code) as memo:
        try:
            yield memo
        finally:
            changed = memo.has_news and (first_change_of_sources() or first_change(inputs.trees))
            if changed:
                log.warning(
                    "%s changed while this program ran, so what it built is not remembered; "
                    "build again",
                    shown(Path(changed)),
                )
                memo.forget()


def _unchanged(
    settings: BuildSettings, inputs: Inputs, last: Record, writer: Writer
) -> Report | None:
    """The last build's report if it had the same inputs, and its files are untouched.

    Returns None if the code of a plugin is not part of the memo's digest, or if there are problems.
    """
    if not settings.has_only_own_plugins or inputs.content.problems:
        return None
    if last.site != inputs.digest or not writer.is_untouched():
        return None
    return read_report(last.report)


def _build(  # noqa: PLR0913, PLR0917 - everything a build needs
    settings: BuildSettings,
    inputs: Inputs,
    contribute: "Contribute",
    memo: Memo,
    writer: Writer,
    last: Record,
) -> Report:
    with workers(settings.executor) as pool, _no_garbage_collection():
        if not last.outputs:
            pool.expect(len(inputs.content.files))  # all files must be read
        # Models, Markdown and countries take half a second to import, so it is done only if needed.
        from rolepress.landing.outcome import report_on  # noqa: PLC0415
        from rolepress.landing.plan import render_plan  # noqa: PLC0415
        from rolepress.rendering.compressed_copies import write_compressed_copies  # noqa: PLC0415

        plan, inputs = _plan(settings, inputs, contribute, memo, pool)
        asked = render_plan(plan, inputs, writer, pool, last.asked)
        if settings.compressors:
            write_compressed_copies(settings.compressors, writer, pool)
    if settings.indexer:
        found = [output_path(page.url) for page in plan.pages if page.indexable]
        # An editor who previews a page should not wait for an index of a thousand others.
        write_index(settings.indexer, found, writer, may_be_old=settings.preview)
    replacing.send(settings)
    changes = writer.commit()
    report = report_on(plan, changes, writer.outputs, settings, last)
    record = Record(inputs.digest, writer.outputs, report.to_dict(), plan.vacancies, asked)
    memo.remember_build(record.to_json())
    return report


def _plan(
    settings: BuildSettings, inputs: Inputs, contribute: "Contribute", memo: Memo, pool: Workers
) -> tuple["Plan", Inputs]:
    """Plan the site, with other content if a receiver of `refusing` gives it.

    Returns the plan and what it was made from. Raises ContentError.
    """
    from rolepress.landing.plan import make_plan  # noqa: PLC0415 - as in `_build`

    while True:
        try:
            plan = make_plan(settings, inputs, contribute, memo, pool)
        except ContentError as error:
            instead = _instead(Refused(inputs.content, error.problems))
            if instead is None:
                raise
        else:
            unshown = plan.linked.unshown
            refused = Refused(inputs.content, plan.problems, unshown)
            instead = _instead(refused) if unshown else None
            if instead is None:
                return plan, inputs
        inputs = inputs.instead(instead)


def _instead(refused: Refused) -> Content | None:
    """The content that a receiver gives instead; None if no receiver gives any."""
    return next((found for _, found in refusing.send(refused) if found), None)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Disable garbage collection. The objects live until the build ends; collecting takes 15 %."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
