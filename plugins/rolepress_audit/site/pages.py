"""The pages of a folder, opened one at a time."""

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page
from rolepress_audit.settings.options import Options
from rolepress_audit.site_files.files import read_file
from rolepress_audit.site_files.folder import url_of
from rolepress_audit.values.sizes import MIB
from rolepress_base.messages import one_line

UNREADABLE = Rule("Y101", Severity.ERROR, "A page can be read, and has something in it")
PAGE_MAX_BYTES = 10 * MIB
"""Google reads 2 MB of a page."""


def open_page(path: str, options: Options) -> Page | Finding:
    """Open a page, or say why it cannot be read."""
    try:
        data = read_file(options.folder / path, PAGE_MAX_BYTES)
    except OSError as error:
        return Finding(
            UNREADABLE,
            path,
            f"the page cannot be read: {error.strerror or error}",
            "check the file's permissions, and that nothing writes the folder meanwhile",
        )
    if not data.strip():
        return Finding(
            UNREADABLE,
            path,
            "the page is empty",
            "build the site again; if the page stays empty, remove it",
        )
    try:
        return Page(path, url_of(path), data, options)
    except Exception as error:  # noqa: BLE001 - parsers raise whatever they like
        return Finding(
            UNREADABLE,
            path,
            f"the page cannot be parsed: {error_text(error)}",
            "make sure that the file holds HTML and nothing else",
        )


def error_text(error: Exception) -> str:
    """The kind and message of an exception, on one line."""
    return one_line(f"{type(error).__name__}: {error}")
