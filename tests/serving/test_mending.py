"""What is wrong is said, the last whole site stays, and what is mended is shown."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.serving.running import Preview, wait_until, write_project
from tests.small_site import TABLES, role_text

ROLE, PAGE = "content/roles/tech-lead.md", "/roles/tech-lead/"
TABLE = "content/data/families.yaml"
BROKEN = f"{TABLES['families']}  size: <b>5</b>\n"
PLUGIN = """\
from pathlib import Path
from rolepress.landing.signals import get_views

def register():
    get_views.connect(add_views)

def add_views(build):
    if Path("content/static/logo.txt").read_text() == "fail":
        return [1 + "one"]
    return []
"""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that begins with a site that cannot be built, and then is mended."""
    project = write_project(tmp_path_factory.mktemp("project"))
    (project / TABLE).write_text(BROKEN)
    (project / "extra").mkdir()
    (project / "extra/failing.py").write_text(PLUGIN)
    settings = project / "pelicanconf.py"
    more = '\nPLUGINS.append("failing")\nPLUGIN_PATHS = ["extra"]\n'
    settings.write_text(settings.read_text() + more)
    with Preview(project) as preview:
        yield preview


@pytest.fixture
def project(preview: Preview) -> Path:
    """The folder of its site."""
    return preview.project


def problems_shown(preview: Preview) -> list[str]:
    """What the page says that is shown where there is no site."""
    page = BeautifulSoup(preview.get("/").text, "lxml")
    return [each.text for each in page.find_all("pre")]


def test_a_first_build_that_fails_is_shown_until_it_is_mended(
    preview: Preview, project: Path
) -> None:
    wait_until(lambda: problems_shown(preview), "a page of problems")
    problem, summary = problems_shown(preview)
    assert problem.startswith(
        "content/data/families.yaml:4:3: error F06: unknown key `backend.size`"
    )
    assert "4 |   size: <b>5</b>\n" in problem
    assert summary == "1 problem in 1 file; nothing was written, the site is as it was"
    assert preview.said == f"{problem}\n{summary}\n"
    assert preview.get(PAGE).status == HTTPStatus.SERVICE_UNAVAILABLE
    (project / TABLE).write_text(TABLES["families"])
    preview.wait_for(PAGE, "Tech Lead")


def test_a_problem_is_said_and_the_last_site_stays(preview: Preview, project: Path) -> None:
    (project / ROLE).write_text(role_text("Tech Lead", "good"))
    preview.wait_for(PAGE, "good")
    before = preview.said
    (project / TABLE).write_text(BROKEN)
    preview.wait_to_hear("nothing was written", before.count("nothing was written") + 1)
    assert "families.yaml:4:3: error F06: unknown key `backend.size`" in preview.said[len(before) :]
    (project / ROLE).write_text(role_text("Tech Lead", "better"))
    preview.wait_to_hear("nothing was written", before.count("nothing was written") + 2)
    assert preview.shows(PAGE, "good")
    (project / TABLE).write_text(TABLES["families"])
    preview.wait_for(PAGE, "better")


WRONG_SETTINGS = [
    ('SITENAME = = "X"', 'error: invalid syntax\n  {0} | SITENAME = = "X"\n     |            ^'),
    ("LANDING = {'description': 5}", "LANDING: `description` is missing"),
    ("SITENAME = nobody", "error: NameError: name 'nobody' is not defined"),
    ("raise SystemExit('enough')", "error: SystemExit: enough"),
    ("from beside import SITENAME", "beside.py:2:1: error: ZeroDivisionError: division by zero"),
    ("SITEURL = 'nowhere'", "SITEURL: expected the address of a site"),
    ("PATH = 'nowhere'", "You need to specify a path containing the content"),
    ("THEME = 'nowhere'", "Could not find the theme nowhere"),
    ("PLUGINS = ['rolepress.nowhere']", "Cannot load plugin `rolepress.nowhere`"),
    ("FEEDS = 5\nPLUGINS.append('rolepress.feeds')", "FEEDS: "),
]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        WRONG_SETTINGS[0],
        *(pytest.param(*each, marks=pytest.mark.exhaustive) for each in WRONG_SETTINGS[1:]),
    ],
)
def test_settings_that_cannot_be_used_are_said_and_followed(
    preview: Preview, project: Path, wrong: str, said: str
) -> None:
    (project / "beside.py").write_text("A = 0\nSITENAME = 1 / A\n")
    settings = project / "pelicanconf.py"
    right = settings.read_text()
    line = right.count("\n") + 1
    before = len(preview.said)
    settings.write_text(f"{right}{wrong}\n")
    wait_until(lambda: said.format(line) in preview.said[before:], said)
    assert "Traceback" not in preview.said[before:]
    assert preview.shows("/", "Small"), "the last site stays"
    word = f"mended-{line}-{len(wrong)}"
    (project / ROLE).write_text(role_text("Tech Lead", word))
    settings.write_text(right)
    preview.wait_for(PAGE, word)


def test_a_fault_of_the_program_is_said_in_full_and_survived(
    preview: Preview, project: Path
) -> None:
    before = len(preview.said)
    (project / "content/static/logo.txt").write_text("fail")
    preview.wait_to_hear("This is a fault of the program, not of your text.")
    said = preview.said[before:]
    assert "Traceback" in said
    assert "TypeError: unsupported operand type(s) for +: 'int' and 'str'" in said
    assert preview.shows("/", "Small"), "the last site stays"
    (project / "content/static/logo.txt").write_text("fine")
    preview.wait_for("/logo.txt", "fine")


@pytest.mark.exhaustive
def test_settings_that_are_gone_are_said_and_found_again(preview: Preview, project: Path) -> None:
    (project / "pelicanconf.py").rename(project / "away.py")
    preview.wait_to_hear("No such file or directory")
    (project / ROLE).write_text(role_text("Tech Lead", "settings-back"))
    (project / "away.py").rename(project / "pelicanconf.py")
    preview.wait_for(PAGE, "settings-back")


@pytest.mark.exhaustive
def test_content_that_comes_later_is_found(tmp_path: Path) -> None:
    """Pelican itself refuses to start without it."""
    project = write_project(tmp_path)
    (project / "content").rename(project / "away")
    with Preview(project) as preview:
        wait_until(lambda: problems_shown(preview), "a page of problems")
        (project / "away").rename(project / "content")
        preview.wait_for(PAGE, "Tech Lead")
