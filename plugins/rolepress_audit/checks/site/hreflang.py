"""Translations: each page names all of them, itself included, and all name it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.site.site import Site
from rolepress_audit.site.summary import PageSummary
from rolepress_audit.values.addresses import same_address
from rolepress_audit.values.language_tags import language_fault

CODE = Rule("G101", Severity.ERROR, "A translation is named by a valid language code")
ITSELF = Rule("G102", Severity.ERROR, "A page with translations names itself among them")
RETURN = Rule("G103", Severity.ERROR, "A translation names the page that names it")
ONCE = Rule("G104", Severity.ERROR, "A page names one translation a language")
EXISTS = Rule("G105", Severity.ERROR, "A translation exists, and may be indexed")
RULES: tuple[Rule, ...] = (CODE, ITSELF, RETURN, ONCE, EXISTS)


def check(site: Site) -> Iterator[Finding]:
    """The `hreflang` links of pages to be indexed."""
    named_by = _named_files(site)
    for page in site.indexed:
        if page.alternates:
            yield from _codes(site, page)
            yield from _itself(site, page)
            for code, address in page.alternates:
                yield from _other(site, page, code, address, named_by)


def _codes(site: Site, page: PageSummary) -> Iterator[Finding]:
    line_of = partial(site.line_of, page.path)
    addresses: defaultdict[str, list[str]] = defaultdict(list)
    first: dict[str, str] = {}
    for code, address in page.alternates:
        addresses[code.lower()].append(address)
        first.setdefault(code, address)
    for code, address in first.items():
        wrong = "" if code.lower() == "x-default" else language_fault(code)
        if wrong or not code:
            said = f"hreflang={code!r} {wrong or 'is empty'}"
            fix = "write a language, and a country if need be: en, en-GB, x-default"
            yield site.finding(CODE, page.path, said, fix, line_of(address))
    for code, found in addresses.items():
        if len(found) > 1:
            said = f"hreflang={code!r} occurs {len(found)} times, with {len(set(found))} addresses"
            yield site.finding(ONCE, page.path, said, "keep one a language", line_of(found[0]))


def _itself(site: Site, page: PageSummary) -> Iterator[Finding]:
    line_of = partial(site.line_of, page.path)
    own = page.canonical or site.address_of(page)
    for code, address in page.alternates:
        place = site.place_of(address)
        if code.lower() != "x-default" and (
            (place and place.file == page.path) or same_address(address, own)
        ):
            return
    said = "the page names translations, and not itself"
    fix = f'add <link rel="alternate" hreflang="{page.language or "en"}" href="{own}">'
    yield site.finding(ITSELF, page.path, said, fix, line_of(page.alternates[0][1]))


def _other(
    site: Site, page: PageSummary, code: str, address: str, named_by: "_Named"
) -> Iterator[Finding]:
    line_of = partial(site.line_of, page.path)
    place = site.place_of(address)
    if place is None:
        return
    other = site.by_path.get(place.file or "")
    if other is None:
        if site.is_whole and not place.file and not place.is_answered:
            said = f"the translation {address} ({code}) does not exist"
            fix = "correct the address, or remove the link"
            yield site.finding(EXISTS, page.path, said, fix, line_of(address))
    elif other.is_redirect or not other.is_indexable or not site.is_self_canonical(other):
        said = f"the translation {address} ({code}) is a page that search engines may not list"
        fix = "name the page to index instead, without noindex and redirects"
        yield site.finding(EXISTS, page.path, said, fix, line_of(address))
    elif other is not page and code.lower() != "x-default" and page.path not in named_by(other):
        said = f"the translation {address} ({code}) does not name this page in return"
        fix = f"add the same hreflang links to {other.path}: search engines ignore one-sided ones"
        yield site.finding(RETURN, page.path, said, fix, line_of(address))


_Named = Callable[[PageSummary], frozenset[str]]
"""The files of the translations that a page names."""


def _named_files(site: Site) -> _Named:
    """The translations that a page names. They are kept, because all translations ask for them."""
    known: dict[str, frozenset[str]] = {}

    def named_by(page: PageSummary) -> frozenset[str]:
        if page.path not in known:
            places = (site.place_of(address) for _, address in page.alternates)
            known[page.path] = frozenset(place.file for place in places if place and place.file)
        return known[page.path]

    return named_by
