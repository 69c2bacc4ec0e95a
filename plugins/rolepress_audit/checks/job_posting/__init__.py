"""`JobPosting` as Google wants it, what its policies forbid, and what its pages must show."""

from rolepress_audit.checks.check import PageCheck
from rolepress_audit.checks.job_posting import (
    amounts,
    apply,
    closed,
    dates,
    description,
    details,
    enumerations,
    placement,
    places,
    required,
    salary,
    titles,
    visible_dates,
    visible_names,
    visible_pay,
    visible_places,
)

CHECKS: tuple[PageCheck, ...] = (
    required,
    places,
    enumerations,
    dates,
    salary,
    description,
    titles,
    details,
    amounts,
    placement,
    closed,
    apply,
    visible_names,
    visible_places,
    visible_pay,
    visible_dates,
)
