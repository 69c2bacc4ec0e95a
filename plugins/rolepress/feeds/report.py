"""Reports what each feed holds, and why open jobs are left out."""

import os
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from pydantic_core import to_json

from rolepress.feeds.setting import FEEDS
from rolepress.feeds.views import left_out, report_lines, write_feeds
from rolepress.landing.build import MEMO_FILE
from rolepress.landing.inputs import read_inputs
from rolepress.landing.link import Linked, read_and_link
from rolepress.landing.settings import BuildSettings, read_settings
from rolepress.landing.settings_file import read_settings_file
from rolepress.rendering.memo import Memo
from rolepress.rendering.workers import workers


def report(settings_file: Path, names: Collection[str], *, as_json: bool) -> str:
    """Report on the feeds with these names, or on the ones in the setting `FEEDS` if none is given.

    Raises SettingsError, ContentError or OSError if the site cannot be read.
    """
    settings = read_settings(read_settings_file(settings_file), os.environ, [FEEDS])
    chosen = names or settings[FEEDS]
    with _linked(settings) as linked:
        return (_as_json if as_json else _in_words)(linked, chosen)


def _in_words(linked: Linked, names: Collection[str]) -> str:
    lines = report_lines(write_feeds(linked.context, linked.exported, names))
    return "".join(f"{line}\n" for line in lines)


def _as_json(linked: Linked, names: Collection[str]) -> str:
    found = left_out(linked.context, linked.exported, names)
    return f"{to_json([asdict(each) for each in found], indent=2).decode()}\n"


@contextmanager
def _linked(settings: BuildSettings) -> Iterator[Linked]:
    """Read the site as a build does. The memo of builds is not touched."""
    with (
        tempfile.TemporaryDirectory() as folder,
        workers(settings.executor) as pool,
        Memo(Path(folder) / MEMO_FILE, b"") as memo,
    ):
        yield read_and_link(settings, read_inputs(settings).content, memo, pool)
