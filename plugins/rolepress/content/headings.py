"""Finds the meaning of a heading: from the lists of headings, or from what it shares with them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rolepress.domain.sections import SectionKind
from rolepress.recognition.lists import CHOOSE_ONE, ENGLISH, PLAIN
from rolepress.recognition.model import Model, load_model
from rolepress.recognition.tokens import without, words_of

SURE = 0.8
"""How likely a kind must be. This was measured: a wrong kind is worse than none."""
NEAR = 0.35
"""A kind this likely is named to editors as what a heading may have been meant to be."""
WORDS_MAX = 9
"""A longer heading that is in no list is a sentence, which may be about anything."""
_ASKED_ALIKE = frozenset({"requirements", "qualifications", "prerequisites", "must-have"})
"""Kinds that differ little. Together they are as sure as any other kind."""


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
        return _guess(heading, self.title, _base(self.language))

    def is_listed(self, heading: str) -> bool:
        """Whether a heading is in the lists of its language, also as one that opens no section."""
        model, base = load_model(), _base(self.language)
        words = without(words_of(heading), words_of(self.title))
        return any(True for _ in _known(model, words, base))

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


@lru_cache(maxsize=4096)  # pages have most of their headings in common
def _guess(heading: str, title: str, language: str) -> Guess:
    if not any(map(str.isalpha, heading)):  # such as `+++`, which is "plus" in a name
        return UNKNOWN
    model = load_model()
    words = words_of(heading)
    own = words_of(title)
    if own[-2:] == ("job", "description"):
        own = own[:-2]
    alone = without(words, own)
    for each in dict.fromkeys((words, alone)):
        for kind in _known(model, each, language):
            return Guess(SectionKind.PROSE if kind == PLAIN else SectionKind(kind))
    return _learned(model, alone, language)


def _known(model: Model, words: tuple[str, ...], language: str) -> Iterator[str]:
    """Yield the kind of a heading that is in the lists: of its language, of English, of others."""
    for each in (language, ENGLISH):
        if kind := model.known(words, each):
            yield kind
    others = {model.known(words, each) for each in model.other_lists} - {None}
    if len(others) == 1:
        yield from (kind for kind in others if kind)


def _learned(model: Model, words: tuple[str, ...], language: str) -> Guess:
    """The meaning of a heading that is in no list."""
    if not words or len(words) > WORDS_MAX or 2 * model.strangers(words) >= len(words):
        return UNKNOWN
    found = model.probabilities(words, language)
    alike = sum(likely for kind, likely in found.items() if kind in _ASKED_ALIKE)
    kind = max(found, key=lambda kind: (found[kind], kind))
    likely = alike if kind in _ASKED_ALIKE else found[kind]
    if kind == PLAIN or likely < NEAR:
        return UNKNOWN
    meant = SectionKind(kind)
    return Guess(meant) if likely >= SURE else Guess(SectionKind.PROSE, meant)
