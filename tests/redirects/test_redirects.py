"""Each server is told where old addresses lead, and which are gone, in words it understands."""

import re
from datetime import date

import pytest

from rolepress.domain.documents import Document
from rolepress.domain.redirects import Redirect, Server
from rolepress.pages.theme_files import ThemeFiles
from rolepress.pages.view import FileView, PageKind, SiteView
from rolepress.redirects.views import redirect_views
from rolepress.rendering.renderer import Renderer
from rolepress.rendering.templates import read_templates
from tests.builders import make_body, make_job, make_role
from tests.pages.contexts import make_context, published
from tests.small_site import THEME

ENDED = make_job(
    slug="ended",
    aliases=("ended-once",),
    date_posted=date(2026, 1, 2),
    valid_through=date(2026, 2, 1),
)
TABLE = (Redirect("/team.html", "/roles/"), Redirect("/work/"))
DOCUMENTS: tuple[Document, ...] = (make_role(aliases=("old-name",)), ENDED, make_job(slug="open"))
SITE = SiteView("Small", "https://small.example", "", "en", "ltr", (), (), (), ThemeFiles())


def file_for(server: str, table: tuple[Redirect, ...] = TABLE) -> FileView:
    ended = {ENDED.url}
    context = make_context(*DOCUMENTS, redirects=table, expired_pages=ended)
    (file,) = redirect_views(context, [Server(server)])
    return file


def written_for(server: str) -> str:
    renderer = Renderer(read_templates([THEME / "templates"]), {"": SITE})
    return renderer.render(file_for(server)).decode()


def test_netlify_gets_rules_that_win_over_pages_and_410_for_what_is_gone() -> None:
    assert file_for("netlify").url == "/_redirects"
    assert written_for("netlify").splitlines()[1:] == [
        "/jobs/ended-once/ /404.html 410",
        "/jobs/ended/ /404.html 410",
        "/roles/old-name/ /roles/backend-tech-lead/ 301!",
        "/team.html /roles/ 301!",
        "/work/ /404.html 410",
    ]


def test_cloudflare_gets_only_what_it_knows() -> None:
    assert file_for("cloudflare").url == "/_redirects"
    assert written_for("cloudflare").splitlines()[1:] == [
        "/roles/old-name/ /roles/backend-tech-lead/ 301",
        "/team.html /roles/ 301",
    ]


def test_nginx_gets_two_maps_with_and_without_the_last_slash() -> None:
    moved, gone = written_for("nginx").split("\n\n")
    assert re.findall(r'^    "(.+)" "(.+)";$', moved, flags=re.MULTILINE) == [
        ("/roles/old-name/", "/roles/backend-tech-lead/"),
        ("/roles/old-name", "/roles/backend-tech-lead/"),
        ("/team.html", "/roles/"),
    ]
    assert re.findall(r'^    "(.+)" 1;$', gone, flags=re.MULTILINE) == [
        "/jobs/ended-once/",
        "/jobs/ended-once",
        "/jobs/ended/",
        "/jobs/ended",
        "/work/",
        "/work",
    ]
    for block in (moved, gone):
        assert re.search(r'^map \$uri \$rolepress_\w+ \{\n    default "";\n', block, re.MULTILINE)
        assert block.rstrip().endswith("}")


def test_apache_gets_patterns_that_match_the_address_and_nothing_below_it() -> None:
    lines = written_for("apache").splitlines()[1:]
    rules = [re.fullmatch(r'RedirectMatch (301|410) "(\S+)"(?: "(\S+)")?', each) for each in lines]
    found = [rule.groups() for rule in rules if rule]
    assert len(found) == len(lines) == 5
    assert ("301", "^/roles/old-name/?$", "/roles/backend-tech-lead/") in found
    assert ("301", r"^/team\.html$", "/roles/") in found
    pattern = next(p for status, p, _ in found if status == "410" and "ended/" in p)
    assert re.search(pattern, "/jobs/ended")
    assert re.search(pattern, "/jobs/ended/")
    assert not re.search(pattern, "/jobs/ended/more")
    assert not re.search(pattern, "/x/jobs/ended/")


def test_several_servers_get_a_file_each() -> None:
    servers = (Server.NETLIFY, Server.NGINX, Server.APACHE)
    found = redirect_views(make_context(*DOCUMENTS), servers)
    assert len({file.url for file in found}) == 3


@pytest.mark.parametrize("server", list(Server))
def test_a_site_that_never_changed_an_address_gets_no_file(server: Server) -> None:
    assert not list(redirect_views(make_context(make_role()), [server]))


def test_the_table_can_send_an_ended_vacancy_to_its_role() -> None:
    file = file_for("netlify", table=(Redirect("/jobs/ended/", "/roles/backend-tech-lead/"),))
    assert ("/jobs/ended/", "/roles/backend-tech-lead/", "301!") in file.data["lines"]


def test_an_old_address_is_a_page_only_where_it_leads_somewhere_and_any_host_would_serve_it() -> (
    None
):
    table = (*TABLE, Redirect("/old.php", "/roles/"))
    pages = published(make_context(*DOCUMENTS, redirects=table, expired_pages={ENDED.url}))
    found = {url for url, page in pages.items() if page.kind is PageKind.REDIRECT}
    assert found == {"/roles/old-name/", "/team.html"}
    view = pages["/team.html"].view(make_body())
    assert view.head.canonical == "https://rolepress.example/roles/"
    assert view.head.robots == "noindex, follow"
