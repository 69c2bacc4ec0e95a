"""A small site, and somebody who keeps its ledger."""

from pathlib import Path

import pytest

from tests.ledger.desk import Desk


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    return Desk(tmp_path, monkeypatch, capsys)
