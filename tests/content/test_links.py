"""Links into this site."""

import pytest

from rolepress.content.links import document_url
from rolepress.domain.sections import Link
from tests.content.files import gist_of, role_file, text_of


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("roles/x.md", "/roles/x/"),
        ("pages/x.md", "/x/"),
        ("roles/x.txt", None),
        ("roles/a/x.md", None),
        ("data/x.md", None),
        ("x.md", None),
        ("../x.md", None),
    ],
)
def test_only_a_page_s_source_has_an_address(path: str, url: str | None) -> None:
    assert document_url(path) == url


@pytest.mark.parametrize(
    ("written", "target", "address"),
    [
        ("y.md", "roles/y.md", "/roles/y/"),
        ("Y.MD", "roles/Y.MD", "#"),
        ("./y.md?a=b#c", "roles/y.md", "/roles/y/?a=b#c"),
        ("../jobs/y.md", "jobs/y.md", "/jobs/y/"),
        ("{filename}y.md", "roles/y.md", "/roles/y/"),
        ("{filename}/pages/y.md#c", "pages/y.md", "/y/#c"),
        ("{filename}../../../etc/passwd.md", "../../etc/passwd.md", "#"),
        ("/roles/?q=1#top", "/roles/", "/roles/?q=1#top"),
        ("/a%20b.png", "/a b.png", "/a%20b.png"),
    ],
)
def test_a_link_into_the_site_is_kept_with_its_target(
    written: str, target: str, address: str
) -> None:
    role, body = text_of(role_file(f"See [this]({written}).\n"))
    assert role.gist.links == (Link(target, written),)
    assert f'href="{address}"' in body.lead


@pytest.mark.parametrize(
    "written", ["https://example.com/y.md", "mailto:a@b.example", "tel:+49305550", "#here"]
)
def test_a_link_elsewhere_is_no_link_of_the_site(written: str) -> None:
    assert gist_of(f"See [this]({written}).\n").links == ()


def test_links_of_html_pictures_and_angle_brackets_count() -> None:
    text = '<p><a href="/roles/">all</a></p>\n\n![x](/x.png) and <me@acme.example>.\n'
    assert gist_of(text).links == (Link("/roles/", "/roles/"), Link("/x.png", "/x.png"))


def test_a_link_written_as_html_can_name_a_file() -> None:
    role, body = text_of(role_file('See <a href="../jobs/y.md">this</a>.\n'))
    assert role.gist.links == (Link("jobs/y.md", "../jobs/y.md"),)
    assert body.lead.endswith('See <a href="/jobs/y/">this</a>.</p>')


def test_a_link_in_code_is_text() -> None:
    assert gist_of('`<a href="nowhere">` and `[x](nowhere)`.\n').links == ()
