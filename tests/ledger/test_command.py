"""The command brings the ledger up to date, and says where it is not."""

from pathlib import Path

import pytest

from rolepress.cli.app import main
from tests.ledger.desk import DOCUMENTS, ROLE, Desk
from tests.small_site import FILES, build_small, small_settings


def test_a_new_ledger_has_every_page_and_is_up_to_date(desk: Desk) -> None:
    assert desk.run("update") == 0
    assert sorted(desk.days()) == sorted(DOCUMENTS)
    assert desk.run("check") == 0
    assert desk.said == f"content/ledger.tsv is up to date: {len(DOCUMENTS)} files.\n"


RESTORE = (
    "If there was a ledger before, restore it from version control: without it the dates in the "
    "sitemaps go back. If all files are new, run `make ledger` and commit it.\n"
)
BEGUN = (
    "It begins anew, with the dates that editors gave, and today for files without any. If there "
    "was a ledger before, restore it from version control and run this again.\n"
)


def test_a_ledger_that_is_not_there_is_to_be_restored_or_begun(desk: Desk) -> None:
    assert desk.run("check") == 1
    assert desk.said == f"content/ledger.tsv is not there. {RESTORE}"
    assert desk.run("update") == 0
    assert (
        desk.said == f"content/ledger.tsv: 7 files new, changed or gone, for 2026-11-22.\n{BEGUN}"
    )
    desk.run("update")
    assert "begins anew" not in desk.said


@pytest.mark.parametrize("text", ["", f"roles/other.md\t{'a' * 32}\t2026-11-02\n"])
def test_a_ledger_that_knows_no_file_is_to_be_restored_or_begun(desk: Desk, text: str) -> None:
    desk.ledger.write_text(text)
    assert desk.run("check") == 1
    assert desk.said == f"content/ledger.tsv names none of the 7 files there are. {RESTORE}"
    desk.edit(ROLE, "family:", "date_modified: 2026-11-05\nfamily:")
    assert desk.run("update") == 0
    assert desk.said.endswith(BEGUN)
    assert desk.days()[ROLE] == "2026-11-05"


def test_a_ledger_that_knows_one_file_is_not_lost(desk: Desk) -> None:
    desk.run("update")
    desk.ledger.write_text(desk.ledger.read_text().splitlines()[0] + "\n")
    assert desk.run("check") == 1
    assert "restore" not in desk.said


def test_a_site_without_files_needs_no_ledger(desk: Desk) -> None:
    for name in DOCUMENTS:
        (desk.content / name).unlink()
    assert desk.run("check") == 0


def test_a_new_file_is_called_new(desk: Desk) -> None:
    desk.run("update")
    (desk.content / "roles/architect.md").write_text(FILES[ROLE].replace("plain", "fast"))
    assert desk.run("check") == 1
    assert desk.said == (
        "content/roles/architect.md is new: the ledger does not name it yet\n"
        "content/ledger.tsv is out of date: run `make ledger` and commit it.\n"
    )


def test_a_file_that_says_something_else_gets_the_day_and_no_other_does(desk: Desk) -> None:
    desk.run("update")
    before = desk.days()
    desk.edit(ROLE, "plain", "fast")
    assert desk.run("check", "2026-12-01") == 1
    assert desk.said == (
        f"content/{ROLE} says something else now\n"
        "content/ledger.tsv is out of date: run `make ledger` and commit it.\n"
    )
    assert desk.run("update", "2026-12-01") == 0
    assert desk.days() == {**before, ROLE: "2026-12-01"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("level: senior", "level:   senior  # as before"),
        ("level: senior\n", 'level: "senior"\n'),
        ("family: backend\nlevel: senior\n", "level: senior\nfamily: backend\n"),
        ("plain services.\n", "plain\n  services.\n\n"),
        ("family:", "date_modified: 2026-11-20\nfamily:"),
        ("family:", "last_reviewed: 2026-11-20\nreviewed_by: Ada\nfamily:"),
        ("family:", "aliases: [lead]\nfamily:"),
    ],
    ids=["spaces", "quotes", "key order", "line ends", "modified", "reviewed", "alias"],
)
def test_what_no_reader_of_the_page_would_notice_is_no_change(
    desk: Desk, old: str, new: str
) -> None:
    desk.run("update")
    desk.edit(ROLE, old, new)
    assert desk.run("check", "2026-12-01") == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("level: senior", "level: lead"),
        ("plain services", "plain service"),
        ("skills: [go, python]", "skills: [python, go]"),
        ("family:", "draft: true\nfamily:"),
        ("- Run them.", "- Run [them](../pages/about.md)."),
    ],
    ids=["fact", "word", "order of a list", "draft", "link"],
)
def test_what_the_page_says_is_a_change(desk: Desk, old: str, new: str) -> None:
    desk.run("update")
    desk.edit(ROLE, old, new)
    assert desk.run("check", "2026-12-01") == 1


def test_a_file_that_is_gone_leaves_the_ledger(desk: Desk) -> None:
    desk.run("update")
    (desk.content / "jobs/acme-grid.md").unlink()
    assert desk.run("check") == 1
    assert desk.said.startswith("content/jobs/acme-grid.md is not there any more\n")
    desk.run("update")
    assert "jobs/acme-grid.md" not in desk.days()


def test_a_merge_that_stopped_halfway_is_named_and_mended(desk: Desk) -> None:
    desk.run("update")
    before = desk.days()
    lines = desk.ledger.read_text().splitlines(keepends=True)
    marked = ["<<<<<<< HEAD\n", lines[0], "=======\n", lines[0], ">>>>>>> branch\n", *lines[1:]]
    desk.ledger.write_text("".join(marked))
    assert desk.run("check") == 1
    assert "content/ledger.tsv:1:1: error F13: `<<<<<<< HEAD` is not an entry" in desk.said
    assert desk.run("update", "2026-12-01") == 0
    assert "3 lines that made no sense left out" in desk.said
    assert desk.days() == before


def test_an_update_without_a_change_leaves_the_file_alone(desk: Desk) -> None:
    desk.run("update")
    before = desk.ledger.stat().st_mtime_ns
    desk.run("update", "2026-12-24")
    assert desk.ledger.stat().st_mtime_ns == before


def test_a_file_that_cannot_be_read_is_named_and_the_ledger_stays(desk: Desk) -> None:
    desk.run("update")
    before = desk.ledger.read_bytes()
    (desk.content / ROLE).write_bytes(b"---\ntitle: \xff\n---\n")
    assert desk.run("update") == 1
    assert f"content/{ROLE}:2:8: error F02" in desk.said
    assert desk.said.endswith("The ledger is as it was: mend these files first.\n")
    assert desk.ledger.read_bytes() == before


def test_a_folder_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ledger", "check", "--content", str(tmp_path / "nowhere")]) == 1
    assert "there is no such folder" in capsys.readouterr().err


def test_a_wrong_build_date_is_named(desk: Desk) -> None:
    assert desk.run("update", "today") == 2
    assert desk.said == "Error: BUILD_DATE: expected YYYY-MM-DD, got 'today'\n"


def test_a_build_reads_the_ledger_says_what_it_lacks_and_never_writes_it(desk: Desk) -> None:
    desk.run("update", "2026-11-20")
    settings = small_settings(desk.content.parent)
    assert build_small(settings).unrecorded == 0
    sitemaps = "".join(path.read_text() for path in settings.output.rglob("*.xml"))
    assert "<loc>https://small.example/about/</loc><lastmod>2026-11-20</lastmod>" in sitemaps
    before = desk.ledger.read_bytes()
    desk.edit(ROLE, "plain", "fast")
    assert build_small(settings).unrecorded == 1
    assert desk.ledger.read_bytes() == before
