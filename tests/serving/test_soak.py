"""The same promises at any moment: saves that come at random, and ends that do."""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from tests.serving.running import Preview, write_project
from tests.serving.test_ending import check_all_end
from tests.small_site import role_text

pytestmark = pytest.mark.exhaustive
SAVES, ENDS = 200, 50
LONGEST_PAUSE_SECONDS, LONGEST_RUN_SECONDS = 1.0, 6.0


def test_no_save_is_missed_whenever_it_comes(tmp_path: Path) -> None:
    """Each is the last for as long as it takes to show it, or is followed by another at once."""
    pick = random.Random(1)  # noqa: S311 - moments, not secrets
    project = write_project(tmp_path)
    role = project / "content/roles/tech-lead.md"
    with Preview(project) as preview:
        for number in range(SAVES):
            text = role_text("Tech Lead", f"word-{number}.")
            new = role.with_suffix(".new")
            if pick.random() < 0.5:
                role.write_text(text)
            else:
                new.write_text(text)
                new.replace(role)
            if pick.random() < 0.5:
                preview.wait_for("/roles/tech-lead/", f"word-{number}.")
            time.sleep(pick.uniform(0, LONGEST_PAUSE_SECONDS))
        preview.wait_for("/roles/tech-lead/", f"word-{SAVES - 1}.")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_no_end_leaves_anything_whenever_it_comes(tmp_path: Path, number: signal.Signals) -> None:
    """Of a site that workers build, from nothing or after an edit."""
    pick = random.Random(2)  # noqa: S311 - as above
    project = write_project(tmp_path)
    for role in range(200):
        (project / f"content/roles/role-{role}.md").write_text(role_text(f"Role {role}"))
    for turn in range(ENDS):
        with (project / "pelicanconf.py").open("a") as settings:
            settings.write(f'SITENAME = "Small {turn}"\n')
        with Preview(project) as preview:
            time.sleep(pick.uniform(0, LONGEST_RUN_SECONDS))
            assert preview.end(number) in {0, -number}
            check_all_end(preview)
            assert "Traceback" not in preview.said
    with Preview(project) as preview:
        preview.wait_for("/roles/role-1/", f"Small {ENDS - 1}")


def test_an_engine_may_be_killed_at_any_moment(tmp_path: Path) -> None:
    """What was saved is shown all the same, for there is a second try."""
    pick = random.Random(3)  # noqa: S311 - as above
    project = write_project(tmp_path)
    role = project / "content/roles/tech-lead.md"
    with Preview(project) as preview:
        preview.wait_for("/", "Small")
        for turn in range(ENDS):
            role.write_text(role_text("Tech Lead", f"word-{turn}."))
            time.sleep(pick.uniform(0, LONGEST_PAUSE_SECONDS))
            for engine in set(preview.processes()) - {preview.process.pid}:
                os.kill(engine, signal.SIGKILL)
            preview.wait_for("/roles/tech-lead/", f"word-{turn}.")
