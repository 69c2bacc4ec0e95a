"""What the fields of a document are here: lines of front matter, questions, and the rest."""

from dataclasses import dataclass, field

from rolepress.foreign.written import Value, in_yaml
from rolepress.importing.exports.questions import Question
from rolepress.importing.source_document import Field, said


@dataclass(frozen=True, slots=True)
class OurLine:
    """A line of front matter, with the fields that say so."""

    key: str
    value: Value
    fields: tuple[Field, ...]
    below: str = ""
    """The key that the line belongs under, such as `job_posting`."""

    @property
    def text(self) -> str:
        """The value in YAML, on one line."""
        return in_yaml(self.value)

    @property
    def words(self) -> tuple[str, ...]:
        """The source's own words."""
        return tuple(said(each.value) for each in self.fields)

    @property
    def where(self) -> str:
        """Where the words stood, for people."""
        return self.fields[0].where if self.fields else ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A field that has no counterpart, and why."""

    field: Field
    reason: str


@dataclass(slots=True)
class OurKeys:
    """What the fields of a document are here. Each field is in one of the lists at least."""

    lines: list[OurLine] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    unknown: list[Field] = field(default_factory=list)
    """Fields whose keys nobody knows."""
