"""Lists what a site that is served below a path needs at the root of its host.

Some files are only read there. A build writes them anyway, and says where they belong.
"""

from collections.abc import Iterator

from rolepress.core.urls import absolute
from rolepress.domain.addresses import SitePath
from rolepress.landing.plan import Plan

ROBOTS = "/robots.txt"
WELL_KNOWN = "/.well-known/"
"""The folder of files about a host (RFC 8615)."""
HOST_FILES = ("/_redirects", "/_headers")
"""The files that Netlify and Cloudflare Pages read at the top of what they publish."""


def root_notes(plan: Plan) -> Iterator[str]:
    """Yield one line for each thing to do; none for a site at the root of its host."""
    site = plan.linked.context.site
    if not site.base:
        return
    origin = site.url.removesuffix(site.base)
    urls = {file.url for file in plan.files} | {file.url for file in plan.late}
    for robots in (file for file in plan.files if file.url == ROBOTS):
        yield f"{origin}{ROBOTS}: add the line `Sitemap: {robots.data['sitemap']}`"
    for url in HOST_FILES:
        if url in urls:
            yield f"{origin}{url}, where the host reads it: add the lines of {site.base}{url}"
    if any(asset.url.startswith(WELL_KNOWN) for asset in plan.assets):
        yield f"{origin}{WELL_KNOWN}: copy the files of {site.base}{WELL_KNOWN}"
    not_found = absolute(site.url, SitePath.NOT_FOUND)
    yield f"addresses below {site.base}/ that lead nowhere: answer with {not_found}"
