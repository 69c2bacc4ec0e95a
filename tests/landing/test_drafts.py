"""A draft may lack anything: only a preview says what, and no build stops for it."""

from pathlib import Path

import pytest

from rolepress.core.problems import Severity
from tests.sites import ROLE, build_site, copy_site, problems_of, swap, write

DRAFT = "roles/half-done.md"
UNFINISHED = {
    "no other keys": "---\ndraft: true\n---\n",
    "no YAML": "---\ntitle: [Half\ndraft: true\n---\n\nWords.\n",
    "wrong values": "---\ntitle: Half\ndraft: true\nlevel: boss\ncolor: red\n---\n\nWords.\n",
    "names that nothing has": "---\ntitle: Half\ndraft: true\nskills: [flying]\n---\n\n[A](b.md)\n",
    "no text": "---\ntitle: Half\ndraft: true\n---\n\n# Half\n\n## Perks\n",
    "text that cannot be read": f"---\ntitle: Half\ndraft: true\n---\n\n{'> ' * 30}Deep.\n",
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The valid site, not built, as the working folder."""
    copy_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("text", UNFINISHED.values(), ids=UNFINISHED)
def test_a_draft_stops_no_build_and_is_not_spoken_of(text: str, site: Path) -> None:
    write(DRAFT, text)(site / "content")
    assert not problems_of(site)
    assert not (site / "output/roles/half-done").exists()


@pytest.mark.parametrize("text", UNFINISHED.values(), ids=UNFINISHED)
def test_a_preview_builds_the_rest_and_says_what_a_draft_lacks(text: str, site: Path) -> None:
    write(DRAFT, text)(site / "content")
    problems = build_site(site, preview=True).problems
    assert {problem.severity for problem in problems} == {Severity.NOTE}
    assert {problem.path for problem in problems} == {f"content/{DRAFT}"}
    assert (site / "output/roles/engineer/index.html").exists()


def test_a_draft_that_cannot_be_read_is_no_role_for_a_vacancy(site: Path) -> None:
    swap(ROLE, "title: Tech Lead\n", "title: Tech Lead\ndraft: true\nlevel: boss\n")(
        site / "content"
    )
    (first, *_) = problems_of(site)
    assert first.message == "the role `tech-lead` is a draft, which is not published"
