"""Trails and lists name pages by address, and never hold a vacancy."""

import pytest

from rolepress.schema_org.graph import build_graph
from rolepress.schema_org.lists import NamedPage, breadcrumb_node, item_list_node
from rolepress.schema_org.web_page import PageSummary, web_page_node
from tests.builders import make_site

HOME = NamedPage("Home", "https://rolepress.example/")
ROLES = NamedPage("Roles", "https://rolepress.example/roles/")


def test_a_trail_counts_from_one_and_hangs_on_its_last_page() -> None:
    assert breadcrumb_node([HOME, ROLES]) == {
        "@type": "BreadcrumbList",
        "@id": "https://rolepress.example/roles/#breadcrumb",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": 1,
                "name": "Home",
                "item": {"@type": "WebPage", "@id": "https://rolepress.example/"},
            },
            {
                "@type": "ListItem",
                "position": 2,
                "name": "Roles",
                "item": {"@type": "WebPage", "@id": "https://rolepress.example/roles/"},
            },
        ],
    }


@pytest.mark.parametrize("crumbs", [[], [HOME]], ids=["none", "one"])
def test_refuses_a_trail_that_leads_nowhere(crumbs: list[NamedPage]) -> None:
    with pytest.raises(ValueError, match="a breadcrumb trail needs 2 crumbs, got"):
        breadcrumb_node(crumbs)


def test_a_trail_does_not_conflict_with_the_node_of_its_page() -> None:
    page = web_page_node(PageSummary(ROLES.url, "Roles", "All."), make_site())
    assert build_graph([page, breadcrumb_node([HOME, ROLES])])


def test_a_list_names_pages_in_its_order() -> None:
    assert item_list_node(HOME.url, [ROLES, HOME]) == {
        "@type": "ItemList",
        "@id": "https://rolepress.example/#list",
        "numberOfItems": 2,
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Roles", "url": ROLES.url},
            {"@type": "ListItem", "position": 2, "name": "Home", "url": HOME.url},
        ],
    }


def test_a_list_of_one_is_still_a_list() -> None:
    elements = item_list_node(HOME.url, [ROLES])["itemListElement"]
    assert isinstance(elements, list)


def test_a_list_without_pages_says_that_there_are_none() -> None:
    node = item_list_node(HOME.url, [])
    assert node["numberOfItems"] == 0
    assert "itemListElement" not in node
