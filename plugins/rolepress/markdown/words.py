"""Words as Markdown: whatever in them could be read as markup is escaped (CommonMark 0.31, 2.4)."""

import re
from urllib.parse import quote

_SPACE = re.compile(r"[ \t\n\f\r]+")
_ENTITY = r"&(?=#?[0-9A-Za-z]+;)"
_MARKUP = re.compile(rf"[\\`*\[\]<~]|(?<![^\W_])_|_(?![^\W_])|{_ENTITY}|(?:(?<=\s)|^)#")
_LINE_OPENERS = "#>+=:|-"
_NUMBER = re.compile(r"([0-9]{1,9})(?=[.)])")
_UNSAFE_IN_ADDRESS = re.compile(r"[\s()<>\\|`\x00-\x20]")


def one_space(text: str) -> str:
    """Text as HTML reads it: line ends and runs of spaces of the source are one space each."""
    return _SPACE.sub(" ", text)


def escaped(text: str) -> str:
    """Words that every reader takes for words, in the middle of a line."""
    return _MARKUP.sub(lambda found: f"\\{found.group()}", text)


def at_line_start(line: str) -> str:
    """Markdown that no reader takes for a heading, a list, a quote, a rule or a table."""
    if line[:1] in _LINE_OPENERS and line:
        return f"\\{line}"
    number = _NUMBER.match(line)
    return f"{number.group()}\\{line[number.end() :]}" if number else line


def destination(address: str) -> str:
    """An address for the brackets of a link."""
    quoted = _UNSAFE_IN_ADDRESS.sub(lambda found: quote(found.group(), safe=""), address)
    return re.sub(_ENTITY, "&amp;", quoted)


def code_span(text: str) -> str:
    """Code inside a line: backticks around it, more of them than it has in a row."""
    fence = "`" * (longest_run(text) + 1)
    touches = text.startswith(("`", " ")) or text.endswith(("`", " "))
    return f"{fence} {text} {fence}" if touches else f"{fence}{text}{fence}"


def longest_run(text: str) -> int:
    """The length of the longest row of backticks."""
    return max(map(len, re.findall("`+", text)), default=0)
