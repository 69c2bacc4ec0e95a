"""The table of redirects: each old address leads to a page, at once, or is gone."""

import pytest

from rolepress.checks.redirects import check_redirects, read_redirects
from rolepress.checks.sources import Sources
from rolepress.core.problems import Problem
from rolepress.domain.redirects import Redirect

PATH = "content/data/redirects.yaml"
URLS = frozenset({"/", "/roles/", "/about/", "/logo.txt"})
SLASH = "write `{}`: pages start and end with a slash"
PLAIN = "write a path such as `/roles/` or `/old/page.html`, of letters, digits and -._~"
ALONE = "leave out what follows `?` or `#`: only the path counts"
STAY = "write the path alone, such as `/roles/`: redirects stay on this site"
NAME = "name a page that exists, or write `gone`"
REMOVE = "remove the line, or the page"
FILE = "write `{}`: the path of a file starts with a slash"
MOVED = {"/roles/old-name/": "/roles/", "/jobs/ended/": ""}
ENDED = "is gone: its page has ended, or this table says so"


def problems(text: str) -> list[Problem]:
    """All that is wrong with a table, on a site with two lists and a page."""
    redirects, found = read_redirects(PATH, text.encode())
    sources = Sources(lambda _path: text.encode())
    return found or list(check_redirects(redirects, MOVED, URLS, PATH, sources))


def line_of(problem: Problem) -> str:
    span = problem.span
    return f"{span.line}:{span.column}: {problem.rule}: {problem.message}"


def test_reads_where_each_leads_and_what_is_gone() -> None:
    text = "# Moved in spring.\n/team/: /about/\n/old.html: gone\n"
    redirects, found = read_redirects(PATH, text.encode())
    assert not found
    assert redirects == (Redirect("/team/", "/about/"), Redirect("/old.html"))
    assert [redirect.is_gone for redirect in redirects] == [False, True]
    assert not problems(text)


@pytest.mark.parametrize("text", ["", "# Nothing yet.\n", "/a/: /logo.txt\n"])
def test_takes_an_empty_table_and_files_as_targets(text: str) -> None:
    assert not problems(text)


def test_an_ended_vacancy_can_lead_to_its_role_instead() -> None:
    assert not problems("/jobs/ended/: /roles/\n")


@pytest.mark.parametrize(
    ("text", "message", "fix"),
    [
        (
            "/team: /about/\n",
            "1:1: F08: expected the path of an old page, got '/team'",
            SLASH.format("/team/"),
        ),
        (
            "/team/: about\n",
            "1:9: F08: expected a path on this site or the word `gone`, got 'about'",
            SLASH.format("/about/"),
        ),
        (
            "/team/: https://other.example/\n",
            "1:9: F08: expected a path on this site or the word `gone`, got 'https://other.example/'",
            STAY,
        ),
        (
            "/index.php?p=3: gone\n",
            "1:1: F08: expected the path of an old page, got '/index.php?p=3'",
            ALONE,
        ),
        (
            "/team/index.html: /about/\n",
            "1:1: F08: expected the path of an old page, got '/team/index.html'",
            SLASH.format("/team/"),
        ),
        (
            "/blog/*: /about/\n",
            "1:1: F08: expected the path of an old page, got '/blog/*'",
            PLAIN,
        ),
        (
            "/a/../b/: /about/\n",
            "1:1: F08: expected the path of an old page, got '/a/../b/'",
            PLAIN,
        ),
        (
            "/team/: [/about/]\n",
            "1:9: F08: expected a path on this site or the word `gone`, got a list",
            PLAIN,
        ),
        (
            "/index.html: /about/\n",
            "1:1: F08: expected the path of an old page, got '/index.html'",
            "remove the line: this is the address of the home page",
        ),
        (
            "/team/: /index.html\n",
            "1:9: F08: expected a path on this site or the word `gone`, got '/index.html'",
            SLASH.format("/"),
        ),
        (
            "/team/: /roles/x/index.html\n",
            "1:9: F08: expected a path on this site or the word `gone`, got '/roles/x/index.html'",
            SLASH.format("/roles/x/"),
        ),
        (
            "/team/: old/page.html\n",
            "1:9: F08: expected a path on this site or the word `gone`, got 'old/page.html'",
            FILE.format("/old/page.html"),
        ),
        (
            "team.html: /about/\n",
            "1:1: F08: expected the path of an old page, got 'team.html'",
            FILE.format("/team.html"),
        ),
        (
            "v1.2/: /about/\n",
            "1:1: F08: expected the path of an old page, got 'v1.2/'",
            SLASH.format("/v1.2/"),
        ),
        (
            '"/team/": "/about/ "\n',
            "1:11: F08: expected a path on this site or the word `gone`, got '/about/'",
            SLASH.format("/about/"),
        ),
        (
            "/team/:\n",
            "1:8: F08: expected a path on this site or the word `gone`, got ''",
            "write the path of the page that it leads to, or `gone`",
        ),
        (
            "/about/: /roles/\n",
            "1:1: K02: the address /about/ has a page, or is an earlier name of one",
            REMOVE,
        ),
        (
            "/roles/old-name/: /roles/\n",
            "1:1: K02: the address /roles/old-name/ has a page, or is an earlier name of one",
            REMOVE,
        ),
        (
            "/a/: /b/\n/b/: /a/\n",
            "1:6: K03: it leads in a circle: `/a/` → `/b/` → `/a/`",
            "let it lead to a page",
        ),
        ("/a/: /a/\n", "1:6: K03: it leads in a circle: `/a/` → `/a/`", "let it lead to a page"),
        (
            "/team/: /abuot/\n",
            "1:9: K04: `/abuot/` is not a page or file of this site",
            "did you mean `/about/`?",
        ),
        (
            "/team/: /xyzxyzxyz/\n",
            "1:9: K04: `/xyzxyzxyz/` is not a page or file of this site",
            NAME,
        ),
        ("/team/: /jobs/ended/\n", f"1:9: K04: `/jobs/ended/` {ENDED}", NAME),
        ("/team/: /old/\n/old/: gone\n", f"1:9: K04: `/old/` {ENDED}", NAME),
        (
            "/a/: /b/\n/b/: /about/\n",
            "1:6: K05: `/b/` leads on to `/about/`",
            "write `/about/`",
        ),
        (
            "/a/: /roles/old-name/\n",
            "1:6: K05: `/roles/old-name/` leads on to `/roles/`",
            "write `/roles/`",
        ),
    ],
)
def test_each_mistake_is_named_where_it_stands(text: str, message: str, fix: str) -> None:
    problem = problems(text)[0]
    assert (line_of(problem), problem.fix) == (message, fix)


def test_a_long_chain_is_followed_to_its_end() -> None:
    found = problems("/a/: /b/\n/b/: /c/\n/c/: /about/\n")
    assert [problem.fix for problem in found] == ["write `/about/`", "write `/about/`"]


def test_an_address_that_stands_twice_is_refused() -> None:
    assert [p.rule for p in problems("/a/: /about/\n/a/: gone\n")] == ["F09"]


@pytest.mark.parametrize("word", ["Gone", "GONE", "410", '"gone "', '" Gone"'])
def test_whoever_means_gone_is_told_the_word(word: str) -> None:
    (problem,) = problems(f"/team/: {word}\n")
    assert problem.message.startswith("expected a path on this site or the word `gone`, got ")
    assert problem.fix == "write `gone`"


def test_a_line_for_a_page_makes_no_error_of_lines_that_lead_to_the_page() -> None:
    found = problems("/team/: /about/\n/about/: /roles/\n")
    assert [line_of(each) for each in found] == [
        "2:1: K02: the address /about/ has a page, or is an earlier name of one"
    ]


def test_a_line_that_leads_nowhere_is_named_alone() -> None:
    """To write what it leads to would not mend the lines that lead to it."""
    found = problems("/a/: /b/\n/b/: /xyzxyzxyz/\n")
    assert [line_of(each) for each in found] == [
        "2:6: K04: `/xyzxyzxyz/` is not a page or file of this site"
    ]


def test_an_old_address_with_a_wrong_target_is_still_known_to_links() -> None:
    redirects, found = read_redirects(PATH, b"/team/: Gone\n/work/: about\nold: /about/\n")
    assert len(found) == 3
    assert [redirect.source for redirect in redirects] == ["/team/", "/work/"]
