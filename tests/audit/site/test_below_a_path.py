"""A site that is served below a path: the files for its host name paths of the host."""

from pathlib import Path

import pytest

from rolepress_audit.cli.command import main
from tests.audit.pages import write_files

HOME = (
    '<!DOCTYPE html><html lang="en"><head><title>Papers</title></head><body><main><h1>Papers</h1>'
    '<p>What was moved is at its <a href="/docs/old/">new place</a>.</p></main></body></html>'
)
NEW = HOME.replace("Papers", "New place").replace("/docs/old/", "/docs/")


def found(folder: Path, capsys: pytest.CaptureFixture[str], redirects: str) -> list[str]:
    """The rules that `_redirects` breaks, and the links that lead nowhere."""
    files = {"index.html": HOME, "new/index.html": NEW, "_redirects": redirects}
    write_files(folder, files)
    main([str(folder), "--site-url", "https://site.example/docs", "--jobs", "1"])
    words = capsys.readouterr().out.split()
    rules = (word.rstrip(":") for word in words if word.endswith(":"))
    return sorted(rule for rule in rules if rule in {"R101", "R102", "R103", "L101"})


@pytest.mark.parametrize(
    ("redirects", "broken"),
    [
        ("/docs/old/ /docs/new/ 301\n", []),
        ("/docs/old/ https://site.example/docs/new/ 301\n", []),
        ("/docs/old/ https://elsewhere.example/ 301\n", []),
        ("/docs/old/* /docs/new/ 301\n", []),
        ("/docs/old/ /docs/gone/ 301\n", ["R101"]),
        ("/docs/old/ /docs/older/ 301\n/docs/older/ /docs/new/ 301\n", ["R102"]),
        ("/docs/old/ /docs/older/ 301\n/docs/older/ /docs/old/ 301\n", ["R103", "R103"]),
        ("/old/ /new/ 301\n", ["L101"]),
    ],
)
def test_redirects_are_followed_by_their_paths_on_the_host(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], redirects: str, broken: list[str]
) -> None:
    assert found(tmp_path, capsys, redirects) == broken
