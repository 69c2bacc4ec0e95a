"""What the engine of a preview is asked, and what it says: one message a line."""

import msgspec

BUILD = b"build\n"
"""Asks for a build."""
LOOK = b"look\n"
"""Asks for a build that says nothing where nothing has changed."""
GO_AHEAD = b"go ahead\n"
"""Answers `Replacing`."""


class Ready(msgspec.Struct, frozen=True, tag=True):
    """The settings have been read."""

    read_each_time: tuple[str, ...]
    """Folders whose files each build reads."""
    read_once: tuple[str, ...]
    """Files and folders that only a new engine reads again, such as fonts."""
    left_alone: tuple[str, ...]
    """Folders that the build itself writes to, wherever they lie."""


class Replacing(msgspec.Struct, frozen=True, tag=True):
    """The site's files are about to be replaced. The engine waits for `GO_AHEAD`."""


class Built(msgspec.Struct, frozen=True, tag=True):
    """The site is whole, and up to date."""

    output: str
    """The folder that it is in."""
    read_once: tuple[str, ...]
    """As in `Ready`: a build may have imported more."""
    base: str = ""
    """The path that the site is served below; empty at the root of a host."""


class Failed(msgspec.Struct, frozen=True, tag=True):
    """There is no build, or no engine."""

    problems: tuple[str, ...]
    """What is wrong, in one or more texts, as it was said in the terminal."""
    read_each_time: tuple[str, ...] = ()
    """As in `Ready`, where the settings name folders and cannot be used."""
    is_fault: bool = False
    """Whether the program itself failed, so that this engine should not build again."""


Message = Ready | Replacing | Built | Failed


def encode(message: Message) -> bytes:
    """A message as a line."""
    return msgspec.json.encode(message) + b"\n"


def decode(line: bytes) -> Message:
    """A line as a message. Raises msgspec.DecodeError."""
    message: Message = msgspec.json.decode(line, type=Message)
    return message
