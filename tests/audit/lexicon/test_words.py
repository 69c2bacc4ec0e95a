"""Every word by which the audit recognizes what a page says stands in a lexicon."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

import pytest

from rolepress_audit.lexicon.entry import Lexicon
from rolepress_audit.lexicon.languages import LEXICONS
from rolepress_audit.words.text import fold

PACKAGE = Path(__file__).parents[3] / "plugins" / "rolepress_audit"
WORD = re.compile(r"[^\W\d_]{5,}")
"""Shorter words stand in others by chance, or are codes and names of elements."""
ESCAPE = re.compile(r"\\[a-zA-Z]|\{[^}]*\}|\[[^\]]*\]")
ASK = {"every", "whole", "pairs", "begins_word"}
"""The functions that take the name of a kind of words."""
READERS = ("facts", "signals", "words")
"""Rooms that read pages, and say nothing to people."""


def words_of(lexicon: Lexicon) -> set[str]:
    """The words in the patterns of a language, folded."""
    found: set[str] = set()
    for each in fields(lexicon):
        value = getattr(lexicon, each.name)
        texts = (
            value.values()
            if isinstance(value, Mapping)
            else [value]
            if isinstance(value, str)
            else []
        )
        found |= {fold(word) for text in texts for word in WORD.findall(ESCAPE.sub(" ", text))}
    return found


ENGLISH = words_of(LEXICONS["en"])
SHARED = {"distance", "media", "stand"}
"""Words of other languages that English has too."""
FOREIGN = set[str]().union(*map(words_of, LEXICONS.values())) - ENGLISH - SHARED
ENGLISH_MAX = 3
"""English words in a text that may be the name of an element, or part of a company's name."""


def strings_in(source: str) -> Iterator[str]:
    """The texts in a module without its docstrings, and without names of kinds of words."""
    tree = ast.parse(source)
    left_out: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            left_out.add(id(node.value))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ASK:
            left_out |= set(map(id, node.args))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in left_out:
            yield node.value if isinstance(node.value, str) else ""


def misplaced(room: str, source: str) -> set[str]:
    """The words of a lexicon that a module of another room has in its texts.

    Messages are in English, so lists of English words are looked for in rooms without messages.
    """
    found: set[str] = set()
    for text in strings_in(source):
        words = {fold(word) for word in WORD.findall(ESCAPE.sub(" ", text)) if not word.isupper()}
        found |= words & FOREIGN
        if room in READERS and len(words & ENGLISH) > ENGLISH_MAX:
            found |= words & ENGLISH
    return found


def test_words_of_languages_stand_in_the_lexicon_alone() -> None:
    found = {}
    for path in PACKAGE.rglob("*.py"):
        name = path.relative_to(PACKAGE).as_posix()
        room = name.partition("/")[0]
        words = misplaced(room, path.read_text("utf-8"))
        if words and room != "lexicon":
            found[name] = sorted(words)
    assert not found


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("checks", 'CLOSED = re.compile(r"stelle (?:besetzt|vergeben)")'),
        ("signals", 'APPLY = "apply submit upload resume"'),
        ("facts", 'def f() -> str:\n    """Monthly."""\n    return "hourly daily weekly monthly"'),
    ],
)
def test_a_word_elsewhere_is_found(room: str, source: str) -> None:
    assert misplaced(room, source)


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("checks", 'MESSAGE = "the job is closed, and one can still apply"'),
        ("signals", 'def f() -> str:\n    """Stelle besetzt."""\n    return "x"'),
    ],
)
def test_messages_and_docstrings_may_have_words(room: str, source: str) -> None:
    assert not misplaced(room, source)


def test_each_language_has_a_file_of_its_own() -> None:
    names = {path.stem for path in (PACKAGE / "lexicon").glob("*.py")}
    assert names == {*LEXICONS, "__init__", "entry", "languages"}
