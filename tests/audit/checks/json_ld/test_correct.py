"""Pages as other people write them, with nothing wrong: no check of JSON-LD may say a word."""

from typing import Any

import pytest

from tests.audit.checks.json_ld.scripts import (
    SCHEMA,
    Data,
    findings_in,
    found,
    found_by_all,
    page_with,
    thing,
)

ADDRESS = {"@type": "PostalAddress", "addressLocality": "Oslo", "addressCountry": "NO"}
HERE = "https://jobs.example/jobs/x/"


def trail(*names: str, **last: Any) -> dict[str, Any]:
    """A breadcrumb trail."""
    steps: list[dict[str, Any]] = [
        {"@type": "ListItem", "position": at, "name": name, "item": f"https://jobs.example/{at}/"}
        for at, name in enumerate(names, start=1)
    ]
    steps[-1] |= last
    return {"@context": SCHEMA, "@type": "BreadcrumbList", "itemListElement": steps}


OFFER = {
    "@type": "Offer", "price": "19.99", "priceCurrency": "EUR", "availability": "InStock",
    "itemCondition": "http://schema.org/NewCondition", "priceValidUntil": "2026-12-31",
    "url": "https://shop.example/a?b={c}",
    "hasMerchantReturnPolicy": {
        "@type": "MerchantReturnPolicy", "applicableCountry": "CH", "merchantReturnDays": 60,
        "returnPolicyCategory": f"{SCHEMA}/MerchantReturnFiniteReturnWindow",
    },
    "shippingDetails": {
        "@type": "OfferShippingDetails",
        "shippingRate": {"@type": "MonetaryAmount", "value": 3.49, "currency": "USD"},
        "shippingDestination": {"@type": "DefinedRegion", "addressCountry": "US"},
        "deliveryTime": {
            "@type": "ShippingDeliveryTime",
            "handlingTime": {"@type": "QuantitativeValue", "minValue": 0, "unitCode": "DAY"},
        },
    },
}  # fmt: skip

JOB = {
    "@context": "https://schema.org/", "@type": "JobPosting", "title": "R&D Engineer",
    "description": "<p>Build &amp; run <em>things</em>. You know &lt;canvas&gt;.</p>",
    "identifier": {"@type": "PropertyValue", "name": "Acme", "value": "1234567"},
    "datePosted": "2026-11-02", "validThrough": "2027-03-18T00:00", "employmentType": "CONTRACTOR",
    "hiringOrganization": {
        "@type": "Organization", "name": "Acme", "sameAs": "https://acme.example",
        "logo": "https://acme.example/logo.png",
    },
    "jobLocation": [{"@type": "Place", "address": ADDRESS}],
    "applicantLocationRequirements": {"@type": "Country", "name": "USA"},
    "jobLocationType": "TELECOMMUTE", "directApply": False,
    "baseSalary": {
        "@type": "MonetaryAmount", "currency": "USD",
        "value": {"@type": "QuantitativeValue", "value": 40.00, "unitText": "HOUR"},
    },
    "educationRequirements": {
        "@type": "EducationalOccupationalCredential", "credentialCategory": "bachelor degree",
    },
    "experienceRequirements": {
        "@type": "OccupationalExperienceRequirements", "monthsOfExperience": 36,
    },
    "experienceInPlaceOfEducation": True,
}  # fmt: skip

GRAPH = {
    "@context": SCHEMA,
    "@graph": [
        {
            "@type": ["Person", "Organization"], "@id": "https://jobs.example/#/person/1",
            "name": "Rosa", "logo": {"@id": "https://jobs.example/#logo"},
            "image": {
                "@type": "ImageObject", "@id": "https://jobs.example/#logo", "inLanguage": "en",
                "url": "https://jobs.example/a.jpg", "width": 112, "height": "112",
            },
        },
        {
            "@type": "WebSite", "@id": "https://jobs.example/#website", "name": "Jobs",
            "url": "https://jobs.example/", "publisher": {"@id": "https://jobs.example/#/person/1"},
            "potentialAction": [
                {
                    "@type": "SearchAction",
                    "target": {
                        "@type": "EntryPoint",
                        "urlTemplate": "https://jobs.example/?s={search_term_string}",
                    },
                    "query-input": {
                        "@type": "PropertyValueSpecification", "valueRequired": True,
                        "valueName": "search_term_string",
                    },
                }
            ],
        },
        {
            "@type": ["WebPage", "FAQPage"], "@id": HERE, "url": HERE, "inLanguage": "en-GB",
            "isPartOf": {"@id": "https://jobs.example/#website"},
            "breadcrumb": {"@id": f"{HERE}#breadcrumb"}, "datePublished": "2026-01-05T08:00:00+00",
            "primaryImageOfPage": {"@id": f"{HERE}#primaryimage"},
            "about": {"@id": "https://jobs.example/#organization"},
            "potentialAction": [{"@type": "ReadAction", "target": [HERE]}],
        },
        {"@type": "ImageObject", "@id": "#primaryimage", "contentUrl": "https://jobs.example/b.jpg"},
        {"@id": f"{HERE}#breadcrumb", **trail("Home", "Jobs", "X")},
    ],
}  # fmt: skip

CORRECT: dict[str, Data] = {
    "a single node": thing("Organization", url="http://acme.example", foundingDate="1999"),
    "a list of nodes": [thing("Person"), thing("Place", address=ADDRESS)],
    "a graph as a popular plugin prints it": GRAPH,
    "a vacancy in full": JOB,
    "a book that is announced": thing("Book", datePublished="2027-03-01"),
    "an article of today": thing(
        "Article", datePublished="2026-11-22", dateModified="2026-11-22T09:30:00+01:00"
    ),
    "the employer as Person": JOB | {"hiringOrganization": {"@type": "Person", "name": "Rosa"}},
    "full addresses for names": {
        "@context": SCHEMA,
        "@type": "http://schema.org/Person",
        "http://schema.org/name": "Rosa",
        "https://schema.org/knows": [{"@id": "https://x.example/#me"}],
    },
    "expanded form without a context": [
        {
            "@type": ["http://schema.org/Person", "http://xmlns.com/foaf/0.1/Person"],
            "http://schema.org/name": [{"@value": "Rosa", "@language": "en"}],
        }
    ],
    "a prefix": {
        "@context": {"s": "http://schema.org/", "dc": "http://purl.org/dc/terms/"},
        "@type": "s:Person",
        "s:name": "Rosa",
        "dc:creator": "x",
        "dc:frobnication": "",
    },
    "a vocab": {"@context": {"@vocab": "http://schema.org/"}, "@type": "Person", "name": "Rosa"},
    "a context of two": {
        "@context": [SCHEMA, {"gr": "http://purl.org/goodrelations/v1#", "@language": "de"}],
        "@type": ["Offer", "gr:Offering"],
        "gr:hasBusinessFunction": "gr:Sell",
        "businessFunction": "http://purl.org/goodrelations/v1#Sell",
        "price": 3,
    },
    "a context that was not read after schema.org's": {
        "@context": [SCHEMA, "https://w3id.org/security/v2"],
        "@type": "Frobnication",
        "proof": {"@type": "Ed25519Signature2018", "created": "yesterday"},
    },
    "a context that was not read before schema.org's": {
        "@context": ["https://doi.example/codemeta-2.0", SCHEMA],
        "@type": "SoftwareSourceCode",
        "codeRepository": "https://git.example/x",
        "referencePublication": "x",
    },
    "another vocabulary": {
        "@context": "https://www.w3.org/ns/activitystreams",
        "@type": "Note",
        "content": "x",
        "attributedTo": "",
    },
    "Dublin Core alone": {
        "@context": {"@vocab": "http://purl.org/dc/terms/"},
        "@type": "Agent",
        "creator": None,
        "title": "x",
    },
    "a context in each node of a graph": {"@graph": [thing("Person"), thing("Place")]},
    "keywords by schema.org's other names": {
        "@context": SCHEMA,
        "type": "Person",
        "id": "https://x.example/#me",
        "name": "Rosa",
    },
    "aliased keywords and terms": {
        "@context": [SCHEMA, {"kind": "@type", "titel": "schema:name", "x": "https://x.example/"}],
        "kind": "Person",
        "titel": "Rosa",
        "x:y": "z",
    },
    "texts by language": {
        "@context": [SCHEMA, {"name": {"@id": "schema:name", "@container": "@language"}}],
        "@type": "City",
        "name": {"de": "Köln", "en": "Cologne"},
    },
    "value objects": thing(
        "Book",
        name=[{"@value": "Rosa", "@language": "en"}, {"@value": "Rose", "@language": "fr"}],
        datePublished={"@value": "2026", "@type": "http://www.w3.org/2001/XMLSchema#gYear"},
    ),
    "lists and sets": thing(
        "ItemList",
        itemListElement={"@list": ["https://x.example/1", "https://x.example/2"]},
        sameAs={"@set": ["https://x.example/3"]},
    ),
    "a reverse property": {
        "@context": SCHEMA,
        "@type": "Person",
        "name": "Rosa",
        "@reverse": {"author": {"@type": "Book", "name": "X"}, "employee": {"@id": "#org"}},
        "memberOf": {"@type": "Organization", "@id": "#org", "name": "Acme"},
    },
    "a product": thing(
        "Product",
        image=["https://shop.example/1.jpg"],
        sku="0446310786",
        gtin13=4006381333931,
        brand={"@type": "Brand", "name": "Acme"},
        weight="5 kg",
        width="30",
        height=40,
        aggregateRating={"@type": "AggregateRating", "ratingValue": "4.4", "reviewCount": "89"},
        review={
            "@type": "Review",
            "reviewRating": {"@type": "Rating", "ratingValue": 4, "bestRating": "5"},
            "author": {"@type": "Person", "name": "Fred"},
        },
        offers=OFFER,
    ),
    "a recipe": thing(
        "Recipe",
        cookTime="PT30M",
        prepTime="PT1H",
        totalTime="P0DT1H30M",
        recipeYield="4 loaves",
        recipeIngredient=["3 bananas", "1 [large] egg"],
        nutrition={"@type": "NutritionInformation", "calories": "240 calories"},
        suitableForDiet=f"{SCHEMA}/LowFatDiet",
        recipeInstructions=[
            {"@type": "HowToStep", "text": "Preheat.", "url": "https://r.example/#1"},
            {"@type": "HowToSection", "itemListElement": {"@type": "HowToStep", "text": "Stir"}},
        ],
    ),
    "an event": thing(
        "MusicEvent",
        startDate="2026-12-21T19:00-05:00",
        endDate="2026-12-22T04:00:00.5Z",
        doorTime="18:30",
        eventStatus=f"{SCHEMA}/EventScheduled",
        eventAttendanceMode="https://schema.org/MixedEventAttendanceMode",
        location=[
            {"@type": "VirtualLocation", "url": "https://stream.example/"},
            {"@type": "Place", "name": "Hall", "address": "Rosenweg 1, Oslo"},
        ],
        performer={"@type": "PerformingGroup", "name": "Rosa & the Lees"},
        organizer={"@type": "Thing", "name": "Someone"},
        offers=OFFER | {"validFrom": "2026-05-21T12:00"},
    ),
    "ratings on their scales": thing(
        "Product",
        aggregateRating={"@type": "AggregateRating", "ratingValue": "4.5", "reviewCount": 2},
        review=[
            {
                "@type": "Review",
                "author": {"@type": "Person", "name": "Rosa"},
                "reviewRating": {"@type": "Rating", "ratingValue": rating, **scale},
            }
            for rating, scale in ((5, {}), (0, {"worstRating": 0}), ("87", {"bestRating": "100"}))
        ],
    ),
    "the age that a film is for": thing(
        "Movie", contentRating={"@type": "Rating", "ratingValue": "18"}
    ),
    "an event on one day": thing("Event", startDate="2026-12-21T20:00", endDate="2026-12-21"),
    "opening hours": thing(
        "Store",
        openingHours=[
            "Mo-Fr 09:00-12:30,13:30-18:00",
            "Sa,Su 10:00-14:00",
            "Mo-Th",
            "Su 9:00-24:00",
        ],
    ),
    "a title about tags": thing("Article", headline="What <b> means, and a < b > c"),
    "a role between": thing(
        "Movie",
        actor={
            "@type": "PerformanceRole",
            "actor": {"@type": "Person", "name": "Rosa"},
            "characterName": "Lee",
        },
    ),
    "a speakable page": thing(
        "WebPage",
        speakable={
            "@type": "SpeakableSpecification",
            "cssSelector": ["headline"],
            "xpath": "/html",
        },
        mainEntity={"@type": "Thing", "name": "x"},
    ),
    "questions with answers": thing(
        "FAQPage",
        mainEntity=[
            {
                "@type": "Question",
                "name": "Why?",
                "acceptedAnswer": {"@type": "Answer", "text": "<p>So.</p> {{ x }}"},
            }
        ],
    ),
    "a paywalled article": thing(
        "NewsArticle",
        headline="What TODO lists do",
        isAccessibleForFree="False",
        hasPart={
            "@type": "WebPageElement",
            "isAccessibleForFree": f"{SCHEMA}/False",
            "cssSelector": ".paywall",
        },
        mainEntityOfPage={"@id": HERE},
        author=[{"@type": "Person", "name": "Rosa", "url": "mailto:rosa@x.example"}],
        publisher={"@type": "NewsMediaOrganization", "name": "The News"},
        dateModified="2026-11-02T09:20:00+0100",
        license="https://creativecommons.org/licenses/by/4.0/",
    ),
    "a shop with hours": thing(
        "Restaurant",
        openingHours=["Mo-Sa 11:00-14:30"],
        priceRange="$$$",
        menu="https://x.example/menu",
        acceptsReservations="True",
        telephone=12125551212,
        geo={"@type": "GeoCoordinates", "latitude": "40.75", "longitude": -73.98},
        openingHoursSpecification=[
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": ["Monday", "https://schema.org/Sunday", "schema:Friday"],
                "opens": "11:30",
                "closes": "24:00:00",
            }
        ],
        department={"@type": "Pharmacy", "name": "x", "medicalSpecialty": "Dermatology"},
    ),
    "a video": thing(
        "VideoObject",
        duration="PT1M54S",
        uploadDate="2026-03-31T08:00:00+08:00",
        thumbnailUrl=["https://v.example/1.jpg"],
        contentUrl="https://v.example/x.mp4",
        interactionStatistic={
            "@type": "InteractionCounter",
            "interactionType": {"@type": "WatchAction"},
            "userInteractionCount": "5647018",
        },
        hasPart={"@type": "Clip", "startOffset": 30, "url": "https://v.example/?t=30"},
        potentialAction={
            "@type": "SeekToAction",
            "target": "https://v.example/?t={seek_to_second_number}",
            "startOffset-input": "required name=seek_to_second_number",
        },
        publication={"@type": "BroadcastEvent", "isLiveBroadcast": True},
    ),
    "what samples write as text": thing(
        "Course",
        about=["Cooking"],
        copyrightYear="2026",
        video={"@type": "VideoObject", "regionsAllowed": "US,NL", "name": "x"},
    ),
    "a vocabulary whose address is like schema.org's": {
        "@context": "https://bioschemas.org",
        "@type": "Gene",
        "encodesBioChemEntity": "",
    },
    "amounts": thing(
        "Occupation",
        estimatedSalary=[
            {"@type": "MonetaryAmountDistribution", "name": "base", "duration": "P1Y", "median": 1}
        ],
        occupationLocation=[{"@type": "City", "name": "Oslo"}],
        skills=[{"@type": "DefinedTerm", "name": "Go", "inDefinedTermSet": "https://e.example/"}],
    ),
    "a list of addresses": thing(
        "ItemList",
        numberOfItems=2,
        itemListElement=[
            {"@type": "ListItem", "position": 1, "url": "https://x.example/1"},
            {"@type": "ListItem", "position": "2", "item": "https://x.example/2"},
        ],
    ),
    "a type of another vocabulary beside": {
        "@context": SCHEMA,
        "@type": ["Product", "http://www.productontology.org/id/Hammer"],
        "name": "x",
        "additionalType": "http://www.productontology.org/id/Tool",
    },
    "a node described twice": {
        "@context": SCHEMA,
        "@graph": [
            {"@id": "#a", "@type": "Person", "name": "Rosa"},
            {"@id": "#a", "jobTitle": "Engineer"},
        ],
    },
    "blank nodes": {
        "@context": SCHEMA,
        "@graph": [
            {"@id": "_:b0", "@type": "Person", "name": "Rosa"},
            {"@type": "Article", "author": {"@id": "_:b0"}},
        ],
    },
    "a business as organisation and as place": {
        "@context": SCHEMA,
        "@graph": [
            {"@id": "#a", "@type": "Organization", "name": "Acme"},
            {"@id": "#a", "@type": "Place", "address": ADDRESS},
        ],
    },
    "an article and its page under one address": {
        "@context": SCHEMA,
        "@graph": [
            {"@id": HERE, "@type": "Article", "name": "x"},
            {"@id": HERE, "@type": "WebPage", "name": "x"},
        ],
    },
    "a trail": trail("Home", "Jobs"),
    "a trail whose last step has no address": trail("Home", "Jobs", "Here", item=HERE),
    "a trail of objects": trail("Home", "Jobs", item={"@type": "WebPage", "@id": HERE}),
    "a trail named inside": {
        "@context": SCHEMA,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": "2", "item": {"@id": f"{HERE}2/", "name": "B"}},
            {"@type": "ListItem", "position": "1", "item": {"@id": HERE, "name": "A"}},
        ],
    },
    "a title in brackets": thing("Movie", name="[REC]", alternateName="None of Us"),
    "odd but real texts": thing(
        "Product", name="TODO INCLUIDO", slogan="100% {yours}", description="AT&T; a $5 {deal}"
    ),
}


@pytest.mark.parametrize("name", CORRECT)
def test_a_correct_page_has_no_finding(name: str) -> None:
    assert [(f.rule.id, f.message) for f in found(CORRECT[name])] == []


def test_the_sample_has_nothing_to_find() -> None:
    assert found_by_all(page_with(thing("Person"))) == []


def test_several_scripts_may_refer_to_each_other() -> None:
    organization = {"@context": SCHEMA, "@type": "Organization", "@id": "#org", "name": "Acme"}
    website = thing("WebSite", publisher={"@id": "#org"})
    assert found(organization, website, CORRECT["another vocabulary"]) == []


def test_markup_of_other_kinds_beside_it_passes() -> None:
    body = (
        '<div itemscope itemtype="https://schema.org/Organization" itemid="#org">x</div>'
        '<div vocab="https://schema.org/" typeof="Person" resource="#rosa">y</div>'
    )
    article = thing("Article", author={"@id": "#rosa"}, publisher={"@id": "#org"})
    assert findings_in(page_with(article, body=body)) == []


def test_a_page_about_templates_may_name_their_marks() -> None:
    article = thing("TechArticle", headline="What {{ title }} prints")
    assert findings_in(page_with(article, body="<code>&lt;h1>{{ title }}&lt;/h1></code>")) == []


def test_a_page_without_json_ld_has_no_finding() -> None:
    assert findings_in("<p>Nothing here.") == []


def test_the_home_page_may_be_a_trail_by_itself() -> None:
    assert findings_in(page_with(trail("Home")), path="index.html") == []
