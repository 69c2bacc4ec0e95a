"""Imports go one way: from room to room, and never over the wall or in a circle."""

import pytest

from tests.architecture.imports import (
    cycles,
    loose_modules,
    over_the_wall,
    unused_arrows,
    wrong_arrows,
)
from tests.architecture.rooms import AUDIT_MAY_IMPORT
from tests.architecture.sources import AUDIT, BASE, BUILDER


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
