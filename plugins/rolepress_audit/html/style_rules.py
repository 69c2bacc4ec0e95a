"""What the style sheets inside a page hide, as far as simple selectors show it.

Source: https://www.w3.org/TR/css-syntax-3/ (rules and at-rules)
"""

import re
from collections import Counter
from collections.abc import Iterator

from bs4 import Tag

from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import HIDING, attribute

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_PIECE = re.compile(r"[^{};]++|[{};]")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?([.#][\w-]+)", re.IGNORECASE)
_NAME = re.compile(r"[.#][\w-]+")

_LASTING = re.compile(
    r"(?:^|[;\s])(?:left|right|top|text-indent|margin-left)\s*+:\s*+-\d{4}"
    r"|(?:^|[;\s])font-size\s*+:\s*+0(?:px|r?em|%|pt)?\s*+(?:!important\s*+)?(?:;|$)",
    re.IGNORECASE,
)
_DATA = re.compile(r"json|template|speculationrules|importmap", re.IGNORECASE)


class StyleRules:
    """The elements that a page hides by its `<style>`, or by a trick in their own `style`.

    If a second rule mentions a class, the element may be shown in another state of the page. What
    `display: none` hides, scripts may show. Neither counts as hidden.
    """

    def __init__(self, page: Page) -> None:
        rules = list(_rules(page))
        # Scripts may show again what is hidden in the usual way, as for tabs.
        patterns = [_LASTING] if _has_scripts(page) else [_LASTING, HIDING]
        spoken_of = Counter(name for selector, _ in rules for name in set(_NAME.findall(selector)))
        self._hidden = frozenset(
            simple[1]
            for selector, style in rules
            if (simple := _SIMPLE.fullmatch(selector))
            and any(pattern.search(style) for pattern in patterns)
            and spoken_of[simple[1]] == 1
        )

    def hide(self, tag: Tag) -> bool:
        """Whether an element is hidden by style sheets.

        Its own `hidden` and `display: none` are checked elsewhere.
        """
        names = {f".{name}" for name in attribute(tag, "class").split()}
        if not self._hidden.isdisjoint({*names, f"#{attribute(tag, 'id')}"}):
            return True
        return _LASTING.search(attribute(tag, "style")) is not None and not _is_restyled(tag)


def _rules(page: Page) -> Iterator[tuple[str, str]]:
    """Each selector with its declarations. At-rules are left out."""
    for tag in page.tags.get("style", ()):
        for selectors, style in rules_in(tag.get_text()):
            for selector in selectors.split(","):
                yield selector.strip(), style


def rules_in(css: str) -> Iterator[tuple[str, str]]:
    """The outer rules of a style sheet: the text before the braces, and the text inside them.

    At-rules such as `@media print` are left out: they apply in some cases only. A brace that is
    never closed contains everything after it.
    """
    before, depth = "", 0
    inside: list[str] = []
    for piece in _PIECE.findall(_COMMENT.sub("", css)):
        if piece == "{":
            depth += 1
        elif piece == "}" and depth:
            depth -= 1
            if not depth:
                if not before.startswith("@"):
                    yield before, "".join(inside)
                before, inside = "", []
        elif depth:
            inside.append(piece)
        elif piece in {";", "}"}:
            before = ""
        else:
            before = piece.strip()


def _has_scripts(page: Page) -> bool:
    scripts = page.tags.get("script", ())
    return any(not _DATA.search(attribute(tag, "type")) for tag in scripts)


def _is_restyled(tag: Tag) -> bool:
    """Whether an element inside has its own style: `font-size: 0` also serves to close gaps."""
    inner = (each for each in tag.descendants if isinstance(each, Tag))
    return any(each.has_attr("style") or each.has_attr("class") for each in inner)
