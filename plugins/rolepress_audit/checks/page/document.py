"""What a document says about itself: its language, its encoding, and its fit for small screens."""

from collections.abc import Iterator

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.encodings import CHARSET_NAME, DECLARED_WITHIN_BYTES, UTF_16
from rolepress_audit.html.page import Page
from rolepress_audit.html.visible import attribute
from rolepress_audit.values.language_tags import language_fault

LANGUAGE = Rule("C108", Severity.ERROR, "A page names its language")
CHARSET = Rule("C109", Severity.WARNING, "A page says early that it is UTF-8, and is")
VIEWPORT = Rule("C110", Severity.WARNING, "A page says that it fits small screens")
RULES: tuple[Rule, ...] = (LANGUAGE, CHARSET, VIEWPORT)

UTF8_NAMES = frozenset({"utf-8", "utf8"})


def check(page: Page) -> Iterator[Finding]:
    """The frame that every document needs. A page that only redirects its visitors needs less."""
    if not page.is_document:
        return
    yield from _charset(page)
    if page.is_redirect:
        return
    yield from _language(page)
    if not any("width" in content or "scale" in content for content in page.metas("viewport")):
        yield page.finding(
            VIEWPORT,
            "the page does not say that it fits small screens",
            'add <meta name="viewport" content="width=device-width, initial-scale=1">',
            near="<head",
        )


def _language(page: Page) -> Iterator[Finding]:
    tags = page.tags.get("html", ())
    language = next((attribute(tag, "lang").strip() for tag in tags), "")
    if not language:
        yield page.finding(
            LANGUAGE,
            "the page does not name its language",
            'write <html lang="en">, with the code of the language it is in',
            near="<html",
        )
    elif wrong := language_fault(language):
        fix = "write the code of the language, such as en, de or pt-BR"
        yield page.finding(LANGUAGE, f"the language {language!r} {wrong}", fix, near="<html")


def _charset(page: Page) -> Iterator[Finding]:
    fix = 'put <meta charset="utf-8"> first into the head, and save the file as UTF-8'
    if page.marked_encoding == UTF_16:
        yield page.finding(CHARSET, "the page is in the encoding utf-16; HTML is UTF-8", fix)
        return
    if not page.marked_encoding:
        name, end = _declared(page)
        if not name:
            yield page.finding(CHARSET, "the page does not name its encoding", fix, near="<head")
            return
        if name not in UTF8_NAMES:
            said = f"the page is in the encoding {name}; HTML is UTF-8"
            yield page.finding(CHARSET, said, fix, near="charset")
            return
        if end > DECLARED_WITHIN_BYTES:
            said = f"the encoding is named after {DECLARED_WITHIN_BYTES} bytes, too late"
            yield page.finding(CHARSET, said, fix, near="charset")
    try:
        page.served.decode("utf-8")
    except UnicodeDecodeError as error:
        line = page.served.count(b"\n", 0, error.start) + 1
        said = "the page says that it is UTF-8, and has bytes that are not"
        yield page.finding(CHARSET, said, fix, line=line)


def _declared(page: Page) -> tuple[str, int]:
    """The encoding that the page names, or an empty string, and the offset after that name."""
    for meta in page.source.tags.get("meta", ()):
        if found := CHARSET_NAME.search(page.data, meta.start, meta.end):
            return found[1].decode("ascii").lower(), found.end()
    return "", 0
