"""Finds the meaning of a heading: from the lists of headings, or from what it shares with them."""

from dataclasses import dataclass
from functools import lru_cache

from rolepress.domain.sections import SectionKind
from rolepress.recognition.lists import CHOOSE_ONE, ENGLISH, PLAIN
from rolepress.recognition.lookup import ASKED_ALIKE, Lookup
from rolepress.recognition.model import Model, load_model
from rolepress.recognition.tokens import without, words_of

SURE = 0.9
"""How likely a kind must be. This was measured: a wrong kind is worse than none."""
NEAR = 0.35
"""A kind this likely is named to editors as what a heading may have been meant to be."""
HEADING_MAX_CHARS = 200
"""A longer heading is not looked at: it is prose."""
WORDS_MAX = 9
"""A longer heading that is in no list is a sentence, which may be about anything."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a heading means, and how sure that is."""

    kind: SectionKind
    """PROSE if it means no section, or if that is unsure."""
    near: SectionKind | None = None
    """For an unsure heading, the kind that it was most likely meant to be."""


UNKNOWN = Guess(SectionKind.PROSE)


@dataclass(frozen=True, slots=True)
class Headings:
    """Knows the meaning of the headings of one page."""

    title: str
    """The page's own title."""
    language: str = ENGLISH
    """The language of its text, as a BCP 47 tag."""

    def kind(self, heading: str) -> SectionKind:
        """The kind of section that a heading opens; PROSE if it is not surely a known one."""
        return self.guess(heading).kind

    def guess(self, heading: str) -> Guess:
        """The meaning of a heading.

        The page's own title is ignored, so "Lead Backend Engineer responsibilities" means the
        same as "Responsibilities".
        """
        if len(heading) > HEADING_MAX_CHARS:
            return UNKNOWN
        return _guess(heading, self.title, _base(self.language))

    def is_listed(self, heading: str) -> bool:
        """Whether a heading is in the lists of its language, also as one that opens no section."""
        if len(heading) > HEADING_MAX_CHARS:
            return False
        lookup = Lookup(load_model(), _base(self.language), _own_words(self.title))
        return lookup.find(heading) is not None

    def choice(self, heading: str) -> str:
        """The name of a choice, from a sub-heading such as "Workplace (choose one)"; or ""."""
        name, bracket, said = heading.rstrip(" :").rpartition("(")
        if not bracket:
            return ""
        lists = load_model().other_lists
        languages = {ENGLISH, _base(self.language)} & lists.keys()
        known = {words_of(each) for language in languages for each in lists[language][CHOOSE_ONE]}
        return name.strip() if words_of(said.removesuffix(")")) in known else ""


def _base(language: str) -> str:
    """A language without its country, such as "de" for "de-AT"."""
    return language.partition("-")[0].lower()


def _own_words(title: str) -> tuple[str, ...]:
    """The words of a title that headings may repeat."""
    words = words_of(title)
    return words[:-2] if words[-2:] == ("job", "description") else words


@lru_cache(maxsize=4096)  # pages have most of their headings in common
def _guess(heading: str, title: str, language: str) -> Guess:
    if not any(map(str.isalpha, heading)):  # such as `+++`, which is "plus" in a name
        return UNKNOWN
    model = load_model()
    own = _own_words(title)
    found = Lookup(model, language, own).find(heading)
    if found is None:
        return _learned(model, without(words_of(heading), own), language)
    if found.kind == PLAIN:
        return UNKNOWN
    meant = SectionKind(found.kind)
    return Guess(meant) if found.is_sure else Guess(SectionKind.PROSE, meant)


def _learned(model: Model, words: tuple[str, ...], language: str) -> Guess:
    """The meaning of a heading that is in no list."""
    strange = sum(model.is_strange(word, language) for word in words)
    if not words or len(words) > WORDS_MAX or 2 * strange >= len(words):
        return UNKNOWN
    found = model.probabilities(words, language)
    alike = sum(likely for kind, likely in found.items() if kind in ASKED_ALIKE)
    kind = max(found, key=lambda kind: (found[kind], kind))
    likely = alike if kind in ASKED_ALIKE else found[kind]
    if kind == PLAIN or likely < NEAR:
        return UNKNOWN
    meant = SectionKind(kind)
    is_sure = likely >= SURE and not strange
    return Guess(meant) if is_sure else Guess(SectionKind.PROSE, meant)
