"""What a page forbids itself, it does not need; and what stands in it draws it at once."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Route

from rolepress.landing.stylesheet import shorten_stylesheet
from rolepress_audit.site_files.headers_file import headers_at
from tests.browser.conftest import Opener
from tests.browser.kinds import KINDS, each_kind
from tests.conftest import pages_of

pytestmark = pytest.mark.exhaustive

CSS = Path(__file__).parents[2] / "theme" / "static" / "css"
RECORD = """
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
        window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((e) => e.value)))
        .observe({type: "layout-shift", buffered: true});
"""
RULES = """(css) => {
    const even = (text) => text.replace(/\\s+/g, " ").replace(/ ?([,\\/()>]) ?|(?<=:) /g, "$1");
    const said = (rule) => [
        rule.constructor.name,
        even(rule.cssRules ? rule.cssText.split("{")[0] : rule.cssText),
        even(rule.style ? rule.style.cssText : ""),
        ...[...(rule.cssRules ?? [])].map(said),
    ];
    const sheet = document.head.appendChild(document.createElement("style"));
    sheet.textContent = css;
    return [...sheet.sheet.cssRules].map(said);
}"""
"""Every rule of a stylesheet, as the browser understood it. Where a value has a variable in it, it
keeps the author's spaces: those beside commas, slashes and brackets mean nothing."""


def address_of(file: Path, site: Path) -> str:
    return "/" + file.relative_to(site).as_posix().removesuffix("index.html")


@pytest.fixture
def watched(new_context: Callable[..., BrowserContext]) -> Page:
    """A page that keeps what its policy forbids, and what moves after it was drawn."""
    context = new_context(viewport={"width": 360, "height": 740})
    context.add_init_script(RECORD)
    return context.new_page()


def test_no_page_asks_for_what_its_policy_forbids(
    watched: Page, served_site: str, built_site: Path
) -> None:
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            said.append(message.text)

    watched.on("console", listen)
    pages = pages_of(built_site)
    for file in pages:
        watched.goto(served_site + address_of(file, built_site))
        assert watched.evaluate("window.violations") == [], file
    assert len(pages) > 50
    assert not said


def test_what_a_policy_forbids_is_noticed(watched: Page, served_site: str) -> None:
    watched.goto(f"{served_site}/")
    watched.evaluate(
        "document.head.append(Object.assign(document.createElement('style'), {textContent: 'p{}'}))"
    )
    watched.wait_for_function("window.violations.length")
    assert watched.evaluate("window.violations") == ["style-src-elem: inline"]


@each_kind
def test_with_the_header_as_well_pages_work_as_before_and_what_is_drawn_stays_in_place(
    kind: str, watched: Page, served_site: str, built_site: Path
) -> None:
    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        found = route.fetch()
        policies = headers_at(built_site, path, "content-security-policy")
        extra = {"content-security-policy": policies[0]} if policies else {}
        route.fulfill(response=found, headers=found.headers | extra)

    watched.route("**/*", answer)
    watched.goto(served_site + KINDS[kind])
    watched.wait_for_timeout(100)
    watched.unroute_all(behavior="wait")  # the icon comes last
    assert watched.evaluate("window.violations") == []
    if not watched.query_selector("script[src]"):  # what scripts add, they answer for
        assert watched.evaluate("window.shifts") == []


@each_kind
def test_a_page_is_drawn_without_waiting_for_another_request(kind: str, open_kind: Opener) -> None:
    page = open_kind(kind)
    blocking = page.evaluate(
        "performance.getEntriesByType('resource')"
        ".filter((each) => each.renderBlockingStatus === 'blocking').map((each) => each.name)"
    )
    assert blocking == []


def test_a_browser_reads_the_same_rules_before_and_after_they_are_made_short(
    watched: Page,
) -> None:
    watched.goto("about:blank")
    for file in sorted(CSS.rglob("*.css")):
        text = file.read_text("utf-8")
        before = watched.evaluate(RULES, text)
        assert before
        assert watched.evaluate(RULES, shorten_stylesheet(text)) == before, file


def test_a_browser_takes_the_rules_on_links_to_open_ahead(watched: Page, served_site: str) -> None:
    session = watched.context.new_cdp_session(watched)
    found: list[dict[str, object]] = []
    links: list[str] = []
    session.on("Preload.ruleSetUpdated", lambda event: found.append(event["ruleSet"]))
    session.on(
        "Preload.preloadingAttemptSourcesUpdated",
        lambda event: links.extend(e["key"]["url"] for e in event["preloadingAttemptSources"]),
    )
    session.send("Preload.enable")
    watched.goto(served_site + KINDS["jobs"])
    watched.wait_for_timeout(300)
    assert found
    assert "errorMessage" not in found[-1]
    assert f"{served_site}{KINDS['job']}" in links
    assert all(link.endswith("/") for link in links), "pages only: no feed, no download"
    assert not [link for link in links if "/search/" in link]
