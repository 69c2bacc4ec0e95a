"""Feeds whose readers each require a format of their own: one module per feed, with its name.

A module has one table, `PARTNER`, which says which element is made from which fact. To add a feed,
add a module here; nothing else has to change.
"""

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the names are read with the settings, when no feed may be needed
    from rolepress.feeds.table import Partner

PARTNERS = tuple(sorted(module.name for module in iter_modules(__path__)))
"""The names of these feeds."""


def partner(name: str) -> "Partner":
    """The table of the feed with this name."""
    found: Partner = import_module(f"{__name__}.{name}").PARTNER
    return found
