"""No two things take one file, on any system that a site is built or looked at on."""

import pytest

from rolepress.checks.claims import Claim, check_claims
from rolepress.core.problems import Problem, Rule


def claim(url: str, *, fixed: bool = False) -> Claim:
    """A claim whose owner is called like its address; a fixed one cannot give way."""

    def refuse(message: str) -> Problem:
        return Problem(url, Rule.SAME_URL, message, "rename it")

    return Claim(url, f"<{url}>", None if fixed else refuse)


def refused(*urls: str) -> dict[str, str]:
    """What is said of each claim that is refused."""
    problems = check_claims(map(claim, urls), "content")
    return {problem.path: problem.message for problem in problems}


@pytest.mark.parametrize(
    ("urls", "message"),
    [
        (("/a/", "/a/"), "the address /a/ belongs to </a/>"),
        (("/a/", "/a/index.html"), "the address /a/index.html belongs to </a/>"),
        (
            ("/a/", "/A/index.html"),
            (
                "the addresses /A/index.html and /a/ are one file on macOS and Windows, and the "
                "second belongs to </a/>"
            ),
        ),
        (
            ("/x.TXT", "/X.txt"),
            (
                "the addresses /X.txt and /x.TXT are one file on macOS and Windows, and the "
                "second belongs to </x.TXT>"
            ),
        ),
        (("/a/", "/a"), "the address /a is a folder, which </a/> needs"),
        (("/b/c/d", "/b"), "the address /b is a folder, which </b/c/d> needs"),
        (("/b/c/d", "/b/C"), "the address /b/C is a folder, which </b/c/d> needs"),
        (("/a", "/a/b/c"), "the address /a/b/c lies below that of </a>"),
        (("/a/", "/a/index.html/x"), "the address /a/index.html/x lies below that of </a/>"),
        (("/a/", "/a/INDEX.HTML/x"), "the address /a/INDEX.HTML/x lies below that of </a/>"),
        (
            ("/a/", "/A/x"),
            (
                "the address /A/x needs a folder /A/, which is /a/ on macOS and Windows, and that "
                "one </a/> needs"
            ),
        ),
        (("/f/*", "/f/x/y"), "the address /f/x/y lies below that of </f/*>"),
        (("/f/*", "/f"), "the address /f belongs to </f/*>"),
        (("/f/*", "/F"), "the address /F belongs to </f/*>"),
    ],
)
def test_the_second_of_two_is_refused_and_says_what_is_in_its_way(
    urls: tuple[str, str], message: str
) -> None:
    assert refused(*urls) == {urls[1]: message}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/\u00fcber.txt", "/u\u0308ber.txt"),
        ("/\u00dcBER.txt", "/u\u0308ber.txt"),
        ("/stra\u00dfe", "/STRASSE"),
        ("/\u03c3", "/\u03c2"),
        ("/a.", "/a"),
        ("/a ", "/a"),
        ("/a./b", "/A/b"),
        ("/\u1e9b\u0323", "/\u1e69"),
    ],
)
def test_names_that_systems_take_for_the_same_are_refused(one: str, other: str) -> None:
    assert list(refused(one, other)) == [other]
    assert list(refused(other, one)) == [one]


def test_what_differs_on_every_system_is_taken() -> None:
    urls = ("/", "/a/", "/a/b", "/ab", "/a-b/", "/.a", "/a.b/", "/index.txt", "/\u00e9", "/e", "/f")
    assert not refused("/g/*", *urls, "/gg", "/h/g")


def test_all_that_are_in_the_way_are_named_however_many() -> None:
    found = refused("/a/", *(f"/a/index.html/{number}" for number in range(5)))
    assert len(found) == 5


@pytest.mark.parametrize(
    ("url", "message"),
    [
        (f"/{'a' * 256}", "has a part of 256 bytes, but file systems allow 255"),
        ("/b/" + "\u00e9" * 128, "has a part of 256 bytes, but file systems allow 255"),
        (f"/{'a/' * 101}b", "lies in more than 100 folders"),
    ],
)
def test_what_no_file_system_takes_is_refused(url: str, message: str) -> None:
    (said,) = refused(url).values()
    assert said.endswith(message)
    assert not refused(f"/{'a' * 255}", f"/{'b/' * 100}b")


def test_of_two_that_cannot_give_way_the_folder_of_all_files_is_told() -> None:
    (problem,) = check_claims([claim("/a", fixed=True), claim("/A", fixed=True)], "content")
    assert problem.path == "content"
    assert problem.message.startswith("</A> cannot be made: the addresses /A and /a are one file")


def test_an_earlier_one_gives_way_to_one_that_cannot() -> None:
    (problem,) = check_claims([claim("/a"), claim("/a", fixed=True)], "content")
    assert problem.path == "/a"
