"""Modules and functions stay short."""

from collections.abc import Iterator

from tests.architecture.sources import AUDIT, BASE, BUILDER, Sources, functions

MODULE_MAX_LINES = 300
FUNCTION_MAX_LINES = 40


def long_modules(sources: Sources) -> Iterator[str]:
    """Modules that have grown out of one thing."""
    for path, text in sources.items():
        if (lines := text.count("\n")) > MODULE_MAX_LINES:
            yield f"{path}: {lines} lines"


def long_functions(sources: Sources) -> Iterator[str]:
    """Functions that do not fit on a screen."""
    for path, text in sources.items():
        for name, lines in functions(text):
            if lines > FUNCTION_MAX_LINES:
                yield f"{path}: {name} has {lines} lines"


def test_no_module_is_longer_than_300_lines() -> None:
    assert not [*long_modules(BUILDER), *long_modules(AUDIT), *long_modules(BASE)]


def test_a_long_module_is_found() -> None:
    assert not list(long_modules({"core/x.py": "\n" * MODULE_MAX_LINES}))
    assert list(long_modules({"core/x.py": "\n" * (MODULE_MAX_LINES + 1)}))


def test_no_function_is_longer_than_40_lines() -> None:
    assert not [*long_functions(BUILDER), *long_functions(AUDIT), *long_functions(BASE)]


def test_a_long_function_is_found() -> None:
    assert not list(long_functions({"core/x.py": "def f():\n" + "    1\n" * 39}))
    assert list(long_functions({"core/x.py": "class A:\n  def f(self):\n" + "    1\n" * 40}))
