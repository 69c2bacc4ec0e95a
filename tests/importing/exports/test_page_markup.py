"""What pages say to machines."""

import html
import json
from typing import Any

import extruct
import pytest
from bs4 import BeautifulSoup

from rolepress.importing.exports.page_markup import read_page_markup
from tests.importing.exports import samples
from tests.importing.exports.test_systems import LINES, keys_of

POSTING = samples.JOB_POSTING
MICRODATA = f"""
<div itemscope itemtype="https://schema.org/JobPosting">
  <h1 itemprop="title">{samples.TITLE}</h1>
  <meta itemprop="datePosted" content="2026-11-12">
  <time itemprop="validThrough" datetime="2027-01-31">31 January</time>
  <span itemprop="employmentType" content="FULL_TIME">Full-time</span>
  <div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
    <b itemprop="name">Harbor Example</b> <a itemprop="sameAs" href="https://harbor.example">Site</a>
  </div>
  <div itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
    <p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
      <span itemprop="addressLocality">Hamburg</span>, <span itemprop="addressCountry">DE</span>
    </p>
  </div>
  <div itemprop="description">{samples.TEXT}</div>
  <a itemprop="url" href="{samples.APPLY}">Apply</a>
</div>
"""
RDFA = (
    MICRODATA.replace("itemprop=", "property=")
    .replace('itemscope itemtype="https://schema.org/', 'typeof="')
    .replace("<div typeof", '<div vocab="https://schema.org/" typeof', 1)
)
MARKED = {
    **{key: LINES["one-posting"][key] for key in ("title", "date_posted", "valid_through")},
    **{key: LINES["one-posting"][key] for key in ("employer", "employment_type", "apply_url")},
    "locations": "[{locality: Hamburg, country: DE}]",
}


def page(*scripts: str, head: str = "", body: str = "") -> bytes:
    """A page with these scripts of JSON-LD."""
    tags = "".join(f'<script type="application/ld+json">{text}</script>' for text in scripts)
    return f"<!doctype html><html lang='en'><head>{head}{tags}</head><body>{body}".encode()


@pytest.mark.parametrize(
    "tree",
    [
        POSTING,
        [POSTING],
        {"@graph": [{"@type": "WebSite", "name": "Harbor"}, POSTING]},
        {"@type": "WebPage", "mainEntity": POSTING},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": POSTING}]},
        POSTING | {"@type": ["JobPosting", "Thing"]},
        POSTING | {"@type": "https://schema.org/JobPosting"},
    ],
)
def test_a_posting_is_found_wherever_json_ld_has_it(tree: Any) -> None:
    (document,) = read_page_markup(page(json.dumps(tree))).postings
    assert {line.key: line.text for line in keys_of(document).lines} == LINES["one-posting"]
    assert document.fields[0].where == "JSON-LD"
    assert document.body == samples.TEXT


def test_nodes_that_a_posting_names_by_id_are_put_in_their_places() -> None:
    organization = {"@type": "Organization", "@id": "#us", "name": "Harbor Example"}
    posting = POSTING | {"hiringOrganization": {"@id": "#us"}}
    (document,) = read_page_markup(page(json.dumps(organization), json.dumps(posting))).postings
    assert "harbor-example" in {line.text for line in keys_of(document).lines}


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- {json.dumps(POSTING)} -->",
        f"//<![CDATA[\n{json.dumps(POSTING)}\n//]]>",
        f"{json.dumps(POSTING)};",
        json.dumps(POSTING)[:-1] + ", }",
        json.dumps(POSTING).replace("somebody", "some\nbody"),
        html.escape(json.dumps(POSTING)),
    ],
    ids=["comment", "CDATA", "semicolon", "comma", "line end", "escaped"],
)
def test_json_ld_that_is_slightly_broken_is_read(text: str) -> None:
    markup = read_page_markup(page(text))
    assert len(markup.postings) == 1
    assert not markup.remarks


def test_json_ld_that_cannot_be_read_is_said_and_the_rest_is_read() -> None:
    markup = read_page_markup(
        page('{"@type": "JobPosting",\n "title" "Cook"}', json.dumps(POSTING))
    )
    assert len(markup.postings) == 1
    (remark,) = markup.remarks
    assert remark.message == (
        "JSON-LD script 1 of the page was left out: the JSON cannot be read: expecting ':' "
        "delimiter in its line 2, column 10"
    )


@pytest.mark.parametrize(("body", "kind"), [(MICRODATA, "Microdata"), (RDFA, "RDFa")])
def test_facts_that_stand_on_what_a_page_shows_are_read(body: str, kind: str) -> None:
    (document,) = read_page_markup(page(body=body)).postings
    assert {line.key: line.text for line in keys_of(document).lines} == MARKED
    assert document.fields[0].where == kind
    soup = BeautifulSoup(samples.TEXT, "lxml")
    assert BeautifulSoup(document.body, "lxml").get_text() == soup.get_text()


def test_a_posting_that_a_page_says_twice_is_read_once() -> None:
    markup = read_page_markup(page(json.dumps(POSTING), body=MICRODATA))
    assert [document.fields[0].where for document in markup.postings] == ["JSON-LD"]


def test_facts_in_the_head_are_fields_with_their_places() -> None:
    head = (
        '<meta property="og:title" content="Crane Dispatcher"><meta name="author" content="Jo">'
        '<meta name="viewport" content="width=device-width">'
        '<meta property="article:published_time" content="2026-11-12">'
        '<link rel="canonical" href="https://harbor.example/jobs/1">'
    )
    assert [(f.key, f.value, f.where) for f in read_page_markup(page(head=head)).fields] == [
        ("lang", "en", "`lang` of `<html>`"),
        ("canonical", "https://harbor.example/jobs/1", "canonical link"),
        ("og:title", "Crane Dispatcher", "meta tag og:title"),
        ("author", "Jo", "meta tag author"),
        ("article:published_time", "2026-11-12", "meta tag article:published_time"),
    ]


def test_other_nodes_of_a_page_are_kept() -> None:
    crumbs = {"@type": "BreadcrumbList", "name": "Jobs", "item": "https://harbor.example"}
    markup = read_page_markup(page(json.dumps(crumbs)))
    assert [(field.key, field.value) for field in markup.others] == [
        ("@type", "BreadcrumbList"),
        ("name", "Jobs"),
        ("item", "https://harbor.example"),
    ]


def _texts(value: Any) -> set[str]:
    """All texts of what `extruct` reads, without types and spaces."""
    if isinstance(value, dict):
        return {text for key, each in value.items() if key != "type" for text in _texts(each)}
    if isinstance(value, list):
        return {text for each in value for text in _texts(each)}
    return {"".join(str(value).split())}


def test_microdata_is_what_another_reader_finds() -> None:
    data = page(body=MICRODATA).decode()
    (item,) = extruct.extract(data, syntaxes=["microdata"])["microdata"]
    theirs = _texts({k: v for k, v in item["properties"].items() if k != "description"})
    (document,) = read_page_markup(data.encode()).postings
    ours = {
        "".join(str(field.value).split())
        for field in document.fields
        if not field.key.endswith("@type")
    }
    assert ours == theirs
