"""Two pages that answer one question, and the three answers of an editor."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from rolepress.core.problems import ContentError
from rolepress.recognition.titles import title_words
from tests.small_site import (
    build_small,
    clean_build,
    files_of,
    job_text,
    role_text,
    write_small_site,
)

ALIKE = [
    ("Lead Backend Engineer", "Backend Lead"),
    ("Lead Backend Engineer", "Senior Backend Developer – Lead"),
    ("Backend Tech Lead", "Technical Lead, Backend"),
    ("Backend Tech Lead", "Back-end Tech Lead (m/f/d)"),
    ("Senior Engineer", "Sr. Developer"),
    ("Software Engineer", "Developer of Software"),
    ("Front-End Developer", "Frontend Engineer"),
    ("Full Stack Developer", "Fullstack-Entwickler (m/w/d)"),
    ("Junior Programmer", "Jr Developer"),
    ("QA Engineer", "Quality Assurance Engineer"),
    ("Machine Learning Engineer", "ML Engineer"),
    ("Nurses", "Nurse"),
    ("UX Designer", "User Experience Designer"),
    ("Softwareentwickler (m/w/d)", "Software-Entwicklerin"),
    ("Backend-Entwickler*in", "Entwickler Backend (w/m/d)"),
    ("Développeur backend (H/F)", "Développeuse back-end"),
    ("Ingénieure backend", "Ingénieur.e Backend"),
    ("Desarrollador backend", "Programadora backend"),
    ("Desenvolvedor(a) backend", "Programador Backend"),
    ("Sviluppatore backend", "Programmatrice back end"),
    ("Backend ontwikkelaar", "Programmeur backend"),
]
APART = [
    ("Backend Engineer", "Frontend Engineer"),
    ("Backend Engineer", "Senior Backend Engineer"),
    ("Backend Engineer", "Backend Architect"),
    ("Senior Backend Engineer", "Lead Backend Engineer"),
    ("Junior Developer", "Senior Developer"),
    ("Tech Lead", "Team Lead"),
    ("Java Developer", "Python Developer"),
    ("Data Engineer", "Data Scientist"),
    ("Data Engineer", "Data Analyst"),
    ("Sales Manager", "Account Manager"),
    ("Nurse", "Nurse Practitioner"),
    ("C Developer", "Go Developer"),
    ("C Developer", "C# Developer"),
    ("C Developer", "C++ Developer"),
    ("Developer", ".NET Developer"),
    ("Support, level 2", "Support, level 3"),
    ("Engineer I", "Engineer II"),
    ("Koch", "Kellner"),
    ("Infirmier", "Médecin"),
    ("Cocinero", "Camarero"),
    ("Padeiro", "Cozinheiro"),
    ("Fornaio", "Cuoco"),
    ("Bakker", "Slager"),
    ("Head of Design", "Designer"),
    ("Engineering Manager", "Engineer"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_titles_that_mean_the_same_are_alike(one: str, other: str) -> None:
    assert title_words(one) == title_words(other) != frozenset()


@pytest.mark.parametrize(("one", "other"), APART)
def test_titles_of_different_jobs_are_apart(one: str, other: str) -> None:
    assert title_words(one) != title_words(other)


def site_with(folder: Path, files: dict[str, str]) -> tuple[list[str], dict[str, bytes]]:
    """What is said of the small site with more files, and its pages."""
    settings = write_small_site(folder)
    for name, text in files.items():
        (folder / "content" / name).write_text(text, encoding="utf-8")
    report = build_small(settings)
    said = [f"{each.rule} {each.path.rpartition('/')[2]}" for each in report.problems]
    built = files_of(settings.output)
    assert built == clean_build(settings)
    return said, built


def test_a_level_another_employer_or_place_tells_pages_apart(tmp_path: Path) -> None:
    title = "Backend Engineer"
    files = {
        "roles/be.md": role_text(title, level="mid"),
        "jobs/one.md": job_text("backend-engineer", title, employer="confidential"),
        "jobs/two.md": job_text(
            "backend-engineer", title, locations="[{locality: Bonn, country: DE}]"
        ),
        "jobs/three.md": job_text("backend-engineer", title),
        "roles/draft.md": role_text(title, draft="true"),
    }
    said, _ = site_with(tmp_path, files)
    assert said == ["W11 three.md"]


def test_canonical_leads_search_engines_to_the_other_page(tmp_path: Path) -> None:
    files = {
        "roles/be.md": role_text("Backend Developer", canonical="backend-engineer"),
        "jobs/copy.md": job_text("backend-engineer", canonical="acme-grid"),
    }
    said, built = site_with(tmp_path, files)
    assert said == []
    for name, other in (("roles/be", "roles/backend-engineer"), ("jobs/copy", "jobs/acme-grid")):
        page = BeautifulSoup(built[f"{name}/index.html"], "lxml")
        (canonical,) = page.select("link[rel=canonical]")
        assert canonical["href"] == f"https://small.example/{other}/"
        assert not page.select("meta[name=robots]")
        graph = json.loads(page.select("script[type='application/ld+json']")[0].get_text())
        assert "JobPosting" not in [node["@type"] for node in graph["@graph"]]
        assert f"/{name}/" not in str(
            [data for path, data in built.items() if path.startswith("sitemap")]
        )
    feeds = [data for path, data in built.items() if path.endswith((".atom", ".xml", ".json"))]
    assert b"/jobs/copy/" not in b"".join(feeds)
    page = BeautifulSoup(built["jobs/copy/index.html"], "lxml")
    assert "Apply at Acme Energy" in page.get_text(" ", strip=True)


def test_merging_takes_a_page_out_and_its_addresses_lead_to_the_other(tmp_path: Path) -> None:
    files = {
        "roles/be.md": role_text(
            "Backend Developer", merge_into="backend-engineer", aliases="[b-e]"
        )
    }
    said, built = site_with(tmp_path, files)
    assert said == []
    for name in ("be", "b-e"):
        assert b"https://small.example/roles/backend-engineer/" in built[f"roles/{name}/index.html"]
    assert b"Backend Developer" not in built["roles/index.html"]


@pytest.mark.parametrize(
    ("key", "name", "message"),
    [
        ("canonical", "be", "`canonical` names the page itself"),
        ("merge_into", "backend-enginer", "there is no page `backend-enginer` of this kind"),
        ("canonical", "other", "`other` leads on to `tech-lead`"),
        ("merge_into", "back", "`merge_into` leads to `back`, which leads back"),
        ("merge_into", "draft", "the page `draft` is a draft, which is not published"),
    ],
)
def test_an_answer_that_leads_nowhere_is_refused(
    key: str, name: str, message: str, tmp_path: Path
) -> None:
    settings = write_small_site(tmp_path)
    for slug, text in {
        "be": role_text("Backend Developer", **{key: name}),
        "other": role_text("Other", canonical="tech-lead"),
        "back": role_text("Back", canonical="be"),
        "draft": role_text("Draft", draft="true"),
    }.items():
        (tmp_path / f"content/roles/{slug}.md").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as error:
        build_small(settings)
    assert message in [each.message for each in error.value.problems]


def test_who_names_a_merged_page_hears_the_name_of_the_other(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path)
    (tmp_path / "content/roles/be.md").write_text(
        role_text("Backend Developer", merge_into="backend-engineer"), encoding="utf-8"
    )
    (tmp_path / "content/jobs/new.md").write_text(
        job_text("be", "Night Engineer"), encoding="utf-8"
    )
    with pytest.raises(ContentError) as error:
        build_small(settings)
    (problem,) = error.value.problems
    assert problem.message == (
        f"the role `be` is in {problem.path.replace('jobs/new', 'roles/be')}, which is merged into "
        "`backend-engineer`"
    )
    assert problem.fix == "name `backend-engineer` instead"
