"""Whether a page shows what its markup says: in words, or in the attributes of what it shows."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import urljoin

import lxml.html
from babel import Locale
from babel.numbers import format_decimal, get_currency_name, get_currency_symbol
from lxml import etree

from rolepress.domain.job_posting import Credential, EmploymentType
from rolepress.locales.catalog import words
from rolepress.pages import wording
from tests.leaving import graphs_of

HIDDEN = "//script | //style | //template | //head | //*[@hidden]"
NAMES = frozenset({"@context", "@id", "@type"})
"""What names things for machines."""
IN_A_LIST = frozenset({"position", "numberOfItems"})
"""What anybody can count."""


class Shown:
    """What a page shows, and its language."""

    def __init__(self, data: bytes, url: str) -> None:
        tree = lxml.html.fromstring(data)
        self.url, self.language = url, str(tree.get("lang"))
        self.said = {str(e.get("content")) for e in tree.iter("meta")}
        for element in tree.xpath(HIDDEN):
            element.drop_tree()
        alts = " ".join(str(e.get("alt")) for e in tree.iter("img"))
        self.text = squeezed(f"{''.join(tree.itertext())} {alts}")
        self.days = {str(e.get("datetime")) for e in tree.iter("time")}
        links = (e.get(name) for e in tree.iter(etree.Element) for name in ("href", "src"))
        self.addresses = {url, *(urljoin(url, link) for link in links if link)}

    def has(self, *texts: str) -> bool:
        """Whether any of these texts can be read."""
        return any(squeezed(text) in self.text for text in texts)

    def has_said(self, text: str) -> bool:
        """Whether the site says this of its page, in the site's own language."""
        return self.has(words(self.language).gettext(text))


def squeezed(text: str) -> str:
    """Without spaces and case: blocks may stand apart, and a sentence may start with a word."""
    return re.sub(r"\s+", "", text).casefold()


def _number(page: Shown, value: Any) -> bool:
    return page.has(format_decimal(Decimal(str(value)), locale=page.language))


def _currency(page: Shown, code: str) -> bool:
    symbol, name = (
        get_currency_symbol(code, page.language),
        get_currency_name(code, locale=page.language),
    )
    return page.has(code, symbol, name, re.sub("^US ", "", name))


def _country(page: Shown, value: str) -> bool:
    """A code, or a name in English, as Google asks for it."""
    names = Locale("en").territories
    code = next((code for code, name in names.items() if name == value), value)
    return page.has(Locale.parse(page.language).territories[code])


def _unit(page: Shown, value: str) -> bool:
    return page.has(*UNITS[value])


def _experience(page: Shown, months: int) -> bool:
    return page.has(wording.experience(months, page.language))


def _html(page: Shown, html: str) -> bool:
    tree = lxml.html.fragment_fromstring(html, create_parent=True)
    blocks = tree.xpath(".//h2 | .//h3 | .//p | .//li[not(ul or ol)] | .//td | .//th | .//pre")
    return bool(blocks) and all(page.has(block.text_content()) for block in blocks)


def _yes_or_no(yes: str, no: str) -> Callable[[Shown, bool], bool]:
    return lambda page, value: page.has_said(yes if value else no)


UNITS = {
    "YEAR": ("a year", "pro Jahr"),
    "P1Y": ("a year", "pro Jahr"),
    "MONTH": ("a month", "pro Monat"),
    "WEEK": ("a week", "pro Woche"),
    "DAY": ("a day", "pro Tag"),
    "HOUR": ("an hour", "pro Stunde"),
}
READ: dict[str, Callable[[Shown, Any], bool]] = {
    **dict.fromkeys(("minValue", "maxValue", "median", "totalJobOpenings"), _number),
    **dict.fromkeys(("percentile10", "percentile25", "percentile75", "percentile90"), _number),
    **dict.fromkeys(
        ("datePosted", "jobStartDate", "datePublished", "dateModified", "lastReviewed"),
        lambda page, value: value in page.days,
    ),
    "validThrough": lambda page, value: value[:10] in page.days,
    **dict.fromkeys(("url", "sameAs", "logo", "item"), lambda page, value: value in page.addresses),
    "currency": _currency,
    "addressCountry": _country,
    "Country.name": _country,
    "unitText": _unit,
    "duration": _unit,
    "monthsOfExperience": _experience,
    "inLanguage": lambda page, value: value == page.language,
    "JobPosting.description": _html,
    "employmentType": lambda page, value: page.has_said(
        wording.EMPLOYMENT_TYPES[EmploymentType(value)]
    ),
    "credentialCategory": lambda page, value: page.has_said(wording.CREDENTIALS[Credential(value)]),
    "jobLocationType": lambda page, _: page.has_said("Fully remote"),
    "directApply": _yes_or_no("One short form.", "More than one short form."),
    "jobImmediateStart": _yes_or_no("At once", "Not at once"),
    "experienceInPlaceOfEducation": lambda page, _: page.has("experience", "Erfahrung"),
}
"""How a value is found that pages do not show as the markup has it, by property."""


def unseen(data: bytes, url: str) -> list[str]:
    """Each value of a page's markup that the page does not show, with its property."""
    page = Shown(data, url)
    found = [value for graph in graphs_of(data) for value in _values(graph["@graph"])]
    return [f"{name}: {value}" for name, value in found if not _is_shown(page, name, value)]


def _is_shown(page: Shown, name: str, value: Any) -> bool:
    short = name.rpartition(".")[2]
    if short in IN_A_LIST:
        return True
    if read := READ.get(name) or READ.get(short):
        return read(page, value)
    return str(value) in page.said or page.has(str(value))


def _values(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Each value, by its property: `JobPosting.title`."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in NAMES:
                yield from _values(inner, f"{value.get('@type', '')}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner, name)
    else:
        yield name, value
