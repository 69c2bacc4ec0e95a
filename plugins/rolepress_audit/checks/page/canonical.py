"""`<link rel="canonical">`: the address that a page wants to be known by."""

from collections.abc import Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.head_end import head_end
from rolepress_audit.html.page import Page
from rolepress_audit.html.source import Token
from rolepress_audit.html.visible import attribute
from rolepress_audit.values.addresses import same_page, split_address

PRESENT = Rule("C101", Severity.WARNING, "A page that may be indexed names its canonical address")
ONCE = Rule("C102", Severity.ERROR, "A page names one canonical address")
ABSOLUTE = Rule("C103", Severity.WARNING, "A canonical address is absolute and has no fragment")
IN_HEAD = Rule("C104", Severity.ERROR, "The canonical link is in the head")
CONFLICT = Rule("C105", Severity.ERROR, "A page with noindex names no other page as canonical")
SECURE = Rule("C120", Severity.ERROR, "A page served by https names itself by https")
RULES: tuple[Rule, ...] = (PRESENT, ONCE, ABSOLUTE, IN_HEAD, CONFLICT, SECURE)


def check(page: Page) -> Iterator[Finding]:
    """The canonical link of a page."""
    if not page.is_document or page.is_error_page:
        return
    hrefs = [attribute(tag, "href").strip() for tag in page.links("canonical")]
    near = "canonical"
    if not hrefs:
        if page.is_indexable and not page.is_redirect:
            yield page.finding(
                PRESENT,
                "the page does not name its canonical address",
                f'add <link rel="canonical" href="{_own_address(page)}"> to the head',
                near="<head",
            )
        return
    if len(hrefs) > 1:
        said = f"the page has {len(hrefs)} canonical links; search engines then ignore them all"
        yield page.finding(ONCE, said, "keep one", near)
    if wrong := next(filter(None, map(_fault, hrefs)), ""):
        fix = "write the whole address: https, the host and the path"
        yield page.finding(ABSOLUTE, wrong, fix, near)
    elif not page.is_indexable and not page.is_redirect and _leads_elsewhere(page):
        yield page.finding(
            CONFLICT,
            f"the page says noindex, but names {page.canonical} as canonical",
            "remove noindex, so that search engines follow the canonical link, or remove that link",
            near,
        )
    yield from _secure(page)
    yield from _place(page)


def _own_address(page: Page) -> str:
    """The page's address, with a placeholder for an unknown host."""
    return page.address if page.options.site_url else f"https://...{page.address}"


def _secure(page: Page) -> Iterator[Finding]:
    """Whether a canonical link names the page's own address with http on a site with https.

    An `og:url` with https beside it has a rule of its own.
    """
    if not page.address.startswith("https:") or not _is_own_by_http(page, page.canonical):
        return
    shared = [each for each in page.metas("og:url") if each]
    if not all(each.startswith("http:") for each in shared):
        return
    yield page.finding(
        SECURE,
        f"the canonical address {'and og:url are' if shared else 'is'} http, and the site is https",
        "write https: search engines and visitors then take no detour",
        near="canonical",
    )


def _is_own_by_http(page: Page, address: str) -> bool:
    return address.startswith("http:") and same_page(f"https:{address[5:]}", page.address)


def _fault(href: str) -> str:
    if not href:
        return "the canonical address is empty"
    try:
        parts = split_address(href)
    except ValueError:
        return f"the canonical address {href} is not an address"
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        how = "" if parts.scheme in {"http", "https", ""} else ", with http or https"
        return f"the canonical address {href} is not absolute{how}"
    if "#" in href:
        return f"the canonical address {href} has a fragment, which search engines drop"
    if any(char.isspace() for char in href):
        return f"the canonical address {href} has a space in it"
    return ""


def _leads_elsewhere(page: Page) -> bool:
    return bool(page.options.site_url) and not same_page(page.canonical, page.address)


def _place(page: Page) -> Iterator[Finding]:
    link = next(filter(_is_canonical, page.source.tags.get("link", ())), None)
    end, what = head_end(page.data)
    if link is None or link.start < end:
        return
    line = page.source.lines.at(link.start)
    if what == "<body>":
        said = "the canonical link is in the body, where search engines ignore it"
        yield page.finding(IN_HEAD, said, "move it into the head", line=line)
        return
    said = f"the canonical link comes after {what}, which ends the head: search engines ignore it"
    fix = f"move the link before {what}, and that into the body"
    yield page.finding(IN_HEAD, said, fix, line=line)


def _is_canonical(link: Token) -> bool:
    return any(
        name == "rel" and "canonical" in value.lower().split() for name, value in link.values()
    )
