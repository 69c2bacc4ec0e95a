"""The shape of the packages in `plugins/`: which way imports go, and what has one place only.

Each check is a function from sources to complaints. Each test runs it over the project, where it
must find nothing, and over a bad sample, where it must find something.
"""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

from rolepress.domain.addresses import SitePath

ROOT = Path(__file__).parent.parent
BELOW_LANDING = {
    *("core", "domain", "content", "schema_org", "checks", "locales", "pages", "rendering"),
}
MAY_IMPORT: Mapping[str, set[str]] = {
    "": {"cli"},
    "core": set(),
    "domain": {"core"},
    "content": {"core", "domain"},
    "schema_org": {"core", "domain"},
    "checks": {"core", "domain", "content", "schema_org", "locales"},
    "locales": {"core"},
    "pages": {"core", "domain", "schema_org", "locales"},
    "rendering": {"core", "pages", "locales"},
    "landing": BELOW_LANDING,
    "sitemap": BELOW_LANDING | {"landing"},
    "feeds": BELOW_LANDING | {"landing"},
    "redirects": BELOW_LANDING | {"landing"},
    "search": BELOW_LANDING | {"landing"},
    "social": BELOW_LANDING | {"landing"},
    "headers": BELOW_LANDING | {"landing", "redirects"},
    "compression": BELOW_LANDING | {"landing"},
    "markdown": {"core"},
    "twins": BELOW_LANDING | {"landing", "markdown"},
    "downloads": BELOW_LANDING | {"landing", "markdown"},
    "discovery": {"core"},
    "ledger": BELOW_LANDING | {"landing"},
    "serving": BELOW_LANDING | {"landing"},
    "reference": {"core", "domain", "content"},
    "cli": {
        *("core", "discovery", "feeds", "ledger", "locales", "reference", "serving"),
    },
}
AUDIT_MAY_IMPORT: Mapping[str, set[str]] = {
    "values": set(),
    "positions": {"values"},
    "findings": set(),
    "settings": {"values"},
    "vocabulary": {"positions"},
    "html": {"findings", "positions", "settings", "values", "vocabulary"},
    "words": {"html", "values"},
    "lexicon": {"words"},
    "facts": {"lexicon", "words"},
    "signals": {"facts", "html", "lexicon", "values", "words"},
    "site_files": {"positions", "values"},
    "site": {
        *("findings", "html", "positions", "settings", "signals", "site_files", "values"),
        "vocabulary",
    },
    "checks": {
        *("facts", "findings", "html", "lexicon", "positions", "settings", "signals", "site"),
        *("site_files", "values", "vocabulary", "words"),
    },
    "report": {"findings", "lexicon", "settings", "site", "values"},
    "cli": {"checks", "findings", "report", "settings", "site", "site_files", "values"},
    "": {"cli"},  # `__main__.py`
}
"""The rooms of the audit. Each may import the ones named, all of them above it in this list."""
MAY_IMPORT_PELICAN = {
    "landing",
    "sitemap",
    "feeds",
    "redirects",
    "headers",
    "compression",
    "social",
    "twins",
    "downloads",
    "serving",
}
ADDRESSES = "domain/addresses.py"
FONTS = {".otf", ".ttf"}
MODULE_MAX_LINES = 300
FUNCTION_MAX_LINES = 40
Sources = Mapping[str, str]
"""Texts by path below a package, or below `theme/templates/`."""


def _read(folder: str, pattern: str) -> Sources:
    top = ROOT / folder
    return {
        path.relative_to(top).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(top.rglob(pattern))
        if path.suffix not in FONTS
    }


BUILDER = _read("plugins/rolepress", "*.py")
AUDIT = _read("plugins/rolepress_audit", "*.py")
BASE = _read("plugins/rolepress_base", "*.py")
TEMPLATES = _read("theme/templates", "*.*")


@cache
def imports_of(text: str) -> set[str]:
    """The modules that a source imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            found |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return found


def room_of(path: str) -> str:
    """The room that a source lies in; empty for the package's own `__init__.py`."""
    return path.partition("/")[0] if "/" in path else ""


Rooms = Mapping[str, set[str]]
"""The rooms of a package, each with the rooms that it may import."""


def wrong_arrows(
    sources: Sources, rooms: Rooms = MAY_IMPORT, package: str = "rolepress"
) -> Iterator[str]:
    """Imports that go against the rooms' order, rooms without a place in it, relative imports."""
    for path, text in sources.items():
        room = room_of(path)
        if room and room not in rooms:
            yield f"{path}: the room {room} has no place among the rooms"
            continue
        for name in imports_of(text):
            if name.startswith("."):
                yield f"{path}: the import {name} is relative"
            other = name.split(".")[1] if name.startswith(f"{package}.") else room
            if other in rooms and other not in {room, *rooms.get(room, ())}:
                yield f"{path}: {room or package} must not import {other}"
            if name.partition(".")[0] == "pelican" and room not in MAY_IMPORT_PELICAN:
                yield f"{path}: {room} must not import Pelican"


def unused_arrows(sources: Sources, rooms: Rooms, package: str) -> Iterator[str]:
    """Imports that are allowed between rooms, and that no module makes."""
    made = {
        (room_of(path), name.split(".")[1])
        for path, text in sources.items()
        for name in imports_of(text)
        if name.startswith(f"{package}.")
    }
    for room, others in rooms.items():
        for other in sorted(others):
            if (room, other) not in made:
                yield f"{room} does not import {other}"


def loose_modules(sources: Sources) -> set[str]:
    """The modules that lie beside the rooms of a package."""
    return {path for path in sources if not room_of(path)}


def over_the_wall(sources: Sources, wall: Sequence[str]) -> Iterator[str]:
    """Imports of these packages."""
    for path, text in sources.items():
        for name in imports_of(text):
            if name.partition(".")[0] in wall:
                yield f"{path}: {name}"


def cycles(sources: Sources, package: str = "rolepress") -> Iterator[str]:
    """Modules that import each other, in however many steps."""
    names = {_module(path, package): path for path in sources}
    arrows = {
        module: {name for name in imports_of(sources[path]) if name in names and name != module}
        for module, path in names.items()
    }
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> Iterator[str]:
        if module in trail:
            yield " -> ".join((*trail[trail.index(module) :], module))
        elif module not in done:
            for other in sorted(arrows[module]):
                yield from visit(other, (*trail, module))
            done.add(module)

    for module in sorted(names):
        yield from visit(module, ())


def _module(path: str, package: str) -> str:
    return f"{package}.{path}".removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def long_modules(sources: Sources) -> Iterator[str]:
    """Modules that have grown out of one thing."""
    for path, text in sources.items():
        if (lines := text.count("\n")) > MODULE_MAX_LINES:
            yield f"{path}: {lines} lines"


def functions(text: str) -> Iterator[tuple[str, int]]:
    """Each function of a source, and how many lines it has."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


def long_functions(sources: Sources) -> Iterator[str]:
    """Functions that do not fit on a screen."""
    for path, text in sources.items():
        for name, lines in functions(text):
            if lines > FUNCTION_MAX_LINES:
                yield f"{path}: {name} has {lines} lines"


def schema_org_names(sources: Sources) -> Iterator[str]:
    """`@type` and `@id` outside `schema_org/`.

    Prose about them, in a docstring, is fine.
    """
    for path, text in sources.items():
        if room_of(path) == "schema_org":
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Constant) and node.value in {"@type", "@id", "@graph"}:
                yield f"{path}:{node.lineno}: {node.value}"


def json_dumps(sources: Sources) -> Iterator[str]:
    """`json.dumps`, which lets `</script>` through; the template's `tojson` does not."""
    for path, text in sources.items():
        if room_of(path) == "discovery":  # it makes no page of the site
            continue
        if {"json.dump", "json.dumps"} & imports_of(text) or re.search(r"\bjson\.dumps?\(", text):
            yield path


def literal_paths(sources: Sources) -> Iterator[str]:
    """Site paths of pages that are written out, and not taken from `domain/addresses.py`."""
    start = tuple(path for path in SitePath if path != SitePath.HOME)
    for path, text in sources.items():
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            is_file = node.value.endswith(".md")
            if node.value.startswith(start) and not is_file and path != ADDRESSES:
                yield f"{path}:{node.lineno}: {node.value}"


def paths_in_templates(templates: Sources) -> Iterator[str]:
    """Site paths in the text of templates, which the renderer cannot put the site's path before."""
    for path, text in templates.items():
        for found in re.finditer(
            r"""\b(?:href|src|srcset|action|content|url)=["']?/|["']/["']""", text
        ):
            yield f"{path}: {found[0]}"


def unescaped(templates: Sources) -> Iterator[str]:
    """Ways past the escaping in templates, other than the filter `sanitized`."""
    for path, text in templates.items():
        for found in re.finditer(r"\|\s*safe\b|\bautoescape\b|\bMarkup\b", text):
            yield f"{path}: {found.group()}"


def markup_makers(sources: Sources) -> set[str]:
    """The modules that declare a text to be HTML."""
    return {path for path, text in sources.items() if re.search(r"\bMarkup\(|def __html__\(", text)}


def test_imports_go_one_way() -> None:
    assert not list(wrong_arrows(BUILDER))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("core/x.py", "from rolepress.domain.site import Site"),
        ("domain/x.py", "import rolepress.content.body"),
        ("content/x.py", "from rolepress.schema_org import decision"),
        ("schema_org/x.py", "from rolepress.content.body import read_body"),
        ("pages/x.py", "from rolepress.checks.sources import Sources"),
        ("pages/x.py", "def f():\n    from rolepress.content import body"),
        ("rendering/x.py", "from rolepress.domain.site import Site"),
        ("landing/x.py", "import rolepress.feeds"),
        ("feeds/x.py", "from rolepress import sitemap"),
        ("reference/x.py", "from rolepress.pages.view import View"),
        ("domain/x.py", "from pelican import signals"),
        ("core/x.py", "from .text import slugify"),
        ("attic/x.py", ""),
    ],
)
def test_an_import_the_wrong_way_is_found(path: str, text: str) -> None:
    assert list(wrong_arrows({path: text}))


def test_imports_of_the_audit_go_one_way() -> None:
    assert not list(wrong_arrows(AUDIT, AUDIT_MAY_IMPORT, "rolepress_audit"))
    assert not list(unused_arrows(AUDIT, AUDIT_MAY_IMPORT, "rolepress_audit"))
    above: set[str] = set()
    for room, others in AUDIT_MAY_IMPORT.items():
        assert others <= above, room
        above.add(room)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("values/x.py", "from rolepress_audit.html.page import Page"),
        ("lexicon/x.py", "from rolepress_audit.facts import money"),
        ("checks/page/x.py", "from rolepress_audit.cli.rules import RULES"),
        ("attic/x.py", ""),
    ],
)
def test_an_import_the_wrong_way_in_the_audit_is_found(path: str, text: str) -> None:
    assert list(wrong_arrows({path: text}, AUDIT_MAY_IMPORT, "rolepress_audit"))


def test_an_arrow_that_nobody_needs_is_found() -> None:
    sample = {"b/x.py": "from package.a.y import z"}
    assert not list(unused_arrows(sample, {"a": set(), "b": {"a"}}, "package"))
    assert list(unused_arrows(sample, {"a": {"b"}, "b": {"a"}}, "package"))


def test_every_module_of_the_audit_lies_in_a_room() -> None:
    assert loose_modules(AUDIT) == {"__init__.py", "__main__.py"}


def test_a_module_beside_the_rooms_is_found() -> None:
    assert loose_modules({"a/x.py": "", "x.py": ""}) == {"x.py"}


def test_the_audit_and_the_builder_know_nothing_of_each_other() -> None:
    """Only the command `rolepress` has the audit and its tools among its subcommands."""
    assert not list(over_the_wall(AUDIT, ["rolepress", "pelican"]))
    doors = {f"cli/commands/{name}.py" for name in ("audit", "rules", "vocabulary")}
    over = over_the_wall(BUILDER, ["rolepress_audit"])
    assert {found.partition(":")[0] for found in over} == doors
    assert not list(over_the_wall(BASE, ["rolepress", "rolepress_audit", "pelican"]))


def test_an_import_over_the_wall_is_found() -> None:
    sample = {"checks/x.py": "def f():\n    from rolepress.pages import view"}
    assert list(over_the_wall(sample, ["rolepress"]))


def test_no_module_imports_itself_by_way_of_others() -> None:
    assert not list(cycles(BUILDER))
    assert not list(cycles(AUDIT, "rolepress_audit"))
    assert not list(cycles(BASE, "rolepress_base"))


def test_a_cycle_is_found() -> None:
    ring = {
        "core/a.py": "import rolepress.core.b",
        "core/b.py": "from rolepress.core import c",
        "core/c.py": "from rolepress.core.a import thing",
    }
    assert list(cycles(ring)) == [
        "rolepress.core.a -> rolepress.core.b -> rolepress.core.c -> rolepress.core.a"
    ]


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


def test_schema_org_s_names_stand_in_its_room_alone() -> None:
    assert not list(schema_org_names(BUILDER))


def test_a_schema_org_name_elsewhere_is_found() -> None:
    sample = 'NODE = {"@type": "Thing"}'
    assert list(schema_org_names({"pages/x.py": sample}))
    assert not list(schema_org_names({"schema_org/x.py": sample}))


def test_nothing_prints_json_past_the_template() -> None:
    assert not list(json_dumps(BUILDER))


@pytest.mark.parametrize("text", ["import json\njson.dumps({})", "from json import dumps"])
def test_json_dumps_is_found(text: str) -> None:
    assert list(json_dumps({"pages/x.py": text}))


def test_site_paths_of_pages_are_said_once() -> None:
    assert not list(literal_paths(BUILDER))


@pytest.mark.parametrize("text", ['X = "/roles/"', 'f"/roles/family/{key}/"', 'f("/404.html")'])
def test_a_site_path_that_is_written_out_is_found(text: str) -> None:
    assert list(literal_paths({"pages/x.py": text}))


def test_templates_have_no_site_paths_of_their_own() -> None:
    assert not list(paths_in_templates(TEMPLATES))


@pytest.mark.parametrize("text", ['<a href="/roles/">', '"scope": "/"', "<form action=/search/>"])
def test_a_site_path_in_a_template_is_found(text: str) -> None:
    assert list(paths_in_templates({"x.html": text}))


def test_templates_have_one_way_past_the_escaping() -> None:
    """The filter `sanitized`. Beside it, the markup's description joins sanitized pieces.

    Code of the theme is `Verbatim`, which only its reader and the policy make.
    """
    assert not list(unescaped(TEMPLATES))
    makers = {"rendering/environment.py", "domain/description.py", "pages/verbatim.py"}
    assert markup_makers(BUILDER) == makers
    made = BUILDER["rendering/environment.py"].partition("def sanitized(")[2].partition("\n\n\n")[0]
    assert BUILDER["rendering/environment.py"].count("Markup(") == made.count("Markup(") == 1


@pytest.mark.parametrize(
    "text", ["{{ html|safe }}", "{{ html | safe }}", "{% autoescape false %}{% endautoescape %}"]
)
def test_a_second_way_past_the_escaping_is_found(text: str) -> None:
    assert list(unescaped({"x.html": text}))


def test_only_the_theme_s_own_code_and_policies_are_printed_as_they_are() -> None:
    makers = {path for path, text in BUILDER.items() if re.search(r"\bVerbatim\(", text)}
    allowed = {"landing/assets.py", "pages/security_policy.py", "pages/theme_files.py"}
    assert makers == allowed | {"pages/verbatim.py"}


def test_a_second_maker_of_html_is_found() -> None:
    assert markup_makers({"pages/x.py": "class X:\n    def __html__(self)"}) == {"pages/x.py"}
    assert markup_makers({"pages/x.py": "return Markup(html)"}) == {"pages/x.py"}
