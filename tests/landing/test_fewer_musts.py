"""What a site may leave out: it is built whole, and its pages still read well."""

import json
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolepress_audit.cli.command import main as audit
from tests.leaving import graphs_of
from tests.small_site import build_small, clean_build, files_of, small_settings

JOB = """\
employer: acme
date_posted: 2026-11-02
workplace: office
locations: [{locality: Berlin, country: DE}]
apply_url: https://acme.example/apply
"""
TEXT = "Loads ships in a harbor. It is done by crane, and at any time of the day.\n"
FILES = {
    "roles/stevedore.md": f"---\ntitle: Stevedore\n---\n\n{TEXT}",
    "roles/pilot.md": f"---\ntitle: Pilot\nfamily: ships\nlevel: [senior, lead]\n---\n\n{TEXT}",
    "roles/skilled.md": "---\ntitle: Rigger\nskills: [knots]\n---\n\n## Duties\n\n- Tie knots.\n",
    "jobs/alone.md": f"---\ntitle: Docker\n{JOB}---\n\n{TEXT}",
    "jobs/family.md": f"---\ntitle: Crane Operator\nfamily: cranes\n{JOB}---\n\n{TEXT}",
    "jobs/closed.md": f"---\ntitle: Mate\n{JOB}date_closed: 2026-11-10\n---\n\n{TEXT}",
    "job-descriptions/mate.md": f"---\ntitle: Mate to copy\n---\n\n{TEXT}",
    "guides/knots.md": f"---\ntitle: Knots\n---\n\n{TEXT}",
    "data/employers.yaml": "acme:\n  name: Acme Harbor\n",
    "data/families.yaml": "cranes:\n  name: Cranes\nships:\n  name: Ships\n",
    "data/skills.yaml": "knots:\n  name: Knots\n",
}


def write(folder: Path, files: dict[str, str]) -> Any:
    """Write a site, and return its settings."""
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return small_settings(folder)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a site that says as little as it may."""
    site = write(tmp_path_factory.mktemp("site"), FILES)
    build_small(site)
    return files_of(site.output)


def tree_of(pages: dict[str, bytes], url: str) -> Any:
    """A page, parsed."""
    return lxml.html.fromstring(pages[f"{url}index.html"])


def words_of(tree: Any) -> str:
    """The words of the main part of a page."""
    return " ".join(tree.find(".//main").text_content().split())


def links_of(tree: Any) -> list[str]:
    return [str(a.get("href")) for a in tree.find(".//main").iter("a")]


def test_no_page_has_an_element_without_words(pages: dict[str, bytes]) -> None:
    for name, data in pages.items():
        if name.endswith(".html"):
            for element in lxml.html.fromstring(data).iterfind(".//main//*"):
                if isinstance(element.tag, str) and element.tag in {
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "ul",
                    "ol",
                    "li",
                    "dd",
                    "dt",
                    "a",
                    "section",
                    "dl",
                }:
                    shown = element.text_content().strip() or element.findall(".//img")
                    assert shown, (name, lxml.html.tostring(element))
            assert "None" not in words_of(lxml.html.fromstring(data)), name


def test_the_first_sentences_stand_in_for_a_description(pages: dict[str, bytes]) -> None:
    for url in ("roles/stevedore/", "jobs/alone/", "job-descriptions/mate/", "guides/knots/"):
        (found,) = tree_of(pages, url).xpath("//meta[@name='description']/@content")
        assert found == TEXT.strip(), url
    (found,) = tree_of(pages, "roles/skilled/").xpath("//meta[@name='description']/@content")
    assert found == "Tie knots."


def test_a_role_without_a_family_is_in_the_lists_of_all_roles(pages: dict[str, bytes]) -> None:
    assert "/roles/stevedore/" in links_of(tree_of(pages, "roles/"))
    assert "/roles/stevedore/" in links_of(tree_of(pages, ""))
    crumbs = tree_of(pages, "roles/stevedore/").xpath("//nav//a/@href")
    assert not any("/family/" in str(href) for href in crumbs)


def test_a_role_may_span_levels(pages: dict[str, bytes]) -> None:
    assert "Senior or Lead" in words_of(tree_of(pages, "roles/pilot/"))
    assert "Senior or Lead" in words_of(tree_of(pages, "roles/"))


def test_a_vacancy_needs_no_page_of_its_role(pages: dict[str, bytes]) -> None:
    (alone,) = graphs_of(pages["jobs/alone/index.html"])
    (posting,) = [node for node in alone["@graph"] if node["@type"] == "JobPosting"]
    assert "relevantOccupation" not in posting
    assert "More about this kind of work" not in words_of(tree_of(pages, "jobs/alone/"))
    assert "/jobs/alone/" in links_of(tree_of(pages, "jobs/"))
    assert "JobPosting" not in json.dumps(list(graphs_of(pages["jobs/closed/index.html"])))


def test_a_vacancy_stands_in_the_lists_of_its_own_family(pages: dict[str, bytes]) -> None:
    family = tree_of(pages, "roles/family/cranes/")
    assert "/jobs/family/" in links_of(family)
    assert "/roles/family/cranes/" in links_of(tree_of(pages, "jobs/family/"))
    assert "/roles/family/cranes/" in links_of(tree_of(pages, "roles/"))


def test_builds_after_an_edit_equal_clean_ones(tmp_path: Path) -> None:
    site = write(tmp_path, FILES)
    build_small(site)
    for name, old, new in (
        ("roles/stevedore.md", "title: Stevedore", "title: Stevedore\nfamily: ships"),
        ("jobs/alone.md", "title: Docker", "title: Docker\nrole: stevedore"),
        ("roles/pilot.md", "level: [senior, lead]\n", ""),
        ("roles/stevedore.md", "family: ships", "description: Who loads ships, and how."),
        ("data/families.yaml", "name: Cranes", "name: Cranes\n  description: Those who lift."),
        ("jobs/family.md", "family: cranes\n", ""),
    ):
        path = site.content / name
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
        build_small(site)
        assert files_of(site.output) == clean_build(site), (name, new)


KEYS = {
    "roles/stevedore.md": ["family: ships", "level: senior", "description: Who loads ships."],
    "jobs/alone.md": ["family: cranes", "description: A harbor hires.", "skills: [knots]"],
    "job-descriptions/mate.md": ["role: stevedore", "skills: [knots]", "description: A mate."],
    "guides/knots.md": ["author: Jo", "description: All about knots, in short."],
}
CHOICES = [(name, key) for name, keys in KEYS.items() for key in keys]


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(kept=st.sets(st.sampled_from(CHOICES)))
def test_any_of_the_optional_keys_may_be_left_out(
    kept: set[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = dict(FILES)
    for name, key in sorted(kept):
        files[name] = files[name].replace("---\n\n", f"{key}\n---\n\n", 1)
    site = write(tmp_path_factory.mktemp("some"), files)
    report = build_small(site)
    assert {problem.rule for problem in report.problems} <= {"D01", "D02", "S11"}
    status = audit([str(site.output), "--today", "2026-11-22", "--site-url", site.site.url])
    assert status == 0
