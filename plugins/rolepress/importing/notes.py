"""Collects what a draft says above its text: keys, questions, and words without a place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rolepress.domain.documents import Document
from rolepress.foreign.keys import meanings_of
from rolepress.foreign.lines import own_keys
from rolepress.foreign.written import Value, in_yaml
from rolepress.importing.draft import FrontMatterLine, quote
from rolepress.importing.exports.answers import OurKeys
from rolepress.importing.exports.our_keys import to_our_keys
from rolepress.importing.exports.tables import Known
from rolepress.importing.facts import Doubt, labeled_facts
from rolepress.importing.outline import Part
from rolepress.importing.questions import about_doubt, about_title, about_words, missing_facts
from rolepress.importing.said_facts import in_place_of_degree, said_facts
from rolepress.importing.skills import skills_in
from rolepress.importing.source_document import Field, SourceDocument, said
from rolepress.importing.titles import Title, levels_in
from rolepress_base.messages import join_words

_MARKS = frozenset({"@remote", "@experience"})


@dataclass
class Notes:
    """What is known about a draft so far. What is noted first counts."""

    model: type[Document]
    known: Known
    lines: list[FrontMatterLine] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    """The keys that there is a question about."""

    def has(self, key: str) -> bool:
        """Whether a key has a value."""
        return any(line.key == key for line in self.lines)

    def add(self, key: str, value: Value, comment: str = "") -> None:
        """Note a key, unless it has a value."""
        if not self.has(key):
            self.lines.append(FrontMatterLine(key, value, comment))

    def ask(self, question: str, *keys: str) -> None:
        """Note a question, unless there is one about its keys, or they all have values."""
        if keys and all(self.has(key) or key in self.asked for key in keys):
            return
        self.questions.append(question)
        self.asked.update(keys)

    def note_title(self, title: Title | None, words: str) -> None:
        """Note the title, and ask about one that was not certain."""
        self.add("title", words, quote(title.source) if title and title.source else "")
        self.add("draft", "true")
        for question, key in about_title(title, words, own_keys(self.model)):
            self.ask(question, *([key] if key else []))

    def note_language(self, language: str) -> None:
        """Note the language of a text that is not in the language of the site."""
        self.add("language", language, "the language of the text")

    def note_level(self, title: str) -> None:
        """Note the level that a title names, and ask about a title that names several."""
        if "level" not in own_keys(self.model):
            return
        levels = list(map(str, levels_in(title)))
        if len(levels) == 1:
            self.add("level", levels[0], quote(title))
        elif levels:
            each = [f"`level: {level}`" for level in levels]
            every = f"`level: [{', '.join(levels)}]`"
            self.ask(f"How senior is it? Write {join_words((*each, every), 'or')}.", "level")

    def note_fields(self, document: SourceDocument, slug: str) -> None:
        """Note what a source says by keys. What has no counterpart stays as words."""
        found = to_our_keys(document.fields, self.model, self.known, document.body, slug)
        self._take(found, in_text=False)
        self.left_out += _without_place(found)

    def note_text(self, parts: Sequence[Part], slug: str) -> None:
        """Note the facts that a text says."""
        ours = own_keys(self.model) | _MARKS
        found = [*labeled_facts(parts), *said_facts(parts)]
        facts = [each for each in found if isinstance(each, Field) and _is_one_of(each, ours)]
        self._take(to_our_keys(facts, self.model, self.known, name=slug), in_text=True)
        both = self.has("education_requirements") and self.has("months_of_experience")
        if both and (words := in_place_of_degree(parts)):
            self.add("experience_in_place_of_education", "true", quote(words))
        for each in found:
            if isinstance(each, Doubt) and each.key in ours:
                self.ask(about_doubt(each), each.key)
        skills = skills_in(parts, self.known.skills) if "skills" in ours else []
        if skills:
            words = quote(", ".join(said for _, said in skills))
            self.add("skills", [key for key, _ in skills], words)

    def _take(self, found: OurKeys, *, in_text: bool) -> None:
        for line in found.lines:
            if not line.below:
                comment = (
                    quote("; ".join(line.words)) if in_text else _sources(line.fields, line.value)
                )
                self.add(line.key, line.value, comment)
        for question in found.questions:
            self.ask(question.text, *question.keys)

    def ask_what_is_missing(self, parts: Sequence[Part], slug: str) -> None:
        """Ask for the keys that the page lacks, and about headings."""
        has = {line.key for line in self.lines} | self.asked
        asked = " ".join(self.questions)
        for key, question in missing_facts(self.model, has, self.known, slug):
            if f"`{key}: " not in asked:
                self.ask(question, key)
        for question in about_words(parts):
            self.ask(question)


def _is_one_of(fact: Field, keys: frozenset[str]) -> bool:
    return any(key in keys for meaning in meanings_of(fact.key) for key in meaning.keys)


def _sources(fields: Sequence[Field], value: Value) -> str:
    """The keys of a source that say a value, and what they say if it is said in other words."""
    ours = in_yaml(value)
    return ", ".join(
        each.key if said(each.value) == ours else f"{each.key} “{said(each.value)}”"
        for each in fields
    )


def _without_place(found: OurKeys) -> Iterator[str]:
    for left in found.left_out:
        yield f"{left.field.key}: {said(left.field.value)} ({left.reason})"
    for unknown in found.unknown:
        yield f"{unknown.key}: {said(unknown.value)}"
    for line in found.lines:
        if line.below:
            yield f"{line.key}: {'; '.join(line.words)}"
