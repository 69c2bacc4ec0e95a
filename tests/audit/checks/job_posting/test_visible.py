"""What the markup says and the page does not."""

from typing import Any

import pytest

from tests.audit.checks.job_posting.samples import (
    GONE,
    SALARY,
    address,
    body,
    found_on,
    html,
    messages,
    posting,
    salary,
)
from tests.audit.pages import ids

REMOTE = {
    "jobLocation": GONE,
    "jobLocationType": "TELECOMMUTE",
    "applicantLocationRequirements": {"@type": "Country", "name": "France"},
}
HIDDEN: dict[str, tuple[dict[str, Any], dict[str, str], str]] = {
    "another title": (
        {"title": "Platform Engineer"},
        {},
        "V101: the markup's title 'Platform Engineer' is nowhere on the page",
    ),
    "another employer": (
        {"hiringOrganization": {"@type": "Organization", "name": "Northmoor Energy"}},
        {},
        "V102: the markup's employer 'Northmoor Energy' is nowhere on the page",
    ),
    "another town": (
        {"jobLocation": address(addressLocality="Leipzig")},
        {},
        "V103: the markup's town 'Leipzig' is nowhere on the page",
    ),
    "a second town": (
        {"jobLocation": [address(), address(addressLocality="Leipzig")]},
        {},
        "V103: the markup's town 'Leipzig' is nowhere on the page",
    ),
    "another street": (
        {"jobLocation": address(streetAddress="Hauptstraße 6")},
        {},
        "V104: the markup's street 'Hauptstraße 6' is nowhere on the page",
    ),
    "another postal code": (
        {"jobLocation": address(postalCode="10117")},
        {},
        "V104: the markup's postal code '10117' is nowhere on the page",
    ),
    "another region": (
        {"jobLocation": address(addressRegion="Bavaria")},
        {},
        "V104: the markup's region 'Bavaria' is nowhere on the page",
    ),
    "a country that is not shown": (
        {},
        {"place": "Hauptstr. 5, 10115 Berlin"},
        "V105: the markup's country 'DE' is nowhere on the page",
    ),
    "another country": (
        {"jobLocation": address(addressCountry="AT")},
        {},
        "V105: the markup's country 'AT' is nowhere on the page",
    ),
    "another country to live in": (
        REMOTE,
        {"place": "Remote in Spain"},
        "V105: the markup's country 'France' is nowhere on the page",
    ),
    "pay that is not shown": (
        {},
        {"pay": "A good salary"},
        "V106: the markup's pay of 60,000 and 75,000 is nowhere on the page",
    ),
    "another upper end of pay": (
        {},
        {"pay": "€60,000 to €65,000 a year"},
        "V106: the markup's pay of 75,000 is nowhere on the page",
    ),
    "a tenth of the pay": (
        {"baseSalary": salary(minValue=6000, maxValue=7500)},
        {},
        "V106: the markup's pay of 6,000 and 7,500 is nowhere on the page",
    ),
    "another currency": (
        {"baseSalary": {**SALARY, "currency": "USD"}},
        {},
        "V106: the markup's pay is in USD, a currency that the page does not name",
    ),
    "pay for another time": (
        {"baseSalary": salary(unitText="MONTH")},
        {},
        "V107: the markup's pay is for a month, and the page gives it for a year",
    ),
    "pay for an unnamed time": (
        {"baseSalary": salary(minValue=GONE, maxValue=GONE, value=28.5, unitText="HOUR")},
        {"pay": "€28.50"},
        "V107: the markup's pay is for an hour, and the page does not say so",
    ),
    "another day of posting": (
        {"datePosted": "2026-11-03"},
        {},
        "V108: the markup's day of posting, 2026-11-03, is nowhere on the page",
    ),
    "another year of posting": (
        {"datePosted": "2025-11-02", "validThrough": GONE},
        {"ends": "No closing date"},
        "V108: the markup's day of posting, 2025-11-02, is nowhere on the page",
    ),
    "a last day that is not shown": (
        {},
        {"ends": "Apply soon"},
        "V108: the markup's last day, 2027-01-31T23:59:59+01:00, is nowhere on the page",
    ),
    "another kind of employment": (
        {"employmentType": "INTERN"},
        {},
        "V109: the markup says INTERN, and the page says nothing of the kind",
    ),
    "a second kind of employment": (
        {"employmentType": ["FULL_TIME", "PART_TIME"]},
        {},
        "V109: the markup says PART_TIME, and the page says nothing of the kind",
    ),
    "a benefit that is not shown": (
        {"jobBenefits": ["Full time", "Company car and fuel card"]},
        {},
        "V110: the markup's benefit 'Company car and fuel card' is nowhere on the page",
    ),
    "another description": (
        {"description": "<p>" + "Sell our planning tools to carriers in the north. " * 4 + "</p>"},
        {},
        "V111: the page shows only 0% of the markup's description",
    ),
    "work from home that the page does not offer": (
        {**REMOTE},
        {"place": "Paris, France"},
        "V112: the markup says that the job is done from home, and the page does not",
    ),
}


@pytest.mark.parametrize(
    "said",
    [
        "No remote work.",
        "This is not a remote position.",
        "Remote work is not possible",
        "On-site only",
        "100% on-site",
        "Kein Homeoffice",
        "Homeoffice ist leider nicht möglich.",
        "Pas de télétravail",
        "Hybrid",
        "<ul><li>Paris, France</li><li>Hybrid</li></ul>",
        "Paris, France (hybrid)",
        "Workplace: Hybrid",
        "This is a hybrid role.",
        "You work two days a week from home.",
        "2 days per week remote",
        "We are in the office three days a week.",
    ],
)
def test_remote_work_that_the_page_denies_is_found(said: str) -> None:
    shown = body(place="France", extra=f"Remote: read on.</div><div>{said}")
    (finding,) = found_on(html(posting(**REMOTE), shown=shown))
    assert finding.rule.id == "V112"
    assert "is done from home, the page says '" in finding.message


@pytest.mark.parametrize(
    "said",
    [
        "We are not only remote, we are proud of it.",
        "Remote or hybrid",
        "Remote/hybrid",
        "Fully remote, hybrid possible",
        "<ul><li>Remote</li><li>Hybrid</li></ul>",
        "Hybrid (optional)",
        "You run our hybrid cloud and a hybrid search.",
        "Cloud: AWS, Azure, hybrid",
        "Interviews are on-site only.",
        "If you like, spend two days a week in the office.",
        "You may work up to three days a week in the office.",
        "Our customers work in the office three days a week.",
        "No remote experience needed.",
        "Work from home: we pay for your desk.",
        "There is a budget for your home office",
        "Telecommuting",
        "We meet in person twice a year, and work in the office never.",
        "Whether remote or not, you are one of us.",
        "Four days a week from home, at full pay",
        "<aside><a href='/jobs/y/'>Cook</a> <p>On-site only</p></aside>",
        "<nav>Hybrid</nav>",
        "<p hidden>Not remote</p>",
    ],
)
def test_a_page_that_speaks_of_offices_may_still_be_remote(said: str) -> None:
    shown = body(place="Remote in France", extra=said)
    assert not found_on(html(posting(**REMOTE), shown=shown))


def test_an_office_is_no_fault_where_the_markup_has_one() -> None:
    assert not found_on(html(posting(), shown=body(extra="On-site only. No remote work.")))


def test_facts_that_nothing_parts_are_named_with_what_they_stand_in() -> None:
    place = "Hauptstr. 5, 10115 <span>Berlin</span><span>Mitte</span>, Germany"
    (finding,) = found_on(html(posting(), shown=body(place=place)))
    assert messages([finding]) == [
        "V103: the markup's town 'Berlin' is on the page only within 'BerlinMitte'"
    ]
    assert "part the facts" in finding.fix


@pytest.mark.parametrize("name", HIDDEN)
def test_a_fact_that_only_the_markup_has_is_found(name: str) -> None:
    changes, facts, message = HIDDEN[name]
    assert messages(found_on(html(posting(**changes), shown=body(**facts)))) == [message]


def test_a_fact_in_a_hidden_element_is_not_shown() -> None:
    found = found_on(html(posting(), shown=body(pay="<p hidden>€60,000 to €75,000 a year</p>")))
    assert ids(found) == ["V106"]


def test_the_page_may_show_other_things_between_the_parts_of_a_description() -> None:
    text = "<p>You build the engine.</p><h2>Tasks</h2><ul><li>Build it.</li><li>Run it.</li></ul>"
    apart = "<p>You build the engine.</p><p>Pay</p><h2>Tasks</h2><p>Build it.</p><hr><p>Run it.</p>"
    page = html(posting(description=text), shown=body(description=apart))
    assert "V111" not in ids(found_on(page))


def test_half_of_a_description_is_not_the_description() -> None:
    extra = "<p>You will also run the office, hire its staff and answer for its books.</p>" * 1
    text = posting()["description"] + extra + "<p>Bring a van, a ladder and two good friends.</p>"
    (finding,) = found_on(html(posting(description=text)))
    assert finding.rule.id == "V111"


SHOWN: dict[str, tuple[dict[str, Any], dict[str, str]]] = {
    "a company's short name": (
        {
            "hiringOrganization": {
                "@type": "Organization",
                "name": "Larkfield Freight GmbH & Co. KG",
            }
        },
        {},
    ),
    "a company's long name": ({}, {"employer": "Larkfield Freight Ltd."}),
    "a name with another and": (
        {"hiringOrganization": {"@type": "Organization", "name": "Fish & Sons"}},
        {"employer": "Fish and Sons"},
    ),
    "a name in a picture's text": ({}, {"employer": '<img src="/l.png" alt="Larkfield Freight">'}),
    "a confidential employer": (
        {"hiringOrganization": {"@type": "Organization", "name": "confidential"}},
        {"employer": "Our client, who stays unnamed"},
    ),
    "a confidential employer as a text": ({"hiringOrganization": "confidential"}, {}),
    "a title without its brackets": ({"title": "Backend Engineer (m/w/d)"}, {}),
    "a country by its own name": ({}, {"place": "Hauptstraße 5, 10115 Berlin, Deutschland"}),
    "a country before the postal code": ({}, {"place": "Hauptstrasse 5, D-10115 Berlin"}),
    "a country by its code": ({}, {"place": "Hauptstr. 5, 10115 Berlin (DE)"}),
    "a town by another name": (
        {"jobLocation": address(addressLocality="München", streetAddress=GONE, postalCode=GONE)},
        {"place": "Munich, Germany"},
    ),
    "a town without its umlaut": (
        {"jobLocation": address(addressLocality="Düsseldorf", streetAddress=GONE, postalCode=GONE)},
        {"place": "Duesseldorf, Germany"},
    ),
    "a state by its code": (
        {
            "jobLocation": address(
                addressLocality="Austin",
                addressRegion="Texas",
                addressCountry="US",
                streetAddress="100 Congress Avenue",
                postalCode=GONE,
            )
        },
        {"place": "100 Congress Ave, Austin, TX"},
    ),
    "a British postal code without its space": (
        {
            "jobLocation": address(
                addressLocality="London",
                streetAddress="1 High Street",
                postalCode="SW1A1AA",
                addressCountry="GB",
            )
        },
        {"place": "1 High St, London SW1A 1AA, UK"},
    ),
    "a country to live in by its region of the world": (
        REMOTE,
        {"place": "Remote, anywhere in the EU"},
    ),
    "a part of the world to live in": (
        {**REMOTE, "applicantLocationRequirements": {"@type": "Place", "name": "European Union"}},
        {"place": "Remote (EU only)"},
    ),
    "a region by a name in another language": (
        {
            "jobLocation": address(
                addressLocality="Köln", addressRegion="NRW", streetAddress=GONE, postalCode=GONE
            )
        },
        {"place": "Cologne, North Rhine-Westphalia, Germany"},
    ),
    "pay in thousands": ({}, {"pay": "EUR 60k–75k p.a."}),
    "pay in thousands, said once": ({}, {"pay": "€60-75k a year"}),
    "pay as in Germany": ({}, {"pay": "60.000 – 75.000 € brutto/Jahr"}),
    "pay as in France": ({}, {"pay": "De 60 000,00 € à 75 000,00 € par an"}),
    "pay as in Switzerland": ({}, {"pay": "EUR 60’000.– bis 75’000.– pro Jahr"}),
    "pay for a time that custom gives": ({}, {"pay": "€60,000 to €75,000"}),
    "pay by the hour": (
        {"baseSalary": salary(minValue=GONE, maxValue=GONE, value=28.5, unitText="HOUR")},
        {"pay": "28,50 €/Std. bei 38 Stunden pro Woche"},
    ),
    "dates with ordinals": ({}, {"posted": "Mon 2nd of Nov.", "ends": "January 31st, 2027"}),
    "dates in digits": ({}, {"posted": "02/11/2026", "ends": "31.01.27"}),
    "an age": ({}, {"posted": "Posted 3 weeks ago", "ends": "70 days left"}),
    "a machine's date": (
        {},
        {"posted": '<time datetime="2026-11-02T09:00">lately</time>', "ends": "until 1 Feb 2027"},
    ),
    "hours for full time": ({}, {"employment": "40 hours a week"}),
    "a German kind of employment": (
        {"employmentType": ["FULL_TIME", "TEMPORARY"]},
        {"employment": "Vollzeit, befristet"},
    ),
    "any other kind of employment": ({"employmentType": "OTHER"}, {}),
    "benefits in other words around them": (
        {"jobBenefits": "30 days of leave; a rail card"},
        {"benefits": "You get 30 days of leave, and a rail card if you like."},
    ),
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_fact_is_found_in_the_form_that_people_give_it(name: str) -> None:
    changes, facts = SHOWN[name]
    assert not found_on(html(posting(**changes), shown=body(**facts)))


def test_words_in_a_language_without_a_list_of_ours_are_believed() -> None:
    shown = body(
        posted="2. marraskuuta 2026",
        ends="31. tammikuuta 2027",
        employment="Kokoaikainen",
        place="Hauptstr. 5, 10115 Berlin, Saksa",
        pay="60 000–75 000 € vuodessa",
    )
    assert not found_on(html(posting(), shown=shown, lang="fi"))


def test_a_date_in_an_unknown_language_is_found_by_its_numbers() -> None:
    shown = body(posted="2 qwer 2026", ends="31 asdf 2027")
    assert not found_on(html(posting(), shown=shown, lang="tlh"))
    wrong = body(posted="3 qwer 2026", ends="31 asdf 2027")
    assert ids(found_on(html(posting(), shown=wrong, lang="tlh"))) == ["V108"]
