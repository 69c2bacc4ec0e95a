"""The job postings of a page. References are followed, and single values read like lists."""

from functools import lru_cache

from rolepress_audit.findings.finding import Finding, Rule
from rolepress_audit.html.json_ld import TypedNode
from rolepress_audit.html.page import Page
from rolepress_audit.html.things import Thing, Things
from rolepress_audit.html.visible import attribute
from rolepress_audit.signals.list_of_jobs import shows_list
from rolepress_audit.values.addresses import join_address
from rolepress_audit.words.sentences import share_shown
from rolepress_audit.words.shown import shown_words

NAME_MAX_CHARS = 200
"""A longer text is not a name that a page would show."""

_NEEDLE = b"JobPosting"


class Posting(Thing):
    """One job posting."""

    def __init__(self, typed: TypedNode, things: Things, page: Page) -> None:
        super().__init__(things.whole(typed.node), things)
        self.page = page
        self.script = typed.script
        self._typed = typed

    @property
    def is_listed(self) -> bool:
        """Whether it is inside a list of things."""
        return self._typed.is_below("itemListElement")

    def finding(self, rule: Rule, message: str, fix: str, name: str = "") -> Finding:
        """A finding in the page's markup, on the line of a property if the posting has it."""
        says_something = any(key != "@type" for key in self.node)
        line = self.script.line_behind(_NEEDLE.decode() if says_something else "", name)
        return self.page.finding(rule, message, fix, line=line)


def may_have_postings(page: Page) -> bool:
    """A quick look, so that the JSON-LD of most pages need not be read."""
    return _NEEDLE in page.data


@lru_cache(maxsize=1)  # every check of one page asks
def postings(page: Page) -> tuple[Posting, ...]:
    """The page's job postings, each once even if its `@id` occurs several times."""
    if not may_have_postings(page):
        return ()
    things = Things(page.nodes, page.base)
    found: dict[str, Posting] = {}
    for number, each in enumerate(page.nodes_of("JobPosting")):
        if each.node.keys() <= {"@id", "@type", "@context"} and len(each.node) > 1:
            continue  # it refers to a posting elsewhere
        name = each.node.get("@id")
        key = join_address(page.base, name) if isinstance(name, str) and name else f" {number}"
        if key not in found:
            found[key] = Posting(each, things, page)
    return tuple(found.values())


def full_postings(page: Page) -> list[Posting]:
    """The postings that claim to be complete and not an entry of a list."""
    return [posting for posting in postings(page) if not posting.is_listed]


def only_posting(page: Page) -> Posting | None:
    """The posting of a page that has exactly one and shows something, or None.

    On a page with several postings, nobody can tell which words are about which. A page without
    words shows nothing at all. Both have a finding of their own.
    """
    found = postings(page)
    if len(found) != 1 or found[0].is_listed or not shows_text(page):
        return None
    return None if is_beside_list(found[0]) else found[0]


def is_beside_list(posting: Posting) -> bool:
    """Whether the page shows a list of jobs, and neither the title nor the text of the posting."""
    words = shown_words(posting.page)
    if words.has(posting.text("title")) or not posting.text("description"):
        return False
    return share_shown(posting.text("description"), words) < PART_SHOWN_MIN and shows_list(
        posting.page
    )


PART_SHOWN_MIN = 0.1
"""The least share of the description that a page of the job shows."""


TEXT_MIN_WORDS, TEXT_MIN_CHARS = 20, 60
"""A page with less of both does not show a job. Chinese and Japanese put no spaces between
words."""


def shows_text(page: Page) -> bool:
    """Whether a visitor has anything to read."""
    text = page.visible_text
    return text.count(" ") + 1 >= TEXT_MIN_WORDS or len(text) >= TEXT_MIN_CHARS


@lru_cache(maxsize=1)
def language_of(page: Page) -> str:
    """The language that the page or else its markup names, or an empty string."""
    for tag in page.tags.get("html", ()):
        if found := attribute(tag, "lang").strip():
            return found
    for name in ("language", "og:locale"):
        if metas := page.metas(name):
            return metas[0]
    found = next((n.node["inLanguage"] for n in page.nodes if "inLanguage" in n.node), "")
    return found if isinstance(found, str) else ""
