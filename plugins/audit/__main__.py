"""`python -m plugins.audit FOLDER`: read a built site as a stranger would."""

import argparse
import datetime
import os
import sys
from pathlib import Path

from plugins.audit.folder import read_folder
from plugins.audit.options import Options
from plugins.audit.runner import audit, guess_site_url
from plugins.core.dates import parse_date, read_build_date


def main(arguments: list[str] | None = None) -> int:
    """Audit a folder; returns 1 where there is an error, 2 where it cannot be read."""
    given = _parser().parse_args(arguments)
    try:
        folder = read_folder(given.folder)
        site_url = (given.site_url or guess_site_url(folder)).rstrip("/")
        found = audit(Options(given.folder, site_url, given.today))
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for finding in found.findings:
        sys.stdout.write(f"{finding.path}:{finding.line}: {finding.rule.id}: {finding.message}\n")
    return 1 if found.findings else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.audit", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder of a built site")
    parser.add_argument("--site-url", default="", help="the address that the site is served at")
    parser.add_argument("--today", type=parse_date, default=_today(), metavar="YYYY-MM-DD")
    return parser


def _today() -> datetime.date:
    return read_build_date(os.environ, datetime.datetime.now(datetime.UTC).date())


if __name__ == "__main__":
    sys.exit(main())
