"""Pages, guides and the site say who published them, when, and what they present."""

from datetime import date

import pytest

from rolepress.schema_org.graph import build_graph
from rolepress.schema_org.organization import organization_node, party_node
from rolepress.schema_org.web_page import (
    PageSummary,
    PageType,
    article_node,
    web_page_node,
    web_site_node,
)
from tests.builders import make_guide, make_role, make_site

SITE = make_site()
URL = "https://rolepress.example/roles/x/"
ORGANIZATION = {
    "@type": "Organization",
    "@id": "https://rolepress.example/#organization",
    "name": "Rolepress",
    "url": "https://rolepress.example/",
    "description": "What roles in software are, and who hires for them.",
}


def test_a_page_says_no_more_than_is_known() -> None:
    assert web_page_node(PageSummary(URL, "X", "About X."), SITE) == {
        "@type": "WebPage",
        "@id": f"{URL}#webpage",
        "url": URL,
        "name": "X",
        "description": "About X.",
        "inLanguage": "en",
    }


def test_a_page_says_all_that_is_known() -> None:
    role = make_role(
        date_published=date(2026, 1, 2),
        date_modified=date(2026, 3, 4),
        last_reviewed=date(2026, 5, 6),
        reviewed_by="Ada O'Brien",
    )
    page = PageSummary(
        URL,
        "X",
        "About X.",
        type="CollectionPage",
        document=role,
        main_entity=f"{URL}#job",
        about=f"{URL}#occupation",
        breadcrumb=f"{URL}#breadcrumb",
    )
    node = web_page_node(page, SITE)
    assert node["@type"] == "CollectionPage"
    assert node["datePublished"] == "2026-01-02"
    assert node["dateModified"] == "2026-03-04"
    assert node["lastReviewed"] == "2026-05-06"
    assert node["reviewedBy"] == {"@type": "Person", "name": "Ada O'Brien"}
    assert node["mainEntity"] == {"@id": f"{URL}#job"}
    assert node["about"] == {"@id": f"{URL}#occupation"}
    assert node["breadcrumb"] == {"@id": f"{URL}#breadcrumb"}


@pytest.mark.parametrize("type_", ["WebPage", "CollectionPage", "AboutPage"])
def test_a_page_keeps_its_id_whatever_its_kind(type_: PageType) -> None:
    assert web_page_node(PageSummary(URL, "X", "", type=type_), SITE)["@id"] == f"{URL}#webpage"


def test_the_sites_own_name_is_its_organization_and_not_a_person() -> None:
    page = PageSummary(URL, "X", "About X.", document=make_role(reviewed_by="Rolepress"))
    assert web_page_node(page, SITE)["reviewedBy"] == ORGANIZATION


def test_a_person_is_a_name_and_no_identity_so_two_of_one_name_are_not_said_to_be_one() -> None:
    assert party_node("Ada Byron", SITE) == {"@type": "Person", "name": "Ada Byron"}


def test_an_article_names_its_publisher_in_full() -> None:
    guide = make_guide(slug="pay", date_published=date(2026, 1, 2), author="Ada O'Brien")
    address = "https://rolepress.example/guides/pay/"
    assert article_node(guide, SITE) == {
        "@type": "Article",
        "@id": f"{address}#article",
        "url": address,
        "mainEntityOfPage": {"@id": f"{address}#webpage"},
        "headline": guide.title,
        "description": guide.description,
        "inLanguage": "en",
        "datePublished": "2026-01-02",
        "author": {"@type": "Person", "name": "Ada O'Brien"},
        "publisher": ORGANIZATION,
    }


def test_the_home_page_joins_site_and_organization() -> None:
    site, organization = web_site_node(SITE), organization_node(SITE)
    assert site["@type"] == "WebSite"
    assert site["url"] == "https://rolepress.example/"
    assert "potentialAction" not in site
    assert build_graph([site, organization])


def test_a_site_without_its_organization_is_refused() -> None:
    with pytest.raises(ValueError, match="publisher: no node of this graph"):
        build_graph([web_site_node(SITE)])
