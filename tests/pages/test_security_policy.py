"""The policy of a page: it allows what the page asks for, and nothing else."""

import base64
import hashlib

import pytest
from msgspec.structs import replace

from rolepress.pages.security_policy import Power, header_policy, page_policy, powers_of
from rolepress.pages.theme_files import ThemeFiles
from rolepress.pages.verbatim import Verbatim
from rolepress.pages.view import PageView, SiteView
from tests.builders import make_body, make_role
from tests.pages.contexts import make_context, published

STYLE = Verbatim("p{color:red}")
HASH = f"'sha256-{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'"
SITE = SiteView("S", "https://s.example", "", "en", "ltr", (), (), (), ThemeFiles(style=STYLE))


def page(**changes: object) -> PageView:
    view = published(make_context(make_role()))["/roles/"].view
    return replace(view(make_body()), scripts=(), compiles=False, **changes)


def directives(policy: str) -> dict[str, str]:
    """A policy's directives, each with its sources."""
    return dict(directive.split(" ", 1) for directive in policy.split("; "))


def test_a_page_that_asks_for_nothing_is_allowed_its_own_style_and_no_script() -> None:
    assert directives(page_policy(page(), SITE)) == {
        "default-src": "'none'",
        "style-src": f"'self' {HASH}",
        "script-src": "'none'",
        "img-src": "'self' data:",
        "manifest-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_the_hash_is_that_of_the_bytes_that_a_template_prints() -> None:
    assert STYLE.__html__() == "p{color:red}"
    assert HASH in page_policy(page(), SITE)
    changed = replace(SITE, theme=ThemeFiles(style=Verbatim("p{color:blue}")))
    assert HASH not in page_policy(page(), changed)


@pytest.mark.parametrize(
    ("powers", "name", "sources"),
    [
        ([Power.RUN], "script-src", "'self'"),
        ([Power.RUN, Power.COMPILE], "script-src", "'self' 'wasm-unsafe-eval'"),
        ([], "connect-src", "'self'"),
    ],
)
def test_each_power_adds_its_source_alone(powers: list[Power], name: str, sources: str) -> None:
    plain, more = directives(header_policy([], SITE)), directives(header_policy(powers, SITE))
    assert more[name] == sources
    changed = {each for each in more if more[each] != plain.get(each)}
    assert changed <= {name, "script-src"}


def test_what_a_page_asks_for_is_read_from_its_view() -> None:
    asking = replace(page(), scripts=("search",), compiles=True)
    assert powers_of(asking) == (Power.RUN, Power.COMPILE)
    assert powers_of(page()) == ()


def test_the_header_says_what_the_meta_says_and_forbids_framing() -> None:
    asking = replace(page(), scripts=("search",), compiles=True)
    header = header_policy(powers_of(asking), SITE)
    assert header == f"{page_policy(asking, SITE)}; frame-ancestors 'none'"


def test_speculation_rules_are_allowed_by_their_hash_and_scripts_stay_forbidden() -> None:
    rules = Verbatim('{"prerender": []}')
    site = replace(SITE, theme=ThemeFiles(style=STYLE, speculation_rules=rules))
    sources = directives(page_policy(page(), site))["script-src"]
    digest = base64.b64encode(hashlib.sha256(rules.encode()).digest()).decode()
    assert sources == f"'sha256-{digest}'"


def test_a_site_with_a_search_may_send_its_form_to_itself() -> None:
    site = replace(SITE, search="/search/")
    assert directives(page_policy(page(), site))["form-action"] == "'self'"
