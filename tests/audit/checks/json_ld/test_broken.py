"""Pages with one fault each: it is found under its rule, and under no sibling of it."""

from typing import Any

import pytest

from tests.audit.checks.json_ld.scripts import (
    CHECKS,
    SCHEMA,
    Data,
    findings_in,
    found,
    page_with,
    thing,
)
from tests.audit.checks.json_ld.test_correct import JOB, trail
from tests.audit.checks.json_ld.test_syntax import BROKEN as UNREADABLE
from tests.audit.pages import ids, siblings

PLACE = {"@type": "Place", "name": "Oslo"}


def graph(*nodes: dict[str, Any]) -> Data:
    """Several objects in one graph."""
    return {"@context": SCHEMA, "@graph": list(nodes)}


def without(data: dict[str, Any], key: str) -> dict[str, Any]:
    """An object that lacks something."""
    return {name: value for name, value in data.items() if name != key}


NAMELESS = trail("Home", "Jobs")
del NAMELESS["itemListElement"][1]["name"]
ENDLESS = trail("Home", "Jobs")
del ENDLESS["itemListElement"][0]["item"]

BROKEN: list[tuple[Data, str, str]] = [
    # @context
    (without(JOB, "@context"), "X110", "JobPosting has no `@context`"),
    ([thing("Person"), without(thing("Place"), "@context")], "X110", "Place has no `@context`"),
    ({"@graph": [{"@type": "Person", "name": "Rosa"}, PLACE]}, "X110", "Person has no `@context`"),
    (thing("Person") | {"@context": "schema.org"}, "X111", "“schema.org”"),
    (thing("Person") | {"@context": "https://shema.org"}, "X111", "“https://shema.org”"),
    (thing("Person") | {"@context": "https://schema.org/Person"}, "X111", "schema.org/Person"),
    (thing("Person") | {"@context": "https:/schema.org"}, "X111", "https:/schema.org"),
    (thing("Person") | {"@context": ""}, "X111", "“”"),
    (thing("Person") | {"@context": ["https://www.schmea.org"]}, "X111", "schmea.org"),
    (thing("Person") | {"@context": "http//schema.org"}, "X111", "http//schema.org"),
    (thing("Person") | {"@context": "//schema.org/"}, "X111", "//schema.org/"),
    (thing("Person") | {"@context": {"@vocab": "http://schemas.org/"}}, "X111", "schemas.org"),
    # @type
    (without(thing("Person"), "@type"), "X120", "the outermost object has no `@type`"),
    (thing("Person") | {"@type": ""}, "X120", "no `@type`"),
    (graph(thing("Person"), {"name": "Rosa", "@id": "#a"}), "X120", "@graph[1] has no `@type`"),
    (thing("Jobposting"), "X121", "“Jobposting”"),
    (thing("Organisation"), "X121", "“Organisation”"),
    (thing("https://schema.org/Persn"), "X121", "“https://schema.org/Persn”"),
    (thing("Person", worksFor={"@type": "Compagny", "name": "x"}), "X121", "“Compagny”"),
    (thing("Person", worksFor={"@type": "frobnicator"}), "X121", "“frobnicator”"),
    (thing("UserLikes"), "X122", "UserLikes"),
    # names of properties
    (thing("JobPosting", dateposted="2026-11-02"), "X130", "“dateposted” (JobPosting)"),
    (JOB | {"hiringOrganisation": {"@type": "Organization"}}, "X130", "“hiringOrganisation”"),
    (thing("Person", **{"http://schema.org/jobtitel": "x"}), "X130", "jobtitel"),
    (thing("Person", worksFor={"nam": "x"}), "X130", "“nam”"),
    (thing("Person", xyzzy="x"), "X130", "“xyzzy”"),
    (JOB | {"address": "Oslo"}, "X131", "address is not a property of JobPosting, but of"),
    (thing("Article", salaryCurrency="EUR"), "X131", "EmployeeRole, JobPosting"),
    (JOB | {"benefits": "Lunch"}, "X132", "has given up the property benefits"),
    (thing("TVSeries", seasons={"@type": "TVSeason"}), "X132", "seasons"),
    # values
    (
        JOB | {"hiringOrganization": "Acme"},
        "X140",
        "JobPosting.hiringOrganization is the text “Acme”",
    ),
    (JOB | {"jobLocation": ["Oslo"]}, "X140", "JobPosting.jobLocation is the text “Oslo”"),
    (thing("Person", worksFor="Acme"), "X141", "but Organization is expected"),
    (thing("Article", author=["Rosa"]), "X141", "but Organization or Person is expected"),
    (thing("Person", worksFor=5), "X141", "is the number 5"),
    (JOB | {"directApply": "yes"}, "X142", "JobPosting.directApply is the text “yes”"),
    (JOB | {"directApply": "True"}, "X142", "the text “True”"),
    (thing("Article", isAccessibleForFree="true"), "X142", "“true”"),
    (JOB | {"experienceInPlaceOfEducation": 1}, "X142", "is 1"),
    (thing("Person", birthDate=True), "X142", "is true, and takes no yes or no"),
    (JOB | {"baseSalary": "60k a year"}, "X143", "“60k a year”, but a number is expected"),
    (JOB | {"totalJobOpenings": "three"}, "X143", "“three”"),
    (thing("AggregateRating", reviewCount="1,204"), "X143", "“1,204”"),
    (thing("QuantitativeValue", minValue="60000"), "X144", "“60000”"),
    (JOB | {"totalJobOpenings": "3"}, "X144", "“3”"),
    (JOB | {"jobLocation": thing("PostalAddress")}, "X145", "of the type PostalAddress"),
    (thing("Person", jobTitle={"@type": "Organization", "name": "x"}), "X145", "Organization"),
    (JOB | {"datePosted": "01/15/2026"}, "X146", "“01/15/2026”"),
    (JOB | {"datePosted": "2026-13-45"}, "X146", "“2026-13-45”"),
    (JOB | {"datePosted": "2026-02-30"}, "X146", "“2026-02-30”"),
    (JOB | {"datePosted": "2 November 2026"}, "X146", "Date or DateTime"),
    (JOB | {"validThrough": "2026-12-01 23:59"}, "X146", "“2026-12-01 23:59”"),
    (JOB | {"datePosted": 1793577600}, "X146", "the number 1793577600"),
    (thing("Recipe", cookTime="30 minutes"), "X146", "Duration"),
    (thing("MonetaryAmountDistribution", duration="1Y"), "X146", "“1Y”"),
    (thing("OpeningHoursSpecification", opens="9am"), "X146", "Time"),
    (thing("Organization", logo="/logo.png"), "X147", "Organization.logo is “/logo.png”"),
    (thing("Organization", logo="logo.png"), "X147", "“logo.png”"),
    (thing("Organization", url="www.acme.example"), "X147", "“www.acme.example”"),
    (
        thing("Organization", image=["https://x.example/a", "//x.example/b"]),
        "X147",
        "//x.example/b",
    ),
    (thing("Organization", sameAs="acme"), "X147", "“acme”"),
    (thing("Organization", url="https:///x"), "X147", "https:///x"),
    (thing("Offer", availability="Instok"), "X148", "“Instok”, which is not a member of ItemAvail"),
    (thing("Offer", availability=f"{SCHEMA}/InStore"), "X148", "InStore"),
    (thing("Offer", availability=f"{SCHEMA}/NewCondition"), "X148", "NewCondition"),
    (thing("Offer", itemCondition={"@id": f"{SCHEMA}/NewConditon"}), "X148", "NewConditon"),
    (thing("Event", eventStatus="postponed, sadly"), "X148", "“postponed, sadly”"),
    (thing("Person", gender=f"{SCHEMA}/Femail"), "X148", "Femail"),
    # empty values
    (JOB | {"validThrough": ""}, "X150", "JobPosting.validThrough is empty"),
    (
        thing("Article", datePublished="2027-01-04"),
        "X152",
        "Article.datePublished is “2027-01-04”, which is still to come",
    ),
    (
        thing("AboutPage", lastReviewed="2026-11-23T00:00:00Z"),
        "X152",
        "AboutPage.lastReviewed is “2026-11-23T00:00:00Z”, which is still to come",
    ),
    (
        thing("BlogPosting", datePublished="2026-11-02", dateModified="2026-10-30"),
        "X153",
        "BlogPosting.dateModified is “2026-10-30”, before it was published on 2026-11-02",
    ),
    (JOB | {"validThrough": "  "}, "X150", "is empty"),
    (JOB | {"baseSalary": None}, "X150", "JobPosting.baseSalary is empty"),
    (JOB | {"skills": []}, "X150", "JobPosting.skills is empty"),
    (JOB | {"baseSalary": {}}, "X150", "JobPosting.baseSalary is empty"),
    (thing("Organization", sameAs=["", ""]), "X150", "Organization.sameAs is empty"),
    # templates
    (JOB | {"title": "{{ title }}"}, "X160", "title holds “{{ title }}”"),
    (JOB | {"title": "Cook at {{company.name|upper}}"}, "X160", "{{company.name|upper}}"),
    (JOB | {"description": "<p>{% if x %}</p>"}, "X160", "{% if x %}"),
    (JOB | {"title": "Cook at ${company}"}, "X160", "${company}"),
    (JOB | {"title": "Cook <%= role %>"}, "X160", "<%= role %>"),
    (JOB | {"title": "%(title)s"}, "X160", "%(title)s"),
    (JOB | {"employmentType": ["FULL_TIME", "undefined"]}, "X160", "undefined"),
    (JOB | {"skills": "None"}, "X160", "None"),
    (thing("Person", jobTitle={"@value": "null"}), "X160", "jobTitle holds “null”"),
    (JOB | {"title": "[Company name]"}, "X160", "[Company name]"),
    (JOB | {"title": "[Your Job Title]"}, "X160", "[Your Job Title]"),
    (JOB | {"responsibilities": "TODO: ask Ben"}, "X160", "TODO:"),
    (JOB | {"responsibilities": "FIXME"}, "X160", "FIXME"),
    (JOB | {"description": "<p>Lorem ipsum dolor sit amet</p>"}, "X160", "Lorem ipsum"),
    ({"@context": "https://www.w3.org/ns/activitystreams", "name": "{{ x }}"}, "X160", "{{ x }}"),
    # entities
    (JOB | {"description": "&lt;p&gt;Cook.&lt;/p&gt;"}, "X161", "description is HTML-escaped"),
    (JOB | {"description": "Cook&lt;br&gt;and&lt;br /&gt;eat"}, "X161", "description"),
    (JOB | {"responsibilities": "&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;x"}, "X161", "responsib"),
    (JOB | {"title": "R&amp;D Engineer"}, "X162", "`&amp;`"),
    (thing("Person", alternateName="O&#39;Neil"), "X162", "`&#39;`"),
    (thing("Person", url="https://x.example/?a=1&amp;b=2"), "X162", "`&amp;`"),
    # tags
    (JOB | {"title": "Cook <b>wanted</b>"}, "X163", "title has the tag <b> in it"),
    (JOB | {"title": "Cook &lt;strong&gt;wanted&lt;/strong&gt;"}, "X163", "<strong>"),
    (thing("Person", name="Rosa<br/>Lee"), "X163", "<br/>"),
    # values that belong together
    (
        thing("Event", startDate="2026-12-21", endDate="2026-12-20"),
        "X149",
        "Event.endDate is 2026-12-20, before `startDate`, 2026-12-21",
    ),
    (
        thing("Event", startDate="2026-12-21T20:00Z", endDate="2026-12-21T19:00Z"),
        "X149",
        "before `startDate`",
    ),
    (thing("Offer", validFrom="2027-01-02", validThrough="2027-01-01"), "X149", "validThrough"),
    (
        thing("Review", reviewRating={"@type": "Rating", "ratingValue": 87}),
        "X149",
        "its scale goes from 1 to 5",
    ),
    (thing("AggregateRating", ratingValue="0", ratingCount=0), "X149", "is “0”"),
    (thing("AggregateRating", ratingValue=11, bestRating=10), "X149", "from 1 to 10"),
    # opening hours
    (thing("Store", openingHours="Monday to Friday, 9am to 5pm"), "X151", "programs cannot read"),
    (thing("Store", openingHours=["Mo-Fr 09:00-17:00", "Sat 10:00-12:00"]), "X151", "“Sat "),
    (thing("Store", openingHours="Mo 09:00-25:00"), "X151", "25:00"),
    # references
    (thing("Article", author={"@id": "#rosa"}), "X170", "“#rosa”"),
    (thing("Article", author={"@id": "https://jobs.example/jobs/x/#r"}), "X170", "/#r”"),
    (graph(thing("Article", author={"@id": "_:b1"}), {"@id": "_:b0", **PLACE}), "X170", "_:b1"),
    (graph({"@id": "#a", **PLACE}, {"@id": "#a", "@type": "Person", "name": "x"}), "X171", "#a"),
    # breadcrumbs
    (trail("Home"), "X180", "1 of at least 2 steps"),
    (thing("BreadcrumbList"), "X180", "0 of at least 2 steps"),
    (trail("Home", "Jobs", position=3), "X180", "numbered 1, 3"),
    (trail("Home", "Jobs", position=1), "X180", "numbered 1, 1"),
    (trail("Home", "Jobs", position="last"), "X180", "step 2"),
    (NAMELESS, "X180", "step 2 of the breadcrumb trail has no `name`"),
    (ENDLESS, "X180", "step 1 of the breadcrumb trail has no `item`"),
    (thing("BreadcrumbList", itemListElement=["Home", "Jobs"]), "X180", "no `position`"),
    (trail("Home", "Jobs", item="/jobs/"), "X180", "“/jobs/”"),
]


def test_every_rule_is_broken_by_some_page() -> None:
    rules = {rule.id for check in CHECKS for rule in check.RULES}
    in_scripts = {rule for _, rule, *_ in UNREADABLE}
    of_the_tag = {"X106", "X107"}
    assert {rule for _, rule, _ in BROKEN} | in_scripts | of_the_tag == rules


@pytest.mark.parametrize(
    ("rule", "severity"),
    [("X140", "error"), ("X141", "warning"), ("X143", "error"), ("X144", "warning")],
)
def test_a_reader_s_refusal_is_an_error_and_a_lack_a_warning(rule: str, severity: str) -> None:
    rules = {each.id: each for check in CHECKS for each in check.RULES}
    assert rules[rule].severity == severity


def test_a_finding_stands_on_the_line_of_its_value() -> None:
    html = page_with(JOB | {"datePosted": "soon", "skills": ["Go", "{{ x }}"]})
    lines = [
        html.splitlines()[line - 1] for line in sorted(each.line for each in findings_in(html))
    ]
    assert ['"datePosted": "soon"' in line for line in lines] == [True, False]
    assert '"{{ x }}"' in lines[1]


def test_the_remedy_names_what_was_meant() -> None:
    fixes = {each.fix for each in found(thing("Jobposting", titel="Cook"))}
    assert fixes == {"write `JobPosting`", "write `title`"}


def test_a_reference_is_not_judged_while_a_script_cannot_be_read() -> None:
    article = thing("Article", author={"@id": "#rosa"})
    assert {each.rule.id for each in found(article, "{")} == {"X101"}


@pytest.mark.parametrize(("data", "rule", "words"), BROKEN)
def test_finds_the_fault_and_says_where(data: Data, rule: str, words: str) -> None:
    findings = found(data)
    assert siblings(rule) & set(ids(findings)) == {rule}
    assert any(words in each.message for each in findings if each.rule.id == rule)
    assert all(finding.fix for finding in findings)


VACANCY = (
    '<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Cook</h1></div>'
)


@pytest.mark.parametrize(
    ("body", "syntax"),
    [
        (VACANCY, "Microdata"),
        ('<div vocab="https://schema.org/" typeof="JobPosting">Cook</div>', "RDFa"),
        ('<div typeof="schema:JobPosting">Cook</div>', "RDFa"),
    ],
)
def test_a_vacancy_in_another_syntax_is_told(body: str, syntax: str) -> None:
    [finding] = findings_in(page_with(thing("Person"), body=body))
    assert finding.rule.id == "X107"
    assert f"in {syntax}, which this audit does not read" in finding.message


def test_a_vacancy_in_both_syntaxes_has_been_read() -> None:
    assert not findings_in(page_with(JOB, body=VACANCY))
    assert not findings_in(page_with(body="<p>JobPosting is a type of schema.org</p>"))
