"""Scripts and styles in the page itself, which its Content-Security-Policy may forbid."""

from collections.abc import Iterator

from bs4 import Tag

from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.html.page import Page, script_type
from rolepress_audit.html.security_policy import Policies, Policy, digests, read_policies
from rolepress_audit.html.visible import attribute
from rolepress_audit.site_files.headers_file import headers_at
from rolepress_base.messages import one_line

ALLOWED = Rule("A108", Severity.ERROR, "The page's security policy allows its inline code")
RULES: tuple[Rule, ...] = (ALLOWED,)

POLICY = "content-security-policy"
_SCRIPT_TYPES = """
    module importmap speculationrules text/javascript application/javascript text/ecmascript
    application/ecmascript application/x-javascript text/jscript
"""
SCRIPT_TYPES = frozenset({"", *_SCRIPT_TYPES.split()})
"""The types of scripts that run, or tell browsers what to run. All others are data (HTML, section
4.12.1)."""


def check(page: Page) -> Iterator[Finding]:
    """The inline code that a browser would refuse."""
    if not (policies := Policies(_policies(page))):
        return
    for kind, name in (("script-src-elem", "script"), ("style-src-elem", "style")):
        for tag in page.tags.get(name, ()):
            code = tag.get_text()
            if not code.strip() or (name == "script" and not _runs(tag)):
                continue
            nonce = attribute(tag, "nonce")
            if not policies.allow(kind, code, nonce):
                yield _element(page, tag, kind, code)
    yield from _attributes(page, policies)


def _policies(page: Page) -> Iterator[Policy]:
    written = [
        attribute(tag, "content")
        for tag in page.tags.get("meta", ())
        if attribute(tag, "http-equiv").lower() == POLICY
    ]
    written += headers_at(page.options.folder, page.options.path + page.url, POLICY)
    for value in dict.fromkeys(written):
        yield from read_policies(value)


def _runs(tag: Tag) -> bool:
    return script_type(tag) in SCRIPT_TYPES and not tag.has_attr("src")


def _element(page: Page, tag: Tag, kind: str, code: str) -> Finding:
    return page.finding(
        ALLOWED,
        f"the security policy forbids the inline <{tag.name}> {one_line(code)!r}",
        f"move it into a file, or add '{digests(code)[0]}' to {kind.removesuffix('-elem')}",
        near=tag,
    )


def _attributes(page: Page, policies: Policies) -> Iterator[Finding]:
    for tag in page.elements:
        for name, value in tag.attrs.items():
            if name == "style":
                kind = "style-src-attr"
            elif name.startswith("on") and not name.endswith("-"):
                kind = "script-src-attr"
            else:
                continue
            text = value if isinstance(value, str) else " ".join(value)
            if text.strip() and not policies.allow(kind, text):
                yield page.finding(
                    ALLOWED,
                    f'the security policy forbids {name}="{one_line(text)}" on <{tag.name}>',
                    "move it into a file of styles" if name == "style" else "move it into a script",
                    near=tag,
                )
