"""The security policy that hosts send by `_headers` counts as the page's own."""

from pathlib import Path

import pytest

from rolepress_audit.html.security_policy import read_policies
from rolepress_audit.values.path_patterns import PathPattern, read_pattern
from tests.audit.checks.page.html import make_page
from tests.audit.pages import ids, whole_audit

PAGE = make_page(body='<p onclick="go()">A</p>')


def pattern_of(written: str) -> PathPattern:
    pattern = read_pattern(written)
    assert pattern is not None
    return pattern


def test_a_policy_for_all_paths_forbids_inline_code(tmp_path: Path) -> None:
    headers = (
        "# policy\n/*\n  X-Frame-Options: DENY\n  Content-Security-Policy: default-src 'self'\n"
    )
    found = whole_audit(tmp_path, {"jobs/x/index.html": PAGE, "_headers": headers})
    assert "A108" in ids(found.findings)


def test_a_policy_for_another_path_says_nothing(tmp_path: Path) -> None:
    headers = "/admin/*\n  Content-Security-Policy: default-src 'self'\n"
    found = whole_audit(tmp_path, {"jobs/x/index.html": PAGE, "_headers": headers})
    assert "A108" not in ids(found.findings)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("/*", "/jobs/x/"),
        ("/jobs/*", "/jobs/x/"),
        ("/jobs/:slug/", "/jobs/x/"),
        ("https://:project.pages.example/a.b", "/a.b"),
    ],
)
def test_a_star_stands_for_anything_and_a_name_for_one_step(pattern: str, path: str) -> None:
    assert pattern_of(pattern).fits(path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [("/jobs/*", "/roles/x/"), ("/jobs/:slug/", "/jobs/x/y/"), ("/a.b", "/aXb")],
)
def test_other_paths_do_not_fit(pattern: str, path: str) -> None:
    assert not pattern_of(pattern).fits(path)


@pytest.mark.parametrize(
    ("policy", "kind"),
    [
        ("img-src 'self'", "script-src-elem"),
        ("default-src 'none'; style-src 'unsafe-inline'", "style-src-attr"),
        ("script-src 'self'; script-src-attr 'unsafe-inline'", "script-src-attr"),
        ("SCRIPT-SRC 'UNSAFE-INLINE'", "script-src-elem"),
    ],
)
def test_the_nearest_directive_allows(policy: str, kind: str) -> None:
    assert read_policies(policy)[0].allows(kind, "go()")


@pytest.mark.parametrize(
    ("policy", "kind"),
    [
        ("default-src 'none'", "style-src-elem"),
        ("script-src 'unsafe-inline' 'strict-dynamic'", "script-src-elem"),
        ("script-src 'none'; script-src 'unsafe-inline'", "script-src-elem"),
        ("script-src-elem 'self'; default-src 'unsafe-inline'", "script-src-elem"),
    ],
)
def test_the_nearest_directive_forbids(policy: str, kind: str) -> None:
    assert not read_policies(policy)[0].allows(kind, "go()")


def test_every_policy_of_a_list_must_allow() -> None:
    policies = read_policies("script-src 'unsafe-inline', default-src 'none'")
    assert [policy.allows("script-src-elem", "go()") for policy in policies] == [True, False]
