"""Escapes words, so that nothing in them is read as markup (CommonMark 0.31, section 2.4)."""

import re
from urllib.parse import quote

_SPACE = re.compile(r"[ \t\n\f\r]+")
_ENTITY = r"&(?=#?[0-9A-Za-z]+;)"
_MARKUP = re.compile(rf"[\\`*\[\]<~]|(?<![^\W_])_|_(?![^\W_])|{_ENTITY}|(?:(?<=\s)|^)#")
_LINE_OPENERS = "#>+=:|-"
_NUMBER = re.compile(r"([0-9]{1,9})(?=[.)])")
_UNSAFE_IN_ADDRESS = re.compile(r"[\s()<>\\|`\x00-\x20]")


def one_space(text: str) -> str:
    """Text with white space collapsed as in HTML: a run of spaces and line ends is one space."""
    return _SPACE.sub(" ", text)


def escaped(text: str) -> str:
    """Words with all characters escaped that could be markup in the middle of a line."""
    return _MARKUP.sub(lambda found: f"\\{found.group()}", text)


def at_line_start(line: str) -> str:
    """A line that cannot be read as the start of a heading, list, quote, rule or table."""
    if line[:1] in _LINE_OPENERS and line:
        return f"\\{line}"
    number = _NUMBER.match(line)
    return f"{number.group()}\\{line[number.end() :]}" if number else line


def destination(address: str) -> str:
    """An address for the brackets of a link."""
    quoted = _UNSAFE_IN_ADDRESS.sub(lambda found: quote(found.group(), safe=""), address)
    return re.sub(_ENTITY, "&amp;", quoted)


def code_span(text: str) -> str:
    """An inline code span, with more backticks around it than it has in a row."""
    fence = "`" * (longest_run(text) + 1)
    touches = text.startswith(("`", " ")) or text.endswith(("`", " "))
    return f"{fence} {text} {fence}" if touches else f"{fence}{text}{fence}"


def longest_run(text: str) -> int:
    """The length of the longest run of backticks."""
    return max(map(len, re.findall("`+", text)), default=0)
