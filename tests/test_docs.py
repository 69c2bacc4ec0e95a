"""The documentation says what is true: it is compared with the code it speaks of."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rolepress.core.problems import Rule
from rolepress.core.settings import options
from rolepress.domain.job_posting import JobPosting
from rolepress.domain.place import Workplace
from rolepress.landing.definitions import Landing
from rolepress.schema_org.decision import PageFacts, decide
from tests.builders import POSTED, make_posting
from tests.conftest import QUICK, run_pelican
from tests.plugins import DEFINED

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
MARKDOWN = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])


def test_what_the_reference_says_a_vacancy_needs_is_what_the_decision_asks_for() -> None:
    posting = make_posting()
    assert _decided(posting)
    for gone in ({"employer": None}, {"date_posted": None}, {"locations": ()}):
        assert not _decided(posting.model_copy(update=gone)), gone
    unreachable = {"apply_url": None, "apply_email": None}
    assert not _decided(posting.model_copy(update=unreachable))
    remote = {"workplace": Workplace.REMOTE, "locations": (), "applicant_countries": ("DE",)}
    assert _decided(posting.model_copy(update=remote))
    assert not _decided(posting.model_copy(update=remote | {"applicant_countries": ()}))


def _decided(posting: JobPosting, day: date = POSTED) -> bool:
    return decide(PageFacts((posting,)), day).emit


def test_every_rule_has_an_entry_and_every_entry_a_rule() -> None:
    text = (DOCS / "rules" / "README.md").read_text(encoding="utf-8")
    entries = re.findall(r"^### ([A-Z]\d\d) \S", text, flags=re.MULTILINE)
    pages = [path.stem for path in (DOCS / "rules").glob("[A-Z][0-9][0-9].md")]
    assert sorted([*entries, *pages]) == sorted(rule.value for rule in Rule)
    assert not [page for page in pages if f"[{page}]({page}.md)" not in text]


def test_the_page_of_a_rule_says_how_bad_it_is() -> None:
    for path in (DOCS / "rules").glob("[A-Z][0-9][0-9].md"):
        severity = Rule(path.stem).severity.capitalize()
        assert f"\n\n{severity}. " in path.read_text(encoding="utf-8"), path.name


def test_every_rule_has_an_example_of_two_lines() -> None:
    text = (DOCS / "rules" / "README.md").read_text(encoding="utf-8")
    pages = [path.read_text("utf-8") for path in (DOCS / "rules").glob("[A-Z][0-9][0-9].md")]
    for entry in (*re.split(r"^### ", text, flags=re.MULTILINE)[1:], *pages):
        assert re.search(r"```diff\n-[^\n]*\n\+[^\n]*\n```", entry), entry[:40]


def test_every_setting_of_the_plugin_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    keys = (*options(Landing), *DEFINED)
    assert not [key.name for key in keys if f"`{key.name}`" not in text]


def test_the_examples_of_the_readme_build_and_its_error_is_a_real_one(tmp_path: Path) -> None:
    """A copy of the site, with what the README tells an editor to add."""
    for name in ("content", "theme", "plugins", "pelicanconf.py"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "content").unlink()
    shutil.copytree(ROOT / "content", tmp_path / "content")
    files, reports = _readme_blocks()
    assert sorted(files) == [
        "content/data/employers.yaml",
        "content/jobs/data-engineer-acme.md",
        "content/roles/data-engineer.md",
    ]
    for name, text in files.items():
        with (tmp_path / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{text}" if name.endswith(".yaml") else text)
    built = _build(tmp_path)
    assert built.returncode == 0, built.stderr
    page = tmp_path / "output" / "jobs" / "data-engineer-acme" / "index.html"
    assert '"JobPosting"' in page.read_text(encoding="utf-8")
    assert _first_lines(built.stderr) == _first_lines(reports["pages for"])

    job = tmp_path / "content" / "jobs" / "data-engineer-acme.md"
    wrong = job.read_text(encoding="utf-8").replace("hybrid", "home").replace("62000", "62k")
    job.write_text(wrong, encoding="utf-8")
    failed = _build(tmp_path)
    assert failed.returncode != 0
    assert failed.stderr == reports["error F08"]


def _readme_blocks() -> tuple[dict[str, str], dict[str, str]]:
    """The README's files by their path, and its two blocks of what a build says."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    form = r"`(content/[^`]+)`:\n\n```\w+\n(.*?)```"
    blocks = re.findall(r"^```\w*\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)
    reports = {m: b for m in ("pages for", "error F08") for b in blocks if m in b}
    return dict(re.findall(form, text, flags=re.DOTALL)), reports


def _first_lines(report: str) -> list[str]:
    """What a build did, without the numbers: they follow the content."""
    return re.sub(r"[0-9]+", "0", report).splitlines()[:2]


def _build(root: Path) -> subprocess.CompletedProcess[str]:
    return run_pelican(root / "output", root / "cache", root=root, settings=QUICK, PREVIEW="")


def test_every_relative_link_leads_somewhere() -> None:
    broken = [
        f"{path.relative_to(ROOT)}: {link}" for path in MARKDOWN for link in broken_links(path)
    ]
    assert not broken


def broken_links(path: Path) -> Iterator[str]:
    """The links of a Markdown file that lead to no file, or to no heading of it."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        found = (path.parent / file).resolve() if file else path
        if not found.exists() or (anchor and anchor not in _anchors(found)):
            yield target


def _anchors(path: Path) -> set[str]:
    """The anchors that Git hosts give the headings of a file."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in headings}


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "there.md").write_text("# One heading\n")
    page = tmp_path / "page.md"
    page.write_text("[a](there.md#one-heading) [b](https://example.com/) [c](gone.md) [d](#gone)\n")
    assert list(broken_links(page)) == ["gone.md", "#gone"]


def test_every_make_target_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {path: named_targets(path.read_text(encoding="utf-8")) for path in MARKDOWN}
    assert not {path: names - targets for path, names in named.items() if names - targets}


def named_targets(text: str) -> set[str]:
    """The `make` targets that a text names in code."""
    code = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text, flags=re.DOTALL))
    return set(re.findall(r"\bmake(?: +[A-Z_]+=\S+)* +([a-z][a-z-]*)", code))


def test_a_make_target_is_found_in_code_alone() -> None:
    text = "To make money, `make site`, `SITEURL=x make A=b publish` or `make test-nothing`."
    assert named_targets(text) == {"site", "publish", "test-nothing"}


def test_a_host_that_calls_pelican_is_told_where_the_packages_are() -> None:
    """Without `make`, nothing but `PYTHONPATH` lets the settings import `rolepress`."""
    text = (DOCS / "deploy.md").read_text(encoding="utf-8")
    sections = [
        part for part in re.split(r"^## ", text, flags=re.MULTILINE) if "pelican content" in part
    ]
    assert len(sections) == 2
    for section in sections:
        assert re.search(r"PYTHONPATH(=|` \| `)plugins\b", section), section[:20]
