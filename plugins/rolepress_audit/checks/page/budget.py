"""What a page costs before its first picture, if its owner has set a budget."""

import gzip
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.html.resources import Resource, resources
from rolepress_audit.html.visible import attribute
from rolepress_audit.settings.budgets import budget_for
from rolepress_audit.site_files.files import read_file
from rolepress_audit.values.addresses import path_below, site_path
from rolepress_audit.values.sizes import KB

WEIGHT = Rule("B101", Severity.ERROR, "HTML, styles and scripts of a page keep to its budget")
REQUESTS = Rule("B102", Severity.ERROR, "The requests before a page is drawn keep to its budget")
SCRIPTS = Rule("B103", Severity.ERROR, "The scripts of a page keep to its budget")
RULES: tuple[Rule, ...] = (WEIGHT, REQUESTS, SCRIPTS)

GZIP_LEVEL = 9
"""The level of gzip. Servers with Brotli send less, but every server can send this."""
_IMPORT = re.compile(rb"@import\b", re.IGNORECASE)


def check(page: Page) -> Iterator[Finding]:
    """Pages that cost more than their budget. Files of other sites cannot be weighed here."""
    budget = budget_for(page.path, page.options.budgets)
    if budget is None or page.is_redirect:
        return
    files = {each.address: each for each in resources(page) if _is_code(each)}.values()
    sizes = {each.reference: _size(page, each) for each in files}
    scripts = sum(sizes[each.reference] for each in files if _is_script(each))
    total = _compressed(page.served) + sum(sizes.values())
    if total > budget.page_kb * KB:
        said = f"the page has {_kb(total)} of HTML, styles and scripts, compressed"
        yield page.finding(WEIGHT, f"{said}; its budget is {budget.page_kb} kB", _heaviest(sizes))
    if scripts > budget.script_kb * KB:
        said = f"the page asks for {_kb(scripts)} of scripts, compressed"
        fix = "do without some, or load what few visitors use when they use it"
        yield page.finding(SCRIPTS, f"{said}; its budget is {budget.script_kb} kB", fix)
    waited_for = 1 + sum(_holds_up(page, each) for each in files) + _imports(page)
    if waited_for > budget.requests:
        said = f"a browser waits for {waited_for} requests before it draws the page"
        fix = "put needed styles into the page, and `defer` on scripts"
        yield page.finding(REQUESTS, f"{said}; its budget is {budget.requests}", fix)


def _is_script(resource: Resource) -> bool:
    return resource.kind in {"script", "modulepreload"}


def _is_code(resource: Resource) -> bool:
    return resource.kind == "stylesheet" or _is_script(resource)


def _holds_up(page: Page, resource: Resource) -> int:
    """How many requests a browser makes for a file and its imports before it draws."""
    tag = resource.tag
    if resource.kind == "script":
        later = {"async", "defer"} & tag.attrs.keys() or attribute(tag, "type") == "module"
        return 0 if later else 1
    optional = "alternate" in attribute(tag, "rel").lower().split()
    if resource.kind != "stylesheet" or optional or attribute(tag, "media").strip() == "print":
        return 0
    file = _file(page, resource)
    return 1 + (_weight_of_file(file)[1] if file else 0)


def _imports(page: Page) -> int:
    return sum(
        len(_IMPORT.findall(tag.get_text().encode("utf-8", "replace")))
        for tag in page.tags.get("style", ())
    )


def _size(page: Page, resource: Resource) -> int:
    file = _file(page, resource)
    return _weight_of_file(file)[0] if file else 0


def _file(page: Page, resource: Resource) -> Path | None:
    """The file of the audited folder that a browser would get, or None if the file is missing."""
    path = path_below(page.options.base, resource.address)
    if path is None:
        return None
    file = page.options.folder / site_path(path).removeprefix("/")
    return file if file.is_file() else None


@lru_cache(maxsize=1 << 16)  # the pages of a site share their files
def _weight_of_file(path: Path) -> tuple[int, int]:
    """The compressed size of a file and its imports. It is 0 if there is no such file."""
    try:
        data = read_file(path)
    except OSError:
        return 0, 0
    return _compressed(data), len(_IMPORT.findall(data))


def _compressed(data: bytes) -> int:
    return len(gzip.compress(data, GZIP_LEVEL))


def _kb(size: int) -> str:
    return f"{size / KB:.1f} kB"


def _heaviest(sizes: dict[str, int]) -> str:
    """What to do about it, and where that helps most."""
    fix = "split the page, or say less in it"
    if not sizes:
        return fix
    name = max(sizes, key=lambda each: sizes[each])
    return f"{fix}; of its files, {name} has the most: {_kb(sizes[name])}"
