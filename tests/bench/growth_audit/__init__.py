"""Hostile sites for the audit, of any size: see `tests.bench.growth`.

A shape is hostile where a plain way to read it looks back, or looks again, for each of its parts.
Its name says what there is much of.
"""

from tests.bench.growth_audit import markup, pages, sites, vacancies

SHAPES = (
    *pages.BODIES,
    *pages.HEADS,
    *vacancies.VACANCIES,
    *vacancies.POSTINGS,
    *markup.NODES,
    *sites.SITES,
)
