"""One export of each system with an example vacancy: the shapes are real, the words are made up."""

import html
import json
from collections.abc import Mapping
from typing import Any

TITLE = "Crane Dispatcher"
LEAD = "<p>Harbor Example looks for somebody who sends cranes to where ships are waiting.</p>"
DUTIES = "<ul><li>Send each crane to its ship.</li><li>Keep the list of berths.</li></ul>"
NEEDS = "<ul><li>Two winters in a port.</li><li>A calm voice on the radio.</li></ul>"
TEXT = f"{LEAD}<h2>Duties</h2>{DUTIES}<h2>What we ask</h2>{NEEDS}"
PLAIN = (
    "Harbor Example looks for somebody who sends cranes to where ships are waiting. Duties Send "
    "each crane to its ship. Keep the list of berths. What we ask Two winters in a port. A calm "
    "voice on the radio."
)
APPLY = "https://harbor.example/apply"

GREENHOUSE: Any = {
    "jobs": [
        {
            "absolute_url": APPLY,
            "internal_job_id": 7,
            "location": {"name": "Hamburg, Germany"},
            "metadata": [{"id": 4, "name": "Night work", "value": None, "value_type": "yes_no"}],
            "id": 4021,
            "updated_at": "2026-11-20T09:00:00-05:00",
            "requisition_id": "HE-12",
            "title": TITLE,
            "company_name": "Harbor Example",
            "first_published": "2026-11-12T09:00:00-05:00",
            "content": html.escape(TEXT),
            "departments": [{"id": 3, "name": "Cranes", "child_ids": [], "parent_id": None}],
            "offices": [{"id": 5, "name": "Hamburg", "location": "Hamburg, Germany"}],
            "pay_input_ranges": [
                {
                    "min_cents": 4500000,
                    "max_cents": 5200000,
                    "currency_type": "EUR",
                    "title": "Pay",
                    "blurb": "",
                }
            ],
        }
    ],
    "meta": {"total": 1},
}
LEVER: Any = [
    {
        "id": "0b1c",
        "text": TITLE,
        "categories": {
            "commitment": "Full-time",
            "department": "Port",
            "team": "Cranes",
            "location": "Hamburg, Germany",
            "allLocations": ["Hamburg, Germany"],
        },
        "createdAt": 1794477600000,
        "country": "DE",
        "description": LEAD,
        "descriptionPlain": PLAIN[:79],
        "lists": [
            {"text": "Duties", "content": DUTIES[4:-5]},
            {"text": "What we ask", "content": NEEDS[4:-5]},
        ],
        "additional": "<p>There is soup at noon.</p>",
        "additionalPlain": "There is soup at noon.",
        "hostedUrl": "https://jobs.lever.example/harbor/0b1c",
        "applyUrl": APPLY,
        "workplaceType": "on-site",
        "salaryRange": {
            "currency": "EUR",
            "interval": "per-year-salary",
            "min": 45000,
            "max": 52000,
        },
    }
]
WORKABLE: Any = {
    "name": "Harbor Example",
    "description": None,
    "jobs": [
        {
            "title": TITLE,
            "shortcode": "A1B2C3",
            "code": "HE-12",
            "employment_type": "Full-time",
            "telecommuting": False,
            "department": "Cranes",
            "url": "https://apply.workable.example/j/A1B2C3",
            "shortlink": "https://apply.workable.example/j/A1B2C3",
            "application_url": APPLY,
            "published_on": "2026-11-12",
            "created_at": "2026-11-10",
            "country": "Germany",
            "city": "Hamburg",
            "state": "Hamburg",
            "education": "",
            "experience": "",
            "function": "Logistics",
            "industry": "Freight",
            "locations": [
                {
                    "country": "Germany",
                    "countryCode": "DE",
                    "city": "Hamburg",
                    "region": "Hamburg",
                    "hidden": False,
                }
            ],
            "description": TEXT,
        }
    ],
}
ASHBY: Any = {
    "apiVersion": "1",
    "jobs": [
        {
            "id": "9f",
            "title": TITLE,
            "location": "Port of Hamburg",
            "secondaryLocations": [],
            "department": "Port",
            "team": "Cranes",
            "isListed": True,
            "isRemote": False,
            "workplaceType": "OnSite",
            "descriptionHtml": TEXT,
            "descriptionPlain": PLAIN,
            "publishedAt": "2026-11-12T16:21:55.393+00:00",
            "employmentType": "FullTime",
            "address": {
                "postalAddress": {
                    "addressRegion": "Hamburg",
                    "addressCountry": "Germany",
                    "addressLocality": "Hamburg",
                }
            },
            "jobUrl": "https://jobs.ashby.example/harbor/9f",
            "applyUrl": APPLY,
            "compensation": {
                "compensationTierSummary": "€45K – €52K • Offers Bonus",
                "summaryComponents": [
                    {
                        "compensationType": "Salary",
                        "interval": "1 YEAR",
                        "currencyCode": "EUR",
                        "minValue": 45000,
                        "maxValue": 52000,
                    },
                    {
                        "compensationType": "Bonus",
                        "interval": "1 YEAR",
                        "currencyCode": None,
                        "minValue": None,
                        "maxValue": None,
                    },
                ],
            },
        }
    ],
}
RECRUITEE: Any = {
    "offers": [
        {
            "id": 31,
            "slug": "crane-dispatcher",
            "title": TITLE,
            "description": f"{LEAD}<h2>Duties</h2>{DUTIES}",
            "requirements": NEEDS,
            "department": "Cranes",
            "company_name": "Harbor Example",
            "city": "Hamburg",
            "country": "Germany",
            "country_code": "DE",
            "location": "Hamburg, Germany",
            "employment_type_code": "fulltime_permanent",
            "remote": False,
            "hybrid": False,
            "on_site": True,
            "salary": {"min": "45000", "max": "52000", "period": "year", "currency": "EUR"},
            "careers_url": "https://harbor.recruitee.example/o/crane-dispatcher",
            "careers_apply_url": APPLY,
            "published_at": "2026-11-12 09:00:00 UTC",
            "created_at": "2026-11-10 09:00:00 UTC",
            "tags": ["port"],
        }
    ]
}
SMARTRECRUITERS: Any = {
    "offset": 0,
    "totalFound": 1,
    "content": [
        {
            "id": "7440001",
            "name": TITLE,
            "uuid": "3f2a",
            "refNumber": "HE-12",
            "company": {"identifier": "HarborExample", "name": "Harbor Example"},
            "releasedDate": "2026-11-12T09:00:00.000Z",
            "location": {
                "city": "Hamburg",
                "region": "HH",
                "country": "de",
                "remote": False,
                "fullLocation": "Hamburg, HH, Germany",
            },
            "industry": {"id": "freight", "label": "Freight"},
            "department": {"id": "12", "label": "Cranes"},
            "function": {"id": "ops", "label": "Operations"},
            "typeOfEmployment": {"id": "permanent", "label": "Full-time"},
            "experienceLevel": {"id": "mid_senior_level", "label": "Mid-Senior Level"},
            "applyUrl": APPLY,
            "jobAd": {
                "sections": {
                    "companyDescription": {"title": "The port", "text": LEAD},
                    "jobDescription": {"title": "Duties", "text": DUTIES},
                    "qualifications": {"title": "What we ask", "text": NEEDS},
                    "additionalInformation": {"title": "More", "text": "<p>Soup at noon.</p>"},
                }
            },
        }
    ],
}
BAMBOOHR: Any = {
    "result": {
        "jobOpening": {
            "jobOpeningShareUrl": APPLY,
            "jobOpeningName": TITLE,
            "jobOpeningStatus": "Open",
            "departmentId": "3",
            "departmentLabel": "Cranes",
            "employmentStatusLabel": "Full-Time",
            "location": {"city": "Hamburg", "state": None, "addressCountry": "Germany"},
            "description": TEXT,
            "datePosted": "2026-11-12",
            "minimumExperience": "Mid-level",
            "compensation": "45.000 - 52.000 EUR per year",
            "isRemote": None,
        },
        "formFields": {"firstName": {"isRequired": True}},
    }
}
TEAMTAILOR: Any = {
    "data": [
        {
            "id": "7265",
            "type": "jobs",
            "links": {
                "careersite-job-url": "https://harbor.teamtailor.example/jobs/7265",
                "careersite-job-apply-url": APPLY,
                "self": "https://api.teamtailor.example/v1/jobs/7265",
            },
            "attributes": {
                "title": TITLE,
                "pitch": "Send cranes to ships.",
                "body": TEXT,
                "created-at": "2026-11-12T09:00:00.000+01:00",
                "start-date": None,
                "end-date": "2027-01-31",
                "employment-type": "fulltime",
                "remote-status": "none",
                "currency": "EUR",
                "min-salary": 45000,
                "max-salary": 52000,
                "salary-time-unit": "yearly",
                "human-status": "published",
            },
            "relationships": {
                "department": {"data": {"type": "departments", "id": "337"}},
                "location": {"data": {"type": "locations", "id": "667"}},
            },
        }
    ],
    "included": [
        {"id": "337", "type": "departments", "attributes": {"name": "Cranes"}},
        {
            "id": "667",
            "type": "locations",
            "attributes": {"name": "Port", "city": "Hamburg", "country": "Germany"},
        },
    ],
}
BREEZY: Any = [
    {
        "id": "f00",
        "friendly_id": "f00-crane-dispatcher",
        "name": TITLE,
        "url": APPLY,
        "published_date": "2026-11-12T09:00:00.000Z",
        "type": {"id": "fullTime", "name": "Full-Time"},
        "location": {
            "country": {"name": "Germany", "id": "DE"},
            "city": "Hamburg",
            "is_remote": False,
            "name": "Hamburg, DE",
        },
        "department": "Cranes",
        "salary": "€45k - €52k a year",
        "company": {"name": "Harbor Example", "logo_url": None, "friendly_id": "harbor"},
        "description": TEXT,
    }
]
JOB_POSTING: Any = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": TITLE,
    "description": TEXT,
    "identifier": {"@type": "PropertyValue", "name": "Harbor Example", "value": "HE-12"},
    "datePosted": "2026-11-12",
    "validThrough": "2027-01-31T23:59",
    "employmentType": "FULL_TIME",
    "hiringOrganization": {
        "@type": "Organization",
        "name": "Harbor Example",
        "sameAs": "https://harbor.example",
        "logo": "https://harbor.example/logo.png",
    },
    "jobLocation": {
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "Pier 3",
            "addressLocality": "Hamburg",
            "addressRegion": "HH",
            "postalCode": "20457",
            "addressCountry": "DE",
        },
    },
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {
            "@type": "QuantitativeValue",
            "minValue": 45000,
            "maxValue": 52000,
            "unitText": "YEAR",
        },
    },
    "experienceRequirements": {
        "@type": "OccupationalExperienceRequirements",
        "monthsOfExperience": "24",
    },
    "educationRequirements": {
        "@type": "EducationalOccupationalCredential",
        "credentialCategory": "high school",
    },
    "directApply": True,
    "url": APPLY,
}
SCHEMA_ORG: Any = {
    "@context": "https://schema.org/",
    "@graph": [
        {"@type": "WebSite", "@id": "https://harbor.example/#site", "name": "Harbor"},
        {key: value for key, value in JOB_POSTING.items() if key != "@context"},
    ],
}
REMOTE_POSTING: Any = {
    **{key: JOB_POSTING[key] for key in ("@type", "title", "description", "datePosted", "url")},
    "hiringOrganization": "Harbor Example",
    "jobLocationType": "TELECOMMUTE",
    "applicantLocationRequirements": [
        {"@type": "Country", "name": "Germany"},
        {"@type": "Country", "name": "AT"},
    ],
}
UNKNOWN_SYSTEM: Any = {
    "export": {"made": "2026-11-20"},
    "karriere": [
        {
            "Stellentitel": TITLE,
            "Arbeitsort": "Hamburg, Deutschland",
            "Vertragsart": "Vollzeit",
            "Arbeitgeber": "Harbor Example",
            "Veröffentlicht": "12.11.2026",
            "Bewerbungslink": APPLY,
            "Stellenbeschreibung": TEXT,
        }
    ],
}
PERSONIO = f"""<?xml version="1.0" encoding="UTF-8"?>
<workzag-jobs>
  <position>
    <id>1834</id>
    <subcompany>Harbor Example</subcompany>
    <office>Hamburg, Germany</office>
    <additionalOffices><office>Bremen, Germany</office></additionalOffices>
    <department>Cranes</department>
    <recruitingCategory>Port</recruitingCategory>
    <name>{TITLE}</name>
    <jobDescriptions>
      <jobDescription><name>The port</name><value><![CDATA[{LEAD}]]></value></jobDescription>
      <jobDescription><name>Duties</name><value><![CDATA[{DUTIES}]]></value></jobDescription>
      <jobDescription><name>What we ask</name><value><![CDATA[{NEEDS}]]></value></jobDescription>
    </jobDescriptions>
    <employmentType>permanent</employmentType>
    <seniority>experienced</seniority>
    <schedule>full-time</schedule>
    <yearsOfExperience>2-5</yearsOfExperience>
    <createdAt>2026-11-12T10:41:41+00:00</createdAt>
  </position>
</workzag-jobs>
"""
SHEET = (
    "Stellentitel;Ort;Land;Vertragsart;Bewerbungsfrist;Gehalt;Bewerbungslink;Aufgaben\r\n"
    f"{TITLE};Hamburg;Deutschland;Vollzeit;31.01.2027;45.000 - 52.000 EUR pro Jahr;{APPLY};"
    '"Kräne zu den Schiffen schicken.\r\nDie ""Liste"" der Liegeplätze führen."\r\n'
)

JSON_EXPORTS: Mapping[str, Any] = {
    "greenhouse": GREENHOUSE,
    "lever": LEVER,
    "workable": WORKABLE,
    "ashby": ASHBY,
    "recruitee": RECRUITEE,
    "smartrecruiters": SMARTRECRUITERS,
    "bamboohr": BAMBOOHR,
    "teamtailor": TEAMTAILOR,
    "breezy": BREEZY,
    "schema-org": SCHEMA_ORG,
    "one-posting": JOB_POSTING,
    "remote-posting": REMOTE_POSTING,
    "unknown-system": UNKNOWN_SYSTEM,
}


def as_bytes(tree: Any) -> bytes:
    """An export as a file."""
    return json.dumps(tree, ensure_ascii=False, indent=1).encode()
