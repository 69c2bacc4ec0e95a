"""Built pages as strangers read them."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

PARSERS = ("lxml", "html.parser", "html5lib")
"""Three readers of HTML that do not agree on what is wrong with it."""


def read_page(site: Path, url: str, parser: str = "lxml") -> BeautifulSoup:
    """A page of the output by its site path."""
    return BeautifulSoup((site / "output" / url.strip("/") / "index.html").read_bytes(), parser)


def all_pages(site: Path) -> Iterator[Path]:
    """Every HTML file of the output."""
    yield from sorted((site / "output").rglob("*.html"))


def graph_of(page: BeautifulSoup) -> list[dict[str, Any]]:
    """The nodes of the one graph of a page."""
    (script,) = page.find_all("script", type="application/ld+json")
    graph: list[dict[str, Any]] = json.loads(str(script.string))["@graph"]
    return graph


def node_of(page: BeautifulSoup, kind: str) -> dict[str, Any]:
    """The one node of a type."""
    (node,) = (node for node in graph_of(page) if node["@type"] == kind)
    return node


def words_of(page: BeautifulSoup) -> str:
    """What a visitor reads, on one line."""
    main = page.find("main")
    assert main
    return " ".join(main.get_text(" ").split())


def strings_in(value: Any) -> Iterator[str]:
    """Every text of a graph, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_in(inner)


def active_parts(page: BeautifulSoup) -> list[str]:
    """Everything in a page that could run, load from elsewhere, or lead to a script.

    What the page's policy names by its hash is the theme's own, no text of an editor's could be.
    So is the one form of a list that narrows it, which sends nothing.
    """
    policies = page.select('meta[http-equiv="Content-Security-Policy"]')[:1]
    policy = "".join(str(tag["content"]) for tag in policies)
    own_form = page.select_one("form.filter:not([action])")
    strangers = [
        tag
        for tag in page.find_all(_ACTIVE_TAGS)
        if tag is not own_form and _hash(tag) not in policy
    ]
    found = [f"<{tag.name}>" for tag in strangers]
    for tag in page.find_all(True):
        for name, value in tag.attrs.items():
            text = " ".join(value) if isinstance(value, list) else str(value)
            scheme = text.strip().lower().partition(":")[0]
            if name.startswith("on") or (name in {"href", "src"} and scheme in _ACTIVE_SCHEMES):
                found.append(f"<{tag.name} {name}={text}>")
    scripts = [tag for tag in page.find_all("script") if tag.get("type") != "application/ld+json"]
    return found + [
        str(tag)
        for tag in scripts
        if not (_OWN_SCRIPT.fullmatch(str(tag.get("src"))) or _hash(tag) in policy)
    ]


def _hash(tag: Tag) -> str:
    """What is in a tag, as a policy names it (CSP Level 3, section 2.3.1)."""
    found = hashlib.sha256(str(tag.string or "").encode()).digest()
    return f"'sha256-{base64.b64encode(found).decode()}'"


_ACTIVE_TAGS = ["iframe", "object", "embed", "form", "base", "style", "frame", "applet", "math"]
_OWN_SCRIPT = re.compile(r"/static/[a-z]+\.[0-9a-f]{10}\.js")
_ACTIVE_SCHEMES = {"javascript", "data", "vbscript"}
