"""Decodes files. Refuses a file that is too large, is not UTF-8, or is not text."""

from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule, Span
from rolepress_base.messages import count
from rolepress_base.signs import CONTROL, sign

SOURCE_MAX_BYTES = 256 * 1024
FRONT_MATTER_MAX_CHARS = 32 * 1024

_BYTE_ORDER_MARK = "\ufeff"


def read_source(path: str, data: bytes) -> tuple[Source, list[Problem]]:
    """Decode a file, and report anything in it that a page cannot contain."""
    if len(data) > SOURCE_MAX_BYTES:
        return Source(path, ""), [_too_large(path, len(data))]
    text, problems = decode(path, data)
    source = Source(path, text)
    problem = _control_character(source) or _long_front_matter(source)
    return source, [*problems, *([problem] if problem else [])]


def decode(path: str, data: bytes) -> tuple[str, list[Problem]]:
    """The text of a file. Windows line ends and a byte-order mark are accepted and dropped."""
    try:
        return _unix(data.decode("utf-8")).removeprefix(_BYTE_ORDER_MARK), []
    except UnicodeDecodeError as error:
        return "", [_not_utf8(path, data, error.start)]


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _too_large(path: str, size: int) -> Problem:
    return Problem(
        path,
        Rule.TOO_LARGE,
        f"the file has {count(size, 'byte')}, more than {SOURCE_MAX_BYTES:,}",
        "split it into several pages, or move pictures into files of their own",
    )


def _not_utf8(path: str, data: bytes, at: int) -> Problem:
    before = _unix(data[:at].decode("utf-8")).removeprefix(_BYTE_ORDER_MARK)
    line_start = before.rfind("\n") + 1
    after = _unix(data[at:].decode("utf-8", errors="replace")).partition("\n")[0]
    return Problem(
        path,
        Rule.NOT_UTF8,
        f"byte 0x{data[at]:02X} is not UTF-8",
        "save the file as UTF-8",
        Span(before.count("\n") + 1, len(before) - line_start + 1),
        before[line_start:] + after,
    )


def _control_character(source: Source) -> Problem | None:
    found = CONTROL.search(source.text)
    if found is None:
        return None
    before = source.text[: found.start()]
    span = Span(before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1)
    return source.problem(
        Rule.NOT_UTF8,
        f"{sign(found[0])}, which no page can carry",
        "remove it; where a quote mark or a dash was meant, type that"
        if found[0] != "\0"
        else "save the file as UTF-8 text",
        span,
    )


def _long_front_matter(source: Source) -> Problem | None:
    size = len(source.front_matter or "")
    if size <= FRONT_MATTER_MAX_CHARS:
        return None
    return source.problem(
        Rule.TOO_LARGE,
        f"the front matter has {count(size, 'character')}, more than {FRONT_MATTER_MAX_CHARS:,}",
        "move text below the second `---` line",
    )
