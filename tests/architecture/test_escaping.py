"""Templates escape, and there is one way past that."""

import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import BUILDER, TEMPLATES, Sources


def unescaped(templates: Sources) -> Iterator[str]:
    """Ways past the escaping in templates, other than the filter `sanitized`."""
    for path, text in templates.items():
        for found in re.finditer(r"\|\s*safe\b|\bautoescape\b|\bMarkup\b", text):
            yield f"{path}: {found.group()}"


def markup_makers(sources: Sources) -> set[str]:
    """The modules that declare a text to be HTML."""
    return {path for path, text in sources.items() if re.search(r"\bMarkup\(|def __html__\(", text)}


def test_templates_have_one_way_past_the_escaping() -> None:
    """The filter `sanitized`. Beside it, the markup's description joins sanitized pieces.

    Code of the theme is `Verbatim`, which only its reader and the policy make.
    """
    assert not list(unescaped(TEMPLATES))
    makers = {"rendering/environment.py", "domain/description.py", "pages/verbatim.py"}
    assert markup_makers(BUILDER) == makers
    made = BUILDER["rendering/environment.py"].partition("def sanitized(")[2].partition("\n\n\n")[0]
    assert BUILDER["rendering/environment.py"].count("Markup(") == made.count("Markup(") == 1


@pytest.mark.parametrize(
    "text", ["{{ html|safe }}", "{{ html | safe }}", "{% autoescape false %}{% endautoescape %}"]
)
def test_a_second_way_past_the_escaping_is_found(text: str) -> None:
    assert list(unescaped({"x.html": text}))


def test_only_the_theme_s_own_code_and_policies_are_printed_as_they_are() -> None:
    makers = {path for path, text in BUILDER.items() if re.search(r"\bVerbatim\(", text)}
    allowed = {"landing/assets.py", "pages/security_policy.py", "pages/theme_files.py"}
    assert makers == allowed | {"pages/verbatim.py"}


def test_a_second_maker_of_html_is_found() -> None:
    assert markup_makers({"pages/x.py": "class X:\n    def __html__(self)"}) == {"pages/x.py"}
    assert markup_makers({"pages/x.py": "return Markup(html)"}) == {"pages/x.py"}
