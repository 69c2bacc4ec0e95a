"""Looks a heading up in the lists, whatever stands around it: a name, an aside, a typo."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from rolepress.recognition.lists import ENGLISH, NAME_WORD, PLAIN
from rolepress.recognition.model import Model, load_model
from rolepress.recognition.tokens import SHORT, stem, without, words_of
from rolepress.recognition.typos import group_words, nearest

_ASIDE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_PARTS = re.compile(r"\s*[:|\u2013\u2014/•·]\s+|\s+-+\s+|\s+/\s*")
_COUNT = re.compile(r"\W*[0-9][0-9.,%\u2013-]*\W*[^\W\d]*\W*")
"""What only counts, such as "5 points" or "80-100 %"."""
_TOKENS = re.compile(r"\s+|(?=[&+/,])|(?<=[&+/,])")
_NAME = re.compile(r"[^\s\d]*[A-Z0-9][\w.'’&-]*")
"""A word that may be part of a name."""
_NAME_WORDS_MAX = 3
_WORDS_MAX = 12
"""A longer heading is looked up as it is, without a search for what may be left out."""
ASKED_ALIKE = frozenset({"requirements", "qualifications", "prerequisites", "must-have"})
"""Kinds that differ little."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a heading."""

    kind: str
    is_sure: bool = True
    """Whether it has this meaning alone. "Duties and benefits" has two."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """Looks headings of one page up."""

    model: Model
    language: str
    title: tuple[str, ...]
    """The words of the page's title."""

    def find(self, heading: str) -> Found | None:
        """Find a heading; None if it is not in the lists in any form."""
        kind = self._kind(heading)
        if kind:
            return Found(kind)
        return self._without_aside(heading) or self._in_parts(heading) or self._joined(heading)

    def _kind(self, heading: str) -> str | None:
        """The kind of a heading as it is, or without what may stand before and after it."""
        words = words_of(heading)
        if len(words) > _WORDS_MAX:
            return self._listed(words)
        forms = (words, without(words, self.title), words_of(self._named(heading)))
        for each in dict.fromkeys(form for form in forms if form):
            kind = self._listed(each) or self._unpadded(each)
            if kind:
                return kind
        mended = tuple(self._mend(word) for word in words)
        if mended == words:
            return None
        return self.model.alike(mended, self.language) or self.model.alike(mended, ENGLISH)

    def _listed(self, words: tuple[str, ...]) -> str | None:
        """The kind of a heading in the lists of its language, of English, or of the others."""
        for each in (self.language, ENGLISH):
            if kind := self.model.known(words, each):
                return kind
        others = {self.model.known(words, each) for each in self.model.forms} - {None}
        return others.pop() if len(others) == 1 else None

    def _unpadded(self, words: tuple[str, ...]) -> str | None:
        """The kind of what is left without words that may stand before and after a heading."""
        for language in dict.fromkeys((self.language, ENGLISH)):
            for core in self._cores(words, language):
                kind = self.model.known(core, language)
                if kind and kind != PLAIN:
                    return kind
        return None

    def _cores(self, words: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
        forms = self.model.forms.get(language)
        if forms is None:
            return
        starts = [0, *(at for at in range(1, len(words)) if words[:at] in forms.before)]
        ends = [len(words), *(at for at in range(1, len(words)) if words[at:] in forms.after)]
        for start, end in product(starts, ends):
            if start < end and (start, end) != (0, len(words)):
                yield words[start:end]

    def _without_aside(self, heading: str) -> Found | None:
        asides = [first or second for first, second in _ASIDE.findall(heading)]
        outside = _ASIDE.sub(" ", heading)
        if not asides or not words_of(outside):
            return None
        kind = self._kind(outside)
        inside = {self._kind(each) for each in asides} - {None, PLAIN}
        return _merged(kind, *inside) if kind else None

    def _in_parts(self, heading: str) -> Found | None:
        """The kind of parts with a dash or a colon between them, such as "Perks: what we offer"."""
        parts = [part for part in _PARTS.split(heading) if part.strip()]
        said = [part for part in parts if not _COUNT.fullmatch(part)]
        kinds = [self._kind(part) for part in said]
        if len(parts) == 1 or not all(kinds):
            return None
        return _merged(*kinds)

    def _joined(self, heading: str) -> Found | None:
        """The kind of two headings that are joined, such as "Skills and qualifications"."""
        forms = self.model.forms.get(self.language, self.model.forms[ENGLISH])
        sides: list[list[str]] = [[]]
        for token in _TOKENS.split(heading):
            if token in {"&", "+", "/", ","} or token.casefold() in forms.joints:
                sides.append([])
            else:
                sides[-1].append(token)
        if len(sides) == 1:
            return None
        kinds = [self._kind(" ".join(side)) for side in sides if any(side)]
        if len(kinds) == 1 or any(kind is None or kind == PLAIN for kind in kinds):
            return None
        return _merged(*kinds)

    def _named(self, heading: str) -> str:
        """A heading with a word of its own for a name in it."""
        if heading.isupper():
            return heading
        tokens = heading.split()
        for start in range(1, len(tokens)):
            end = start
            while (
                end < len(tokens) and end - start < _NAME_WORDS_MAX and self._is_name(tokens[end])
            ):
                end += 1
            if end > start:
                return " ".join((*tokens[:start], NAME_WORD, *tokens[end:]))
        return heading

    def _is_name(self, token: str) -> bool:
        bare = token.strip(".,:;!?\"'()[]*_")
        if not _NAME.fullmatch(bare):
            return False
        return all(
            self.model.is_strange(word, self.language) and self._mend(word) == word
            for word in words_of(bare)
        )

    def _mend(self, word: str) -> str:
        """A word of the lists that a word was surely meant to be, or the word itself."""
        if len(word) <= 2 * SHORT or not self.model.is_strange(word, self.language):
            return word
        return nearest(stem(word), _stems(self.language)) or word


@cache
def _stems(language: str) -> Mapping[str, tuple[str, ...]]:
    """The stems of a language and of English, grouped so that a slip is found fast."""
    stems = load_model().stems
    return group_words(stems.get(language, frozenset()) | stems[ENGLISH])


def _merged(*kinds: str | None) -> Found | None:
    """One meaning, if the kinds are the same or differ little; else the first, unsure."""
    found = [kind for kind in kinds if kind]
    if not found:
        return None
    is_sure = len(set(found)) == 1 or set(found) <= ASKED_ALIKE
    kind = found[0] if found[0] != PLAIN or is_sure else found[-1]
    return Found(kind, is_sure)
