"""Pages beside each other, and the files that list them."""

from rolepress_audit.checks.check import SiteCheck
from rolepress_audit.checks.site import (
    breadcrumbs,
    canonical_targets,
    feeds,
    files,
    hreflang,
    links,
    reach,
    redirects,
    robots_txt,
    share_images,
    sitemaps,
    uniqueness,
    unread,
)

CHECKS: tuple[SiteCheck, ...] = (
    links,
    canonical_targets,
    breadcrumbs,
    reach,
    files,
    uniqueness,
    hreflang,
    redirects,
    robots_txt,
    share_images,
    sitemaps,
    feeds,
    unread,
)
