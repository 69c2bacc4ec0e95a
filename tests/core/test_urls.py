"""Addresses: of pages, of files, and of others."""

import pytest

from rolepress.core.urls import (
    absolute,
    base_path,
    file_url,
    href,
    is_slug,
    is_web_address,
    output_path,
    resolved,
)


@pytest.mark.parametrize("text", ["a", "tech-lead", "2026", "x" * 75])
def test_a_slug_is_letters_digits_and_single_hyphens(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize(
    "text", ["", "-a", "a-", "a--b", "A", "a b", "a/b", "..", "a.b", "ü", "a\n", "x" * 76, "٣"]
)
def test_nothing_else_is_a_slug(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize(
    ("url", "path"), [("/", "index.html"), ("/a/b/", "a/b/index.html"), ("/a.txt", "a.txt")]
)
def test_a_site_path_is_a_file_of_the_output(url: str, path: str) -> None:
    assert output_path(url) == path


@pytest.mark.parametrize("url", ["a", "/../a", "/a/../../b", "/./a", "https://a.example/"])
def test_a_path_that_leaves_the_output_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="not a path on this site"):
        output_path(url)


def test_an_absolute_address_is_percent_encoded() -> None:
    assert absolute("https://a.example/", "/ü b/?q=1") == "https://a.example/%C3%BC%20b/?q=1"


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com",
        "http://example.com:8080/a?b=c#d",
        "https://münchen.example/",
        "https://example.com./",
    ],
)
def test_a_web_address_is_absolute(text: str) -> None:
    assert is_web_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.com",
        "//example.com",
        "https://",
        "https://localhost",
        "https://user:secret@example.com/",
        "https://user@example.com/",
        "https://..",
        "https://.com",
        "https://example..com",
        "https://example.com:port/",
        "https://[::1",
        "https://exam ple.com",
        "https://example.com/\n",
        "https://example.com/<script>",
        "javascript:alert(1)",
        "ftp://example.com/",
        "data:text/html,x",
    ],
)
def test_nothing_else_is_a_web_address(text: str) -> None:
    assert not is_web_address(text)


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("", "https://x.example/jobs/a/"),
        ("/", "https://x.example/"),
        ("#b", "https://x.example/jobs/a/#b"),
        ("b.png", "https://x.example/jobs/a/b.png"),
        ("/a%20b/%zz", "https://x.example/a%20b/%zz"),
        ("/a?b=[1]&c=ü", "https://x.example/a?b=[1]&c=%C3%BC"),
        ("mailto:jürgen@x.example", "mailto:j%C3%BCrgen@x.example"),
        ("HTTPS://Y.example", "https://Y.example"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_an_address_is_read_from_the_page_it_stands_on(address: str, whole: str) -> None:
    assert resolved(address, "https://x.example/jobs/a/") == whole


def test_a_file_s_address_has_every_sign_of_its_name() -> None:
    assert file_url("/a/ü & #9%.svg") == "/a/%C3%BC%20%26%20%239%25.svg"
    assert absolute("https://a.example", file_url("/9%.svg")) == "https://a.example/9%25.svg"


@pytest.mark.parametrize(
    ("url", "base"),
    [("https://a.example", ""), ("https://a.example/b/c", "/b/c"), ("http://localhost:8000", "")],
)
def test_the_path_that_a_site_is_served_below_is_that_of_its_address(url: str, base: str) -> None:
    assert base_path(url) == base
    assert absolute(url, "/x/") == f"{url}/x/"


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("/", "/on/"),
        ("/a/?b#c", "/on/a/?b#c"),
        (" /a/", "/on/a/"),
        ("\t/a", "/on/a"),
        ("", ""),
        ("#c", "#c"),
        ("?b", "?b"),
        ("//b.example/", "//b.example/"),
        ("/\\b.example/", "/\\b.example/"),
        ("https://b.example/a/", "https://b.example/a/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_a_site_path_is_put_below_the_site_s_own_and_nothing_else_is(
    address: str, written: str
) -> None:
    assert href("/on", address) == written
    assert href("", address) == address
