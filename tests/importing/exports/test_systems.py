"""Vacancies that other systems export, as lines that this one accepts."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from rolepress.domain.documents import Job, Role
from rolepress.importing.exports.answers import OurKeys
from rolepress.importing.exports.csv_exports import read_csv
from rolepress.importing.exports.json_exports import read_json
from rolepress.importing.exports.our_keys import to_our_keys
from rolepress.importing.exports.reading import Reading
from rolepress.importing.exports.tables import Known
from rolepress.importing.exports.xml_exports import read_xml
from rolepress.importing.source_document import SourceDocument
from tests.importing.exports import samples
from tests.small_site import build_small, write_small_site

SITE = Known(employers={"harbor-example": "Harbor Example"})
HAMBURG = "[{locality: Hamburg, country: DE}]"
WITH_REGION = "[{locality: Hamburg, region: Hamburg, country: DE}]"
PAY = "{currency: EUR, min_value: 45000, max_value: 52000, unit: YEAR}"
ALL = {
    "title": samples.TITLE,
    "apply_url": samples.APPLY,
    "date_posted": "2026-11-12",
    "locations": HAMBURG,
}
EMPLOYED = ALL | {"employer": "harbor-example"}
FULL_TIME = {"employment_type": "FULL_TIME"}
CRANES = {"employment_unit": "Cranes"}
OFFICE = {"workplace": "office"}
LINES: dict[str, dict[str, str]] = {
    "greenhouse": EMPLOYED | CRANES | {"identifier": "HE-12", "date_modified": "2026-11-20"},
    "lever": ALL
    | FULL_TIME
    | OFFICE
    | {"identifier": "0b1c", "employment_unit": "Port", "base_salary": PAY},
    "workable": EMPLOYED
    | FULL_TIME
    | CRANES
    | {"identifier": "HE-12", "industry": "Freight", "locations": WITH_REGION},
    "ashby": ALL
    | FULL_TIME
    | OFFICE
    | {"identifier": "9f", "employment_unit": "Port", "base_salary": PAY}
    | {"locations": WITH_REGION},
    "recruitee": EMPLOYED | FULL_TIME | CRANES | OFFICE | {"identifier": "31", "base_salary": PAY},
    "smartrecruiters": EMPLOYED
    | FULL_TIME
    | CRANES
    | {"identifier": "HE-12", "industry": "Freight"}
    | {"locations": "[{locality: Hamburg, region: HH, country: DE}]"},
    "bamboohr": ALL | FULL_TIME | CRANES | {"base_salary": PAY},
    "teamtailor": ALL
    | FULL_TIME
    | CRANES
    | OFFICE
    | {"identifier": "7265", "base_salary": PAY, "valid_through": "2027-01-31"},
    "breezy": EMPLOYED | FULL_TIME | CRANES | {"identifier": "f00", "base_salary": PAY},
    "unknown-system": EMPLOYED | FULL_TIME,
    "personio": {key: EMPLOYED[key] for key in ("title", "date_posted", "employer")}
    | FULL_TIME
    | CRANES
    | {"identifier": "1834", "months_of_experience": "24"}
    | {"locations": "[{locality: Hamburg, country: DE}, {locality: Bremen, country: DE}]"},
    "sheet": {key: ALL[key] for key in ("title", "locations", "apply_url")}
    | FULL_TIME
    | {"base_salary": PAY, "valid_through": "2027-01-31"},
    "remote-posting": {key: EMPLOYED[key] for key in ("title", "date_posted", "employer")}
    | {"workplace": "remote", "applicant_countries": "[DE, AT]", "apply_url": samples.APPLY},
    **dict.fromkeys(
        ("schema-org", "one-posting"),
        EMPLOYED
        | FULL_TIME
        | {"identifier": "HE-12", "valid_through": "2027-01-31", "base_salary": PAY}
        | {"months_of_experience": "24", "education_requirements": "high school"}
        | {"direct_apply": "true"}
        | {
            "locations": "[{street_address: Pier 3, postal_code: 20457, locality: Hamburg, "
            "region: HH, country: DE}]"
        },
    ),
}


def reading_of(system: str) -> Reading:
    """What is read from the sample of a system."""
    if system == "personio":
        return read_xml(samples.PERSONIO.encode(), system)
    if system == "sheet":
        return read_csv(samples.SHEET.encode("cp1252"), system)
    return read_json(samples.as_bytes(samples.JSON_EXPORTS[system]), system)


def document_of(system: str) -> SourceDocument:
    """The only document in the sample of a system."""
    (document,) = reading_of(system).documents
    return document


def keys_of(document: SourceDocument, known: Known = SITE) -> OurKeys:
    """What a document's fields are in a vacancy."""
    return to_our_keys(document.fields, Job, known, document.body, document.name)


def words(text: str) -> list[str]:
    """The words of a text with or without HTML."""
    return re.findall(r"\w+", re.sub(r"<[^<>]*>", " ", text))


@pytest.mark.parametrize("system", LINES)
def test_facts_of_each_system_become_our_lines(system: str) -> None:
    keys = keys_of(document_of(system))
    assert {line.key: line.text for line in keys.lines} == LINES[system]
    assert all(line.words and line.where for line in keys.lines)


@pytest.mark.parametrize("system", LINES)
def test_each_field_of_each_system_is_answered(system: str) -> None:
    document = document_of(system)
    keys = keys_of(document)
    answered = [field for line in keys.lines for field in line.fields]
    answered += [field for question in keys.questions for field in question.fields]
    answered += [left.field for left in keys.left_out] + keys.unknown
    assert {field.key for field in document.fields} == {field.key for field in answered}


@pytest.mark.parametrize("system", sorted(LINES.keys() - {"sheet"}))
def test_texts_of_each_system_keep_all_words_in_their_order(system: str) -> None:
    document = document_of(system)
    assert document.form == "html"
    said = " ".join(words(document.body))
    for part in (samples.LEAD, samples.DUTIES, samples.NEEDS):
        assert " ".join(words(part)) in said


def test_sections_that_a_system_keeps_apart_stand_under_their_headings() -> None:
    lever = document_of("lever").body
    assert "<h2>Duties</h2><ul><li>Send each crane" in lever
    assert lever.index("Harbor Example looks") < lever.index("<h2>Duties</h2>")
    assert lever.index("<h2>What we ask</h2>") < lever.index("<h2>Additional</h2>")
    for system in ("personio", "smartrecruiters"):
        body = document_of(system).body
        assert body.index("<h2>The port</h2>") < body.index("<h2>Duties</h2><ul>")
    assert "<h2>Requirements</h2><ul><li>Two winters" in document_of("recruitee").body


def test_greenhouse_s_escaped_html_is_html_again() -> None:
    assert document_of("greenhouse").body == samples.TEXT


def test_pay_without_its_unit_is_a_question() -> None:
    (question,) = keys_of(document_of("greenhouse")).questions
    assert question.keys == ("base_salary",)
    assert question.text.endswith(
        "write `base_salary: {currency: EUR, min_value: 45000, max_value: 52000, unit: ...}`, "
        "with the unit (HOUR, DAY, WEEK, MONTH or YEAR)."
    )


def test_an_employer_without_a_row_is_a_question_with_the_row() -> None:
    keys = keys_of(document_of("one-posting"), Known())
    assert "employer" not in {line.key for line in keys.lines}
    (question,) = keys.questions
    assert question.text == (
        "JSON, `hiringOrganization.name`: “Harbor Example”: add to `content/data/employers.yaml` "
        "the row `harbor-example: {name: Harbor Example, url: https://harbor.example}`, and write "
        "`employer: harbor-example`."
    )


def test_an_employer_is_found_by_its_name() -> None:
    keys = keys_of(document_of("breezy"), Known(employers={"he": "Harbor EXAMPLE"}))
    assert "he" in {line.text for line in keys.lines if line.key == "employer"}


def test_skills_without_rows_are_questions_and_others_are_lines() -> None:
    posting = samples.REMOTE_POSTING | {"skills": "Go, Knots"}
    (document,) = read_json(samples.as_bytes(posting), "x").documents
    known = Known(employers={"harbor-example": "Harbor Example"}, skills={"go": "Go"})
    keys = keys_of(document, known)
    assert "[go]" in {line.text for line in keys.lines if line.key == "skills"}
    (question,) = keys.questions
    assert "the row `knots: {name: Knots}`, and write `knots` under `skills`" in question.text


def test_a_day_that_may_be_two_days_is_a_question() -> None:
    posting = samples.REMOTE_POSTING | {"validThrough": "03/04/2027"}
    (document,) = read_json(samples.as_bytes(posting), "x").documents
    keys = keys_of(document)
    assert "valid_through" not in {line.key for line in keys.lines}
    assert "or `valid_through: 2027-03-04` if the month stands first" in keys.questions[0].text


def test_questions_of_an_application_form_are_no_text() -> None:
    offer = samples.RECRUITEE["offers"][0] | {
        "open_questions": [{"id": 1, "body": "Do you like the sea and the rain?"}],
        "sharing_description": "We are hiring. " * 30,
        "translations": {"en": {"title": samples.TITLE, "description": samples.LEAD}},
    }
    (document,) = read_json(samples.as_bytes({"offers": [offer]}), "x").documents
    assert document.body == document_of("recruitee").body
    assert "open_questions[0].body" in {field.key for field in document.fields}


def test_a_city_that_contradicts_the_location_does_not_take_its_place() -> None:
    record = {"title": "Cook", "description": "We cook all day.", "country": "Netherlands"}
    record |= {"location": "Madrid, Spain", "city": "Amsterdam"}
    (document,) = read_json(samples.as_bytes([record]), "x").documents
    keys = keys_of(document)
    assert "Madrid" in str([line.text for line in keys.lines] + [q.text for q in keys.questions])


def test_a_feed_s_own_markup_and_its_text_are_one_vacancy() -> None:
    item = {"id": "20", "title": samples.TITLE, "content_html": samples.TEXT}
    feed = {"version": "1.1", "items": [item | {"_jobposting": samples.JOB_POSTING}]}
    (document,) = read_json(samples.as_bytes(feed), "x").documents
    assert document.body == samples.TEXT
    lines = {line.key: line.text for line in keys_of(document).lines}
    assert lines["base_salary"] == PAY


def test_posts_of_wordpress_are_vacancies() -> None:
    post = {
        "title": {"rendered": samples.TITLE},
        "content": {"rendered": samples.TEXT, "protected": False},
        "link": samples.APPLY,
        "meta": {"_job_location": "Hamburg, Germany", "_company_name": "Harbor Example"},
    }
    (document,) = read_json(samples.as_bytes([post]), "x").documents
    assert document.body == samples.TEXT
    assert {line.key: line.text for line in keys_of(document).lines} == {
        key: EMPLOYED[key] for key in ("title", "apply_url", "locations", "employer")
    }


def test_a_feed_for_job_boards_is_read() -> None:
    feed = (
        f"<source><publisher>Boards</publisher><job><title>{samples.TITLE}</title>"
        f"<referencenumber>HE-12</referencenumber><url>{samples.APPLY}</url>"
        "<city>Hamburg</city><state>HH</state><country>DE</country><jobtype>fulltime</jobtype>"
        f"<description><![CDATA[{samples.TEXT}]]></description></job></source>"
    )
    reading = read_xml(feed.encode(), "x")
    (document,) = reading.documents
    assert [field.value for field in reading.outside] == ["Boards"]
    keys = keys_of(document)
    assert {line.key: line.text for line in keys.lines} == FULL_TIME | {
        "title": samples.TITLE,
        "apply_url": samples.APPLY,
        "identifier": "HE-12",
        "locations": "[{locality: Hamburg, region: HH, country: DE}]",
    }
    assert not keys.left_out


def test_a_street_beside_the_city_stays_with_it() -> None:
    record = samples.SMARTRECRUITERS["content"][0]
    place = record["location"] | {"address": "Pier 3", "postalCode": "20457"}
    (document,) = read_json(samples.as_bytes([record | {"location": place}]), "x").documents
    lines = {line.key: line.text for line in keys_of(document).lines}
    assert lines["locations"] == (
        "[{street_address: Pier 3, postal_code: 20457, locality: Hamburg, region: HH, country: DE}]"
    )


def test_a_country_alone_is_where_applicants_of_remote_work_live() -> None:
    record = samples.ASHBY["jobs"][0] | {"workplaceType": "Remote", "location": "Germany"}
    record |= {"address": {"postalAddress": {"addressCountry": "Germany"}}, "isRemote": True}
    (document,) = read_json(samples.as_bytes({"jobs": [record]}), "x").documents
    lines = {line.key: line.text for line in keys_of(document).lines}
    assert (lines["workplace"], lines["applicant_countries"]) == ("remote", "[DE]")
    assert "locations" not in lines


def test_facts_of_a_vacancy_go_below_job_posting_in_a_role() -> None:
    document = document_of("one-posting")
    keys = to_our_keys(document.fields, Role, SITE, document.body, document.name)
    below = {line.key: line.below for line in keys.lines}
    assert below["title"] == ""
    assert below["employer"] == below["base_salary"] == "job_posting"


def _files(folder: Path) -> Iterator[str]:
    for system in sorted(LINES):
        lines = {"role": "backend-engineer", "employer": "harbor-example"}
        lines |= {line.key: line.text for line in keys_of(document_of(system)).lines}
        lines = {"date_posted": "2026-11-12", "apply_url": samples.APPLY} | lines
        lines["description"] = f"A vacancy as {system} exports it, for a test."
        text = "".join(f"{key}: {value}\n" for key, value in lines.items())
        path = folder / "content" / "jobs" / f"{system}.md"
        path.write_text(f"---\n{text}---\n\nSend {system} cranes.\n", encoding="utf-8")
        yield path.stem


def test_a_site_builds_from_the_lines_of_all_systems(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path)
    with (tmp_path / "content/data/employers.yaml").open("a", encoding="utf-8") as table:
        table.write("harbor-example:\n  name: Harbor Example\n  description: Moves boxes.\n")
    names = list(_files(tmp_path))
    build_small(settings)
    for name in names:
        page = (settings.output / "jobs" / name / "index.html").read_text(encoding="utf-8")
        assert '"JobPosting"' in page, name
