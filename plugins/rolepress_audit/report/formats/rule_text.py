"""The page of a rule in the docs, in pieces that a template can escape and lay out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rolepress_audit.findings.finding import Rule
from rolepress_base.package_files import shipped_folder

_DOCS = shipped_folder(Path(__file__).parents[2], "docs")

_FENCED = re.compile(r"^```[^\n]*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")
_ITEM = re.compile(r"^(?:[-*]|\d+\.) ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """One piece: `heading`, `text`, `item` or `code`."""

    kind: str
    parts: Sequence[str]
    """Plain words and code by turns, starting with words."""


def rule_text(rule: Rule) -> list[Block]:
    """What the docs say about a rule, without its title."""
    try:
        text = (_DOCS.parent / rule.docs).read_text(encoding="utf-8")
    except OSError:
        return []
    title, _, rest = text.partition("\n")
    return list(_blocks(rest if title.startswith("# ") else text))


def _blocks(text: str) -> Iterator[Block]:
    for number, piece in enumerate(_FENCED.split(text)):
        if number % 2:
            yield Block("code", (piece,))
            continue
        for paragraph in re.split(r"\n\s*\n", piece.strip()):
            yield from _paragraph(paragraph)


def _paragraph(text: str) -> Iterator[Block]:
    if text.startswith("#"):
        heading, _, text = text.partition("\n")
        yield Block("heading", (heading.lstrip("# "),))
    if _ITEM.match(text):
        yield from (Block("item", _inline(item)) for item in _ITEM.split(text)[1:])
    elif text.strip():
        yield Block("text", _inline(text))


def _inline(text: str) -> tuple[str, ...]:
    line = " ".join(text.split())
    return tuple(_LINK.sub(r"\1", part) for part in line.split("`"))
