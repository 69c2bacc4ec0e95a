"""The files that pages need: they exist, and pictures are light."""

from collections.abc import Iterator

from rolepress_audit.checks.site.grouping import by_target, on_all
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.site.site import Site
from rolepress_audit.values.sizes import KB, kilobytes

MISSING = Rule("L109", Severity.ERROR, "The files that a page asks for exist")
HEAVY = Rule("A112", Severity.WARNING, "A picture has at most 100 kB")
RULES: tuple[Rule, ...] = (MISSING, HEAVY)

PICTURE_MAX_BYTES = 100 * KB
NAMES = {"img": "the picture", "script": "the script", "stylesheet": "the style sheet"}


def check(site: Site) -> Iterator[Finding]:
    """The files of the site that its pages need."""
    if not site.is_whole:
        return
    missing = (
        (page.path, f"{kind} {address}")
        for page in site.pages
        for kind, address in page.resources
        if _is_missing(site, address)
    )
    for target, paths in by_target(missing).items():
        kind, _, address = target.partition(" ")
        said = f"{NAMES.get(kind, 'the file')} {address} does not exist"
        fix = "correct the address, or add the file"
        line = site.line_of(paths[0], address)
        yield on_all(paths, site.finding(MISSING, paths[0], said, fix, line))
    yield from _heavy(site)


def _is_missing(site: Site, address: str) -> bool:
    place = site.place_of(address)
    return place is not None and not place.file and not place.is_answered


def _heavy(site: Site) -> Iterator[Finding]:
    pictures = (
        (page.path, place.file)
        for page in site.pages
        for kind, address in page.resources
        if kind == "img" and (place := site.place_of(address)) and place.file
    )
    for file, paths in sorted(by_target(pictures).items()):
        size = site.folder.files[file]
        if size > PICTURE_MAX_BYTES:
            said = f"the picture {file} has {kilobytes(size)}"
            fix = "make it smaller, or save it as WebP or AVIF"
            line = site.line_of(paths[0], f"/{file}")
            yield on_all(paths, site.finding(HEAVY, paths[0], said, fix, line))
