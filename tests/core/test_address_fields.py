"""All addresses of a view are found by the types of its fields, and nothing else is changed."""

from collections.abc import Mapping

from msgspec import Struct

from rolepress.core.address_fields import Address, Html, with_changed_addresses


class _Link(Struct, frozen=True):
    text: str
    url: Address = ""


class _View(Struct, frozen=True):
    title: str
    link: _Link
    html: Html
    more: tuple[_Link | None, ...] = ()
    parts: tuple[Html, ...] = ()
    files: Mapping[str, Address] = {}
    data: Mapping[str, object] = {}


def moved(view: _View) -> _View:
    return with_changed_addresses(view, lambda address: f"/x{address}")


def test_every_address_is_changed_however_deep_it_lies() -> None:
    view = _View(
        "A",
        _Link("B", "/b/"),
        '<a href="/c/">C</a>',
        more=(_Link("D", "/d/"), None),
        parts=('<img src="/e.png">',),
        files={"f": "/f.js"},
        data={"page": _Link("G", "/g/"), "icons": (_Link("H", "/h/"),)},
    )
    assert moved(view) == _View(
        "A",
        _Link("B", "/x/b/"),
        '<a href="/x/c/">C</a>',
        more=(_Link("D", "/x/d/"), None),
        parts=('<img src="/x/e.png">',),
        files={"f": "/x/f.js"},
        data={"page": _Link("G", "/x/g/"), "icons": (_Link("H", "/x/h/"),)},
    )


def test_a_text_that_only_looks_like_an_address_stays() -> None:
    view = _View("/a/", _Link("/b/"), "See /c/.", data={"path": "/d/"})
    assert moved(view) == view


def test_no_address_is_made_of_none() -> None:
    assert moved(_View("A", _Link("B", ""), "")).link.url == ""
