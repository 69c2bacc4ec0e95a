"""Pages with one fault each, and the rules that find it."""

from tests.audit.checks.corpus.abroad import ABROAD
from tests.audit.checks.corpus.faults import (
    Broken,
    Change,
    both,
    cut,
    escaped,
    in_head,
    put,
    script_of,
    swap,
    without,
)

POSTING = "JobPosting"
TITLE = "Warehouse Clerk"
TEXT = "<p>{}</p>".format
STRANGE = (
    "We are the leading provider of things that nobody on this page has ever read about, and "
    "that is why you should join us today."
)
POLICY = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">\n'
    '<script>document.title = "x"</script>'
)
GRAPH = "".join(
    f'<meta property="og:{name}" content="{value}">'
    for name, value in (("title", "x"), ("type", "website"), ("url", "https://jobs.example/other/"))
)
LONG_TITLE = (
    "About Example Jobs, the people who make it, and what they check before they list a job"
)


def renamed(title: str) -> Change:
    """The clerk's vacancy under another title, on the page and in its markup alike."""
    return both(put("title", title, of=POSTING), swap((f"<h1>{TITLE}</h1>", f"<h1>{title}</h1>")))


def closing(day: str, shown: str) -> Change:
    """The engineer's vacancy with another last day, on the page and in its markup alike."""
    return both(put("validThrough", day), swap(("January 31, 2027", shown)))


SYNTAX = (
    Broken("a trailing comma", "minimal", "X101", swap(('"GB"\n', '"GB",\n'))),
    Broken("a line break in a string", "minimal", "X101", swap((f'"{TITLE}"', '"Warehouse\nC"'))),
    Broken("more than any number", "rich", "X101", swap(("910000", "1e999"))),
    Broken("NaN", "rich", "X101", swap(('"minValue": 780000', '"minValue": NaN'))),
    Broken(
        "a key twice",
        "minimal",
        "X101",
        swap((f'"title": "{TITLE}",', f'"title": "{TITLE}",\n "title": "Clerk",')),
    ),
    Broken("JSON escaped for HTML", "minimal", "X104", escaped),
    Broken(
        "a script that ends inside a string",
        "minimal",
        "X105",
        swap(("\\u003cp>You book", "</script><p>You book")),
    ),
    Broken("no context", "minimal", "X110", without("@context")),
    Broken(
        "another context",
        "minimal",
        "X111",
        swap(('"@context": "https://schema.org"', '"@context": "https://shema.org"')),
    ),
    Broken("a misspelt type", "minimal", "X121", put("@type", "JobPostng", of=POSTING)),
    Broken("a misspelt type inside", "minimal", "X121", put("@type", "PostalAdress", of="Place")),
    Broken("a misspelt property", "rich", "X130", swap(('"directApply"', '"directAply"'))),
    Broken("a property of other types", "rich", "X131", swap(('"skills"', '"recipeCuisine"'))),
    Broken("a superseded property", "rich", "X132", swap(('"jobBenefits"', '"benefits"'))),
    Broken("an employer as text", "minimal", "X140", put("hiringOrganization", "Fenwick Stores")),
    Broken("a place as text", "minimal", "X140", put("jobLocation", "Leeds, United Kingdom")),
    Broken("a yes for true", "rich", "X142", put("directApply", "yes")),
    Broken("months in words", "rich", "X143", put("monthsOfExperience", "three years")),
    Broken("pay as text", "rich", "X143", put("baseSalary", "NOK 780,000 to 910,000")),
    Broken("a day written as in the US", "minimal", "X146", put("datePosted", "11/02/2026")),
    Broken("a day that does not exist", "minimal", "X146", put("datePosted", "2026-13-45")),
    Broken("a relative logo", "rich", "X147", put("logo", "/logo.png")),
    Broken("a misspelt member", "shop", "X148", swap(("org/InStock", "org/OnStock"))),
    Broken("an empty text", "rich", "X150", put("skills", "")),
    Broken("a template's leftover", "minimal", "X160", put("title", "{{ job.title }}", of=POSTING)),
    Broken(
        "HTML escaped in JSON",
        "minimal",
        "X161",
        swap(
            ("\\u003cp>You book", "&lt;p&gt;You book"), ("shifts.\\u003c/p>", "shifts.&lt;/p&gt;")
        ),
    ),
    Broken("half of a character", "minimal", "X101", swap((f'"{TITLE}"', f'"{TITLE} \\ud83d"'))),
    Broken(
        "a vacancy in Microdata",
        "plain",
        "X107",
        swap(("<main>", '<main itemscope itemtype="https://schema.org/JobPosting">')),
    ),
    Broken("an end before the start", "event", "X149", put("endDate", "2026-12-02T20:00+01:00")),
    Broken("a rating off its scale", "shop", "X149", put("ratingValue", 46)),
    Broken("hours in words", "shop", "X151", swap(("Mo-Fr 09:00-17:30", "daily from 9"))),
    Broken("tags in a title", "minimal", "X163", put("title", f"<b>{TITLE}</b>", of=POSTING)),
    Broken(
        "a reference to nothing",
        "rich",
        "X170",
        put("breadcrumb", {"@id": "https://jobs.example/rich/#crumbs"}),
    ),
    Broken("breadcrumbs that skip", "rich", "X180", swap(('"position": 3', '"position": 4'))),
    Broken("a nameless breadcrumb", "rich", "X180", swap(('"name": "Jobs",', ""))),
)

POSTINGS = (
    Broken("no title", "minimal", "J101", without("title", of=POSTING)),
    Broken("a name for a title", "minimal", "J101", swap(('"title":', '"name":'))),
    Broken("no description", "minimal", "J102", without("description", of=POSTING)),
    Broken("no day of posting", "minimal", "J103", without("datePosted")),
    Broken("no employer", "minimal", "J104", without("hiringOrganization")),
    Broken("an employer without a name", "minimal", "J104", without("name", of="Organization")),
    Broken("no place", "minimal", "J105", without("jobLocation")),
    Broken("no country", "minimal", "J106", without("addressCountry")),
    Broken("a part of the world for a country", "remote", "J107", swap(('"Canada"', '"Europe"'))),
    Broken("remote from nowhere", "remote", "J108", without("applicantLocationRequirements")),
    Broken("an employment type in words", "hybrid", "J109", put("employmentType", "Full time")),
    Broken("another word for remote", "remote", "J110", put("jobLocationType", "REMOTE")),
    Broken("another word for a year", "rich", "J111", put("unitText", "ANNUAL")),
    Broken("another word for a degree", "rich", "J112", put("credentialCategory", "Bachelor")),
    Broken("closed before it was posted", "rich", "J114 P105", closing("2026-10-31", "10/31/2026")),
    Broken(
        "a day to come",
        "minimal",
        "J115",
        both(put("datePosted", "2026-12-24"), swap(("2 November", "24 December"))),
    ),
    Broken("a currency that nobody has", "rich", "J117", put("currency", "KRO")),
    Broken(
        "a range upside down",
        "rich",
        "J119",
        both(put("minValue", 980000), swap(("NOK 780,000", "NOK 980,000"))),
    ),
    Broken("pay of nothing", "remote", "J119", put("value", 0, of="QuantitativeValue")),
    Broken("pay without its span", "rich", "J121", without("unitText")),
    Broken("a description that is the title", "minimal", "J122", put("description", TITLE)),
    Broken(
        "a short description",
        "minimal",
        "J123",
        put("description", "<p>You book goods in and out</p>", of=POSTING),
    ),
    Broken("a title with pay", "minimal", "J125", renamed("Warehouse Clerk £30,000")),
    Broken("a title that shouts", "minimal", "J129", renamed("WAREHOUSE CLERK WANTED")),
    Broken("a title with stars", "minimal", "J129", renamed("*** Warehouse Clerk ***")),
    Broken("a title with the employer", "minimal", "J130", renamed(f"{TITLE} at Fenwick Stores")),
    Broken(
        "work from home for a town",
        "minimal",
        "J136",
        both(put("addressLocality", "Remote"), swap(("Stores, Leeds, U", "Stores, Remote, U"))),
    ),
    Broken("experience in place of nothing", "rich", "J133", without("educationRequirements")),
)

POLICIES = (
    Broken(
        "two postings",
        "minimal",
        "P101",
        in_head(script_of("minimal").replace(TITLE, f"Night {TITLE}")),
    ),
    Broken("a posting on a list", "list", "P102 P108", in_head(script_of("minimal"))),
    Broken(
        "a posting that is not indexed",
        "minimal",
        "P103",
        in_head('<meta name="robots" content="noindex">'),
    ),
    Broken(
        "a posting that leaves the results early",
        "rich",
        "P103",
        in_head('<meta name="robots" content="unavailable_after: 2026-12-01">'),
    ),
    Broken(
        "a posting on a page that sends visitors on",
        "minimal",
        "P103",
        in_head('<meta http-equiv="refresh" content="3; url=https://jobs.example/list/">'),
    ),
    Broken(
        "a posting with another page's address",
        "minimal",
        "P107",
        put("url", "https://jobs.example/list/", of=POSTING),
    ),
    Broken(
        "a posting on a closed page",
        "minimal",
        "P104",
        swap(("<p>Fenwick", "<p>This vacancy is closed.</p><p>Fenwick")),
    ),
    Broken(
        "a posting on a page that takes no more",
        "minimal",
        "P104",
        swap(("<p>Fenwick", "<p>We are not accepting applications any more.</p><p>Fenwick")),
    ),
    Broken("a posting past its last day", "rich", "P105", closing("2026-11-15", "Nov 15, 2026")),
    Broken("no way to apply", "minimal", "P106", cut(r"<p><a href=.*?</p>")),
    Broken(
        "a link to small print alone",
        "minimal",
        "P106",
        swap(('/77">Apply now', '/privacy">Privacy policy')),
    ),
    Broken(
        "a way to apply switched off", "minimal", "P106", swap(("<a ", '<a aria-disabled="true" '))
    ),
    Broken(
        "a title that is not shown",
        "minimal",
        "V101",
        swap((f"<h1>{TITLE}", "<h1>A job in a store")),
    ),
    Broken(
        "an employer that is not shown", "minimal", "V102", swap(("<p>Fenwick Stores, ", "<p>"))
    ),
    Broken(
        "a hybrid job that is called remote",
        "remote",
        "V112",
        swap(("<p>Posted", "<p>Remote two days a week.</p><p>Posted")),
    ),
    Broken(
        "a job in an office that is called remote",
        "remote",
        "V112",
        swap(("<p>Posted", "<p>Hybrid</p><p>Posted")),
    ),
    Broken("other pay than is shown in Korea", "korea", "V106", put("minValue", 34_000_000)),
    Broken("other pay than is shown in Vietnam", "vietnam", "V106", put("maxValue", 33_000_000)),
    Broken("another currency than is shown in Arabic", "riyadh", "V106", put("currency", "AED")),
    Broken("another currency than is shown in Thai", "bangkok", "V106", put("currency", "VND")),
    Broken("a town that is not shown", "minimal", "V103", swap(("Stores, Leeds, U", "Stores, U"))),
    Broken("a country that is not shown", "minimal", "V105", swap((", United Kingdom", ""))),
    Broken("pay that is not shown", "rich", "V106", cut(r"<dt>Pay</dt><dd>.*?</dd>")),
    Broken(
        "pay that is hidden",
        "rich",
        "V106",
        swap(("<dd>NOK 780,000", '<dd style="display: none">NOK 780,000')),
    ),
    Broken("other pay than is shown", "rich", "V106", swap(("NOK 780,000", "NOK 680,000"))),
    Broken("another day than is shown", "minimal", "V108", swap(("2 November", "5 November"))),
    Broken("a last day that is not shown", "rich", "V108", cut(r"<dt>Apply by</dt><dd>.*?</dd>")),
    Broken("hours that are not shown", "rich", "V109", cut(r"<dt>Hours</dt><dd>.*?</dd>")),
    Broken("a benefit that is not shown", "rich", "V110", swap(("<li>Shares</li>", ""))),
    Broken("another text than is shown", "minimal", "V111", put("description", TEXT(STRANGE))),
)

HTML = (
    Broken("no main heading", "plain", "H101", swap(("<h1>About us</h1>", "<p>About us</p>"))),
    Broken("two main headings", "plain", "H101", swap(("</h1>", "</h1><h1>And more</h1>"))),
    Broken("a level skipped", "occupation", "H103", swap(("<h2>Duties</h2>", "<h4>Duties</h4>"))),
    Broken("no title of the page", "plain", "T101", cut("<title>.*?</title>")),
    Broken("a title that is cut off", "plain", "T102", swap(("About Example Jobs", LONG_TITLE))),
    Broken(
        "tags in the title of the page",
        "plain",
        "T105",
        swap(("<title>About ", "<title>&lt;b&gt;About&lt;/b&gt; ")),
    ),
    Broken("no description of the page", "plain", "D101", cut('<meta name="description".*?>')),
    Broken("no canonical address", "plain", "C101", cut('<link rel="canonical".*?>')),
    Broken(
        "two canonical addresses",
        "plain",
        "C102",
        in_head('<link rel="canonical" href="https://jobs.example/about/">'),
    ),
    Broken(
        "a relative canonical address",
        "plain",
        "C103",
        swap(("https://jobs.example/plain/", "/plain/")),
    ),
    Broken(
        "a canonical address after the head's end",
        "plain",
        "C104",
        swap(("<title>", '<div class="banner"></div><title>')),
    ),
    Broken(
        "a misspelt rule for robots",
        "plain",
        "C106",
        in_head('<meta name="robots" content="no-index">'),
    ),
    Broken("no language", "plain", "C108", swap((' lang="en"', ""))),
    Broken("Open Graph of another page", "plain", "C112", in_head(GRAPH)),
    Broken("a picture without words", "shop", "A101", swap((' alt="A desk of oak"', ""))),
    Broken(
        "a script from elsewhere",
        "plain",
        "A106",
        in_head('<script src="https://cdn.example/x.js"></script>'),
    ),
    Broken("a script that the policy forbids", "plain", "A108", in_head(POLICY)),
    Broken("an id twice", "plain", "A109", swap(("<p>We", '<p id="a"></p><p id="a">We'))),
    Broken(
        "a link that is a script",
        "plain",
        "A111",
        swap(("<p>We", '<p><a href="javascript:void(0)">x</a> We')),
    ),
)

BROKEN = (*SYNTAX, *POSTINGS, *POLICIES, *HTML, *ABROAD)
