"""What the owner of a site can choose about its pages: keys of the setting `LANDING`."""

from dataclasses import dataclass
from typing import Any

from rolepress.core.setting_values import flag, web_address, whole_number
from rolepress.core.settings import dict_of, option, options

CLOSED_DAYS_MAX = 3650
RELATED_ROLES_MAX = 50


@dataclass(frozen=True, slots=True)
class IndexFloor:
    """How much a computed list must have before search engines may index it.

    Google's spam policies call lists doorways if there is one for every place and they say nothing
    about any of them (https://developers.google.com/search/docs/essentials/spam-policies#doorways).
    """

    jobs: int = option(whole_number(), 5)
    """Open vacancies that are enough by themselves."""
    jobs_with_facts: int = option(whole_number(), 3)
    """Open vacancies that are enough for a list with facts of its own."""
    facts: int = option(whole_number(), 2)
    """How many kinds of such facts the list must show then."""

    def is_reached(self, jobs: int, facts: int) -> bool:
        """Whether a list with these numbers of open vacancies and of kinds of facts is indexed."""
        return jobs >= self.jobs or (jobs >= self.jobs_with_facts and facts >= self.facts)


@dataclass(frozen=True, kw_only=True)
class Options:
    """The settings that builders of pages receive. A new key only needs a field here."""

    source_root: str = option(web_address, "")
    """The address below which source files can be edited; may be empty."""
    page_size: int = option(whole_number(1), 100)
    """How many entries a list holds before it is cut into pages."""
    closed_days: int = option(whole_number(0, CLOSED_DAYS_MAX), 90)
    """Days for which the page of a closed vacancy stays."""
    related_roles: int = option(whole_number(0, RELATED_ROLES_MAX), 6)
    """How many related roles the page of a role shows."""
    index_floor: IndexFloor = option(dict_of(IndexFloor), IndexFloor())
    """How much a list must hold before search engines should have it."""
    preview: bool = option(flag, default=False)
    """Whether this is a preview for those who work on the site, which is never published.

    Drafts are built too, and an edit leaves the search index as it was.
    """

    @property
    def options(self) -> dict[str, Any]:
        """All of them by name, for another object that has them."""
        return {each.name: getattr(self, each.name) for each in options(Options)}
