"""Finds tags that pages cannot show, whose content would otherwise be lost silently."""

from collections.abc import Iterator

from rolepress.content.foreign_marks import component_problem
from rolepress.content.html_tree import Element
from rolepress.content.sanitize import SECTION_HEADINGS, TAG_NAMES
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule

_WRAPPERS = """
    html body div span section article header footer main nav aside hgroup address center
    font big tt label fieldset legend ruby rt rp bdi bdo data dfn wbr col colgroup picture
"""
"""Tags that are dropped without a problem. Their words stay, and nothing is lost."""
_UNWANTED = """
    script style template noscript iframe svg math object embed video audio canvas form input
    button select option textarea link meta base title head frame frameset map area source track
    dialog menu progress meter output slot param applet marquee
"""
"""HTML tags that pages of this site cannot contain."""
_SILENT = TAG_NAMES.union(SECTION_HEADINGS, _WRAPPERS.split())
_KNOWN = frozenset(_UNWANTED.split())


def check_unsupported_tags(source: Source, body: Element) -> Iterator[Problem]:
    """Yield a problem for the first tag of each kind that pages cannot show."""
    for name in dict.fromkeys(str(element.tag) for element in body.iter("*")):
        if name in _SILENT:
            continue
        if component := component_problem(source, name):
            yield component
            continue
        written, span = source.span_of_tag(name)
        if source.lines[span.line - 1][: span.column - 1].endswith("{{"):
            continue  # a shortcode of Hugo, which `check_foreign_marks` reports
        yield source.problem(
            Rule.UNSUPPORTED_TAG,
            f"`{written}>` cannot stand on a page"
            if name in _KNOWN
            else f"`{written}>` is not an HTML tag",
            "remove it; a picture is `![words](/name.png)`, a link `[words](https://...)`"
            if name in _KNOWN
            else f"write it as code, `` `{written}>` ``, or `&lt;{written[1:]}>` as text",
            span,
        )
