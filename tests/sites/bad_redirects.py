"""Redirects that lead nowhere, and a ledger that says nothing."""

from tests.sites import write
from tests.sites.cases import BadInput

TABLE = "data/redirects.yaml"

CASES = (
    BadInput(
        "redirects in a circle",
        write(TABLE, "/a/: /b/\n/b/: /a/\n"),
        "data/redirects.yaml:1:6: error K03: it leads in a circle: `/a/` → `/b/` → `/a/`",
        "let it lead to a page",
        also=("data/redirects.yaml:2:6: error K03: it leads in a circle: `/b/` → `/a/` → `/b/`",),
    ),
    BadInput(
        "a redirect of a file of the search",
        write(TABLE, "/pagefind/pagefind.js: gone\n"),
        (
            "data/redirects.yaml:1:1: error K02: the address /pagefind/pagefind.js lies below "
            "that of the search of this site"
        ),
        "remove the line, or rename what is in its way",
    ),
    BadInput(
        "a redirect to no page",
        write(TABLE, "/staff/: /abuot/\n"),
        "data/redirects.yaml:1:10: error K04: `/abuot/` is not a page or file of this site",
        "did you mean `/about/`?",
    ),
    BadInput(
        "a redirect to a redirect",
        write(TABLE, "/a/: /b/\n/b/: /about/\n"),
        "data/redirects.yaml:1:6: error K05: `/b/` leads on to `/about/`",
        "write `/about/`",
    ),
    BadInput(
        "a line that is not an entry of the ledger",
        write("ledger.tsv", "roles/tech-lead.md yesterday\n"),
        (
            "ledger.tsv:1:1: error F13: `roles/tech-lead.md yesterday` is not an entry of the "
            "ledger, which has a file, a digest and a date"
        ),
        "run `make ledger`, which keeps the entries and drops every other line",
    ),
)
