"""A report in the forms that people and their tools read, one module each."""

from collections.abc import Callable

from rolepress_audit.report.formats import github, html, json_report, junit, sarif, text
from rolepress_audit.report.report import Report

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text.format_report,
    "json": json_report.format_report,
    "sarif": sarif.format_report,
    "github": github.format_report,
    "junit": junit.format_report,
    "html": html.format_report,
}
