"""The messages between a preview and its engine, one on each line."""

import msgspec

BUILD = b"build\n"
"""Asks for a build."""
LOOK = b"look\n"
"""Asks for a build that prints nothing if nothing has changed."""
GO_AHEAD = b"go ahead\n"
"""Answers `Replacing`."""


class Ready(msgspec.Struct, frozen=True, tag=True):
    """The settings have been read."""

    read_each_time: tuple[str, ...]
    """Folders whose files each build reads."""
    read_once: tuple[str, ...]
    """Files and folders that only a new engine reads again, such as fonts."""
    left_alone: tuple[str, ...]
    """Folders that the build itself writes to, wherever they are."""


class Replacing(msgspec.Struct, frozen=True, tag=True):
    """The site's files are about to be replaced. The engine waits for `GO_AHEAD`."""


class BrokenPage(msgspec.Struct, frozen=True):
    """A page that cannot be shown, because its file is broken and never was good."""

    url: str
    """Its site path."""
    path: str
    """Its file."""
    problems: tuple[str, ...]
    """The problems, as they are printed in the terminal."""


class Built(msgspec.Struct, frozen=True, tag=True):
    """The site is complete and up to date."""

    output: str
    """The folder of the site."""
    read_once: tuple[str, ...]
    """As in `Ready`, because a build may have imported more modules."""
    base: str = ""
    """The path that the site is served below; empty at the root of a host."""
    broken: tuple[BrokenPage, ...] = ()
    """The pages that show what is wrong with their files."""


class Failed(msgspec.Struct, frozen=True, tag=True):
    """The build failed, or the engine could not start."""

    problems: tuple[str, ...]
    """The problems, as they were printed in the terminal."""
    read_each_time: tuple[str, ...] = ()
    """As in `Ready`, if the settings cannot be used but name folders."""
    is_fault: bool = False
    """Whether the program itself failed, so that this engine should not build again."""


Message = Ready | Replacing | Built | Failed


def encode(message: Message) -> bytes:
    """Write a message as a line."""
    return msgspec.json.encode(message) + b"\n"


def decode(line: bytes) -> Message:
    """Read a line as a message. Raises msgspec.DecodeError."""
    message: Message = msgspec.json.decode(line, type=Message)
    return message
