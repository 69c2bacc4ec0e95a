"""The command line of a preview."""

import re
from pathlib import Path

import pytest

from rolepress.serving.options import Options, read_options


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The file of settings, in the folder that one works in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pelicanconf.py").touch()
    return str(tmp_path / "pelicanconf.py")


def test_a_preview_is_for_this_machine_alone_unless_somebody_says_otherwise(settings: str) -> None:
    assert read_options([]) == Options(
        settings, ("--settings", "pelicanconf.py"), "127.0.0.1", 8000, None
    )
    assert read_options(["--bind", "0.0.0.0"]).host == "0.0.0.0"  # noqa: S104 - as somebody says


def test_pelican_gets_its_own_options() -> None:
    given = ["texts", "-t", "look", "-o", "out", "--cache-path", "c", "-e", "A=1", 'B="x"']
    assert read_options(given).pelican == (
        *("texts", "--settings", "pelicanconf.py", "--theme-path", "look", "--output", "out"),
        *("--cache-path", "c", "--extra-settings", "A=1", 'B="x"'),
    )


@pytest.mark.parametrize("port", ["0", "80", "8000", "65535"])
def test_a_port_is_a_number(port: str) -> None:
    assert read_options(["--port", port]).port == int(port)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        *(
            (
                ["--port", port],
                f"argument -p/--port: expected a number from 0 to 65535, got {port!r}",
            )
            for port in ("", "abc", "65536", "999999", "8000 ", "8_000", "0x50", "80.5", "٨٠")
        ),
        (["--port=-1"], "argument -p/--port: expected a number from 0 to 65535, got '-1'"),
        (["-e", "A=x"], "expected NAME=JSON, such as SITENAME='\"Jobs\"', got 'A=x'"),
        (["--settings", "no.py"], "there is no file no.py; name the settings with --settings"),
        (["--nope"], "unrecognized arguments: --nope"),
    ],
)
def test_a_wrong_option_is_named(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        read_options(arguments)
    assert ended.value.code == 2
    assert re.search(re.escape(message), capsys.readouterr().err)
