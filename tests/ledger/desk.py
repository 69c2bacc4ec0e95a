"""Somebody who keeps a ledger, for the tests of its command."""

from pathlib import Path

import pytest

from rolepress.cli.app import main
from tests.small_site import FILES, write_small_site

ROLE = "roles/tech-lead.md"
DOCUMENTS = [name for name in FILES if name.endswith(".md")]


class Desk:
    """Somebody at a keyboard, with a small site."""

    def __init__(
        self, folder: Path, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write_small_site(folder)
        (folder / "pelicanconf.py").write_text('PATH = "content"\nTIMEZONE = "Pacific/Auckland"\n')
        patch.chdir(folder)
        self._patch, self._capsys = patch, capsys
        self.content = folder / "content"
        self.ledger = self.content / "ledger.tsv"
        self.said = ""

    def run(self, command: str, day: str = "2026-11-22") -> int:
        self._patch.setenv("BUILD_DATE", day)
        status = main(["ledger", command])
        captured = self._capsys.readouterr()
        self.said = captured.out + captured.err
        return status

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.content / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))

    def days(self) -> dict[str, str]:
        lines = [line.split("\t") for line in self.ledger.read_text().splitlines()]
        return {name: day for name, _, day in lines}
