"""Requests as they go over the wire: no client library tidies them up."""

import socket
from email.message import Message
from email.parser import BytesParser
from typing import NamedTuple
from urllib.parse import urlsplit

TIMEOUT_SECONDS = 60


class Answer(NamedTuple):
    """What a server sent."""

    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


def ask(address: str, target: str | bytes, method: str = "GET", **headers: str) -> Answer:
    """Ask the server at an address for a target, written as it stands.

    A header's name is written with `_` in place of `-`.
    """
    raw = target if isinstance(target, bytes) else target.encode()
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    head = "\r\n".join(["", f"Host: {urlsplit(address).netloc}", *lines, "", ""]).encode()
    return send(address, method.encode() + b" " + raw + b" HTTP/1.1" + head)


def send(address: str, request: bytes) -> Answer:
    """Send a request, and read until the server closes."""
    with connect(address) as connection:
        connection.sendall(request)
        answered = b"".join(iter(lambda: connection.recv(1 << 16), b""))
    head, _, body = answered.partition(b"\r\n\r\n")
    first, _, fields = head.partition(b"\r\n")
    return Answer(int(first.split()[1]), BytesParser().parsebytes(fields), body)


def connect(address: str) -> socket.socket:
    """A connection to the server at an address."""
    place = urlsplit(address)
    assert place.hostname
    assert place.port
    return socket.create_connection((place.hostname, place.port), TIMEOUT_SECONDS)
