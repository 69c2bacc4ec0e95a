"""The site itself: the few facts that every page shares."""

from dataclasses import dataclass

PAGE_SIZE = 100
"""How many entries a list holds before it is cut into pages, where no setting says."""


@dataclass(frozen=True, slots=True)
class Site:
    """Who publishes, where, and in which language."""

    name: str
    url: str
    """The address of the home page, without a slash at the end."""
    description: str
    language: str
    """A BCP 47 tag, such as "en" or "en-GB"."""
    timezone: str
    """An IANA name: the zone in which a vacancy's last day ends."""
    headline: str = ""
    """The home page's heading; the site's name where it is empty."""
