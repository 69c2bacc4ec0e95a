"""Feeds whose readers each ask for another form: one module for each, named like the feed.

A module has one table, `PARTNER`: which element is made from which fact. A new feed is a module
here, and nothing else has to know of it.
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
