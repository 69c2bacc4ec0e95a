"""`python -m rolepress.feeds`: what is in each feed, and why an open job is not."""

import argparse
import os
import sys
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from pydantic_core import to_json

from rolepress.core.problems import ContentError, format_problem
from rolepress.core.settings import SettingsError
from rolepress.feeds.setting import FEEDS, NAMES
from rolepress.feeds.views import left_out, report_lines, write_feeds
from rolepress.landing.build import MEMO_FILE
from rolepress.landing.inputs import read_inputs
from rolepress.landing.link import Linked, read_and_link
from rolepress.landing.settings import BuildSettings, read_settings
from rolepress.landing.settings_file import SETTINGS_FILE, read_settings_file
from rolepress.rendering.memo import Memo
from rolepress.rendering.workers import workers


def main(arguments: list[str] | None = None) -> int:
    """Report on the feeds; returns 2 where the site's sources cannot be read."""
    given = _parser().parse_args(arguments)
    try:
        settings = read_settings(read_settings_file(given.settings), os.environ, [FEEDS])
        names = given.feed or settings[FEEDS]
        with _linked(settings) as linked:
            report = (_as_json if given.json else _in_words)(linked, names)
    except ContentError as error:
        sys.stderr.writelines(f"{format_problem(problem)}\n" for problem in error.problems)
        return 2
    except OSError as error:
        sys.stderr.write(f"{error.filename}: {error.strerror}\n")
        return 2
    except (SettingsError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(report)
    return 0


def _in_words(linked: Linked, names: Collection[str]) -> str:
    lines = report_lines(write_feeds(linked.context, linked.exported, names))
    return "".join(f"{line}\n" for line in lines)


def _as_json(linked: Linked, names: Collection[str]) -> str:
    found = left_out(linked.context, linked.exported, names)
    return f"{to_json([asdict(each) for each in found], indent=2).decode()}\n"


@contextmanager
def _linked(settings: BuildSettings) -> Iterator[Linked]:
    """The site, read as a build reads it. What a build remembers is left alone."""
    with (
        tempfile.TemporaryDirectory() as folder,
        workers(settings.executor) as pool,
        Memo(Path(folder) / MEMO_FILE, b"") as memo,
    ):
        yield read_and_link(settings, read_inputs(settings).content, memo, pool)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rolepress.feeds", description=__doc__)
    parser.add_argument(
        "--feed",
        action="append",
        choices=NAMES,
        help="a feed to report on, whether the site has it or not; those of the setting FEEDS "
        "where none is given",
    )
    parser.add_argument("--json", action="store_true", help="list the jobs left out, as JSON")
    parser.add_argument("--settings", type=Path, default=SETTINGS_FILE, help="Pelican's settings")
    return parser


if __name__ == "__main__":
    sys.exit(main())
