"""What a reader of exports answers: documents, and what an editor should hear about them."""

from dataclasses import dataclass

from rolepress.importing.source_document import Field, SourceDocument


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a file that an editor should know, and what to do about it."""

    message: str
    fix: str
    line: int = 0
    """The line in the file, counted from 1. 0 if it concerns no single line."""
    column: int = 0
    """The column of the line in characters, counted from 1. 0 if it concerns no single column."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one file."""

    documents: tuple[SourceDocument, ...] = ()
    outside: tuple[Field, ...] = ()
    """Facts that stand beside the vacancies and belong to none of them."""
    remarks: tuple[Remark, ...] = ()
    """What was odd. If there are no documents, the first remark says why."""

    @property
    def is_refused(self) -> bool:
        """Whether nothing could be read."""
        return not self.documents


def refused(message: str, fix: str, line: int = 0, column: int = 0) -> Reading:
    """The answer to a file that cannot be read."""
    return Reading(remarks=(Remark(message, fix, line, column),))
