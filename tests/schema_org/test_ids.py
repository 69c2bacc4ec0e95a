"""Every node has one address, whichever page speaks of it."""

from rolepress.schema_org import ids
from tests.builders import make_site


def test_the_sites_own_nodes_hang_on_its_home_page() -> None:
    site = make_site(url="https://rolepress.example")
    assert ids.website_id(site) == "https://rolepress.example/#website"
    assert ids.organization_id(site) == "https://rolepress.example/#organization"
    assert ids.employer_id(site, "acme") == "https://rolepress.example/employers/acme/#organization"


def test_a_site_below_a_folder_keeps_the_folder() -> None:
    site = make_site(url="https://example.org/roles-site")
    assert ids.website_id(site) == "https://example.org/roles-site/#website"


def test_a_pages_nodes_hang_on_its_address_and_never_share_one() -> None:
    url = "https://rolepress.example/roles/x/"
    made = [
        make(url)
        for make in (
            ids.web_page_id,
            ids.breadcrumb_id,
            ids.job_id,
            ids.occupation_id,
            ids.list_id,
            ids.article_id,
        )
    ]
    assert [id_.removeprefix(url) for id_ in made] == [
        "#webpage",
        "#breadcrumb",
        "#job",
        "#occupation",
        "#list",
        "#article",
    ]
