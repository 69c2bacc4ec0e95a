"""Reads the YAML between `---` lines. Every scalar is text: the model gives it its type.

So `country: NO` is Norway and `1:30` is not a number of minutes.
"""

import re
from typing import Any

import yaml

from rolepress.content.source import Source
from rolepress.content.yaml_problems import YamlPlace, syntax_problem
from rolepress.content.yaml_signs import find_sign
from rolepress.core.problems import Problem, Rule, Span
from rolepress_base.messages import one_line
from rolepress_base.signs import is_hidden, sign, to_the_eye

Values = dict[str, Any]

DEPTH_MAX = 50

_MAY_NEST_DEEP = re.compile(rf"^[ \t?:-]{{{DEPTH_MAX},}}", re.MULTILINE)
"""Blocks nest by indentation, so a deep one has a line that starts far to the right."""
_MAY_HAVE_REFERENCE = re.compile(r"(?:^|[\s\[{,:-])[&*!]", re.MULTILINE)


class _DuplicateKeyError(yaml.YAMLError):
    def __init__(self, key: str, mark: yaml.Mark) -> None:
        super().__init__(key)
        self.key = key
        self.mark = mark


def _load(text: str) -> Any:  # noqa: ANN401 - any YAML
    """Load a YAML text, with each scalar as text. An empty text gives None.

    Raises YAMLError, or ValueError at a character that YAML does not allow.
    """
    node = yaml.compose(text, Loader=yaml.CBaseLoader)
    return None if node is None else _value(node)


def _value(node: yaml.Node) -> Any:  # noqa: ANN401 - any YAML
    if isinstance(node, yaml.MappingNode):
        return _mapping(node)
    if isinstance(node, yaml.SequenceNode):
        return [_value(each) for each in node.value]
    return node.value


def _mapping(node: yaml.MappingNode) -> dict[Any, Any]:
    """Load a mapping. A repeated key is refused, and so is a key that is not text."""
    found: dict[Any, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise yaml.constructor.ConstructorError(
                "while constructing a mapping",
                node.start_mark,
                "found unhashable key",
                key.start_mark,
            )
        if key.value in found:
            raise _DuplicateKeyError(key.value, key.start_mark)
        found[key.value] = _value(value)
    return found


def read_front_matter(source: Source) -> tuple[Values, list[Problem]]:
    """Read the keys and values of the front matter, as text, lists and mappings."""
    if source.front_matter is None:
        return {}, [_no_front_matter(source)]
    return read_yaml(source, source.front_matter, line_offset=1)


def read_yaml(source: Source, text: str, line_offset: int = 0) -> tuple[Values, list[Problem]]:
    """Load one YAML mapping. `line_offset` is the number of lines above it in the file."""
    place = YamlPlace(text, line_offset)
    try:
        problem = _too_deep(source, place) or _reference(source, place)
        loaded = None if problem else _load(text)
    except _DuplicateKeyError as error:
        span = place.span(error.mark.index, len(error.key))
        message = f"`{one_line(error.key)}` is given twice"
        problem = source.problem(Rule.DUPLICATE_KEY, message, "keep one of the two", span)
    except (yaml.YAMLError, ValueError) as error:
        index = _index_of(error)
        problem = _odd_sign(source, place, index) or syntax_problem(source, error, place)
    if problem:
        return {}, [problem]
    if loaded is None or loaded == "":
        return {}, []
    if not isinstance(loaded, dict):
        return {}, [_odd_sign(source, place) or _not_a_mapping(source, place)]
    return loaded, []


def _index_of(error: Exception) -> int:
    """The index of the character at which reading stopped."""
    mark = getattr(error, "problem_mark", None)
    return int(mark.index if mark else getattr(error, "position", 0) or 0)


def _how_far(text: str) -> int:
    """How many characters can be read as a mapping; more than the text has if all of it can."""
    try:
        loaded = _load(text)
    except _DuplicateKeyError as error:
        return error.mark.index
    except (yaml.YAMLError, ValueError) as error:
        return _index_of(error)
    return len(text) + 1 if isinstance(loaded, dict) else 0


def _odd_sign(source: Source, place: YamlPlace, index: int = 0) -> Problem | None:
    """Find a character that looks like a space, a colon or nothing and makes the YAML invalid."""
    found = find_sign(place.text, _how_far, index)
    if not found:
        return None
    at, message, fix = found
    message = f"not valid YAML: {message}"
    return source.problem(Rule.YAML_SYNTAX, message, fix, place.span(at))


def _too_deep(source: Source, place: YamlPlace) -> Problem | None:
    """Refuse values nested too deep, because libyaml and PyYAML recurse into them."""
    text = place.text
    if text.count("[") + text.count("{") < DEPTH_MAX and not _MAY_NEST_DEEP.search(text):
        return None
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH_MAX and event.start_mark:
            message = f"values are nested more than {DEPTH_MAX} levels deep"
            span = place.span(event.start_mark.index)
            return source.problem(Rule.YAML_SYNTAX, message, "use fewer levels", span)
    return None


def _reference(source: Source, place: YamlPlace) -> Problem | None:
    """Refuse the first anchor, alias or tag, if there is one."""
    if not _MAY_HAVE_REFERENCE.search(place.text):
        return None
    for token in yaml.scan(place.text, Loader=yaml.CBaseLoader):
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken):
            width = token.end_mark.index - token.start_mark.index
            return source.problem(
                Rule.YAML_SYNTAX,
                "anchors (`&`), aliases (`*`) and tags (`!`) are not supported",
                "write the value out, or put it in quotes if it is text",
                place.span(token.start_mark.index, width),
            )
    return None


def _no_front_matter(source: Source) -> Problem:
    if problem := _odd_border(source):
        return problem
    if source.is_unclosed:
        return source.problem(
            Rule.NO_FRONT_MATTER,
            "the front matter is not closed",
            "put a line `---` after its last key",
        )
    if source.text.lstrip().startswith("---\n"):
        return source.problem(
            Rule.NO_FRONT_MATTER,
            "the front matter does not start on the first line",
            "remove what stands above the first `---` line",
        )
    if problem := _other_header(source):
        return problem
    return source.problem(
        Rule.NO_FRONT_MATTER,
        "the file has no front matter" if source.text.strip() else "the file is empty",
        "start it with a line `---`, the keys, and another line `---`",
    )


def _other_header(source: Source) -> Problem | None:
    """Name the form that the facts of another system have, and write them as front matter."""
    from rolepress.content.other_headers import (  # noqa: PLC0415 - for problems alone
        header_in_yaml,
    )

    found = header_in_yaml(source, _load)
    if not found:
        return None
    return source.problem(Rule.NO_FRONT_MATTER, *found)


def _odd_border(source: Source) -> Problem | None:
    """Find a line that looks like `---` but contains an invisible character."""
    lines = source.lines if source.is_unclosed else source.lines[:1]
    for number, line in enumerate(lines, 1):
        if not line.isascii() and to_the_eye(line) in {"---", "..."}:
            at = next(at for at, char in enumerate(line) if is_hidden(char))
            return source.problem(
                Rule.NO_FRONT_MATTER,
                f"this line looks like `---`, but it contains {sign(line[at])}",
                "remove it, or type the line again",
                Span(number, at + 1),
            )
    return None


def _not_a_mapping(source: Source, place: YamlPlace) -> Problem:
    start = len(place.text) - len(place.text.lstrip())
    return source.problem(
        Rule.YAML_SYNTAX,
        "not valid YAML: expected lines of the form `key: value`",
        "write one `key: value` a line",
        Span(place.span(start).line),
    )
