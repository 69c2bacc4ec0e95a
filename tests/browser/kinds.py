"""One page of each kind. What holds for these, holds for the site.

Tests take them with `@each_kind`, and open them with `open_kind`.
"""

import pytest

KINDS = {
    "home": "/",
    "role with vacancy": "/roles/backend-tech-lead/",
    "role": "/roles/senior-backend-engineer/",
    "role in German": "/de/roles/backend-tech-lead/",
    "job": "/jobs/senior-backend-engineer-tidewater/",
    "job closed": "/jobs/senior-backend-engineer-quillstone/",
    "job in German": "/de/jobs/senior-backend-engineer-larkfield/",
    "job description": "/job-descriptions/lead-backend-engineer/",
    "guide": "/guides/how-backend-lead-titles-relate/",
    "page": "/about/",
    "roles": "/roles/",
    "jobs": "/jobs/",
    "family": "/roles/family/backend-leadership/",
    "place": "/jobs/in/germany/",
    "skills": "/skills/",
    "skill": "/skills/python/",
    "employers": "/employers/",
    "employer": "/employers/tidewater/",
    "comparison": "/roles/compare/backend-tech-lead-vs-lead-backend-engineer/",
    "search": "/search/",
    "not found": "/nothing-is-here/",
}
"""Addresses in the project's own site, by kind."""
FIRST = {"role with vacancy", "job description"}
"""The kinds with the most on them: `make test` takes these, and `make test-all` every kind."""
each_kind = pytest.mark.parametrize(
    "kind",
    [pytest.param(k, marks=() if k in FIRST else pytest.mark.exhaustive) for k in KINDS],
)
"""Each kind in turn."""
