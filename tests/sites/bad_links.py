"""Links that lead nowhere, and pictures that are not ours."""

from tests.sites import GUIDE, PAGE, ROLE, body
from tests.sites.cases import BadInput

LEAD = "A lead leads.\n\n"

CASES = (
    BadInput(
        "a link to a file that is not there",
        body(ROLE, LEAD + "Ask an [engineer](enginer.md).\n"),
        (
            "roles/tech-lead.md:26:19: error R02: the link leads to `roles/enginer.md`, "
            "which is no page of this site"
        ),
        "did you mean `engineer.md`?",
    ),
    BadInput(
        "a Pelican link to a file that is not there",
        body(GUIDE, "See [this]({filename}../jobs/engineer.md).\n"),
        (
            "guides/titles.md:6:12: error R02: the link leads to `jobs/engineer.md`, which "
            "is no page of this site"
        ),
        "did you mean `../jobs/engineer-acme.md`?",
    ),
    BadInput(
        "a link to a file like no other",
        body(PAGE, "See [this](../zzz/qqq.md).\n"),
        (
            "pages/about.md:6:12: error R02: the link leads to `zzz/qqq.md`, which is no "
            "page of this site"
        ),
        "check the path: it starts beside this file",
    ),
    BadInput(
        "a link to a file outside",
        body(PAGE, "See [this](../../../etc/passwd.md).\n"),
        (
            "pages/about.md:6:12: error R02: the link leads to `../../etc/passwd.md`, which "
            "is no page of this site"
        ),
        "check the path: it starts beside this file",
    ),
    BadInput(
        "a link to a table",
        body(PAGE, "See [this](../data/skills.md).\n"),
        (
            "pages/about.md:6:12: error R02: the link leads to `data/skills.md`, which is no "
            "page of this site"
        ),
        "check the path: it starts beside this file",
    ),
    BadInput(
        "a link to a page that is not there",
        body(PAGE, "See [all](/roles/), not [this](/roles/techlead/).\n"),
        (
            "pages/about.md:6:32: error R03: the link leads to `/roles/techlead/`, which is "
            "no page or file here"
        ),
        "did you mean `/roles/tech-lead/`?",
    ),
    BadInput(
        "a link to a page without its slash",
        body(PAGE, "See [this](/roles/tech-lead).\n"),
        (
            "pages/about.md:6:12: error R03: the link leads to `/roles/tech-lead`, which is "
            "no page or file here"
        ),
        "did you mean `/roles/tech-lead/`?",
    ),
    BadInput(
        "a link to a page like no other",
        body(PAGE, "See [this](/zzzzzz/).\n"),
        (
            "pages/about.md:6:12: error R03: the link leads to `/zzzzzz/`, which is no page "
            "or file here"
        ),
        "check the address",
    ),
    BadInput(
        "a link that names a page and no file",
        body(PAGE, "See [this](tech-lead).\n"),
        (
            "pages/about.md:6:12: warning R08: the link leads nowhere: `tech-lead` "
            "is not an address, so only its words stay"
        ),
        "name a file that ends in `.md`, or write a path from the root such as `/roles/`",
    ),
    BadInput(
        "a link without an address",
        body(PAGE, "See [this]().\n"),
        "pages/about.md:6:10: warning R08: a link has no address, so only its words stay",
        "name a file that ends in `.md`, or write a path from the root such as `/roles/`",
    ),
    BadInput(
        "a link without its scheme",
        body(PAGE, "See [this](www.example.com/a).\n"),
        (
            "pages/about.md:6:12: warning R08: the link leads nowhere: `www.example.com/a` is "
            "not an address, so only its words stay"
        ),
        "write it in full: `https://www.example.com/a`",
    ),
    BadInput(
        "a link with half a scheme",
        body(PAGE, "See [this](//example.com/a).\n"),
        (
            "pages/about.md:6:12: warning R08: the link leads nowhere: `//example.com/a` "
            "is not an address, so only its words stay"
        ),
        "write it in full: `https://example.com/a`",
    ),
    BadInput(
        "a link with a scheme and no host",
        body(PAGE, "See [this](https:/example.com).\n"),
        (
            "pages/about.md:6:12: warning R08: the link leads nowhere: `https:/example.com` is "
            "not an address, so only its words stay"
        ),
        "a link starts with `https://`, `mailto:` or `tel:`, or leads to a page of this site",
    ),
    BadInput(
        "a link that is a script",
        body(PAGE, "See [this](javascript:alert(1)).\n"),
        (
            "pages/about.md:6:12: warning R08: the link leads nowhere: `javascript:alert(1)` "
            "is not an address, so only its words stay"
        ),
        "a link starts with `https://`, `mailto:` or `tel:`, or leads to a page of this site",
    ),
    BadInput(
        "a mail link without an address",
        body(PAGE, "See [this](mailto:jobs).\n"),
        (
            "pages/about.md:6:12: warning R08: the link leads nowhere: "
            "`mailto:jobs` is not an address, so only its words stay"
        ),
        "write one, such as `mailto:jobs@example.com`",
    ),
    BadInput(
        "a telephone link without a number",
        body(PAGE, "See [this](tel:).\n"),
        (
            "pages/about.md:6:12: warning R08: the link leads nowhere: `tel:` is "
            "not an address, so only its words stay"
        ),
        "write one, such as `tel:+49305550`",
    ),
    BadInput(
        "a heading that links to a script",
        body(ROLE, LEAD + "## Differences\n\n### [This](javascript:alert(1))\n\nIt differs.\n"),
        (
            "roles/tech-lead.md:28:12: warning R08: the link leads nowhere: "
            "`javascript:alert(1)` is not an address, so only its words stay"
        ),
        "a link starts with `https://`, `mailto:` or `tel:`, or leads to a page of this site",
    ),
    BadInput(
        "a link below the text",
        body(PAGE, "See [this][1].\n\n[1]: /nowhere/\n"),
        (
            "pages/about.md:8:6: error R03: the link leads to `/nowhere/`, which is no page "
            "or file here"
        ),
        "check the address",
    ),
    BadInput(
        "a file that is not there, linked from HTML",
        body(PAGE, 'See <a href="../roles/tech-leed.md">this</a>.\n'),
        (
            "pages/about.md:6:14: error R02: the link leads to `roles/tech-leed.md`, which is no "
            "page of this site"
        ),
        "did you mean `../roles/tech-lead.md`?",
    ),
    BadInput(
        "a page that is not there, linked from HTML",
        body(PAGE, '<p>See <a href="/nowhere/">this</a>.</p>\n\nWords.\n'),
        (
            "pages/about.md:6:17: error R03: the link leads to `/nowhere/`, which is no page "
            "or file here"
        ),
        "check the address",
    ),
    BadInput(
        "a picture from elsewhere",
        body(PAGE, "We are ![us](https://cdn.example/us.png).\n"),
        (
            "pages/about.md:6:14: warning R04: the picture `https://cdn.example/us.png` is not "
            "served by this site, so it is left out"
        ),
        "put the file into `content/static/` and write its path from there, such as `/x.png`",
    ),
    BadInput(
        "a picture in the text itself",
        body(PAGE, f"We are ![us](data:image/png;base64,{'A' * 500}).\n"),
        (
            "pages/about.md:6:14: warning R04: the picture "
            "`data:image/png;base64,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…` is not served by "
            "this site, so it is left out"
        ),
        "put the file into `content/static/` and write its path from there, such as `/x.png`",
    ),
    BadInput(
        "a picture beside the text",
        body(PAGE, "We are ![us](team.png).\n"),
        (
            "pages/about.md:6:14: warning R04: the picture `team.png` is not "
            "served by this site, so it is left out"
        ),
        "put the file into `content/static/` and write its path from there, such as `/x.png`",
    ),
    BadInput(
        "a picture from elsewhere, in HTML",
        body(PAGE, 'We are <img alt="us" src="//cdn.example/us.png">.\n'),
        (
            "pages/about.md:6:27: warning R04: the picture `//cdn.example/us.png` is not "
            "served by this site, so it is left out"
        ),
        "put the file into `content/static/` and write its path from there, such as `/x.png`",
    ),
    BadInput(
        "a picture that is not there",
        body(PAGE, "We are ![us](/teem.png).\n"),
        (
            "pages/about.md:6:14: error R03: the link leads to `/teem.png`, which is no page "
            "or file here"
        ),
        "did you mean `/team.png`?",
    ),
)
