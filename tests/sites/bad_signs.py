"""Signs that nobody sees: each is named, and its place is told."""

from tests.sites import EMPLOYERS, JOB, PAGE, ROLE, all_of, body, swap, write
from tests.sites.cases import BadInput

TURNED = "remove it: words of any script find their direction by themselves"
UNENDED = "turns the text behind it around, and nothing ends that"

CASES = (
    BadInput(
        "a title that an override turns around",
        swap(PAGE, "title: About", "title: A\u202eretniop B"),
        (
            "pages/about.md:2:9: error F08: `title`: U+202E (right-to-left override) turns the "
            "text around it the other way"
        ),
        TURNED,
    ),
    BadInput(
        "an override that is written by its number",
        swap(PAGE, "title: About", 'title: "A\\u202eretniop"'),
        (
            "pages/about.md:2:8: error F08: `title`: U+202E (right-to-left override) turns the "
            "text around it the other way"
        ),
        TURNED,
    ),
    BadInput(
        "an employer's name with an isolate",
        swap(EMPLOYERS, "name: Acme Energy", "name: Acme \u2067Energy"),
        (
            "data/employers.yaml:3:14: error F08: `acme.name`: U+2067 (right-to-left isolate) "
            "turns the text around it the other way"
        ),
        TURNED,
    ),
    BadInput(
        "a title of which nothing can be seen",
        swap(PAGE, "title: About", "title: \u3164\u3164"),
        "pages/about.md:2:8: error F08: `title`: nothing of '<U+3164><U+3164>' can be seen",
        "write some letters",
    ),
    BadInput(
        "a byte-order mark inside of a text",
        swap(PAGE, "title: About", "title: A\ufeffbout"),
        "pages/about.md:2:9: error F02: U+FEFF (byte-order mark), which no page can carry",
        "remove it; where a quote mark or a dash was meant, type that",
    ),
    BadInput(
        "a value that ends in a zero-width space",
        swap(ROLE, "level: lead", "level: lead\u200b"),
        (
            "roles/tech-lead.md:5:8: error F08: `level`: 'lead<U+200B>' is not one of the known "
            "values"
        ),
        "did you mean `lead`?",
    ),
    BadInput(
        "a key that ends in a no-break space",
        swap(ROLE, "level: lead", "level\u00a0: lead"),
        "roles/tech-lead.md:5:1: error F06: unknown key `level<U+00A0>`",
        "did you mean `level`?",
    ),
    BadInput(
        "a no-break space behind a colon",
        swap(JOB, "workplace: remote", "workplace:\u00a0remote"),
        (
            "jobs/engineer-acme.md:7:11: error F05: not valid YAML: U+00A0 (no-break space) stands "
            "where a plain space must"
        ),
        "type a plain space there",
    ),
    BadInput(
        "no-break spaces behind all colons",
        write("pages/x.md", "---\ntitle:\u00a0X\ndescription:\u00a0Y\n---\n\nWords.\n"),
        (
            "pages/x.md:2:7: error F05: not valid YAML: U+00A0 (no-break space) stands where a "
            "plain space must"
        ),
        "type a plain space there",
    ),
    BadInput(
        "a colon of a Japanese keyboard",
        swap(JOB, "workplace: remote", "workplace\uff1aremote"),
        (
            "jobs/engineer-acme.md:7:10: error F05: not valid YAML: U+FF1A (fullwidth colon) "
            "is not a colon in YAML"
        ),
        "type a plain colon and a space",
    ),
    BadInput(
        "a zero-width space behind a quote",
        swap(PAGE, "title: About", 'title: "About"\u200b'),
        (
            "pages/about.md:2:15: error F05: not valid YAML: U+200B (zero width space), which "
            "nobody sees, stands where nothing may"
        ),
        "remove it",
    ),
    BadInput(
        "a first line that only looks like one",
        write("pages/x.md", "---\u00a0\ntitle: X\n---\n\nWords.\n"),
        (
            "pages/x.md:1:4: error F04: this line looks like `---`, but it contains U+00A0 "
            "(no-break space)"
        ),
        "remove it, or type the line again",
    ),
    BadInput(
        "a last line that only looks like one",
        write("pages/x.md", "---\ntitle: X\n\u200b---\n\nWords.\n"),
        (
            "pages/x.md:3:1: error F04: this line looks like `---`, but it contains U+200B "
            "(zero width space)"
        ),
        "remove it, or type the line again",
    ),
    BadInput(
        "an override in a text",
        body(PAGE, "We are \u202enot\u202c.\n\nWe \u202eare.\n"),
        f"pages/about.md:8:4: error F02: U+202E (right-to-left override) {UNENDED}",
        "remove it; or put U+202C (pop directional formatting) where the other direction ends",
    ),
    BadInput(
        "an isolate that the next entry of a list ends",
        body(PAGE, "We are few.\n\n- One \u2066 two\n- three\u2069\n"),
        f"pages/about.md:8:7: error F02: U+2066 (left-to-right isolate) {UNENDED}",
        "remove it; or put U+2069 (pop directional isolate) where the other direction ends",
    ),
    BadInput(
        "an override in code, which the next line ends",
        body(PAGE, "We are few.\n\n```\nx = 1 # \u202e\n\u202c\n```\n"),
        f"pages/about.md:9:9: error F02: U+202E (right-to-left override) {UNENDED}",
        "remove it; or put U+202C (pop directional formatting) where the other direction ends",
    ),
    BadInput(
        "an override in a text, by its number",
        body(PAGE, "We are &#x202E;not.\n"),
        f"pages/about.md:6:8: error F02: U+202E (right-to-left override) {UNENDED}",
        "remove it; or put U+202C (pop directional formatting) where the other direction ends",
    ),
    BadInput(
        "a no-break space behind the signs of a heading",
        body(PAGE, "We are few.\n\n##\u00a0Who\n\nWe.\n"),
        (
            "pages/about.md:8:3: error F02: U+00A0 (no-break space) beside `##`, which makes it "
            "no mark of Markdown"
        ),
        "type a plain space; or `\\##` where the sign itself is meant",
    ),
    BadInput(
        "a text of which nothing can be seen",
        body(PAGE, "\u200b\n"),
        "pages/about.md:6:1: error F11: the page has no text",
        "write it below the second `---` line",
    ),
    BadInput(
        "a link in letters that are composed otherwise",
        all_of(write("static/u\u0308ber.txt", "x"), body(PAGE, "We are [few](/\u00fcber.txt).\n")),
        (
            "pages/about.md:6:14: error R03: the link leads to `/\u00fcber.txt`, which is no page "
            "or file here"
        ),
        (
            "did you mean `/u\u0308ber.txt`? It has the same letters in a different composition "
            "(Unicode NFC and NFD)"
        ),
    ),
    BadInput(
        "a link that ends in a zero-width space",
        body(PAGE, "We are [few](/roles/\u200b).\n"),
        (
            "pages/about.md:6:14: error R03: the link leads to `/roles/<U+200B>`, which is no page "
            "or file here"
        ),
        "did you mean `/roles/`?",
    ),
    BadInput(
        "an email address with a sign that nobody sees",
        swap(JOB, "jobs@acme.example", "jobs\u200b@acme.example"),
        (
            "jobs/engineer-acme.md:9:14: error F08: `apply_email`: expected an email address, got "
            "'jobs<U+200B>@acme.example'"
        ),
        "write it as name@example.com",
    ),
)
