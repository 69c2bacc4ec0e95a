"""Where a job posting belongs: on a page of its own that search engines may index.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting (content
policies, and where to put the markup)
"""

import re
from collections.abc import Iterator

from rolepress_audit.checks.job_posting.posting import (
    Posting,
    is_beside_list,
    postings,
    shows_text,
)
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.json_ld import TypedNode, types_of
from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import words
from rolepress_audit.site.unavailable import unavailable_after
from rolepress_audit.values.addresses import host_of, normal, owner_of, same_page
from rolepress_audit.values.moments import Moment, is_before, moment_or_none
from rolepress_base.messages import one_line

ONE = Rule("P101", Severity.ERROR, "A page has one job posting")
NO_LIST = Rule("P102", Severity.ERROR, "A list of jobs has no job posting")
INDEXABLE = Rule("P103", Severity.ERROR, "A page with a job posting may be indexed")
CANONICAL = Rule("P107", Severity.WARNING, "A job posting is on the page's canonical address")
SHOWN = Rule("P108", Severity.ERROR, "A page with a job posting shows the job")
RULES: tuple[Rule, ...] = (ONE, NO_LIST, INDEXABLE, CANONICAL, SHOWN)

_LIST_PAGES = frozenset({"CollectionPage", "SearchResultsPage"})
TITLES_SHOWN = 3
_HEADINGS = ("h1", "h2", "h3")


def check(page: Page) -> Iterator[Finding]:
    """Job postings on pages that must not have one."""
    found = postings(page)
    if not found:
        return
    if len(found) > 1:
        named = [repr(one_line(title)) for posting in found if (title := posting.text("title"))]
        titles = ", ".join(named[:TITLES_SHOWN])
        yield found[1].finding(
            ONE,
            f"the page has {len(found)} job postings{f': {titles}' if titles else ''}"
            + (", …" if len(found) > TITLES_SHOWN else ""),
            "give each job a page of its own, and keep the one that this page is about",
        )
    yield from _on_list(page, found)
    yield from _not_found(page, found[0])
    yield from _canonical(page, found[0])
    yield from _own_address(page, found[0])
    yield from _shown(page, found[0])


def _not_found(page: Page, posting: Posting) -> Iterator[Finding]:
    if not page.is_indexable:
        yield posting.finding(
            INDEXABLE,
            "the page has a job posting and says noindex, so nobody will find the job",
            "remove noindex, or remove the posting if the page is not meant to be found",
        )
    elif page.is_redirect:
        yield posting.finding(
            INDEXABLE,
            f"the page has a job posting and sends its visitors on to {page.redirects_to}",
            "keep the posting on the page that visitors end on, and remove it here",
        )
    elif until := unavailable_after(page):
        yield from _unavailable(page, posting, until)


def _unavailable(page: Page, posting: Posting, until: Moment) -> Iterator[Finding]:
    ends = moment_or_none(posting.text("validThrough"))
    if page.options.now.is_after(until):
        message = f"the page has a job posting and wants to be found until {until.day} only"
    elif ends and is_before(until, ends):
        message = f"the page wants to be found until {until.day} only, and its job ends {ends.day}"
    else:
        return
    yield posting.finding(
        INDEXABLE,
        message,
        "give `unavailable_after` the job's last day, or neither; a closed job has no posting",
    )


def _on_list(page: Page, found: tuple[Posting, ...]) -> Iterator[Finding]:
    listed = next((posting for posting in found if posting.is_listed), None)
    if listed is not None:
        yield listed.finding(
            NO_LIST,
            "the job posting is an entry of a list",
            "list the addresses of the jobs, and keep each posting on the page of its job",
        )
    elif kind := _list_type_of_page(page):
        yield found[0].finding(
            NO_LIST,
            f"the page says that it is {kind}, and has a job posting",
            "remove the posting from the list; or call the page a WebPage if it shows one job",
        )
    elif len(found) == 1 and is_beside_list(found[0]):
        yield found[0].finding(
            NO_LIST,
            "the page shows a list of jobs, and its posting is of a job that it does not show",
            "remove the posting from the list, and keep it on the page of its job",
        )


def _list_type_of_page(page: Page) -> str:
    lists = {str(node.node["@id"]) for node in page.nodes_of("ItemList") if "@id" in node.node}
    return next(filter(None, (_list_type(page, node, lists) for node in page.nodes)), "")


def _list_type(page: Page, node: TypedNode, lists: set[str]) -> str:
    """How a node says that the page is a list, or an empty string if it is about other pages.

    `lists` are the `@id` of all lists.
    """
    if "." in node.path or node.path.rstrip("[]0123456789") not in {"", "@graph"}:
        return ""
    address = node.node.get("url") or node.node.get("@id")
    if isinstance(address, str) and not same_page(page.resolve(address), page.address):
        return ""
    if name := next((name for name in node.types if name in _LIST_PAGES), ""):
        return f"a {name}"
    about = node.node.get("mainEntity")
    if not isinstance(about, dict) or not any(name.endswith("Page") for name in node.types):
        return ""
    is_list = "ItemList" in types_of(about) or ("@id" in about and str(about["@id"]) in lists)
    return "about an ItemList" if is_list else ""


def _canonical(page: Page, posting: Posting) -> Iterator[Finding]:
    canonical = page.canonical
    if not canonical or not page.options.site_url or same_page(canonical, page.address):
        return
    if not normal(canonical) or normal(canonical).removesuffix("/").endswith(page.url.rstrip("/")):
        return  # the site is served below an unknown folder
    yield posting.finding(
        CANONICAL,
        f"the page's canonical address is {canonical}, so its job posting is not read here",
        "keep the posting on that page alone, or make this page its own canonical address",
    )


def _own_address(page: Page, posting: Posting) -> Iterator[Finding]:
    """A posting whose `url` is another page of the site.

    A page on another site may be the employer's own.
    """
    own = page.canonical or page.address
    owner = owner_of(host_of(own))
    for address in map(page.resolve, posting.texts("url")):
        if owner_of(host_of(address)) == owner and not _same_path(address, own):
            yield posting.finding(
                CANONICAL,
                f"the posting's `url` is {address}, and the page's own address {own}",
                "name the page with the posting, or leave `url` out",
                "url",
            )


def _same_path(one: str, other: str) -> bool:
    """Whether two addresses differ only in the host, the query and the fragment."""
    paths = [f"/{each.partition('://')[2].partition('/')[2]}" for each in (one, other)]
    return same_page(*(re.split("[?#]", path)[0] for path in paths))


def _shown(page: Page, posting: Posting) -> Iterator[Finding]:
    if not shows_text(page):
        yield posting.finding(
            SHOWN,
            "the page has a job posting and shows no text about a job",
            "show the whole job in the HTML of the page, and not only in its markup",
        )
    elif not any(words(t.get_text()) for name in _HEADINGS for t in page.tags.get(name, ())):
        yield posting.finding(
            SHOWN,
            "the page has a job posting and no heading that says which job it is",
            "add <h1> with the title of the job",
        )
