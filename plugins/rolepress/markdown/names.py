"""Which elements of a page are blocks, and which do not belong to its text."""

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml has no other name for the type

_BLOCK_NAMES = """
    address article aside blockquote body caption dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td
    tfoot th thead tr ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SKIPPED = frozenset({"nav", "svg", "script", "style", "template", "button", "head"})
"""Navigation, drawings whose figures are in the text as well, and elements without text."""
_SKIPPED_CLASSES = frozenset({"visually-hidden", "copy-block__hint", "notes__back"})
"""Classes of repeated text, and of hints for using the page on a screen."""
_LINE_CLASSES = frozenset({"facts__note"})
"""Classes of words that only their look sets apart from the words before them."""


def is_skipped(node: Element) -> bool:
    """Whether a node does not belong to the text. Comments are nodes too."""
    if not isinstance(node.tag, str) or node.tag in _SKIPPED:
        return True
    return node.get("aria-hidden") == "true" or not _SKIPPED_CLASSES.isdisjoint(_classes(node))


def is_block(element: Element) -> bool:
    """Whether an element is a block or contains one."""
    return any(node.tag in _BLOCKS for node in element.iter())


def has_own_line(element: Element) -> bool:
    """Whether an inline element starts a new line."""
    return not _LINE_CLASSES.isdisjoint(_classes(element))


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()
