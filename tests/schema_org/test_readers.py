"""Strangers who read our pages find in them what we said."""

import json
import shutil
import subprocess
from pathlib import Path

import extruct
import pytest

from rolepress.schema_org.node import Node
from tests.schema_org.samples import page_with, sample_graphs

VALIDATORS = Path(__file__).parents[1] / "validators"
GRAPHS = sample_graphs()


def types_in(graph: Node) -> list[object]:
    """The types of the nodes at the top of a graph, as a scraper sees them."""
    found = extruct.extract(page_with(graph), syntaxes=["json-ld"])["json-ld"]
    return [node["@type"] for block in found for node in block["@graph"]]


@pytest.mark.parametrize("name", GRAPHS)
def test_a_scraper_reads_back_the_graph(name: str) -> None:
    found = extruct.extract(page_with(GRAPHS[name]), syntaxes=["json-ld"])["json-ld"]
    assert found == [json.loads(json.dumps(GRAPHS[name]))]


@pytest.mark.parametrize(
    ("name", "types"),
    [
        ("home", ["WebSite", "Organization"]),
        ("role", ["WebPage", "BreadcrumbList", "Occupation"]),
        ("role-with-vacancy", ["WebPage", "BreadcrumbList", "JobPosting"]),
        ("job", ["WebPage", "BreadcrumbList", "JobPosting"]),
        ("roles", ["CollectionPage", "BreadcrumbList", "ItemList"]),
        ("guide", ["WebPage", "Article"]),
    ],
)
def test_a_scraper_finds_the_types_of_the_page_kind(name: str, types: list[str]) -> None:
    assert types_in(GRAPHS[name]) == types


@pytest.mark.skipif(
    shutil.which("node") is None or not (VALIDATORS / "node_modules").is_dir(),
    reason="needs Node and `npm ci` in tests/validators",
)
@pytest.mark.parametrize(
    "script", ["adobe.mjs", pytest.param("schema-dts.mjs", marks=pytest.mark.exhaustive)]
)
def test_validators_find_no_error(script: str, tmp_path: Path) -> None:
    for name, graph in GRAPHS.items():
        (tmp_path / f"{name}.html").write_text(page_with(graph), encoding="utf-8")
    result = subprocess.run(
        [str(shutil.which("node")), str(VALIDATORS / script), "--summary", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
