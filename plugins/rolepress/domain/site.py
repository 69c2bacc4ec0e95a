"""The site itself: the few facts that every page shares."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from rolepress.core.urls import base_path
from rolepress_base.dates import start_of_day


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
    """An IANA name: the zone in which the site's days begin and end."""
    headline: str = ""
    """The home page's heading. If it is empty, the site's name is the heading."""
    text_language: str = ""
    """The language of texts, if the site has no words in it and speaks its own around them."""

    @property
    def content_language(self) -> str:
        """The language of the texts that pages show, as a BCP 47 tag."""
        return self.text_language or self.language

    @property
    def base(self) -> str:
        """The path that the site is served below, such as `/jobs`; empty at a host's root."""
        return base_path(self.url)

    def start_of(self, day: date) -> datetime:
        """The first moment of a day, for formats that have no date without a time."""
        return start_of_day(day, ZoneInfo(self.timezone))
