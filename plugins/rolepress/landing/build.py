"""One build: read, check, link, view, render, write; or nothing, where nothing has changed."""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rolepress.core.trees import first_change
from rolepress.core.urls import output_path
from rolepress.landing.files import shown
from rolepress.landing.inputs import Inputs, read_inputs
from rolepress.landing.report import Report, read_report
from rolepress.landing.settings import BuildSettings
from rolepress.landing.signals import replacing
from rolepress.rendering.claim import Claim
from rolepress.rendering.code import code_digest, first_change_of_sources
from rolepress.rendering.indexing import write_index
from rolepress.rendering.memo import Memo
from rolepress.rendering.record import Record, read_record
from rolepress.rendering.workers import workers
from rolepress.rendering.writer import Writer
from rolepress_base.digests import digest

if TYPE_CHECKING:
    from rolepress.landing.plan import Contribute

log = logging.getLogger(__name__)

MEMO_FILE = "rolepress.sqlite"


def build(settings: BuildSettings, contribute: "Contribute") -> Report:
    """Bring the output folder up to date.

    Raises ContentError, BuildError or OSError; the site is as it was after each of them.
    """
    with Claim(settings.output, settings.retained) as claim:
        inputs = read_inputs(settings)  # not before another build has ended
        with _memo(settings, inputs) as memo:
            last = read_record(memo.last_build())
            with Writer(claim, last.outputs) as writer:
                report = _unchanged(settings, inputs, last, writer)
                return report or _build(settings, inputs, contribute, memo, writer, last)


@contextmanager
def _memo(settings: BuildSettings, inputs: Inputs) -> Iterator[Memo]:
    """The memo, which forgets what may have been made of something else than it was told."""
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
    """The last build's report where it was made of the same inputs and nobody touched its files.

    Not with a plugin whose code is outside the memo's digest, and not with a problem to report.
    """
    if not settings.has_only_own_plugins or inputs.content.problems:
        return None
    if last.site != inputs.digest or not writer.is_untouched():
        return None
    return read_report(last.report)


def _build(  # noqa: PLR0913, PLR0917 - all that a build is made of
    settings: BuildSettings,
    inputs: Inputs,
    contribute: "Contribute",
    memo: Memo,
    writer: Writer,
    last: Record,
) -> Report:
    with workers(settings.executor) as pool, _no_garbage_collection():
        if not last.outputs:
            pool.expect(len(inputs.content.files))  # all are to be read
        # Models, Markdown and countries take half a second to import: only who needs them pays.
        from rolepress.landing.outcome import report_on  # noqa: PLC0415
        from rolepress.landing.plan import make_plan, render_plan  # noqa: PLC0415
        from rolepress.rendering.compressed_copies import write_compressed_copies  # noqa: PLC0415

        plan = make_plan(settings, inputs, contribute, memo, pool)
        asked = render_plan(plan, inputs, writer, pool, last.asked)
        if settings.compressors:
            write_compressed_copies(settings.compressors, writer, pool)
    if settings.indexer:
        found = [output_path(page.url) for page in plan.pages if page.indexable]
        # Who looks at an edit waits for the page, not for an index of a thousand others.
        write_index(settings.indexer, found, writer, may_be_old=settings.preview)
    replacing.send(settings)
    changes = writer.commit()
    report = report_on(plan, changes, writer.outputs, settings, last)
    record = Record(inputs.digest, writer.outputs, report.to_dict(), plan.vacancies, asked)
    memo.remember_build(record.to_json())
    return report


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Catalog and views live until the build ends: to look for garbage among them takes 15 %."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
