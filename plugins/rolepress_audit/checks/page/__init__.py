"""HTML that visitors and search engines get."""

from rolepress_audit.checks.check import PageCheck
from rolepress_audit.checks.page import (
    budget,
    canonical,
    description,
    document,
    headings,
    identifiers,
    images,
    inline_code,
    links,
    open_graph,
    requests,
    robots,
    size,
    title,
    weight,
)

CHECKS: tuple[PageCheck, ...] = (
    headings,
    title,
    description,
    canonical,
    robots,
    document,
    open_graph,
    images,
    weight,
    size,
    budget,
    requests,
    inline_code,
    identifiers,
    links,
)
