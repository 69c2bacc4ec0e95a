"""The command line of a preview."""

from pathlib import Path

import pytest

from rolepress.cli.app import main
from rolepress.serving.inbox import Inbox
from rolepress.serving.options import Options


@pytest.fixture(autouse=True)
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Options]:
    """The options that a preview was started with; none is started."""
    found: list[Options] = []

    def preview(options: Options, inbox: Inbox) -> int:  # noqa: ARG001 - as the real one
        found.append(options)
        return 0

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("rolepress.serving.preview.preview", preview)
    monkeypatch.setattr(Inbox, "stop_at_signals", lambda _: None)
    (tmp_path / "pelicanconf.py").touch()
    return found


def test_a_preview_is_for_this_machine_alone_unless_somebody_says_otherwise(
    tmp_path: Path, asked: list[Options]
) -> None:
    settings = str(tmp_path / "pelicanconf.py")
    assert main(["serve"]) == 0
    assert asked == [Options(settings, ("--settings", "pelicanconf.py"), "127.0.0.1", 8000, None)]
    assert main(["serve", "--bind", "0.0.0.0"]) == 0  # noqa: S104 - as somebody says
    assert asked[-1].host == "0.0.0.0"  # noqa: S104 - as somebody says


def test_pelican_gets_its_own_options(asked: list[Options]) -> None:
    for name in ("texts", "look"):
        Path(name).mkdir()
    given = ["texts", "-t", "look", "-o", "out", "--cache-path", "c", "-e", "A=1", "-e", 'B="x"']
    assert main(["serve", *given]) == 0
    assert asked[-1].pelican == (
        *("texts", "--settings", "pelicanconf.py", "--theme-path", "look", "--output", "out"),
        *("--cache-path", "c", "--extra-settings", "A=1", 'B="x"'),
    )


@pytest.mark.parametrize("port", ["0", "80", "8000", "65535"])
def test_a_port_is_a_number(asked: list[Options], port: str) -> None:
    assert main(["serve", "--port", port]) == 0
    assert asked[-1].port == int(port)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--port", "abc"], "'--port': 'abc' is not a valid integer range."),
        (["--port", "80.5"], "'--port': '80.5' is not a valid integer range."),
        (["--port", "65536"], "'--port': 65536 is not in the range 0<=x<=65535."),
        (["--port=-1"], "'--port': -1 is not in the range 0<=x<=65535."),
        (["-e", "A=x"], "expected NAME=JSON, such as SITENAME='\"Jobs\"', got 'A=x'"),
        (
            ["--settings", "no.py"],
            "there is no file no.py; name Pelican's settings with --settings",
        ),
        (["nowhere"], "Directory 'nowhere' does not exist."),
        (["-t", "nowhere"], "Directory 'nowhere' does not exist."),
        (["--nope"], "No such option '--nope'."),
    ],
)
def test_a_wrong_option_is_named(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", *arguments]) == 2
    assert message in capsys.readouterr().err
