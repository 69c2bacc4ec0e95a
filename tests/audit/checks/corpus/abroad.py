"""Faults in pages of countries whose words, regions and ways to apply are their own."""

from tests.audit.checks.corpus.faults import Broken, both, put, swap

ABROAD = (
    Broken(
        "a chat with nobody in particular",
        "bengaluru",
        "P106",
        swap(("https://wa.me/919800000000?text=Java", "https://wa.me/?text=Java")),
    ),
    Broken("a number without words to call it", "halifax", "P106", swap(("Text us at ", "Since "))),
    Broken(
        "nothing to press in Norwegian",
        "bergen",
        "P106",
        swap(('<a href="/sok">', '<a href="#x">')),
    ),
    Broken("a country that the region denies", "krakow", "V105", put("addressCountry", "DE")),
    Broken("a country that the language denies", "utrecht", "V105", put("addressCountry", "BE")),
    Broken("a town that is not shown in Hesse", "fulda", "V103", put("addressLocality", "Kassel")),
    Broken("a region that is not shown", "bengaluru", "V104", put("addressRegion", "Kerala")),
    Broken(
        "a country for a town",
        "aalborg",
        "J136",
        put("addressLocality", "Danmark"),
    ),
    Broken(
        "closed in Portuguese",
        "guarulhos",
        "P104",
        swap(("<ul><li>Sal", "<p>Vaga encerrada</p><ul><li>Sal")),
    ),
    Broken(
        "closed in Polish",
        "krakow",
        "P104",
        swap(("<p>12 000", "<p>Oferta nieaktualna</p><p>12 000")),
    ),
    Broken(
        "closed in German",
        "fulda",
        "P104",
        swap(("<p>unbefristet", "<p>Die Bewerbungsfrist ist abgelaufen.</p><p>unbefristet")),
    ),
    Broken(
        "closed in Swedish",
        "goteborg",
        "P104",
        swap(("<p>Heltid", "<p>Tjänsten är tillsatt.</p><p>Heltid")),
    ),
    Broken(
        "closed in Japanese",
        "osaka",
        "P104",
        swap(("<table>", "<p>この求人の募集は終了しました。</p><table>")),
    ),
    Broken(
        "closed in its heading",
        "hackney",
        "P104",
        swap(("Assistant</h1>", "Assistant (position filled)</h1>")),
    ),
    Broken(
        "hours that are not shown in Brazil",
        "guarulhos",
        "V109",
        swap(("Regime CLT, período integral", "Em São Paulo")),
    ),
    Broken(
        "a last day that only visitors read",
        "halifax",
        "P105",
        both(
            put("datePosted", "2026-10-02"),
            swap(("Posted: Nov 20, 2026", "Posted: Oct 2, 2026. Apply by October 31, 2026")),
        ),
    ),
    Broken(
        "a fee",
        "hackney",
        "P109",
        swap(("<p>£95", "<p>Applicants must pay a £20 registration fee.</p><p>£95")),
    ),
    Broken(
        "pay that is a guess", "hackney", "V113", swap(("<p>£95", "<p>Estimated by our site: £95"))
    ),
    Broken(
        "pay that a style sheet hides",
        "hackney",
        "V106",
        swap(
            ("</head>", "<style>.x{position:absolute;left:-9999px}</style></head>"),
            ("<p>£95", '<p class="x">£95'),
        ),
    ),
    Broken(
        "pay of similar jobs",
        "hackney",
        "V106",
        swap(
            ("<p>£95 a day</p>", "<p>Good pay</p>"),
            ("</main>", "<aside><h2>Similar jobs</h2><p>£95 a day</p></aside></main>"),
        ),
    ),
    Broken(
        "a place in the title", "hackney", "J131 V101", put("title", "Teaching Assistant, London")
    ),
    Broken(
        "alternatives in the title",
        "halifax",
        "J137",
        both(
            put("title", "Dishwasher jobs near me"),
            swap(("<h1>Dishwasher", "<h1>Dishwasher jobs near me")),
        ),
    ),
    Broken(
        "an employer who is no secret",
        "halifax",
        "V114",
        both(
            put("hiringOrganization", {"@type": "Organization", "name": "Confidential"}),
            swap(("<p>Wash dishes", "<p>Bistro Nord is small. Wash dishes")),
        ),
    ),
    Broken("a canonical address by http", "hackney", "C120", swap(('href="https:', 'href="http:'))),
)
