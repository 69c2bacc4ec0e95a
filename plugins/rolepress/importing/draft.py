"""Writes a draft: front matter, questions, and the text in sections."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from rolepress.domain.sections import SectionKind
from rolepress.foreign.written import Value, line_of
from rolepress.importing.blocks import Block, Shape
from rolepress.importing.outline import Part
from rolepress.importing.runs import find_run_in
from rolepress.importing.sentences import sentences_of
from rolepress_base.signs import with_signs

WIDTH = 100
QUOTE_MAX_CHARS = 80
_HEAD = "Questions of the import. Answer them, remove them, and then remove `draft: true`."
_REST = "Words of the source that are not in the text below:"


@dataclass(frozen=True, slots=True)
class FrontMatterLine:
    """A line of front matter, with a comment that says where it comes from."""

    key: str
    value: Value
    comment: str = ""


def quote(words: str) -> str:
    """Words of the text in quotation marks, as many as fit behind a line."""
    said = " ".join(words.split())
    return (
        f"“{said if len(said) <= QUOTE_MAX_CHARS else f'{said[: QUOTE_MAX_CHARS - 1].rstrip()}…'}”"
    )


def front_matter(
    lines: Sequence[FrontMatterLine], questions: Sequence[str], left_out: Sequence[str]
) -> str:
    """The front matter of a draft. Questions and words that have no place are comments in it."""
    written = ["---", *(_line(each) for each in lines)]
    if questions:
        written += [f"# {_HEAD}", *_numbered(questions)]
    if left_out:
        written += [f"# {_REST}", *(line for each in left_out for line in _comment(each, "- "))]
    return "\n".join([*written, "---"])


def _line(line: FrontMatterLine) -> str:
    written = line_of(line.key, line.value)
    return f"{written}  # {_on_one_line(line.comment)}" if line.comment else written


def _numbered(questions: Sequence[str]) -> Iterator[str]:
    for number, question in enumerate(questions, 1):
        yield from _comment(question, f"{number}. ")


def _comment(text: str, mark: str) -> Iterator[str]:
    """Yield a text as lines of a comment."""
    yield from wrap(
        _on_one_line(text),
        WIDTH,
        initial_indent=f"# {mark}",
        subsequent_indent="#" + " " * (len(mark) + 1),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _on_one_line(text: str) -> str:
    """A text in which nothing ends a comment."""
    return with_signs(" ".join(text.split()))


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a draft."""

    markdown: str
    left_out: tuple[str, ...]
    """Words that turning sentences into lists took out, such as "and"."""


def write_text(parts: Iterable[Part]) -> Text:
    """The parts as Markdown, with an empty line between blocks."""
    chunks: list[str] = []
    left_out: list[str] = []
    for part in parts:
        if part.heading:
            chunks.append(f"{'#' * part.level} {part.heading}")
        last: Shape | None = None
        for block in part.blocks:
            is_next = last is Shape.ENTRY and block.shape is Shape.ENTRY
            for at, chunk in enumerate(_written(block, part.kind, left_out)):
                if is_next and at == 0 and _is_tight(block):
                    chunks[-1] += f"\n{chunk}"
                else:
                    chunks.append(chunk)
            last = block.shape
    return Text("\n\n".join(chunks) + "\n" if chunks else "", tuple(left_out))


def _is_tight(block: Block) -> bool:
    return not block.follows_space or len(block.lines) == 1


def _written(block: Block, kind: SectionKind, left_out: list[str]) -> Iterator[str]:
    if block.shape is Shape.ENTRY:
        yield "\n".join((f"{block.mark}{block.lines[0]}", *_indented(block)))
    elif block.shape is Shape.TEXT and kind is not SectionKind.FAQ:
        yield from _with_lists("\n".join(block.lines), left_out)
    else:
        yield "\n".join(block.lines)


def _indented(block: Block) -> Iterator[str]:
    """The further lines of an entry, which belong to it only if they are indented."""
    for line in block.lines[1:]:
        yield line if line.startswith(" ") or not line else f"{' ' * len(block.mark)}{line}"


def _with_lists(text: str, left_out: list[str]) -> Iterator[str]:
    """Yield a paragraph, or its sentences around lists that ran in them."""
    rest: list[str] = []
    for sentence in sentences_of(text):
        found = find_run_in(" ".join(sentence.split()))
        if not found:
            rest.append(sentence)
            continue
        yield "".join([*rest, found.lead]).strip()
        yield "\n".join(f"- {entry}" for entry in found.entries)
        left_out.append(found.left_out)
        rest = []
    if rest:
        yield "".join(rest).strip()
