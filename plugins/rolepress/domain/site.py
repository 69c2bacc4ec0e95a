"""The site itself: the few facts that every page shares."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from rolepress.core.urls import base_path
from rolepress_base.dates import start_of_day

PAGE_SIZE = 100
"""How many entries a list holds before it is cut into pages, where no setting says."""
CLOSED_DAYS = 90
"""Days for which the page of a closed vacancy stays, where no setting says."""
CLOSED_DAYS_MAX = 3650


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
    """The home page's heading; the site's name where it is empty."""

    @property
    def base(self) -> str:
        """The path that the site is served below, such as `/jobs`; empty at a host's root."""
        return base_path(self.url)

    def start_of(self, day: date) -> datetime:
        """The first moment of a day, for formats that have no date without a time."""
        return start_of_day(day, ZoneInfo(self.timezone))


@dataclass(frozen=True, slots=True)
class IndexFloor:
    """How much a computed list must hold before search engines should have it.

    Google's spam policies name lists that exist for each place and say nothing of any as doorways
    (https://developers.google.com/search/docs/essentials/spam-policies#doorways).
    """

    jobs: int = 5
    """Open vacancies that are enough by themselves."""
    jobs_with_facts: int = 3
    """Open vacancies that are enough for a list with facts of its own."""
    facts: int = 2
    """How many kinds of such facts the list must show then."""

    def is_reached(self, jobs: int, facts: int) -> bool:
        """Whether a list with so many open vacancies and kinds of own facts should be indexed."""
        return jobs >= self.jobs or (jobs >= self.jobs_with_facts and facts >= self.facts)


INDEX_FLOOR = IndexFloor()
"""The floor where no setting says."""
