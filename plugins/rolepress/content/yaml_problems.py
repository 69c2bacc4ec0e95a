"""Explains the errors of libyaml in an editor's words."""

from collections.abc import Iterator
from dataclasses import dataclass

from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule, Span

_COLON = (
    "a colon and a space where they are not allowed",
    'put a value that has a colon in quotes: `title: "Lead: backend"`',
)
_TAB = ("a tab cannot indent YAML", "indent with spaces")
_AFTER_VALUE = (
    "text follows a closing quote or bracket",
    "put the whole value in double quotes, or double a single quote inside single ones",
)
_INDENTATION = ("the indentation does not fit", "line the key up with the ones above it")
_NEEDS_QUOTES = ("a character that needs quotes", "put the value in quotes")
_REFERENCE = ("a value starts with `*` or `&`", "put the value in quotes")
_ESCAPE = ("a backslash in double quotes", "use single quotes, or write `\\\\` for one backslash")
_BRACKET = (
    "a bracket is not closed",
    "close it, or put text that starts with one in quotes",
)
_BRACE = ("a brace is not closed", "close it, or put text that starts with one in quotes")

_NO_COLON = ("a line has no colon", "write it as `key: value`")

_KNOWN: tuple[tuple[str, tuple[str, str]], ...] = (
    ("mapping values are not allowed", _COLON),
    ("while parsing a flow sequence", _BRACKET),
    ("while parsing a flow mapping", _BRACE),
    ("unexpected end of stream", ("a quote is not closed", "close the quote")),
    ("unexpected document indicator", ("a quote is not closed", "close the quote")),
    ("expected '-' indicator", ("a key among list entries", "write list entries below their key")),
    ("could not find expected ':'", _NO_COLON),
    ("scanning an alias", _REFERENCE),
    ("scanning an anchor", _REFERENCE),
    ("undefined alias", _REFERENCE),
    ("unknown escape character", _ESCAPE),
    ("hexdecimal number", _ESCAPE),
    ("character escape code", _ESCAPE),
    ("cannot start any token", _NEEDS_QUOTES),
    ("expected node content", _NEEDS_QUOTES),
    ("tag", _NEEDS_QUOTES),
    (
        "block sequence entries are not allowed",
        (
            "a list entry on the line of its key",
            "start each `- ` entry on a line of its own, or put the value in quotes",
        ),
    ),
    (
        "while scanning a block scalar",
        ("text on the line of `|` or `>`", "start the text on the next line, indented"),
    ),
    ("unhashable key", ("a list or mapping as a key", "write a plain name before the colon")),
    ("another document", ("a `---` line among the keys", "remove it")),
    ("<document start>", ("a `...` line among the keys", "remove it")),
    ("directive", ("a line starts with `%`", "remove it, or put the value in quotes")),
)


@dataclass(frozen=True, slots=True)
class YamlPlace:
    """A place in a YAML text that starts `line_offset` lines down its file."""

    text: str
    line_offset: int

    def span(self, index: int, width: int = 1) -> Span:
        """The place of the character at an index.

        The line numbers of libyaml cannot be used: it also ends lines at U+0085, U+2028 and U+2029.
        """
        index = min(index, len(self.text))
        start = self.text.rfind("\n", 0, index) + 1
        line = self.text.count("\n", 0, index) + 1 + self.line_offset
        return Span(line, index - start + 1, max(1, width))

    def before(self, index: int) -> str:
        """The part of the line before the character at an index."""
        return self.text[self.text.rfind("\n", 0, index) + 1 : index]


def syntax_problem(source: Source, error: Exception, place: YamlPlace) -> Problem:
    """The problem of a text that is not valid YAML."""
    said = [str(part) for part in _parts(error)]
    index = _index(error, said)
    if "mapping values are not allowed" in said[-1] and place.before(index).strip().isidentifier():
        # This line alone is valid. The line above is not, or the two are not aligned.
        index, (message, fix) = _misfit(place, index)
    else:
        message, fix = _explain(said, place, index)
    span = place.span(_back_to_text(place.text, index))
    return source.problem(Rule.YAML_SYNTAX, f"not valid YAML: {message}", fix, span)


def _parts(error: Exception) -> Iterator[object]:
    for name in ("context", "problem", "reason"):
        part = getattr(error, name, None)
        if part:
            yield part


def _index(error: Exception, said: list[str]) -> int:
    """The index of the mistake: an unclosed bracket or quote rather than the end of the text."""
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    is_open = any("flow" in part or "quoted scalar" in part for part in said)
    runs_on = any("end of stream" in part or "document indicator" in part for part in said)
    simple_key = any("simple key" in part for part in said)
    if context and (simple_key or (is_open and (runs_on or "flow" in said[0]))):
        problem = context
    return int(problem.index) if problem else int(getattr(error, "position", 0) or 0)


def _misfit(place: YamlPlace, index: int) -> tuple[int, tuple[str, str]]:
    """Blame the line above if it has no colon, or else the indentation of this line."""
    start = index - len(place.before(index))
    above = place.text[:start].rstrip().rpartition("\n")[2]
    if above.strip() and ":" not in above:
        return len(place.text[:start].rstrip()) - len(above.strip()), _NO_COLON
    return index - len(place.before(index).lstrip()), _INDENTATION


def _back_to_text(text: str, index: int) -> int:
    """Move an index that is past the last character of the text back to that character."""
    return min(index, max(0, len(text.rstrip()) - 1))


def _explain(said: list[str], place: YamlPlace, index: int) -> tuple[str, str]:
    before = place.before(index)
    here = place.text[index : index + 1]
    if "\t" in before[: len(before) - len(before.lstrip())] + here and not before.strip():
        return _TAB
    for words, clear in _KNOWN:
        if any(words in part for part in said):
            return clear
    if any("expected key" in part or "block end" in part for part in said):
        return _AFTER_VALUE if before.strip() else _INDENTATION
    return "; ".join(said) or "it cannot be read", "put text with special characters in quotes"
