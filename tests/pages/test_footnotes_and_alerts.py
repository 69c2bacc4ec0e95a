"""Footnotes and alerts on pages, in markup and in feeds, in the language of each page."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.small_site import build_small, role_text, write_small_site

TEXT = """
So it is[^b].

> [!NOTE]
> Boots are worn[^a].

## Questions

### Is it hard[^a]?

Yes[^b].

[^a]: On site.
[^b]: Since 2020.
"""
GERMAN = f"---\ntitle: Leitung\ndescription: Was eine Leitung macht.\n---\n{TEXT}"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    settings = write_small_site(folder)
    roles = folder / "content/roles"
    facts = (
        "\n  employer: acme\n  date_posted: 2026-11-02\n  workplace: office\n"
        "  locations: [{locality: Berlin, country: DE}]\n  apply_url: https://acme.example/apply"
    )
    (roles / "new-lead.md").write_text(role_text("Lead", job_posting=facts) + TEXT, "utf-8")
    (roles / "new-lead.de.md").write_text(GERMAN, "utf-8")
    job = folder / "content/job-descriptions/tech-lead.md"
    job.write_text(job.read_text("utf-8") + "\nSo[^1].\n\n[^1]: A note.\n", "utf-8")
    guide = folder / "content/guides/titles.md"
    guide.write_text(guide.read_text("utf-8") + "\nSo[^1].\n\n[^1]: A note.\n", "utf-8")
    build_small(settings)
    return settings.output


def page(output: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((output / path / "index.html").read_bytes(), "lxml")


def section(page: BeautifulSoup) -> Tag:
    (found,) = page.select("section:has(> #_footnotes)")
    return found


def test_the_notes_are_the_last_section_of_the_text(output: Path) -> None:
    found = page(output, "roles/new-lead")
    notes = section(found)
    assert notes.h2
    assert notes.h2.text == "Footnotes"
    assert [" ".join(note.get_text().split()) for note in notes.select("li")] == [
        "Since 2020. Back to reference 1 Back to reference 1-22",
        "On site. Back to reference 2",
    ]
    assert found.select("section.section")[-1] is notes


def test_each_reference_leads_to_its_note_and_back(output: Path) -> None:
    found = page(output, "roles/new-lead")
    references = found.select("sup.note-ref a")
    backs = section(found).select("a.notes__back")
    assert len(references) == len(backs) == 3
    for link in (*references, *backs):
        (target,) = found.select(f"[id='{str(link['href']).removeprefix('#')}']")
        assert target.name == ("a" if link in backs else "li")
    assert all(found.select(f"#{link['aria-describedby']}") for link in references)
    assert [link.span.text for link in backs if link.span][:2] == [
        "Back to reference 1",
        "Back to reference 1-2",
    ]


def test_names_are_in_the_language_of_the_page(output: Path) -> None:
    german = page(output, "de/roles/new-lead")
    notes = section(german)
    assert notes.h2
    assert notes.h2.text == "Fußnoten"
    assert german.select_one(".alert__title").text == "Hinweis"  # type: ignore[union-attr]
    assert notes.select("a.notes__back")[0].text == "Zurück zu Verweis 1"
    english = page(output, "roles/new-lead")
    assert english.select_one(".alert__title").text == "Note"  # type: ignore[union-attr]


def test_the_markup_of_a_vacancy_ends_with_the_notes_that_it_refers_to(output: Path) -> None:
    script = page(output, "roles/new-lead").select_one("script[type='application/ld+json']")
    assert script
    graph = json.loads(script.text)["@graph"]
    (job,) = (node for node in graph if node["@type"] == "JobPosting")
    description = BeautifulSoup(job["description"], "lxml")
    assert "<sup>[1]</sup>" in job["description"]
    assert not description.select("a, [id], [class]")
    assert [each.text for each in description.select("hr ~ p")] == [
        "[1] Since 2020.",
        "[2] On site.",
    ]
    assert description.select("blockquote strong")[0].text == "Note"


def test_a_guide_has_its_notes_too(output: Path) -> None:
    assert "A note." in section(page(output, "guides/titles")).text


def test_a_text_to_copy_keeps_its_notes_at_the_end_of_its_page(output: Path) -> None:
    found = page(output, "job-descriptions/tech-lead")
    copied = found.select_one(".copy-block")
    assert copied
    assert "A note." not in copied.text
    assert "A note." in section(found).text
