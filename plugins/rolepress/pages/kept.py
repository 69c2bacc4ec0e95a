"""Addresses reserved for the site's own lists, even if a site does not have these lists yet.

All taken addresses are counted once all pages are known. But a page at the address of a list
would be in the way on the day on which the list gets its first entry.
"""

from collections.abc import Iterable

from rolepress.pages.articles import GUIDES
from rolepress.pages.job_descriptions import JOB_DESCRIPTIONS
from rolepress.pages.job_hubs import EMPLOYERS
from rolepress.pages.jobs import JOBS
from rolepress.pages.pairs import COMPARISONS
from rolepress.pages.role_hubs import SKILLS
from rolepress.pages.roles import ROLES
from rolepress.pages.search import SEARCH
from rolepress.pages.styleguide import STYLEGUIDE

LISTS = (ROLES, JOBS, JOB_DESCRIPTIONS, GUIDES, SKILLS, EMPLOYERS, COMPARISONS)


def kept_addresses(languages: Iterable[str]) -> dict[str, str]:
    """Reserved site paths with their purposes. `languages` has the languages of translations."""
    kept = {each.url: "a list of this site" for each in LISTS}
    kept |= {SEARCH.url: "the search of this site", STYLEGUIDE.url: "the styleguide of previews"}
    return kept | {f"/{each.lower()}/": "the pages in that language" for each in languages}
