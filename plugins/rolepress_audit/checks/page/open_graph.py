"""Open Graph: what a link to the page looks like when people share it (ogp.me)."""

from collections.abc import Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import attribute
from rolepress_audit.values.addresses import host_of, same_address
from rolepress_base.messages import join_words

COMPLETE = Rule("C111", Severity.WARNING, "Open Graph has a title, a type and an address")
SAME_ADDRESS = Rule("C112", Severity.WARNING, "The address in Open Graph is the canonical one")
ABSOLUTE = Rule("C113", Severity.ERROR, "Addresses in Open Graph are absolute")
RULES: tuple[Rule, ...] = (COMPLETE, SAME_ADDRESS, ABSOLUTE)

REQUIRED = ("og:title", "og:type", "og:url")
"""`og:image` is required too, but a page may have no picture."""
ADDRESSES = ("og:url", "og:image", "og:image:url", "og:image:secure_url", "og:video", "og:audio")


def check(page: Page) -> Iterator[Finding]:
    """The Open Graph of a page, if it has any."""
    if page.is_redirect or page.is_error_page or not page.is_document:
        return
    present = [name for name in (*REQUIRED, "og:description", "og:image") if page.metas(name)]
    if not present:
        return
    near = present[0]
    missing = [name for name in REQUIRED if not any(page.metas(name))]
    if missing and page.is_indexable:
        said = f"the page has Open Graph without {join_words(missing)}"
        fix = f'add <meta property="{missing[0]}" content="...">'
        yield page.finding(COMPLETE, said, fix, near)
    for name in ADDRESSES:
        for tag in page.meta_tags(name):
            address = attribute(tag, "content").strip()
            if address and not host_of(address):
                said = f"{name} is {address}, which is not absolute"
                fix = "write the whole address, with https and the host"
                yield page.finding(ABSOLUTE, said, fix, near=tag)
    yield from _address(page)


def _address(page: Page) -> Iterator[Finding]:
    addresses = [address for address in page.metas("og:url") if host_of(address)]
    if not addresses or not page.canonical or same_address(addresses[0], page.canonical):
        return
    said = f"og:url is {addresses[0]}, the canonical address {page.canonical}"
    fix = "make them the same: shares and links then count for one page"
    if same_address(_secure(addresses[0]), _secure(page.canonical)):
        said += ": one comes by http, the other by https"
        fix = "write https in both"
    yield page.finding(SAME_ADDRESS, said, fix, near="og:url")


def _secure(address: str) -> str:
    return f"https:{address.partition(':')[2]}"
