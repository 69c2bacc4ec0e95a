"""Facts are checked against each other when they change, and not with each word that does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rolepress.core.problems import ContentError
from rolepress.landing import link, site_on_day
from rolepress.landing.settings import BuildSettings
from tests.small_site import build_small, role_text, write_small_site

ROLE = "roles/tech-lead.md"
RELATED = {"related": "[backend-engineer]"}


class CheckedError(Exception):
    """The facts were checked."""


@pytest.fixture
def site(tmp_path: Path) -> BuildSettings:
    """A built site."""
    settings = write_small_site(tmp_path)
    build_small(settings)
    return settings


@pytest.fixture
def built(site: BuildSettings, monkeypatch: pytest.MonkeyPatch) -> BuildSettings:
    """A built site whose next check is an error."""

    def check(*_: object) -> None:
        raise CheckedError

    for module, name in (
        (site_on_day, "_check_links"),
        (site_on_day, "_check_documents"),
        (link, "check_vacancies"),
    ):
        monkeypatch.setattr(module, name, check)
    return site


def test_another_word_in_a_text_changes_no_fact(built: BuildSettings) -> None:
    (built.content / ROLE).write_text(role_text("Tech Lead", "other", **RELATED))
    assert build_small(built).changes.written == ["roles/tech-lead/index.html"]


@pytest.mark.parametrize(
    "edit",
    [
        lambda content: (content / ROLE).write_text(role_text("Lead", **RELATED)),
        lambda content: (content / "roles/new.md").write_text(role_text("New")),
        lambda content: (content / "jobs/acme-grid.md").unlink(),
        lambda content: (content / ROLE).rename(content / "roles/lead.md"),
        lambda content: (content / "data/redirects.yaml").write_text("/old/: /roles/\n"),
        lambda content: (content / "data/skills.yaml").write_text(
            (content / "data/skills.yaml").read_text().replace("Go", "Golang")
        ),
    ],
    ids=["key", "new file", "no file", "renamed file", "new table", "table"],
)
def test_every_other_edit_may(built: BuildSettings, edit: Callable[[Path], object]) -> None:
    edit(built.content)
    with pytest.raises(CheckedError):
        build_small(built)


def test_a_text_can_lose_what_a_vacancy_needs(site: BuildSettings) -> None:
    job = site.content / "jobs/acme-grid.md"
    job.write_text(job.read_text().partition("This page")[0])
    with pytest.raises(ContentError):
        build_small(site)


def test_what_was_refused_is_refused_again(site: BuildSettings) -> None:
    (site.content / "roles/backend-engineer.md").unlink()
    said = []
    for _ in range(2):
        with pytest.raises(ContentError) as raised:
            build_small(site)
        said.append([problem.message for problem in raised.value.problems])
    assert said[0] == said[1]
    assert len(said[0]) > 1
    (site.content / "roles/backend-engineer.md").write_text(role_text("Backend Engineer"))
    build_small(site)
