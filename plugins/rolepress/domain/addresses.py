"""The site path of each kind of page, and of each file that hosts look for.

A site path starts at the site's home page, wherever the site is served (see `core.urls`), and names
a file in the output folder: `/roles/x/` is `roles/x/index.html`.
"""

from enum import StrEnum
from typing import Self


class SitePath(StrEnum):
    """The pages that have the same path on every site, and what messages call each of them.

    An editor's page or file must not have one of these paths, even if the site does not have that
    page yet: see `pages.kept`.
    """

    owner: str
    """The name of the page, as messages use it."""

    def __new__(cls, path: str, owner: str) -> Self:
        """A member is its path."""
        member = str.__new__(cls, path)
        member._value_, member.owner = path, owner
        return member

    HOME = "/", "the home page"
    ROLES = "/roles/", "the list of roles"
    COMPARISONS = "/roles/compare/", "the list of compared roles"
    JOBS = "/jobs/", "the list of jobs"
    JOB_DESCRIPTIONS = "/job-descriptions/", "the list of job descriptions"
    GUIDES = "/guides/", "the list of guides"
    SKILLS = "/skills/", "the list of skills"
    EMPLOYERS = "/employers/", "the list of employers"
    SEARCH = "/search/", "the search of this site"
    STYLEGUIDE = "/styleguide/", "the styleguide of previews"
    NOT_FOUND = "/404.html", "the page for unknown addresses"


class HostFile(StrEnum):
    """The files that crawlers and hosts read only at the root of a host."""

    ROBOTS = "/robots.txt"
    REDIRECTS = "/_redirects"
    HEADERS = "/_headers"
    WELL_KNOWN = "/.well-known/"
    """A folder, of files about the host (RFC 8615)."""


STATIC_FOLDER = "/static/"
"""The folder for files that the theme and plugins add to pages."""


def family_url(key: str) -> str:
    """The list of a family's roles, by its key in `families.yaml`."""
    return f"{SitePath.ROLES}family/{key}/"


def pair_url(slug: str) -> str:
    """The page that compares two roles, by `catalog.pair_slug`."""
    return f"{SitePath.COMPARISONS}{slug}/"


def place_url(slug: str) -> str:
    """The list of the jobs in a place, by `pages.places.place_slug`."""
    return f"{SitePath.JOBS}in/{slug}/"


def skill_url(key: str) -> str:
    """The list of everything that asks for a skill, by its key in `skills.yaml`."""
    return f"{SitePath.SKILLS}{key}/"


def employer_url(key: str) -> str:
    """An employer's page, by its key in `employers.yaml`."""
    return f"{SitePath.EMPLOYERS}{key}/"


def language_folder(language: str) -> str:
    """The folder of all pages in another language."""
    return f"/{language.lower()}/"


def in_language(url: str, language: str) -> str:
    """The path of a page's translation, given the path of the original."""
    return f"{language_folder(language)}{url.removeprefix('/')}"
