"""The outline of a text: its headings, each with the blocks below it."""

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass, field

from rolepress.content.html_tree import Element, HtmlTree, inner_html
from rolepress.content.positions import bare
from rolepress.content.sanitize import SECTION_HEADINGS
from rolepress.core.text import plain_text

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PARTS = HEADINGS - SECTION_HEADINGS


@dataclass(frozen=True, slots=True)
class HeadedPart:
    """A heading, its words, and the blocks up to the next heading of its rank."""

    heading: Element
    title: str
    occurrence: int
    """How many headings above this one have the same words."""
    blocks: list[Element] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """The outline of one text. Headings with the same words are told apart by their order."""

    tree: HtmlTree
    _numbers: dict[int, tuple[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        seen: Counter[str] = Counter()
        for block in self.tree.blocks:
            if block.tag in HEADINGS:
                title = plain_text(inner_html(block))
                words = bare(title)
                self._numbers[id(block)] = title, seen[words]
                seen[words] += 1

    def split(
        self, blocks: list[Element], at: Container[str]
    ) -> tuple[list[Element], list[HeadedPart]]:
        """Split at headings with these tags. Returns the blocks before the first, and the parts."""
        before: list[Element] = []
        found: list[HeadedPart] = []
        for block in blocks:
            if block.tag in at:
                found.append(HeadedPart(block, *self._numbers[id(block)]))
            elif found:
                found[-1].blocks.append(block)
            else:
                before.append(block)
        return before, found
