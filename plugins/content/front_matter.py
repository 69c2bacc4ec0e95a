"""YAML between `---` lines, with every scalar read as text: the model gives it its type.

So `country: NO` is Norway and `1:30` is not a number of minutes.
"""

from typing import Any

import yaml

from plugins.content.source import Source
from plugins.core.problems import Problem, Rule, Span

Values = dict[str, Any]

DEPTH_MAX = 100


class _DuplicateKeyError(yaml.YAMLError):
    def __init__(self, key: str, mark: yaml.Mark) -> None:
        super().__init__(key)
        self.key = key
        self.mark = mark


class _TooDeepError(yaml.YAMLError):
    """Values nested deeper than any front matter needs."""

    problem = "the values are nested too deep"

    def __init__(self, mark: Any) -> None:  # noqa: ANN401 - PyYAML has two classes of marks
        super().__init__(self.problem)
        self.problem_mark = mark


class _TextLoader(yaml.CBaseLoader):
    """PyYAML's loader of plain text values, on libyaml; refuses a key that stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 - PyYAML's signature
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    raise _DuplicateKeyError(key.value, key.start_mark)
                seen.add(key.value)
        return super().construct_mapping(node, deep)


def read_front_matter(source: Source) -> tuple[Values, list[Problem]]:
    """The front matter's keys and values as text, lists and mappings."""
    if source.front_matter is None:
        return {}, [_no_front_matter(source)]
    return read_yaml(source, source.front_matter, line_offset=1)


def read_yaml(source: Source, text: str, line_offset: int = 0) -> tuple[Values, list[Problem]]:
    """Load one YAML mapping. `line_offset` is the number of lines that stand before the text."""
    try:
        if _may_nest_deep(text):
            _check_depth(text)
        anchor = _find_anchor(text)
        loaded = yaml.load(text, Loader=_TextLoader)  # noqa: S506 - builds text, lists, mappings only
    except _DuplicateKeyError as error:
        span = _span(error.mark, line_offset, len(error.key))
        problem = source.problem(
            Rule.DUPLICATE_KEY, f"`{error.key}` is given twice", "keep one of the two", span
        )
        return {}, [problem]
    except (yaml.YAMLError, ValueError) as error:
        return {}, [_syntax_problem(source, error, line_offset)]
    if anchor is not None:
        problem = source.problem(
            Rule.YAML_SYNTAX,
            "anchors (`&`) and aliases (`*`) are not supported",
            "write the value out, or put it in quotes if it is text",
            _span(anchor, line_offset),
        )
        return {}, [problem]
    if loaded is None or loaded == "":
        return {}, []
    if not isinstance(loaded, dict) or not all(isinstance(key, str) for key in loaded):
        return {}, [_not_a_mapping(source, line_offset)]
    return loaded, []


def _may_nest_deep(text: str) -> bool:
    """Whether there are enough openings for a nesting that libyaml, which recurses, cannot bear."""
    return sum(map(text.count, ("[", "{", "- ", "? "))) > DEPTH_MAX


def _check_depth(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEPTH_MAX:
            raise _TooDeepError(event.start_mark)


def _find_anchor(text: str) -> Any:  # noqa: ANN401 - as above
    """The place of the first anchor or alias, if there is one."""
    if "&" not in text and "*" not in text:
        return None
    for token in yaml.scan(text, Loader=yaml.CBaseLoader):
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken):
            return token.start_mark
    return None


def _no_front_matter(source: Source) -> Problem:
    if source.text.startswith("---\n"):
        return source.problem(
            Rule.NO_FRONT_MATTER,
            "the front matter is not closed",
            "put a line `---` after its last key",
        )
    return source.problem(
        Rule.NO_FRONT_MATTER,
        "the file has no front matter" if source.text.strip() else "the file is empty",
        "start it with a line `---`, the keys, and another line `---`",
    )


def _not_a_mapping(source: Source, line_offset: int) -> Problem:
    return source.problem(
        Rule.YAML_SYNTAX,
        "expected lines of the form `key: value`",
        "write one `key: value` a line",
        Span(line=1 + line_offset),
    )


_REMEDIES = (
    ("\\t", "a tab cannot indent YAML", "indent with spaces"),
    (
        "mapping values are not allowed",
        "a colon where none can stand",
        'put a value that has a colon in quotes: `title: "Lead: backend"`',
    ),
    ("unexpected end of stream", "a quote is not closed", "close the quote"),
    ("block end", "the indentation does not fit", "line the key up with the ones above it"),
    ("could not find expected ':'", "a line has no colon", "write it as `key: value`"),
    ("cannot start any token", "a character that needs quotes", "put the value in quotes"),
    ("control characters", "a control character", "remove it"),
)


def _syntax_problem(source: Source, error: Exception, line_offset: int) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    text = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    message, fix = text, "check the line, and put text with special characters in quotes"
    span = _span(mark, line_offset) if mark else Span(line=1 + line_offset)
    if "\t" in _line(source, span):
        text = "\\t"
    for known, clear, remedy in _REMEDIES:
        if known in text:
            message, fix = clear, remedy
            break
    return source.problem(Rule.YAML_SYNTAX, f"not valid YAML: {message}", fix, span)


def _line(source: Source, span: Span) -> str:
    return source.lines[span.line - 1] if span.line <= len(source.lines) else ""


def _span(mark: yaml.Mark, line_offset: int, width: int = 1) -> Span:
    return Span(mark.line + 1 + line_offset, mark.column + 1, width)
