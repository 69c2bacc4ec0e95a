"""The feeds that pages name: they exist, and feed readers can read them."""

from collections.abc import Iterator
from itertools import islice

from rolepress_audit.checks.site.grouping import by_target, on_all
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.site.site import Site
from rolepress_audit.site_files.feed_dates import feed_dates
from rolepress_audit.site_files.feed_files import feed_faults
from rolepress_base.messages import one_line

EXISTS = Rule("M110", Severity.ERROR, "A feed that a page names exists")
VALID = Rule("M111", Severity.ERROR, "A feed is what its format wants")
PAST = Rule("M113", Severity.WARNING, "What a feed lists was published in the past")
RULES: tuple[Rule, ...] = (EXISTS, VALID, PAST)

FAULTS_TOLD = 10


def check(site: Site) -> Iterator[Finding]:
    """The feeds in `<link rel="alternate">` of all pages."""
    named = by_target((page.path, address) for page in site.pages for address in page.feeds)
    files: dict[str, None] = {}
    for address, paths in named.items():
        place = site.place_of(address)
        if place and place.file:
            files[place.file] = None
        elif place and not place.is_answered and site.is_whole:
            said = f"the feed {address} does not exist"
            line = site.line_of(paths[0], address)
            fix = "correct the address, or remove it"
            yield on_all(paths, site.finding(EXISTS, paths[0], said, fix, line))
    for file in files:
        data = site.read(file)
        if data is None:
            continue
        for line, wrong in islice(feed_faults(data), FAULTS_TOLD):
            said = f"the feed is not valid: {wrong}"
            yield site.finding(VALID, file, said, "write it as its format says", line)
        yield from islice(_to_come(site, file, data), FAULTS_TOLD)


def _to_come(site: Site, file: str, data: bytes) -> Iterator[Finding]:
    """Readers show an entry of the future first until its day comes, or leave it out."""
    for line, text, moment in feed_dates(data):
        if site.options.now.is_before(moment):
            said = f"the feed has the date {one_line(text)!r}, which is still to come"
            fix = "list what is published, with the day on which it was"
            yield site.finding(PAST, file, said, fix, line)
