"""Whoever renames a file is told what its old address needs, and by nobody else later."""

import pytest

from tests.ledger.desk import ROLE, Desk

HINT = (
    "content/roles/lead.md was content/roles/tech-lead.md: add `aliases: [tech-lead]`, "
    "so that /roles/tech-lead/ leads to /roles/lead/\n"
)


def rename(desk: Desk, new: str = "roles/lead.md", old: str = ROLE) -> None:
    (desk.content / old).rename(desk.content / new)


def test_an_update_names_the_alias_that_a_renamed_file_needs_and_is_no_error(desk: Desk) -> None:
    desk.run("update")
    rename(desk)
    assert desk.run("update", "2026-12-01") == 0
    assert desk.said == (
        f"content/ledger.tsv: 2 files new, changed or gone, for 2026-12-01.\n{HINT}"
    )
    desk.run("update", "2026-12-01")
    assert HINT not in desk.said


def test_a_check_says_so_too(desk: Desk) -> None:
    desk.run("update")
    rename(desk)
    assert desk.run("check") == 1
    assert desk.said.startswith(HINT)


def test_a_file_with_aliases_gets_one_more(desk: Desk) -> None:
    desk.edit(ROLE, "family:", "aliases: [head]\nfamily:")
    desk.run("update")
    rename(desk)
    desk.run("update")
    assert "add `tech-lead` to its `aliases`, so that" in desk.said


@pytest.mark.parametrize("by", ["alias", "redirect"])
def test_nothing_is_said_where_the_old_address_leads_on_already(desk: Desk, by: str) -> None:
    desk.run("update")
    rename(desk)
    if by == "alias":
        desk.edit("roles/lead.md", "family:", "aliases: [tech-lead]\nfamily:")
    else:
        (desk.content / "data/redirects.yaml").write_text("/roles/tech-lead/: /roles/lead/\n")
    assert desk.run("update") == 0
    assert "leads to" not in desk.said


def test_a_file_that_says_something_else_is_another(desk: Desk) -> None:
    desk.run("update")
    rename(desk)
    desk.edit("roles/lead.md", "plain", "fast")
    desk.run("update")
    assert "leads to" not in desk.said


def test_a_copy_beside_its_original_is_no_new_name(desk: Desk) -> None:
    desk.run("update")
    (desk.content / "roles/lead.md").write_bytes((desk.content / ROLE).read_bytes())
    desk.run("update")
    assert "leads to" not in desk.said


def test_a_file_of_another_kind_cannot_have_the_old_address(desk: Desk) -> None:
    desk.run("update")
    rename(desk, "guides/about.md", "pages/about.md")
    desk.run("update")
    assert "leads to" not in desk.said


def test_a_draft_had_no_address(desk: Desk) -> None:
    desk.edit(ROLE, "family:", "draft: true\nfamily:")
    desk.run("update")
    rename(desk)
    desk.run("update")
    assert "leads to" not in desk.said


def test_a_name_from_the_ledger_drives_no_terminal(desk: Desk) -> None:
    desk.run("update")
    with desk.ledger.open("a") as ledger:
        ledger.write(f"roles/x\x1b[31m.md\t{'a' * 32}\t2026-11-02\n")
    desk.run("check")
    assert "roles/x?[31m.md is not there any more" in desk.said
