"""The settings files of a site: the ones of the project that contains its folder."""

import os
from collections.abc import Iterator
from pathlib import Path


def settings_file(folder: Path, name: str) -> Path | None:
    """The nearest file with a name above a built site, or None.

    The search goes up to the folder with `.git`, or to the top. A file in the site's own folder
    counts only if the audit is started there: otherwise it may be a stranger's, who wants to
    suppress findings.
    """
    here, site = Path.cwd(), Path(os.path.normpath(Path.cwd() / folder))
    for place in _places(site, here):
        if (file := place / name).is_file():
            return file.relative_to(here) if file.is_relative_to(here) else file
    return None


def _places(site: Path, here: Path) -> Iterator[Path]:
    for place in (site, *site.parents):
        if place != site or place == here:
            yield place
        if (place / ".git").exists():
            return
