"""Lists what a site that is served below a path needs at the root of its host.

Some files are only read there. A build writes them anyway, and says where they belong.
"""

from collections.abc import Iterator

from rolepress.core.urls import absolute
from rolepress.domain.addresses import HostFile, SitePath
from rolepress.landing.plan import Plan


def root_notes(plan: Plan) -> Iterator[str]:
    """Yield one line for each thing to do; none for a site at the root of its host."""
    site = plan.linked.context.site
    if not site.base:
        return
    origin = site.url.removesuffix(site.base)
    urls = {file.url for file in plan.files} | {file.url for file in plan.late}
    for robots in (file for file in plan.files if file.url == HostFile.ROBOTS):
        yield f"{origin}{HostFile.ROBOTS}: add the line `Sitemap: {robots.data['sitemap']}`"
    for url in (HostFile.REDIRECTS, HostFile.HEADERS):
        if url in urls:
            yield f"{origin}{url}, where the host reads it: add the lines of {site.base}{url}"
    if any(asset.url.startswith(HostFile.WELL_KNOWN) for asset in plan.assets):
        known = HostFile.WELL_KNOWN
        yield f"{origin}{known}: copy the files of {site.base}{known}"
    not_found = absolute(site.url, SitePath.NOT_FOUND)
    yield f"addresses below {site.base}/ that lead nowhere: answer with {not_found}"
