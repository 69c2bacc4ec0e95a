"""The changelog says which version this is."""

import re

from rolepress import __version__
from tests.conftest import ROOT


def test_the_newest_version_of_the_changelog_is_that_of_the_package() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    first, *rest = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert first == "Unreleased"
    assert re.fullmatch(r"(.+) - [0-9]{4}-[0-9]{2}-[0-9]{2}", rest[0])
    assert rest[0].startswith(f"{__version__} - ")
