"""Sites in one language alone: no word of the frame is in English."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup

from rolepress.domain.site import Site
from rolepress.locales.collect import FOLDER
from tests.small_site import build_small, files_of, small_settings

TABLES = {
    "fr": {
        "families": "moulins:\n  name: Moulins\n  description: Les gens qui font tourner l’eau.\n",
        "employers": "ecluse:\n  name: Écluse Exemple\n  description: Fait tourner des moulins.\n",
        "skills": "roue:\n  name: Roues à aubes\n",
    },
    "es": {
        "families": "molinos:\n  name: Molinos\n  description: Quienes hacen girar el agua.\n",
        "employers": "presa:\n  name: Presa Ejemplo\n  description: Hace girar molinos.\n",
        "skills": "rueda:\n  name: Ruedas de paletas\n",
    },
    "pt": {
        "families": "moinhos:\n  name: Moinhos\n  description: Quem faz a água girar.\n",
        "employers": "represa:\n  name: Represa Exemplo\n  description: Faz girar moinhos.\n",
        "skills": "roda:\n  name: Rodas de pás\n",
    },
}
TEXTS = {
    "fr": (
        "Meunière",
        "La meunière surveille la roue et la meule, du matin au soir, dans un moulin exemple.",
        "Missions",
        "Profil recherché",
        "moulins ecluse roue Meunerie",
    ),
    "es": (
        "Molinera",
        "La molinera vigila la rueda y la muela, de la mañana a la noche, en un molino de ejemplo.",
        "Responsabilidades",
        "Requisitos",
        "molinos presa rueda Molienda",
    ),
    "pt": (
        "Moleira",
        "A moleira vigia a roda e a mó, da manhã à noite, em um moinho de exemplo.",
        "Responsabilidades",
        "Requisitos",
        "moinhos represa roda Moagem",
    ),
}
LANGUAGES = sorted(language for language in TEXTS if (FOLDER / f"{language}.po").exists())
ATTRIBUTES = ("title", "aria-label", "alt", "placeholder", "data-label", "content")


def write_site(folder: Path, language: str) -> None:
    """A site of two roles, a vacancy, a job description and a guide, plainly an example."""
    title, lead, duties, wanted, names = TEXTS[language]
    family, employer, skill, other = names.split()
    body = f"{lead}\n\n## {duties}\n\n- {lead}\n\n## {wanted}\n\n- {lead}\n"
    about = f"description: {lead}\nskills: [{skill}]\n"
    where = "locations: [{locality: Lyon, country: FR}]\nworkplace: hybrid\n"
    pay = "base_salary: {currency: EUR, min_value: 2000, max_value: 2400, unit: MONTH}\n"
    files = {
        **{f"data/{name}.yaml": text for name, text in TABLES[language].items()},
        "roles/une.md": f"title: {title}\nfamily: {family}\nlevel: senior\n"
        f"months_of_experience: 36\n{about}compare_with: [deux]\n",
        "roles/deux.md": f"title: {other}\nfamily: {family}\nlevel: [entry, mid]\n{about}",
        "jobs/offre.md": f"title: {title}\nrole: une\nemployer: {employer}\n{about}{where}{pay}"
        "date_posted: 2026-11-02\nvalid_through: 2026-11-30\nemployment_type: FULL_TIME\n"
        "apply_url: https://example.org/\n",
        "job-descriptions/texte.md": f"title: {other}\nrole: une\ndescription: {lead}\n",
        "guides/texte.md": f"title: {other}\ndescription: {lead}\n",
    }
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        is_page = name.endswith(".md")
        path.write_text(f"---\n{text}---\n\n{body}" if is_page else text, encoding="utf-8")


@pytest.fixture(scope="module", params=LANGUAGES)
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, dict[str, bytes]]:
    """The language and the files of a site that is in this language alone."""
    language = str(request.param)
    folder = tmp_path_factory.mktemp(language)
    write_site(folder, language)
    report = build_small(
        small_settings(
            folder, site=Site("Moulin", "https://moulin.example", "Exemple.", language, "UTC")
        )
    )
    assert not report.problems
    return language, files_of(folder / "output")


def english(language: str) -> set[str]:
    """The English sentences of the frame that are said otherwise in a language."""
    with (FOLDER / f"{language}.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    found: set[str] = set()
    for message in messages:
        said = str(message.string)
        for words in message.id if isinstance(message.id, tuple) else (str(message.id),):
            plain = re.sub(r"%\(\w+\)s", "\0", words)
            parts = [part.strip(" .,:“”") for part in plain.split("\0")]
            found |= {part for part in parts if " " in part and part not in said}
    return found


def test_no_sentence_of_the_frame_is_in_english(site: tuple[str, dict[str, bytes]]) -> None:
    language, files = site
    sentences = english(language)
    for name, data in files.items():
        if not name.endswith((".html", ".atom", ".xml", ".txt", ".md")) or "styleguide" in name:
            continue
        said = spoken(data, is_page=name.endswith(".html"))
        assert not [each for each in sentences if each in said], name


def spoken(data: bytes, *, is_page: bool) -> str:
    """What a file says to people: its text, and the attributes that are read out."""
    if not is_page:
        return data.decode()
    page = BeautifulSoup(data, "lxml")
    for each in page(["script", "style"]):
        each.decompose()
    read_out = [str(tag[name]) for name in ATTRIBUTES for tag in page.select(f"[{name}]")]
    return " \n".join([page.get_text(" "), *read_out])


def test_each_page_says_its_language_and_has_typed_sections(
    site: tuple[str, dict[str, bytes]],
) -> None:
    language, files = site
    for name, data in files.items():
        if name.endswith("index.html"):
            page = BeautifulSoup(data, "lxml")
            assert [html["lang"] for html in page.select("html")] == [language], name
    page = BeautifulSoup(files["jobs/offre/index.html"], "lxml")
    assert page.select("#responsibilities")
    assert page.select("#requirements")
    assert f'"inLanguage": "{language}"'.encode() in files["jobs/offre/index.html"].replace(
        b'"inLanguage":"', b'"inLanguage": "'
    )
