"""Sorts pages into sitemaps by kind, because engines report indexed pages per sitemap."""

from enum import StrEnum

from rolepress.pages.view import PageKind


class Bucket(StrEnum):
    """A group of pages with sitemap files of their own, named for it."""

    ROLES = "roles"
    JOBS = "jobs"
    JOB_DESCRIPTIONS = "job-descriptions"
    HUBS = "hubs"
    GUIDES = "guides"


BUCKET_OF = {
    PageKind.ROLE: Bucket.ROLES,
    PageKind.JOB: Bucket.JOBS,
    PageKind.JOB_DESCRIPTION: Bucket.JOB_DESCRIPTIONS,
    PageKind.HOME: Bucket.HUBS,
    PageKind.HUB: Bucket.HUBS,
    PageKind.COMPARISON: Bucket.HUBS,
    PageKind.GUIDE: Bucket.GUIDES,
    PageKind.PAGE: Bucket.GUIDES,
}
"""Kinds that are missing here are never indexed: redirects and the page for status 404."""
