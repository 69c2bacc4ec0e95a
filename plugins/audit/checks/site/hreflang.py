"""Translations: each names all, itself included, and all name it."""

from collections import Counter
from collections.abc import Iterator

from plugins.audit.addresses import same_address
from plugins.audit.finding import Finding, Rule, Severity
from plugins.audit.language_tags import language_fault
from plugins.audit.site import Site
from plugins.audit.summary import PageSummary

CODE = Rule("G101", Severity.ERROR, "A translation is named by a valid language code")
ITSELF = Rule("G102", Severity.ERROR, "A page with translations names itself among them")
RETURN = Rule("G103", Severity.ERROR, "A translation names the page that names it")
ONCE = Rule("G104", Severity.ERROR, "A page names one translation a language")
EXISTS = Rule("G105", Severity.ERROR, "A translation exists, and may be indexed")
RULES: tuple[Rule, ...] = (CODE, ITSELF, RETURN, ONCE, EXISTS)


def check(site: Site) -> Iterator[Finding]:
    """The `hreflang` links of pages to be indexed."""
    for page in site.indexed:
        if page.alternates:
            yield from _codes(site, page)
            yield from _itself(site, page)
            for code, address in page.alternates:
                yield from _other(site, page, code, address)


def _codes(site: Site, page: PageSummary) -> Iterator[Finding]:
    for code in dict.fromkeys(code for code, _ in page.alternates):
        wrong = "" if code.lower() == "x-default" else language_fault(code)
        if wrong or not code:
            said = f"hreflang={code!r} {wrong or 'is empty'}"
            fix = "write a language, and a country if need be: en, en-GB, x-default"
            yield _finding(site, CODE, page, said, fix)
    addresses: dict[str, set[str]] = {}
    for code, address in page.alternates:
        addresses.setdefault(code.lower(), set()).add(address)
    for code, found in addresses.items():
        times = Counter(each.lower() for each, _ in page.alternates)[code]
        if times > 1:
            said = f"hreflang={code!r} stands {times} times, with {len(found)} addresses"
            yield _finding(site, ONCE, page, said, "keep one a language")


def _itself(site: Site, page: PageSummary) -> Iterator[Finding]:
    own = page.canonical or site.address_of(page)
    for code, address in page.alternates:
        place = site.place_of(address)
        if code.lower() != "x-default" and (
            (place and place.file == page.path) or same_address(address, own)
        ):
            return
    said = "the page names translations, and not itself"
    fix = f'add <link rel="alternate" hreflang="{page.language or "en"}" href="{own}">'
    yield _finding(site, ITSELF, page, said, fix)


def _other(site: Site, page: PageSummary, code: str, address: str) -> Iterator[Finding]:
    place = site.place_of(address)
    if place is None:
        return
    other = site.by_path.get(place.file or "")
    if other is None:
        if site.is_whole and not place.file and not place.is_answered:
            said = f"the translation {address} ({code}) does not exist"
            yield _finding(site, EXISTS, page, said, "correct the address, or remove the link")
    elif other.is_redirect or not other.is_indexable or not site.is_self_canonical(other):
        said = f"the translation {address} ({code}) is a page that search engines may not list"
        fix = "name the page that stands for it, without noindex and redirects"
        yield _finding(site, EXISTS, page, said, fix)
    elif other is not page and code.lower() != "x-default" and not _names(site, other, page):
        said = f"the translation {address} ({code}) does not name this page in return"
        fix = f"add the same hreflang links to {other.path}: search engines ignore one-sided ones"
        yield _finding(site, RETURN, page, said, fix)


def _names(site: Site, page: PageSummary, other: PageSummary) -> bool:
    places = (site.place_of(address) for _, address in page.alternates)
    return any(place is not None and place.file == other.path for place in places)


def _finding(site: Site, rule: Rule, page: PageSummary, said: str, fix: str) -> Finding:
    return site.finding(rule, page.path, said, fix, site.line_of(page.path, "hreflang"))
