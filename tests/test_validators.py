"""Strangers' validators read our JSON-LD: Google's rules (Adobe) and schema.org's types.

Before they are trusted with the site, each must refuse pages that are wrong on purpose, with the
message we expect, and accept those that are right. They run under Node and come from npm: where
either is missing these tests are skipped.
"""

import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any, TypedDict

import extruct
import pytest

VALIDATORS = Path(__file__).parent / "validators"
TIMEOUT_SECONDS = 300

OSLO = {"@type": "Place", "address": {"@type": "PostalAddress", "addressCountry": "NO"}}
NOWHERE = {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Oslo"}}


class Issue(TypedDict):
    """One finding, as a validator prints it."""

    severity: str
    message: str
    path: str


class Report(TypedDict):
    """What a validator says of one page."""

    file: str
    checked: int
    types: list[str]
    """The types of the items it read, one for each."""
    issues: list[Issue]


def job_posting(**changes: Any) -> dict[str, Any]:
    """A vacancy nobody can object to; `None` takes a property away."""
    job = {
        "@type": "JobPosting",
        "@id": "https://roles.example/roles/tester/#job",
        "title": "Tester",
        "description": "<p>Tries every promise the site makes.</p>",
        "datePosted": "2026-01-02",
        "hiringOrganization": {"@type": "Organization", "name": "Acme"},
        "jobLocation": OSLO,
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "NOK",
            "value": {"@type": "QuantitativeValue", "minValue": 600000, "unitText": "YEAR"},
        },
        "relevantOccupation": {"@type": "Occupation", "name": "Tester"},
    }
    return {key: value for key, value in (job | changes).items() if value is not None}


def graph(job: dict[str, Any]) -> str:
    """The JSON-LD of a landing page around a vacancy."""
    page = {
        "@type": "WebPage",
        "@id": "https://roles.example/roles/tester/#page",
        "breadcrumb": {"@id": "https://roles.example/roles/tester/#breadcrumbs"},
        "mainEntity": {"@id": "https://roles.example/roles/tester/#job"},
    }
    breadcrumbs = {
        "@type": "BreadcrumbList",
        "@id": "https://roles.example/roles/tester/#breadcrumbs",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Roles", "item": "https://roles.example/"},
            {"@type": "ListItem", "position": 2, "name": "Tester"},
        ],
    }
    return json.dumps({"@context": "https://schema.org", "@graph": [page, breadcrumbs, job]})


def write_page(folder: Path, json_ld: str, name: str = "page.html") -> Path:
    """An HTML page with one block of JSON-LD, beside a comment no validator may read."""
    page = folder / name
    script = f'<script type="application/ld+json">{json_ld}</script>'
    hidden = '<!-- <script type="application/ld+json">{"@type": </script> -->'
    page.write_text(
        f'<!doctype html><html lang="en"><head><title>Tester</title>{hidden}{script}</head></html>',
        encoding="utf-8",
    )
    return page


def validate(validator: str, target: Path) -> tuple[int, list[Report]]:
    """The exit code and the reports of a validator on a page or a folder."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node here: the validators need Node.js")
    if not (VALIDATORS / "node_modules").is_dir():
        pytest.skip("validators not installed: npm ci --prefix tests/validators")
    ran = subprocess.run(
        [node, str(VALIDATORS / f"{validator}.mjs"), str(target)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=TIMEOUT_SECONDS,
    )
    assert ran.returncode in {0, 1}, ran.stderr
    reports: list[Report] = json.loads(ran.stdout)
    return ran.returncode, reports


def errors_of(reports: list[Report]) -> list[str]:
    """Each error as `path: message`, without its file."""
    return [
        f"{issue['path']}: {issue['message']}"
        for report in reports
        for issue in report["issues"]
        if issue["severity"] == "ERROR"
    ]


RIGHT_JOBS = {
    "one place": job_posting(),
    "two places": job_posting(jobLocation=[OSLO, OSLO]),
    "office or home": job_posting(jobLocationType="TELECOMMUTE"),
    "remote": job_posting(
        jobLocation=None,
        jobLocationType="TELECOMMUTE",
        applicantLocationRequirements={"@type": "Country", "name": "Norway"},
    ),
}


@pytest.mark.parametrize("validator", ["adobe", "schema-dts"])
def test_accepts_right_pages(validator: str, tmp_path: Path) -> None:
    """What is right passes, also where a validator is known for false alarms."""
    for name, job in RIGHT_JOBS.items():
        write_page(tmp_path, graph(job), f"{name}.html")
    code, reports = validate(validator, tmp_path)
    assert errors_of(reports) == []
    assert code == 0
    assert len(reports) == len(RIGHT_JOBS)
    assert all(report["checked"] > 0 for report in reports)


REQUIRED = 'JobPosting[0]: Required attribute "{}" is missing'
NO_COUNTRY = REQUIRED.format("jobLocation.address.addressCountry")


@pytest.mark.parametrize(
    ("json_ld", "expected"),
    [
        pytest.param(
            graph(job_posting(title=None)),
            [REQUIRED.format("title")],
            id="no title",
        ),
        pytest.param(
            graph(job_posting(hiringOrganization={"@type": "Organization"})),
            ['JobPosting[0].hiringOrganization: Required attribute "name" is missing'],
            id="nameless employer",
        ),
        pytest.param(
            graph(job_posting(jobLocation=NOWHERE)),
            [NO_COUNTRY],
            id="place without country",
        ),
        pytest.param(
            graph(job_posting(jobLocation=[OSLO, NOWHERE])),
            [NO_COUNTRY],
            id="one of two places without country",
        ),
        pytest.param(
            graph(job_posting(jobLocation=None, jobLocationType="TELECOMMUTE")),
            [REQUIRED.format("applicantLocationRequirements")],
            id="remote without countries",
        ),
        pytest.param('{"@graph": [}', ["jsonld: Could not parse JSON-LD"], id="not JSON"),
    ],
)
def test_adobe_refuses_what_google_would(json_ld: str, expected: list[str], tmp_path: Path) -> None:
    """A required property that is missing is an error, also beside the known false alarms."""
    code, reports = validate("adobe", write_page(tmp_path, json_ld))
    assert errors_of(reports) == expected
    assert code == 1


# One page for each fault, and all of them in one compiler run, for it takes seconds to start.
TYPE_FAULTS = {
    "unknown property": (
        graph(job_posting(colour="red")),
        "@graph[2].colour: Object literal may only specify known properties",
    ),
    "unknown nested property": (
        graph(job_posting(hiringOrganization={"@type": "Organization", "nam": "Acme"})),
        "@graph[2].hiringOrganization.nam: Object literal may only specify known properties",
    ),
    "misspelled type": (
        graph(job_posting(**{"@type": "JobPostng"})),
        "@graph[2].@type: Type '\"JobPostng\"' is not assignable",
    ),
    "salary in words": (
        graph(
            job_posting(
                baseSalary={
                    "@type": "MonetaryAmount",
                    "value": {"@type": "QuantitativeValue", "minValue": "60k"},
                }
            )
        ),
        "@graph[2].baseSalary.value.minValue: Type '\"60k\"' is not assignable",
    ),
    "yes for true": (
        graph(job_posting(directApply="yes")),
        "@graph[2].directApply: Type '\"yes\"' is not assignable",
    ),
    "a place for an employer": (
        graph(job_posting(hiringOrganization=OSLO)),
        "@graph[2].hiringOrganization.@type: Type '\"Place\"' is not assignable",
    ),
    "no context": (
        json.dumps({"@graph": [job_posting()]}),
        "block: Property '\"@context\"' is missing",
    ),
    "repeated key": (
        graph(job_posting()).replace('"title":', '"title": "Taster", "title":'),
        "@graph[2].title: An object literal cannot have multiple properties with the same name.",
    ),
    "not JSON": ('{"@graph": [}', "block: Not JSON: "),
}


@pytest.mark.exhaustive
def test_schema_dts_refuses_what_schema_org_does_not_know(tmp_path: Path) -> None:
    """Names, value types, context and JSON itself are checked, and the place of a fault named."""
    for fault, (json_ld, _) in TYPE_FAULTS.items():
        write_page(tmp_path, json_ld, f"{fault}.html")
    code, reports = validate("schema-dts", tmp_path)
    found = {Path(report["file"]).stem: errors_of([report]) for report in reports}
    assert found.keys() == TYPE_FAULTS.keys()
    for fault, (_, expected) in TYPE_FAULTS.items():
        assert len(found[fault]) == 1, fault
        assert found[fault][0].startswith(expected), fault
    assert code == 1


@pytest.mark.exhaustive
def test_schema_dts_names_every_page_with_the_same_wrong_block(tmp_path: Path) -> None:
    """Equal blocks are compiled once, but each page that has one is named."""
    wrong = graph(job_posting(colour="red"))
    for name in ("a.html", "b.html"):
        write_page(tmp_path, wrong, name)
    _, reports = validate("schema-dts", tmp_path)
    assert [(Path(report["file"]).name, len(report["issues"])) for report in reports] == [
        ("a.html", 1),
        ("b.html", 1),
    ]


@pytest.mark.parametrize("validator", ["adobe", "schema-dts"])
def test_our_own_site_is_right(validator: str, built_site: Path) -> None:
    """Every page we build passes both."""
    code, reports = validate(validator, built_site)
    errors = [f"{report['file']}: {error}" for report in reports for error in errors_of([report])]
    assert errors == []
    assert code == 0
    assert sum(report["checked"] for report in reports) > 0


@pytest.mark.exhaustive
def test_all_readers_see_the_same_items_on_each_page(built_site: Path) -> None:
    """What extruct reads is what both validators judged, page by page: nothing was passed over."""
    seen = [
        {report["file"]: Counter(report["types"]) for report in validate(validator, built_site)[1]}
        for validator in ("adobe", "schema-dts")
    ]
    read = {str(path): _types(path) for path in built_site.rglob("*.html")}
    assert sum(counter["JobPosting"] for counter in read.values()) > 0
    assert seen == [read, read]


def _types(page: Path) -> Counter[str]:
    blocks = extruct.extract(page.read_text("utf-8"), syntaxes=["json-ld"])["json-ld"]
    return Counter(node["@type"] for block in blocks for node in block["@graph"])
