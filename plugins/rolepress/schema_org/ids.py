"""The `@id` of each node (JSON-LD 1.1, section 3.3): the same in every build and on every page.

The ids of a page's nodes start with its absolute address, and the site's own with its home page.
"""

from rolepress.core.urls import absolute
from rolepress.domain.addresses import SitePath, employer_url
from rolepress.domain.site import Site


def website_id(site: Site) -> str:
    """The site as a whole."""
    return absolute(site.url, f"{SitePath.HOME}#website")


def organization_id(site: Site) -> str:
    """The organization that publishes the site."""
    return absolute(site.url, f"{SitePath.HOME}#organization")


def employer_id(site: Site, key: str) -> str:
    """An organization that hires, by its key in `employers.yaml`."""
    return absolute(site.url, f"{employer_url(key)}#organization")


def web_page_id(page_url: str) -> str:
    """The page itself."""
    return f"{page_url}#webpage"


def breadcrumb_id(page_url: str) -> str:
    """The trail down to the page."""
    return f"{page_url}#breadcrumb"


def job_id(page_url: str) -> str:
    """The vacancy that the page advertises."""
    return f"{page_url}#job"


def occupation_id(page_url: str) -> str:
    """The role that a role page describes."""
    return f"{page_url}#occupation"


def list_id(page_url: str) -> str:
    """The pages that the page lists."""
    return f"{page_url}#list"


def article_id(page_url: str) -> str:
    """The guide that the page holds."""
    return f"{page_url}#article"
