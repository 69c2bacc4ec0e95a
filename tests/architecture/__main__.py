"""The shape of the code in numbers: `make shape`, or `python -m tests.architecture PACKAGE ...`.

The tests beside this file promise what must hold.
"""

import ast
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tests.architecture.imports import cycles
from tests.architecture.sources import ROOT, Sources, functions, imports_of, read

PASSAGE_LINES = 6
"""So many lines that stand twice are a passage, without blank lines, comments and imports."""
COLUMNS = ("modules", "lines", "longest module", "longest function", "repeated", "circles")


def repeated_passages(sources: Sources) -> int:
    """How many passages stand in more than one place; a longer one counts once."""
    places: defaultdict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
    for path, text in sources.items():
        lines = [*_lines_of_code(text)]
        for start in range(len(lines) - PASSAGE_LINES + 1):
            places[tuple(lines[start : start + PASSAGE_LINES])].append((path, start))
    twice = {place for found in places.values() if len(found) > 1 for place in found}
    starts = sum((path, start - 1) not in twice for path, start in twice)
    return starts // 2


def _lines_of_code(text: str) -> Iterator[str]:
    imports = {
        number
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for number in range(node.lineno, (node.end_lineno or 0) + 1)
    }
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        if line and not line.startswith("#") and number not in imports:
            yield line


def imports_between(found: Mapping[str, Sources]) -> Counter[tuple[str, str]]:
    """How many modules of one package import another package."""
    return Counter(
        (package, other)
        for package, sources in found.items()
        for text in sources.values()
        for other in {name.partition(".")[0] for name in imports_of(text)}
        if other in found and other != package
    )


def figures(package: str, sources: Sources) -> Iterator[int]:
    """The figures of a package, one for each column."""
    yield len(sources)
    yield sum(text.count("\n") for text in sources.values())
    yield max(text.count("\n") for text in sources.values())
    yield max(lines for text in sources.values() for _, lines in functions(text))
    yield repeated_passages(sources)
    yield len([*cycles(sources, package)])


def table(found: Mapping[str, Sources]) -> Iterator[str]:
    """The figures of every package in lines of text."""
    yield _row("", COLUMNS)
    for package, sources in found.items():
        yield _row(package, figures(package, sources))
    for (package, other), modules in sorted(imports_between(found).items()):
        yield f"{modules} modules of {package} import {other}"


def _row(name: str, cells: Iterable[object]) -> str:
    return f"{name:16}" + "".join(f"{cell:>18}" for cell in cells)


if __name__ == "__main__":
    named = [Path(name) for name in sys.argv[1:]]
    folders = named or [path.parent for path in sorted((ROOT / "plugins").glob("*/__init__.py"))]
    found = {folder.name: read(folder, "*.py") for folder in folders}
    sys.stdout.writelines(f"{line}\n" for line in table(found))
