"""Generated texts in GitHub's Markdown."""

import re

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

_BOX = re.compile(r"\[[ xX]\] ")
_REFERENCE = re.compile(r" ?\[\^\w+\](?!:)")
_IS_WORDS = re.compile(r"[^\W\d]|[*~(]\S")
LABELS = ("1", "2", "a", "note")
_WORDS = st.sampled_from(
    [
        "crane",
        "Ship",
        "x",
        "über",
        "1",
        "5%",
        "a_b",
        "e.g.",
        "it's",
        "a-b",
        "[y]",
        "&amp;",
        "\\*",
        "!",
    ]
)
_ADDRESSES = st.sampled_from(
    [
        *(
            "https://a.example",
            "http://a.example/b_c?d=e&f=g",
            "www.a.example",
            "(www.a.example/b)",
        ),
        *("jobs@a.example", "https://a.example/(b)", "https://a.example.", "<https://a.example>"),
        *("a+b@c-d.example,", "https://a.example:80/#x"),
    ]
)


def _around(mark: str, inner: SearchStrategy[str]) -> SearchStrategy[str]:
    return inner.map(lambda words: f"{mark}{words}{mark}")


_PLAIN = st.lists(_WORDS, min_size=1, max_size=4).map(" ".join)
_MARKED = st.one_of(
    _around("**", _PLAIN),
    _around("*", _PLAIN),
    _around("~~", _PLAIN),
    _around("~", _PLAIN),
    _around("`", _PLAIN),
    _PLAIN.map(lambda words: f"[{words}](/x)"),
    _PLAIN.map(lambda words: f"<kbd>{words}</kbd>"),
    st.sampled_from(LABELS).map(lambda label: f"[^{label}]"),
    _ADDRESSES,
)
LINE = st.lists(st.one_of(_PLAIN, _MARKED), min_size=1, max_size=4).map(" ".join)
_BREAK = st.sampled_from(["\n", "  \n", " \\\n", "<br>\n"])


@st.composite
def paragraphs(draw: DrawFn) -> str:
    """A paragraph of one or more lines."""
    lines = draw(st.lists(LINE, min_size=1, max_size=3))
    return "".join(f"{line}{draw(_BREAK)}" for line in lines[:-1]) + lines[-1]


@st.composite
def tables(draw: DrawFn) -> str:
    """A table, whose rows may have cells too few or too many."""
    width = draw(st.integers(1, 3))
    cell = st.one_of(_PLAIN, _MARKED, st.just(""), st.just("a \\| b"), st.just("`a \\| b`"))
    head = draw(st.lists(_PLAIN, min_size=width, max_size=width))
    sides = draw(
        st.lists(st.sampled_from(["---", ":--", "--:", ":-:"]), min_size=width, max_size=width)
    )
    rows = draw(st.lists(st.lists(cell, min_size=1, max_size=width + 1), max_size=3))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, sides, *rows))


def _indented(text: str, first: str, rest: str) -> str:
    lines = text.split("\n")
    return "\n".join([first + lines[0], *(rest + line if line else "" for line in lines[1:])])


def _quoted(text: str) -> str:
    """A text in a quote, where GitHub's engine reads no boxes."""
    text = _BOX.sub("", text)
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _inner(entry: str) -> str:
    """An entry of a list. GitHub's engine reads a box at the start of a line alone."""
    first, end, rest = entry.partition("\n")
    return _BOX.sub("", first) + end + rest


@st.composite
def _lists(draw: DrawFn, inner: SearchStrategy[str]) -> str:
    mark = draw(st.sampled_from(["- ", "* ", "1. ", "7) "]))
    box = st.sampled_from(["", "", "[ ] ", "[x] ", "[X] "])
    entries = [_inner(each) for each in draw(st.lists(inner, min_size=1, max_size=3))]
    between = draw(st.sampled_from(["\n", "\n\n"]))
    return between.join(
        _indented(
            draw(box if _IS_WORDS.match(entry) else st.just("")) + entry, mark, " " * len(mark)
        )
        for entry in entries
    )


@st.composite
def _alerts(draw: DrawFn, inner: SearchStrategy[str]) -> str:
    name = draw(st.sampled_from(["NOTE", "TIP", "important", "WARNING", "Caution"]))
    return _quoted(f"[!{name}]\nSo {draw(inner)}")


_LEAVES = st.one_of(
    paragraphs(),
    tables(),
    LINE.map(lambda words: f"### {_REFERENCE.sub(' x', words)}"),
    _PLAIN.map(lambda words: f"```\n{words}\n- [ ] [^1]\n```"),
    st.just("---"),
    _PLAIN.map(lambda words: f"<details><summary>{words}</summary>\n\nMore.\n\n</details>"),
)
BLOCKS = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        _lists(inner),
        _alerts(paragraphs()),
        inner.map(_quoted),
        st.lists(inner, min_size=2, max_size=3).map("\n\n".join),
    ),
    max_leaves=6,
)


@st.composite
def _notes(draw: DrawFn) -> list[str]:
    """Footnotes. Notes that refer to notes come with a paragraph that refers to all."""
    labels = draw(st.lists(st.sampled_from(LABELS), unique=True))
    content = st.lists(paragraphs(), min_size=1, max_size=2).map("\n\n".join)
    notes = [_indented(_inner(draw(content)), f"[^{label}]: ", "    ") for label in labels]
    if not draw(st.booleans()):
        return [_REFERENCE.sub(" x", note) for note in notes]
    return [" ".join(["All:", *(f"[^{label}]" for label in labels)]), *notes]


@st.composite
def texts(draw: DrawFn) -> str:
    """Blocks, then some footnotes."""
    blocks = draw(st.lists(BLOCKS, min_size=1, max_size=4))
    return "\n\n".join([*blocks, *draw(_notes())]) + "\n"
