"""Names that stand for one thing each, however alike."""

from pathlib import Path

import pytest

from tests.sites import JOB, all_of, build_site, copy_site, swap, write
from tests.sites.bad_names import GERMAN


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_an_earlier_name_in_two_languages_is_two_addresses(site: Path) -> None:
    old = "aliases: [old]\n"
    change = all_of(
        swap(JOB, "workplace:", f"{old}workplace:"),
        write("jobs/engineer-acme.de.md", GERMAN.format(old)),
    )
    change(site / "content")
    build_site(site)
    for address, target in (
        ("jobs/old", "/jobs/engineer-acme/"),
        ("de/jobs/old", "/de/jobs/engineer-acme/"),
    ):
        page = (site / "output" / address / "index.html").read_text(encoding="utf-8")
        assert f'content="0; url={target}"' in page


def test_roles_whose_names_join_alike_are_compared_where_only_one_pair_is(site: Path) -> None:
    role = (site / "content/roles/engineer.md").read_text(encoding="utf-8")
    for slug, others in (("a", "[b-vs-c]"), ("b-vs-c", "[a]"), ("a-vs-b", "[a]"), ("c", "[a]")):
        text = role.replace("related: [tech-lead]", f"compare_with: {others}")
        write(f"roles/{slug}.md", text)(site / "content")
    build_site(site)
    pairs = {path.name for path in (site / "output/roles/compare").iterdir() if path.is_dir()}
    assert pairs == {"a-vs-b-vs-c", "a-vs-a-vs-b", "a-vs-c"}
