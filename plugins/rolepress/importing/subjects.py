"""Divides a wall of text where a sentence says that another subject starts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rolepress.content.findings.walls import PARAGRAPH_MAX_WORDS, UNDIVIDED_MAX_WORDS
from rolepress.domain.sections import SectionKind
from rolepress.importing.blocks import Block, Shape
from rolepress.importing.outline import SECTION_LEVEL, Part
from rolepress.importing.sentences import sentences_of
from rolepress.recognition.lists import CLOSING, ENGLISH, list_languages, read_language

PARAGRAPH_AIM_WORDS = 80
"""Long paragraphs are divided between sentences into parts of about this many words."""
_GAP = r"(?:\W+\w+){0,6}?\W+"


def divide(parts: Sequence[Part], language: str) -> list[Part]:
    """The parts of a text, with walls of text divided. No word changes its place."""
    known = language if language in list_languages() else ENGLISH
    return [new for part in parts for new in _divided(part, known)]


def _divided(part: Part, language: str) -> Iterator[Part]:
    if not _is_wall(part):
        yield part
        return
    divider = _Divider(part, language)
    for block in part.blocks:
        divider.add(block)
    yield from divider.parts()


def _is_wall(part: Part) -> bool:
    """Whether nobody would read the text: see the finding W03."""
    words = [len(block.words.split()) for block in part.blocks if block.shape is Shape.TEXT]
    is_divided = any(block.shape is not Shape.TEXT for block in part.blocks)
    return max(words, default=0) > PARAGRAPH_MAX_WORDS or (
        not is_divided and sum(words) > UNDIVIDED_MAX_WORDS
    )


@dataclass
class _Divider:
    """Collects sentences into paragraphs, and paragraphs into parts."""

    part: Part
    language: str
    done: list[Part] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    has_begun: bool = False
    """Whether a section of another subject has started."""

    def __post_init__(self) -> None:
        self.open = Part(self.part.heading, self.part.level, self.part.kind, ())

    def add(self, block: Block) -> None:
        """Add a paragraph, or anything else, which stays whole."""
        if block.shape is not Shape.TEXT:
            self._end_paragraph()
            self.open = _with(self.open, block)
            return
        for sentence in sentences_of("\n".join(block.lines)):
            kind = self._subject(sentence)
            if kind is not None and kind is not self.open.kind:
                self._end_paragraph()
                self._start(kind)
            elif self._is_full(sentence):
                self._end_paragraph()
            self.sentences.append(sentence)
        self._end_paragraph()

    def parts(self) -> list[Part]:
        """All parts, after the last block."""
        return [*self.done, self.open]

    def _subject(self, sentence: str) -> SectionKind | None:
        kind = subject_of(sentence, self.language)
        opens = kind not in {SectionKind.OVERVIEW, SectionKind.EMPLOYER} or self.has_begun
        return kind if opens else None

    def _is_full(self, sentence: str) -> bool:
        words = sum(len(each.split()) for each in self.sentences)
        return words + len(sentence.split()) > PARAGRAPH_AIM_WORDS

    def _end_paragraph(self) -> None:
        if self.sentences:
            text = "".join(self.sentences).strip()
            self.open = _with(self.open, Block(Shape.TEXT, tuple(text.split("\n"))))
            self.sentences = []

    def _start(self, kind: SectionKind) -> None:
        if self.open.heading or self.open.blocks:
            self.done.append(self.open)
        lists = read_language(self.language)
        heading = (lists.lists[CLOSING] if kind is SectionKind.OVERVIEW else lists.headings[kind])[
            0
        ]
        self.open = Part(heading, SECTION_LEVEL, kind, (), is_added=True)
        self.has_begun = True


def _with(part: Part, block: Block) -> Part:
    return Part(part.heading, part.level, part.kind, (*part.blocks, block), part.is_added)


def subject_of(sentence: str, language: str) -> SectionKind | None:
    """The subject that a sentence starts; None if it goes on with the one before."""
    text = " ".join(sentence.replace("’", "'").casefold().split())
    for kind, pattern in _cues(language):
        if pattern.search(text):
            return kind
    return None


@lru_cache(maxsize=8)
def _cues(language: str) -> tuple[tuple[SectionKind, re.Pattern[str]], ...]:
    cues = read_language(language).cues
    return tuple((SectionKind(kind), _pattern(phrases)) for kind, phrases in cues.items())


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(_alternative, phrases)))


def _alternative(phrase: str) -> str:
    words = phrase.casefold().strip()
    start = r"\A\W*" if words.startswith("^") else r"(?<!\w)"
    parts = (re.escape(part.strip()) for part in words.lstrip("^").split("*"))
    return f"{start}{_GAP.join(parts)}(?!\\w)"
