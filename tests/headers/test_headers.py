"""Each server is told what to send with which path, in words that it understands."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from rolepress.domain.redirects import Server
from rolepress.headers.rules import KEEP_FOR_EVER, MAX_AREAS, Pages, header_rules
from rolepress.headers.views import header_views
from rolepress.pages.security_policy import Power
from rolepress.pages.theme_files import ThemeFiles
from rolepress.pages.verbatim import Verbatim
from rolepress.pages.view import FileView, SiteView
from rolepress.rendering.renderer import Renderer
from rolepress.rendering.templates import read_templates
from rolepress_audit.site_files.headers_file import headers_at
from tests.builders import make_job, make_role
from tests.conftest import pages_of
from tests.pages.contexts import make_context, published
from tests.small_site import THEME

SCRIPT = "/static/copy.0123456789.js"
THEME_FILES = ThemeFiles(style=Verbatim("p{color:red}"), scripts={"copy": SCRIPT})
SITE = SiteView("S", "https://s.example", "", "en", "ltr", (), (), (), THEME_FILES)
PAGES = Pages(
    ("/", "/404.html", "/jobs/", "/jobs/x/", "/search/", "/de/jobs/x/", "/de/search/"), ("de",)
)
ASKED = {"/jobs/": ["run"], "/search/": ["run", "compile"]}
FEED = FileView(
    "/feeds/jobs.xml", "feeds/atom.xml", feed_title="Jobs", media_type="application/atom+xml"
)
FILES = (FEED, FileView("/site.webmanifest", "manifest"), FileView("/robots.txt", "robots.txt"))


def policies(pages: Pages = PAGES, asked: Mapping[str, Sequence[str]] = ASKED) -> dict[str, str]:
    """The policy of each area."""
    rules = header_rules(pages, asked, FILES, SITE)
    found = {rule.path: dict(rule.headers).get("Content-Security-Policy") for rule in rules}
    return {path: policy for path, policy in found.items() if policy}


def rendered(*servers: str) -> dict[str, str]:
    """The files for some servers, of a site with a role and a job."""
    context = make_context(make_role(), make_job())
    late = header_views(context, list(published(context).values()), map(Server, servers))
    views = [file.view({"/jobs/": ["run"]}, FILES, SITE) for file in late]
    renderer = Renderer(read_templates([THEME / "templates"]), {"": SITE})
    return {view.url: renderer.render(view).decode() for view in views}


def test_each_folder_is_allowed_what_its_pages_ask_for() -> None:
    found = policies()
    assert set(found) == {
        "/", "/404.html", "/jobs/*", "/search/*", "/de/jobs/*", "/de/search/*",
    }  # fmt: skip
    assert "script-src 'none'" in found["/"]
    assert "script-src 'self';" in found["/jobs/*"]
    assert "script-src 'self' 'wasm-unsafe-eval';" in found["/search/*"]
    assert "script-src 'none'" in found["/de/jobs/*"]


def test_no_header_is_sent_twice_with_a_path() -> None:
    rules = header_rules(PAGES, ASKED, FILES, SITE)
    for url in (*PAGES.urls, SCRIPT, *(file.url for file in FILES), "/nothing/"):
        fitting = [r for r in rules if r.path == "/*" or re.match(r.pattern, url)]
        names = [name for rule in fitting for name, _ in rule.headers]
        assert len(names) == len(set(names)), url


def test_a_page_without_an_address_is_protected_too() -> None:
    sent = dict(header_rules(PAGES, ASKED, FILES, SITE)[0].headers)
    assert sent["X-Frame-Options"] == "DENY"
    assert sent["X-Content-Type-Options"] == "nosniff"
    assert sent["Strict-Transport-Security"] == "max-age=63072000"


def test_what_is_named_for_its_content_is_kept_for_ever_and_pages_are_not() -> None:
    kept = {
        rule.path
        for rule in header_rules(PAGES, ASKED, FILES, SITE)
        if KEEP_FOR_EVER in rule.headers
    }
    assert kept == {SCRIPT}


def test_feeds_and_the_manifest_are_sent_as_what_they_are_and_other_files_as_servers_know() -> None:
    rules = {rule.path: dict(rule.headers) for rule in header_rules(PAGES, ASKED, FILES, SITE)}
    assert rules["/feeds/jobs.xml"]["Content-Type"] == "application/atom+xml"
    assert rules["/site.webmanifest"]["Content-Type"] == "application/manifest+json"
    assert "/robots.txt" not in rules


def test_a_site_with_more_folders_than_a_host_reads_gets_one_policy_for_all() -> None:
    many = Pages(tuple(f"/page-{number}/" for number in range(MAX_AREAS + 1)))
    found = policies(many, {"/page-7/": [Power.RUN]})
    assert list(found) == ["/*"]
    assert "script-src 'self'" in found["/*"]
    assert len(policies(Pages(many.urls[1:]))) == MAX_AREAS


@pytest.mark.parametrize("server", ["netlify", "cloudflare"])
def test_netlify_and_cloudflare_get_a_file_that_says_it_line_by_line(
    server: str, tmp_path: Path
) -> None:
    (tmp_path / "_headers").write_text(rendered(server)["/_headers"], "utf-8")
    (policy,) = headers_at(tmp_path, "/jobs/senior-backend-engineer/", "content-security-policy")
    assert "script-src 'self'" in policy
    assert headers_at(tmp_path, SCRIPT, "cache-control") == [KEEP_FOR_EVER[1]]
    assert headers_at(tmp_path, "/nothing/", "x-frame-options") == ["DENY"]
    lines = rendered(server)["/_headers"].splitlines()[1:]
    assert all(re.match(r"/|  [A-Z][\w-]+: \S", line) for line in lines)
    assert max(map(len, lines)) < 2000, "Cloudflare Pages drops longer lines"


def test_nginx_gets_a_map_for_each_header_that_differs_and_a_line_for_each_that_is_sent() -> None:
    files = rendered("nginx")
    maps, server = files["/headers-maps.nginx.conf"], files["/headers.nginx.conf"]
    made = set(re.findall(r"^map \$uri \$(\w+) \{$", maps, re.MULTILINE))
    used = set(re.findall(r"^add_header [\w-]+ \$(\w+) always;$", server, re.MULTILINE))
    assert made == used
    assert len(made) == 3
    assert re.search(r'^    "~\^/jobs/" "default-src .*\'self\'', maps, re.MULTILINE)
    assert 'add_header X-Content-Type-Options "nosniff" always;' in server
    assert (
        "location = /feeds/jobs.xml {\n    types { }\n    default_type application/atom+xml;"
        in server
    )


def test_apache_gets_a_condition_for_each_path() -> None:
    text = rendered("apache")["/headers.htaccess"]
    patterns = re.findall(r'^<If "%\{REQUEST_URI\} =~ m#(.+)#">$', text, re.MULTILINE)
    assert text.count("</If>") == len(patterns)
    home = next(pattern for pattern in patterns if "index" in pattern)
    assert re.search(home, "/")
    assert re.search(home, "/index.html")
    assert not re.search(home, "/jobs/index.html")
    assert 'Header always set Content-Type "application/atom+xml"' in text


def test_nothing_is_escaped_on_the_way() -> None:
    for text in rendered("netlify", "nginx", "apache").values():
        assert "&#" not in text
        assert "&quot;" not in text


def test_on_the_built_site_the_header_allows_all_that_each_page_s_meta_allows(
    built_site: Path,
) -> None:
    for file in pages_of(built_site):
        soup = BeautifulSoup(file.read_bytes(), "lxml")
        url = "/" + file.relative_to(built_site).as_posix().removesuffix("index.html")
        meta = soup.select_one('meta[http-equiv="Content-Security-Policy"]')
        (header,) = headers_at(built_site, url, "content-security-policy")
        assert meta is not None
        allowed = {part.split(" ")[0]: set(part.split(" ")[1:]) for part in header.split("; ")}
        assert allowed.pop("frame-ancestors") == {"'none'"}
        for part in str(meta["content"]).split("; "):
            name, *sources = part.split(" ")
            assert set(sources) - {"'none'"} <= allowed[name], (url, name)
