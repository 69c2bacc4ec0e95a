"""One fault each, made in a page that is correct without it."""

import html
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PAGES = Path(__file__).parent / "correct"

Change = Callable[[str], str]
_SCRIPT = re.compile(r'(<script type="application/ld\+json">\n)(.*?)(\n</script>)', re.DOTALL)
_GONE = object()


@dataclass(frozen=True)
class Broken:
    """A page with one fault, and the rules that it breaks."""

    name: str
    page: str
    """The correct page that it is made from."""
    rules: str
    """The ids of the rules, apart by spaces: two where the fault shows in two places."""
    change: Change

    @property
    def html(self) -> str:
        """The page with its fault. Raises ValueError where the fault changes nothing."""
        before = correct(self.page)
        after = self.change(before)
        if after == before:
            raise ValueError(f"{self.name}: nothing has changed")
        return after


def correct(name: str) -> str:
    """A correct page."""
    return (PAGES / f"{name}.html").read_text(encoding="utf-8")


def swap(*pairs: tuple[str, str]) -> Change:
    """Put each second text in place of the first. Raises ValueError where it is not there."""

    def change(page: str) -> str:
        for old, new in pairs:
            if old not in page:
                raise ValueError(f"{old!r} is not on the page")
            page = page.replace(old, new, 1)
        return page

    return change


def cut(pattern: str) -> Change:
    """Take out what a pattern finds first."""
    return lambda page: re.sub(pattern, "", page, count=1, flags=re.DOTALL)


def in_head(markup: str) -> Change:
    """Add something to the head."""
    return swap(("</head>", f"{markup}\n</head>"))


def put(key: str, value: Any, *, of: str = "") -> Change:
    """Give a property of the JSON-LD another value; of an object of a type where one is named."""

    def change(page: str) -> str:
        found = _SCRIPT.search(page)
        if not found:
            raise ValueError("the page has no JSON-LD")
        data = json.loads(found[2])
        owner = next(node for node in _nodes(data) if _fits(node, key, of, value))
        if value is _GONE:
            del owner[key]
        else:
            owner[key] = value
        text = json.dumps(data, ensure_ascii=False, indent=1).replace("<", "\\u003c")
        return page[: found.start(2)] + text + page[found.end(2) :]

    return change


def without(key: str, *, of: str = "") -> Change:
    """Take a property out of the JSON-LD."""
    return put(key, _GONE, of=of)


def both(*changes: Change) -> Change:
    """Several changes that make one fault together."""

    def change(page: str) -> str:
        for each in changes:
            page = each(page)
        return page

    return change


def escaped(page: str) -> str:
    """The JSON-LD as a template engine leaves it that escapes it for HTML."""
    return _SCRIPT.sub(lambda found: found[1] + html.escape(found[2]) + found[3], page)


def script_of(name: str) -> str:
    """The first JSON-LD script of a page."""
    found = _SCRIPT.search(correct(name))
    return found[0] if found else ""


def _fits(node: dict[str, Any], key: str, of: str, value: Any) -> bool:
    if of:
        return node.get("@type") == of and (key in node or value is not _GONE)
    return key in node


def _nodes(value: Any) -> Any:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner)
