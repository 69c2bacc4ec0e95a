"""Problems in editors' files: where each is, what is wrong, and what to do about it.

Readers and checks do not raise exceptions for problems, but return them, so that one build reports
all of them at once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from rolepress_base.errors import UserError
from rolepress_base.messages import count, printable
from rolepress_base.signs import with_signs

SOURCE_LINE_MAX_CHARS = 100
LISTED_MAX = 100
"""How many problems of a file are shown before the rest is counted."""


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    """Nothing is built until somebody corrects it."""
    WARNING = "warning"
    """The page is built, and would be better without it."""
    NOTE = "note"
    """The page is built, and an editor may want to know how it was understood."""


class Rule(StrEnum):
    """The id of each rule an editor's file can break; `docs/rules/README.md` explains them."""

    UNREADABLE = "F01"
    NOT_UTF8 = "F02"
    TOO_LARGE = "F03"
    NO_FRONT_MATTER = "F04"
    YAML_SYNTAX = "F05"
    UNKNOWN_KEY = "F06"
    MISSING_KEY = "F07"
    WRONG_VALUE = "F08"
    DUPLICATE_KEY = "F09"
    NO_VALUE = "F10"
    NO_TEXT = "F11"
    MISPLACED = "F12"
    BAD_LEDGER = "F13"
    BAD_SLUG = "K01"
    SAME_URL = "K02"
    REDIRECT_LOOP = "K03"
    BROKEN_REDIRECT = "K04"
    REDIRECT_CHAIN = "K05"
    UNKNOWN_REFERENCE = "R01"
    BROKEN_FILE_LINK = "R02"
    BROKEN_PAGE_LINK = "R03"
    IMAGE_ELSEWHERE = "R04"
    UNSUPPORTED_TAG = "R05"
    LOST_MARKDOWN = "R06"
    FOREIGN_MARK = "R07"
    BAD_ADDRESS = "R08"
    BAD_TRANSLATION = "L01"
    UNTRANSLATED = "L02"
    OTHER_LANGUAGE = "L03"
    NO_SUMMARY = "D01"
    BAD_LENGTH = "D02"
    EMPTY_SECTION = "S01"
    TITLE_AGAIN = "S02"
    NO_ANSWER = "S04"
    NO_QUESTION = "S05"
    SECTION_TWICE = "S06"
    BAD_TABLE = "S07"
    NOT_A_QUESTION = "S08"
    BAD_PLACEHOLDER = "S09"
    NO_CHOICE = "S10"
    NO_LEAD = "S11"
    UNSPACED_HEADING = "S12"
    UNDERLINED_TEXT = "S13"
    PROMPT_LEAK = "W01"
    PLACEHOLDER_LEFT = "W02"
    WALL_OF_TEXT = "W03"
    LABEL_LINE = "W04"
    BOLD_HEADING = "W05"
    FUSED_HEADING = "W06"
    PAY_WITHOUT_NUMBER = "W07"
    PAY_IN_TEXT_ONLY = "W08"
    TITLE_WITH_MORE = "W09"
    STALE_REVIEW = "W10"
    SAME_QUESTION = "W11"
    USELESS_SILENCE = "W12"
    TWO_VACANCIES = "J01"
    NO_EMPLOYER = "J02"
    NO_DATE_POSTED = "J03"
    NO_PLACE = "J04"
    NO_COUNTRIES = "J05"
    NO_WAY_TO_APPLY = "J06"
    NO_DESCRIPTION = "J07"
    DATES_REVERSED = "J08"

    @property
    def severity(self) -> Severity:
        """How bad it is to break the rule."""
        return _MILDER.get(self, Severity.ERROR)

    @property
    def may_be_silenced(self) -> bool:
        """Whether an editor may say that a page breaks the rule for a reason."""
        return self.startswith("W") or self.severity is not Severity.ERROR


_MILDER = {
    Rule.TITLE_AGAIN: Severity.NOTE,
    Rule.NO_SUMMARY: Severity.NOTE,
    **dict.fromkeys(
        (
            Rule.BAD_LENGTH,
            Rule.IMAGE_ELSEWHERE,
            Rule.BAD_ADDRESS,
            Rule.OTHER_LANGUAGE,
            Rule.EMPTY_SECTION,
            Rule.NO_ANSWER,
            Rule.NO_QUESTION,
            Rule.SECTION_TWICE,
            Rule.BAD_TABLE,
            Rule.NOT_A_QUESTION,
            Rule.NO_LEAD,
            Rule.UNSPACED_HEADING,
            Rule.UNDERLINED_TEXT,
            Rule.LOST_MARKDOWN,
            Rule.FOREIGN_MARK,
            Rule.WALL_OF_TEXT,
            Rule.LABEL_LINE,
            Rule.BOLD_HEADING,
            Rule.FUSED_HEADING,
            Rule.PAY_WITHOUT_NUMBER,
            Rule.PAY_IN_TEXT_ONLY,
            Rule.TITLE_WITH_MORE,
            Rule.STALE_REVIEW,
            Rule.SAME_QUESTION,
            Rule.USELESS_SILENCE,
        ),
        Severity.WARNING,
    ),
}
"""The rules that do not stop a build."""


@dataclass(frozen=True, slots=True)
class Span:
    """A range of one source line. Line and column count from 1; `width` is in characters."""

    line: int = 1
    column: int = 1
    width: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken rule, with the place where it was broken and the remedy.

    `path` is relative to the project, with forward slashes. `source` is the line itself, or empty
    if the file could not be read. A problem is `excused` in a draft, which may lack anything, and
    in a preview where its cause is another file, which is left out.
    """

    path: str
    rule: Rule
    message: str
    fix: str
    span: Span = Span()
    source: str = ""
    excused: bool = False
    against: tuple[str, ...] = ()
    """The paths of other files that this one contradicts. Other texts in it mean nothing."""

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return Severity.NOTE if self.excused else self.rule.severity

    @property
    def is_error(self) -> bool:
        """Whether nothing may be built until somebody corrects it."""
        return self.severity is Severity.ERROR

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Sorts problems by file, then by position."""
        return (self.path, self.span.line, self.span.column, self.rule, self.message)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, by file and position."""
    return sorted(set(problems), key=lambda problem: problem.sort_key)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops a build."""
    return any(problem.is_error for problem in problems)


class ContentError(UserError):
    """There are errors. Raised once, after all files were read and checked.

    `problems` has the errors and everything milder, because an editor mends a file once.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: Sequence[Problem] = in_order(problems)
        errors = [problem for problem in self.problems if problem.is_error]
        files = len({problem.path for problem in errors})
        super().__init__(
            f"{count(len(errors), 'problem')} in {count(files, 'file')}; "
            "nothing was written, the site is as it was"
        )

    def report(self) -> str:
        """Format each problem on lines of its own."""
        return format_problems(self.problems).rstrip("\n")


def format_problems(problems: Sequence[Problem]) -> str:
    """Format sorted problems, each on lines of its own, up to a limit for each file."""
    lines = []
    for path, found in groupby(problems, lambda problem: problem.path):
        of_file = list(found)
        lines += [f"{format_problem(problem)}\n" for problem in of_file[:LISTED_MAX]]
        if len(of_file) > LISTED_MAX:
            lines.append(f"{with_signs(path)}: and {len(of_file) - LISTED_MAX:,} more\n")
    return "".join(lines)


def format_problem(problem: Problem) -> str:
    """Lay a problem out as compilers do: position and message, the line, a caret, the remedy."""
    span = problem.span
    head = (
        f"{with_signs(problem.path)}:{span.line}:{span.column}: {problem.severity} {problem.rule}: "
        f"{with_signs(problem.message)}"
    )
    lines = [head]
    if problem.source and not problem.source.isspace():
        shown, column = _window(problem.source, span.column - 1)
        shown = printable(shown)
        marked = shown[column : column + span.width]
        caret = "^" * max(1, _cells(marked))
        lines += [f"{span.line:>4} | {shown}", f"     | {' ' * _cells(shown[:column])}{caret}"]
    fix = "\n".join(map(with_signs, problem.fix.split("\n")))
    lines.append(f"     fix: {fix}")
    return "\n".join(lines)


def _window(line: str, column: int) -> tuple[str, int]:
    """Cut a long line to the part around `column`. Returns the part and the column in it."""
    line = line.rstrip(" \t")
    column = min(column, len(line))
    if len(line) <= SOURCE_LINE_MAX_CHARS:
        return line, column
    last = len(line) - SOURCE_LINE_MAX_CHARS
    start = max(0, min(column - SOURCE_LINE_MAX_CHARS // 2, last))
    shown = line[start : start + SOURCE_LINE_MAX_CHARS]
    shown = f"…{shown[1:]}" if start else shown
    return (f"{shown[:-1]}…" if start < last else shown), column - start


def _cells(text: str) -> int:
    """How many terminal cells a text takes: wide characters and emoji take two."""
    from wcwidth import width  # noqa: PLC0415 - its tables take a tenth of a second to load

    return width(text)
