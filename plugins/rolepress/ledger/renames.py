"""Finds files that were renamed, whose old addresses need an alias."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from rolepress.content.links import document_url
from rolepress.ledger.files import Found
from rolepress_base.messages import printable


def rename_hints(found: Found, folder: str) -> Iterator[str]:
    """The alias to add to each renamed file, so that its old address leads to it.

    If a file is gone and a new one of the same kind has its fingerprint, the file was renamed. The
    old name is in the ledger only until the ledger is updated. `folder` is the folder of the
    sources, as editors see it.
    """
    new = found.fingerprints.keys() - found.ledger.entries.keys() - found.drafts
    by_words = {(_kind(name), found.fingerprints[name]): name for name in sorted(new, reverse=True)}
    for gone in sorted(found.ledger.entries.keys() - found.fingerprints.keys()):
        same = (
            by_words.get((_kind(gone), entry.fingerprint)) for entry in found.ledger.entries[gone]
        )
        now = min(filter(None, same), default=None)
        if now and not _leads_on(found, gone, now):
            yield _hint(found, gone, now, folder)


def _kind(name: str) -> PurePosixPath:
    return PurePosixPath(name).parent


def _leads_on(found: Found, gone: str, now: str) -> bool:
    aliases = found.aliases.get(now, frozenset())
    return PurePosixPath(gone).stem in aliases or document_url(gone) in found.redirects


def _hint(found: Found, gone: str, now: str, folder: str) -> str:
    name = PurePosixPath(gone).stem
    add = f"add `{name}` to its `aliases`" if now in found.aliases else f"add `aliases: [{name}]`"
    return printable(
        f"{folder}/{now} was {folder}/{gone}: {add}, "
        f"so that {document_url(gone)} leads to {document_url(now)}"
    )
