"""A text cut at its headings."""

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
class Cut:
    """A heading, its words, and the blocks up to the next heading of its rank."""

    heading: Element
    title: str
    occurrence: int
    """How many headings above it have the same words."""
    blocks: list[Element] = field(default_factory=list)


@dataclass(slots=True)
class Cutter:
    """Cuts one text. Headings with the same words are told apart by their order."""

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

    def cut(self, blocks: list[Element], at: Container[str]) -> tuple[list[Element], list[Cut]]:
        """What stands before the first heading of some ranks, and a cut for each heading."""
        before: list[Element] = []
        cuts: list[Cut] = []
        for block in blocks:
            if block.tag in at:
                cuts.append(Cut(block, *self._numbers[id(block)]))
            elif cuts:
                cuts[-1].blocks.append(block)
            else:
                before.append(block)
        return before, cuts
