"""Reads what a page says to machines: its vacancies, and the facts in its head."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import Tag

from rolepress.core.text import slugify
from rolepress.foreign.written import Value
from rolepress.importing.exports.documents import Names, documents_of
from rolepress.importing.exports.json_ld import postings_in, read_scripts
from rolepress.importing.exports.marked_items import MICRODATA, RDFA, marked_postings
from rolepress.importing.exports.reading import Remark
from rolepress.importing.exports.trees import leaves
from rolepress.importing.source_document import Field, SourceDocument

_SAID_META = frozenset(
    {"description", "author", "keywords", "date", "dc.title", "dc.description", "dc.date"}
)
_SAID_STARTS = ("og:title", "og:description", "og:site_name", "og:url", "og:locale", "article:")


@dataclass(frozen=True, slots=True)
class PageMarkup:
    """What a page says to machines."""

    postings: tuple[SourceDocument, ...] = ()
    """The vacancies of its markup, each once: JSON-LD counts before Microdata and RDFa."""
    fields: tuple[Field, ...] = ()
    """Facts about the page, from its head."""
    others: tuple[Field, ...] = ()
    """What its JSON-LD says of anything but vacancies."""
    remarks: tuple[Remark, ...] = ()


def read_page_markup(page: BeautifulSoup | bytes, name: str = "page") -> PageMarkup:
    """The markup of a page. `name` is the name of a vacancy that has no title."""
    soup = page if isinstance(page, BeautifulSoup) else BeautifulSoup(page, "lxml")
    trees, remarks = read_scripts(_scripts(soup))
    postings, other_nodes = postings_in(trees)
    found: dict[str, Sequence[Mapping[str, Value]]] = {
        "JSON-LD": postings,
        "Microdata": marked_postings(soup, MICRODATA),
        "RDFa": marked_postings(soup, RDFA),
    }
    names, seen = Names(), set[str]()
    documents: list[SourceDocument] = []
    for kind, each in found.items():
        new = [posting for posting in each if _title(posting) not in seen]
        documents += documents_of(new, name, kind, names)
        seen |= {title for posting in each if (title := _title(posting))}
    others = (leaf for node in other_nodes for leaf in leaves(node))
    return PageMarkup(
        tuple(documents),
        tuple(_head(soup)),
        tuple(Field(path, value, "JSON-LD") for path, value in others),
        tuple(remarks),
    )


def _scripts(soup: BeautifulSoup) -> Iterator[str]:
    for script in soup.find_all("script"):
        kind = str(script.get("type") or "") if isinstance(script, Tag) else ""
        if kind.partition(";")[0].strip().lower() == "application/ld+json":
            yield script.get_text()


def _title(posting: Mapping[str, Value]) -> str:
    return slugify(str(posting.get("title") or posting.get("name") or ""))


def _head(soup: BeautifulSoup) -> Iterator[Field]:
    if language := str((soup.html.get("lang") if soup.html else "") or ""):
        yield Field("lang", language, "`lang` of `<html>`")
    for link in soup.find_all("link", href=True):
        rel = link.get("rel") if isinstance(link, Tag) else None
        if rel and "canonical" in " ".join(rel).lower():
            yield Field("canonical", str(link["href"]), "canonical link")
            break
    for meta in soup.find_all("meta", content=True):
        key = str(meta.get("property") or meta.get("name") or "").strip()
        content = str(meta["content"]).strip()
        is_said = key.lower() in _SAID_META or key.lower().startswith(_SAID_STARTS)
        if is_said and content:
            yield Field(key, content, f"meta tag {key}")
