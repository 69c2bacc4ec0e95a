"""Which files are held back, and what counts instead of each."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress.core.problems import Problem, Rule
from rolepress.landing.files import Content, SourceFile
from rolepress.landing.signals import Refused
from rolepress.serving.engine.blame import at_fault
from rolepress.serving.engine.holding import Holding
from rolepress.serving.engine.versions import Version, Versions

NAMES = ("roles/a.md", "roles/b.md", "jobs/c.md")
TABLE = "data/skills.yaml"


def content(**data: bytes) -> Content:
    """Three pages and a table, which are as they were before unless `data` says otherwise."""
    files = [(name, data.get(name[-4:-3], b"good")) for name in NAMES]
    files.append((TABLE, data.get("table", b"good")))
    found = [SourceFile(f"content/{name}", name, text) for name, text in sorted(files)]
    return Content("content", found)


def error(name: str, *against: str) -> Problem:
    """An error in a file."""
    paths = tuple(f"content/{each}" for each in against)
    return Problem(f"content/{name}", Rule.SAME_URL, "no", "mend it", against=paths)


GOOD = {name: Version(b"good", 0.0) for name in (*NAMES, TABLE)}


@pytest.fixture
def holding(tmp_path: Path) -> Holding:
    """One that has shown the good versions."""
    held = Holding(Versions(tmp_path))
    held.begin(content())
    held.are_shown()
    return held


def blamed(there: Content, *problems: Problem) -> set[str] | None:
    """The names of the files that are held back; None for the whole update."""
    found = at_fault(Refused(there, problems), GOOD)
    return None if found is None else {path.removeprefix("content/") for path in found}


def test_changed_files_are_at_fault_before_others() -> None:
    found = blamed(content(a=b"new"), error("roles/a.md"), error("jobs/c.md"))
    assert found == {"roles/a.md"}


def test_an_unchanged_file_is_at_fault_if_nothing_else_is() -> None:
    assert blamed(content(a=b"new"), error("jobs/c.md")) == {"jobs/c.md"}


def test_a_changed_file_is_at_fault_for_what_contradicts_it() -> None:
    there = content(a=b"new")
    assert blamed(there, error("roles/b.md", "roles/a.md")) == {"roles/a.md"}
    assert blamed(there, error("roles/b.md", "jobs/c.md")) == {"roles/b.md"}
    assert blamed(there, error("roles/b.md", "a list of this site")) == {"roles/b.md"}


@pytest.mark.parametrize("name", [TABLE, "ledger.yaml", "static/x.svg", "lost/x.md", ""])
def test_an_error_elsewhere_holds_back_the_whole_update(name: str) -> None:
    assert blamed(content(a=b"new"), error("roles/a.md"), error(name)) is None


def test_a_changed_table_is_at_fault_for_errors_of_unchanged_files() -> None:
    there = content(table=b"new", a=b"new")
    assert blamed(there, error("jobs/c.md")) is None
    assert blamed(there, error("roles/a.md"), error("jobs/c.md")) == {"roles/a.md"}


def test_milder_problems_hold_nothing_back() -> None:
    warning = replace(error("roles/a.md"), rule=Rule.EMPTY_SECTION)
    excused = replace(error("roles/a.md"), excused=True)
    assert blamed(content(a=b"new"), warning, excused, error("jobs/c.md")) == {"jobs/c.md"}


def test_a_good_version_comes_before_none(holding: Holding) -> None:
    holding.begin(content(a=b"new"))
    first = holding.instead(Refused(content(a=b"new"), [error("roles/a.md")]))
    assert first == content()
    (held,) = holding.held_back
    assert held.since is not None
    second = holding.instead(Refused(content(), [error("roles/a.md")]))
    assert second
    assert [file.name for file in second.left_out] == ["roles/a.md"]
    (held,) = holding.held_back
    assert (held.url, held.since) == ("/roles/a/", None)
    assert held.shown == "content/roles/a.md: its address shows what is wrong"


def test_a_file_that_cannot_be_read_counts_as_its_good_version(holding: Holding) -> None:
    there = content()
    lost = there.files.pop(1)
    problem = Problem(lost.path, Rule.UNREADABLE, "no", "mend it")
    unreadable = replace(there, problems=[problem])
    assert holding.instead(Refused(unreadable, [problem])) == content()


def test_versions_are_forgotten_with_their_files(tmp_path: Path) -> None:
    versions = Versions(tmp_path)
    versions.keep(content().files, (), 1.0)
    there = [file for file in content(a=b"new").files if file.name in {"roles/a.md", "jobs/c.md"}]
    versions.keep(there, ["roles/b.md", "roles/never.md"], 2.0)
    for each in (versions, Versions(tmp_path)):
        since = {name: version.since for name, version in each.by_name.items()}
        assert since == {"roles/a.md": 2.0, "roles/b.md": 1.0, "jobs/c.md": 1.0}


def test_versions_are_kept_in_memory_where_they_cannot_be_written(tmp_path: Path) -> None:
    versions = Versions(tmp_path / "gone")
    versions.keep(content().files, (), 1.0)
    assert versions.by_name.keys() == {*NAMES, TABLE}


@given(st.data())
def test_holding_back_comes_to_an_end(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Whatever is refused each time."""
    versions = Versions(tmp_path_factory.mktemp("session"))
    versions.keep(content().files, (), 0.0)
    held = Holding(versions)
    now = content(a=b"new", b=b"new")
    held.begin(now)
    for _ in range(2 * len(NAMES)):
        there = [file.name for file in now.files if file.name != TABLE]
        if not there:
            break
        names = data.draw(st.sets(st.sampled_from(there), min_size=1))
        instead = held.instead(Refused(now, [error(name) for name in names]))
        assert instead
        assert instead != now
        now = instead
    else:
        assert not [file for file in now.files if file.name != TABLE]
    assert len(now.files) + len(now.left_out) == len(NAMES) + 1
