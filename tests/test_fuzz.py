"""Whatever an editor writes: a page that says it, or problems that say what is wrong with it.

Nothing else: no crash, no half a site, no markup that a reader takes for something else.
"""

import json
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolepress.content.decode import SOURCE_MAX_BYTES
from rolepress.content.documents import Reader
from rolepress.content.markdown import Dialect
from rolepress.content.serialized import load_document, load_text, serialize, split_facts
from rolepress.core.problems import ContentError, Problem, format_problem, has_errors
from rolepress.core.text import plain_text
from rolepress.domain.documents import Role
from rolepress.domain.job_posting import JobPosting
from rolepress.landing.build import build
from rolepress.pages.context import Context
from rolepress.pages.view import FileView, PageView, Published, Texts
from rolepress.recognition.lists import ENGLISH, read_language
from tests.sites import ROLE, copy_site, files_of
from tests.sites import settings as site_settings
from tests.sites.pages import PARSERS, active_parts

FUZZ = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
READINGS = settings(FUZZ, max_examples=150)
BUILDS = settings(FUZZ, max_examples=30)

VALID = {
    "title": "Tech Lead",
    "description": "What a tech lead decides, builds and answers for.",
    "family": "backend",
    "level": "lead",
}
VACANCY = {
    "employer": "acme",
    "date_posted": "2026-11-02",
    "workplace": "office",
    "locations": [{"locality": "Berlin", "country": "DE"}],
    "apply_url": "https://acme.example/apply",
}
MESSAGE_MAX_CHARS = 600
HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
JOINERS = "\n\u200c\u200d"
"""What a message may hold of these: its own line ends, and the zero-width (non-)joiner."""

KEYS = sorted({*Role.model_fields, *JobPosting.model_fields, "slug", "colour", "", "a b", "ü\n"})
WORDS = [
    *("yes", "null", "~", "NO", "2026-11-02", "9999-12-31", "60k", "60000", "-1", "go", "acme"),
    *("engineer", "tech-lead", "../x", "FULL_TIME", "remote", "EUR", "YEAR", "DE", "confidential"),
    *("https://acme.example/", "javascript:alert(1)", "jobs@acme.example", "true", "wages-2025"),
    *(
        "</script>",
        "<!--<script>",
        "R&D",
        "O'Brien",
        "مهندس",
        "\U0001f680",
        "\u202e",
        "\u2028",
        "\x07",
    ),
]

texts = st.sampled_from(WORDS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=120)
keys = st.sampled_from(KEYS) | texts
values = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=12,
)
facts = st.dictionaries(keys, values, max_size=8)
postings = st.dictionaries(st.sampled_from(sorted(JobPosting.model_fields)), values, max_size=3)
near_valid = st.builds(
    lambda changes, posting: {**VALID, **changes, "job_posting": {**VACANCY, **posting}},
    st.dictionaries(st.sampled_from(sorted(Role.model_fields)), values, max_size=2),
    postings,
)

HEADINGS = [
    *chain(*(words[:8] for words in read_language(ENGLISH).headings.values())),
    "Why",
    "Vacancy",
    "日本",
]
PIECES = [
    *(
        "\n",
        "\n\n",
        "    ",
        "- ",
        "1. ",
        "> ",
        "# ",
        "## ",
        "### ",
        "#### ",
        "```\n",
        "---\n",
        "***",
    ),
    *("*", "_", "`", "[", "]", "(", ")", "<", ">", "!", "|", "\\", "&", "&#7;", "&lt;", "{", "}"),
    *(
        "| a | b |\n|---|---|\n| c | 5 |\n",
        "[x](/roles/)",
        "[x](engineer.md)",
        "[x]: /y\n",
        "![x](/team.png)",
    ),
    *(
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<!x",
        "<?",
        "<b>",
        "</p>",
        "<table>",
        "<svg>",
    ),
    *(
        "<a href='",
        "<img src=x onerror=y>",
        "<details>",
        "{{ site }}",
        "{% raw %}",
        "Words. ",
        "Why?\n",
    ),
    *(
        "مهندس",
        "\u200f",
        "\u202e",
        "\U0001f680",
        "é",
        "\u2028",
        "\x00",
        "\x02",
        "\x0b",
        "\ufffe",
        "\t",
        "\r",
    ),
]
bodies = st.lists(
    st.sampled_from(PIECES)
    | st.sampled_from(HEADINGS).map("\n\n## {}\n\n".format)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    max_size=40,
).map("".join)
good_bodies = bodies.map(lambda text: f"A lead leads.\n\n{text}\n\nThe end.\n")


def file_of(front_matter: dict[str, Any], body: str) -> bytes:
    """A file as an editor's tool would write it: JSON is YAML."""
    lines = "".join(
        f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in front_matter.items()
    )
    return f"---\n{lines}---\n\n{body}".encode()


def assert_well_formed(problem: Problem, data: bytes) -> None:
    """A problem stands somewhere in its file, and says what is wrong and what to do."""
    text = data.decode("utf-8", errors="replace")
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert 1 <= problem.span.line <= len(lines)
    assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1
    assert problem.span.width >= 1
    for words in (problem.message, problem.fix):
        assert words.strip()
        assert len(words) < MESSAGE_MAX_CHARS
        assert "\n" not in words
    shown = format_problem(problem)
    assert shown.count("\n") in {1, 3}
    assert not {unicodedata.category(char) for char in shown if char not in JOINERS} & HIDDEN


def read_role(data: bytes, dialect: Dialect = Dialect.COMMONMARK) -> list[Problem]:
    """The problems of a role; none if it is in order."""
    found, problems = Reader(dialect).read("content/roles/x.md", "roles/x.md", data)
    written = [problem for problem in problems if not problem.rule.startswith("W")]
    assert (found is None) == has_errors(written)
    if found is not None:
        facts, text = serialize(found, problems)
        assert load_document("roles/x.md", split_facts(facts).document) == found.document
        assert load_text(text) == found.body
        for section in found.body.sections:
            assert plain_text(section.html) or "<img" in section.html or section.entries
    for problem in problems:
        assert_well_formed(problem, data)
    return problems


@READINGS
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_answered(data: bytes) -> None:
    read_role(data)
    read_role(b"---\n" + data + b"\n---\n\nWords.\n")


@READINGS
@given(
    st.text(
        st.characters(exclude_categories=["Cs"]) | st.sampled_from("\n:-[]{}'\"|>&*!%@#? \t"),
        max_size=120,
    )
)
def test_any_front_matter_is_read_or_answered(text: str) -> None:
    read_role(f"---\n{text}\n---\n\nWords.\n".encode())


@READINGS
@given(facts | near_valid)
def test_any_facts_are_read_or_answered(front_matter: dict[str, Any]) -> None:
    read_role(file_of(front_matter, "Words.\n"))


@READINGS
@given(bodies)
def test_any_body_is_read_or_answered(body: str) -> None:
    for dialect in Dialect:
        read_role(file_of(VALID, body), dialect)


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The valid site, built, as the working folder; every example changes one role of it."""
    folder = tmp_path_factory.mktemp("fuzz")
    content = copy_site(folder)
    shutil.copy(content / ROLE, content / "roles" / "other.md")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        build(site_settings(folder), lambda _context, _published, _texts: ())
        yield folder


@BUILDS
@given(near_valid, good_bodies)
def test_any_role_is_published_whole_or_not_at_all(
    small_site: Path, front_matter: dict[str, Any], body: str
) -> None:
    assert_whole_or_nothing(small_site, file_of(front_matter, body))


@BUILDS
@given(good_bodies)
def test_any_text_is_published_whole_or_not_at_all(small_site: Path, body: str) -> None:
    assert_whole_or_nothing(small_site, file_of({**VALID, "job_posting": VACANCY}, body))


def assert_whole_or_nothing(site: Path, data: bytes) -> None:
    """Build the site with one role changed: into pages, or into problems and nothing else."""
    assert len(data) < SOURCE_MAX_BYTES
    (site / "content" / "roles" / "other.md").write_bytes(data)
    before = files_of(site / "output")
    views: list[PageView] = []

    def collect(
        _context: Context, published: Sequence[Published], texts: Texts
    ) -> tuple[FileView, ...]:
        views.extend(page.view(texts(page.document).body) for page in published if page.document)
        return ()

    try:
        build(site_settings(site), collect)
    except ContentError as error:
        for problem in error.problems:
            assert_well_formed(problem, (site / problem.path).read_bytes())
        assert files_of(site / "output") == before
    else:
        for view in views:
            if view.url == "/roles/other/":
                assert_page_says(view, site / "output")
    assert not (site / "output" / ".rolepress-staging").exists()


def assert_page_says(view: PageView, output: Path) -> None:
    """The page holds the view's graph and nothing that runs, whoever reads it."""
    data = (output / view.url.strip("/") / "index.html").read_bytes()
    for parser in PARSERS:
        page = BeautifulSoup(data, parser)
        (script,) = page.find_all("script", type="application/ld+json")
        assert json.loads(str(script.string)) == view.graph
        assert not active_parts(page)
