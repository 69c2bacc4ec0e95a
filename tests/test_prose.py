"""Docstrings, comments and documents avoid the phrasings that readers have to read twice."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = sorted((ROOT / "plugins").rglob("*.py"))
MARKDOWN = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

INSTEAD = {
    r"of which\b": '"whose", or a second sentence',
    r"those of\b": "the noun again, or its possessive",
    r"that of\b": "the noun again, or its possessive",
    r"(?<!if\s)none is\b": "the noun: no heading is empty",
    r"what is (?:no|none)\b": "what it is instead",
    r"where (?:none|there (?:is|are) no)": '"if", with the noun',
    r"(?:empty|none) where\b": '"empty if", "none if"',
    r"is no part\b": '"is not part"',
    r"anew\b": '"again"',
    r"whoever\b": '"somebody who", or who it is',
    r"so many\b": '"this many"',
    r"of ours\b": '"our"',
    r"need be\b": '"if needed"',
    r"(?:known|told|said) of\b": '"about"',
}
"""Patterns of phrasings, each with what to write instead."""
SAMPLES = {
    "of which": "Of which form a file is.",
    "those of": "Paths, and those\n    of redirects.",
    "that of": "The address, or that of the home page.",
    "none is": "There is one heading, and none is empty.",
    "what is none": "Days, for what is none.",
    "where none": "The region, where\n    # none was given.",
    "empty where": "The name; empty where it has no file.",
    "is no part": "It is no part of the name.",
    "anew": "Write the file anew.",
    "whoever": "What whoever copies it fills in.",
    "so many": "Whether to start so many.",
    "of ours": "No key of ours has it.",
    "need be": "Smaller, as need be.",
    "known of": "What is known of it.",
}

_ANY = re.compile(rf"\b(?:({')|('.join(INSTEAD)}))".replace(" ", r"\s+(?:# )?"))


def found_in(prose: str) -> Iterator[str]:
    """Each phrasing to avoid, with what to write instead."""
    for match in _ANY.finditer(prose.lower()):
        yield f'"{match[0]}": write {list(INSTEAD.values())[(match.lastindex or 1) - 1]}'


def prose_of(source: str) -> Iterator[tuple[int, str]]:
    """The docstrings of a module, and its comments, each with its line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.lineno, str(node.value.value)
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    comments = {each.start[0]: each.string for each in tokens if each.type == tokenize.COMMENT}
    for line, words in comments.items():
        yield line, "\n".join([words, comments.get(line + 1, "")])


@pytest.mark.parametrize("phrasing", SAMPLES)
def test_a_phrasing_that_has_to_be_read_twice_is_found(phrasing: str) -> None:
    (found,) = found_in(SAMPLES[phrasing])
    assert " ".join(found.replace("#", "").split()).startswith(f'"{phrasing}')


def test_each_phrasing_has_a_sample() -> None:
    found = [_ANY.search(sample.lower()) for sample in SAMPLES.values()]
    assert [match and match.lastindex for match in found] == [*range(1, len(INSTEAD) + 1)]


def test_code_and_a_plain_sentence_are_left_alone() -> None:
    source = '"""Raises an error if none is given."""\nx = "those of"  # the pages of a site\n'
    assert [list(found_in(text)) for _, text in prose_of(source)] == [[], []]


def test_docstrings_and_comments_are_plain() -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in CODE}
    suspects = {path: text for path, text in sources.items() if any(found_in(text))}
    assert not [
        f"{path.relative_to(ROOT)}:{line}: {found}"
        for path, text in suspects.items()
        for line, prose in prose_of(text)
        for found in found_in(prose)
    ]


def test_documents_are_plain() -> None:
    assert not [
        f"{path.relative_to(ROOT)}: {found}"
        for path in MARKDOWN
        for found in found_in(path.read_text(encoding="utf-8"))
    ]
