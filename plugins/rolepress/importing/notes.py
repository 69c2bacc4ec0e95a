"""Collects what a draft says above its text: keys, questions, and words without a place."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rolepress.content.documents import Reader
from rolepress.core.problems import Rule, in_order
from rolepress.domain.documents import Document
from rolepress.domain.sections import SectionKind
from rolepress.foreign.keys import meanings_of
from rolepress.foreign.lines import own_keys
from rolepress.foreign.written import Value, front_matter_of
from rolepress.importing.draft import FrontMatterLine
from rolepress.importing.exports.answers import OurKeys
from rolepress.importing.exports.our_keys import to_our_keys
from rolepress.importing.exports.tables import Known
from rolepress.importing.facts import in_place_of_degree, labeled_facts, said_facts, skills_in
from rolepress.importing.outline import Part
from rolepress.importing.questions import missing_facts
from rolepress.importing.source_document import SourceDocument, said
from rolepress.importing.titles import Title
from rolepress_base.messages import one_line

_MARKS = frozenset({"@remote", "@experience"})
_ASKED = frozenset(
    {Rule.NO_ANSWER, Rule.NO_QUESTION, Rule.NOT_A_QUESTION, Rule.EMPTY_SECTION, Rule.LOST_MARKDOWN}
)


@dataclass
class Notes:
    """What is known about a draft so far. What is noted first counts."""

    model: type[Document]
    known: Known
    lines: list[FrontMatterLine] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def has(self, key: str) -> bool:
        """Whether a key has a value."""
        return any(line.key == key for line in self.lines)

    def add(self, key: str, value: Value, words: str = "", *, in_text: bool = True) -> None:
        """Note a key, unless it has a value."""
        if not self.has(key):
            self.lines.append(FrontMatterLine(key, value, words, in_text))

    def note_title(self, title: Title | None, words: str) -> None:
        """Note the title, and ask about one that was not certain."""
        self.add("title", words, title.source if title else "")
        self.add("draft", "true")
        if title is None:
            self.questions.append("What is the job called? The title is the name of the file.")
        elif title.source:
            self.questions.append(f"Is “{words}” the title? It was found in the text.")

    def note_fields(self, document: SourceDocument, slug: str) -> None:
        """Note what a source says by keys. What has no counterpart stays as words."""
        found = to_our_keys(document.fields, self.model, self.known, document.body, slug)
        self._take(found, in_text=False)
        self.left_out += _without_place(found)

    def note_text(self, parts: Sequence[Part], slug: str) -> None:
        """Note the facts that a text says."""
        ours = own_keys(self.model) | _MARKS
        said = [
            each
            for each in (*labeled_facts(parts), *said_facts(parts))
            if any(key in ours for meaning in meanings_of(each.key) for key in meaning.keys)
        ]
        self._take(to_our_keys(said, self.model, self.known, name=slug), in_text=True)
        if self.has("education_requirements") and (words := in_place_of_degree(parts)):
            self.add("experience_in_place_of_education", "true", words)
        skills = skills_in(parts, self.known.skills) if "skills" in ours else []
        if skills:
            self.add("skills", [key for key, _ in skills], ", ".join(said for _, said in skills))

    def _take(self, found: OurKeys, *, in_text: bool) -> None:
        for line in found.lines:
            if not line.below:
                self.add(line.key, line.value, "; ".join(line.words), in_text=in_text)
        for question in found.questions:
            if not question.keys or not all(map(self.has, question.keys)):
                self.questions.append(question.text)

    def ask_what_is_missing(self, parts: Sequence[Part]) -> None:
        """Ask for the keys that the page lacks, and about headings."""
        asked = " ".join(self.questions)
        for key, question in missing_facts(self.model, {line.key for line in self.lines}):
            if f"`{key}:" not in asked:
                self.questions.append(question)
        if again := _repeated(parts):
            self.questions.append(f"“{again}” stands there twice. Are these two texts in one?")
        for part in parts:
            if part.is_added:
                self.questions.append(f"Is the heading “{part.heading}” right? It was added.")

    def ask_about_words(self, name: str, body: str, language: str) -> None:
        """Ask about what a build would find in the words. `name` is the file below `content/`."""
        title = next(line.value for line in self.lines if line.key == "title")
        data = f"{front_matter_of({'title': title})}\n\n{body}".encode()
        look = Reader(language=language).look(name, name, data)
        for problem in in_order(look.problems):
            if problem.rule.startswith("W") or problem.rule in _ASKED:
                line = one_line(problem.source.strip())
                self.questions.append(f"“{line}”: {problem.message}. To do: {problem.fix}.")


def _repeated(parts: Sequence[Part]) -> str:
    """A heading of duties that the text has twice, in the same words."""
    duties = (part.heading for part in parts if part.kind is SectionKind.RESPONSIBILITIES)
    counted = Counter(duties)
    return next((heading for heading, number in counted.items() if number > 1), "")


def _without_place(found: OurKeys) -> Iterator[str]:
    for left in found.left_out:
        yield f"{left.field.key}: {said(left.field.value)} ({left.reason})"
    for unknown in found.unknown:
        yield f"{unknown.key}: {said(unknown.value)}"
    for line in found.lines:
        if line.below:
            yield f"{line.key}: {'; '.join(line.words)}"
