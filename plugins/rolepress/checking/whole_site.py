"""Finds the problems of all files, as a build does before it makes pages."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rolepress.core.problems import ContentError, Problem, in_order
from rolepress.landing.build import MEMO_FILE
from rolepress.landing.inputs import read_inputs
from rolepress.landing.link import read_and_link
from rolepress.landing.settings import read_settings
from rolepress.landing.settings_file import read_settings_file
from rolepress.rendering.memo import Memo
from rolepress.rendering.workers import workers


def site_problems(settings_file: Path) -> Sequence[Problem]:
    """All problems in order, including the ones that drafts are excused. Raises SettingsError."""
    settings = read_settings(read_settings_file(settings_file), os.environ, [])
    with (
        tempfile.TemporaryDirectory() as folder,
        workers(settings.executor) as pool,
        Memo(Path(folder) / MEMO_FILE, b"") as memo,
    ):
        try:
            linked = read_and_link(settings, read_inputs(settings).content, memo, pool)
        except ContentError as error:
            return error.problems
    return in_order(linked.problems)
