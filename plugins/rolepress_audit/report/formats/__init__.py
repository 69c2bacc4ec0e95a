"""A report in the formats that people and their tools read, one module each."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # listing the formats takes no report
    from rolepress_audit.report.report import Report

FORMATS = ("text", "json", "sarif", "github", "junit", "html")
"""The formats, which are also the names of the modules here that have `format_report`."""


def format_report(name: str, report: "Report") -> str:
    """A report in one of the formats. Its module is only imported now."""
    module = import_module(f"{__name__}.{name}")
    text: str = module.format_report(report)
    return text
