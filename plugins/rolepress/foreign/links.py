"""Reads email addresses, and web addresses without their scheme."""

import re

from rolepress.core.urls import is_web_address

_EMAIL = re.compile(r"[\w.+%-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)|<([^>\s]+)>")
_HOST = re.compile(
    r"(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE
)


_FILE = re.compile(r"[^/?#]+\.(?:html?|php|aspx?|jsp|md|pdf|docx?|txt)", re.IGNORECASE)
"""The name of a file, which looks like the name of a host."""
_ADDRESS = re.compile(r"https?://[^\s<>()\"']{1,2000}")


def find_address(text: str) -> str | None:
    """The only web address in a text that has other words too."""
    found = {address.rstrip(".,;:!?") for address in _ADDRESS.findall(text)}
    return found.pop() if len(found) == 1 else None


def read_emails(text: str) -> tuple[str, ...]:
    """The email addresses of a text, each once."""
    return tuple(dict.fromkeys(_EMAIL.findall(text.split("?", maxsplit=1)[0])))


def read_address(text: str) -> str | None:
    """The web address that a text is, alone or as a link of Markdown."""
    link = _LINK.fullmatch(text.strip())
    address = (link[1] or link[2]) if link else text.strip()
    if is_web_address(address):
        return address
    address = address.removeprefix("//")
    if "@" not in address and _HOST.fullmatch(address) and not _FILE.fullmatch(address):
        return f"https://{address}" if is_web_address(f"https://{address}") else None
    return None
