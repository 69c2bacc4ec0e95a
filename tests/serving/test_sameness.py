"""A preview shows what `pelican` builds, byte for byte, and never two builds at once."""

import subprocess
from http import HTTPStatus
from pathlib import Path

from rolepress.rendering.claim import MARKER
from tests.conftest import environ_of_a_build, pelican_command
from tests.serving.running import Preview, edit, write_project
from tests.small_site import files_of, role_text

OLD, NEW = "name: Backend", "name: Serverside"
"""A family in its table. Its name stands on the pages of all its roles."""


def test_a_preview_serves_what_pelican_builds(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    (project / "content/roles/draft.md").write_text(role_text("Draft", draft="true"))
    output = tmp_path / "other/output"
    command = pelican_command(output, tmp_path / "other/cache", {})
    environ = environ_of_a_build() | {"PREVIEW": "1"}
    subprocess.run(command, cwd=project, env=environ, check=True, capture_output=True)
    built = files_of(output)
    with Preview(project) as preview:
        preview.wait_for("/roles/draft/", "Draft")
        assert files_of(project / "output") == built
        for name, data in built.items():
            if name != MARKER:
                assert preview.get(f"/{name}").body == data, name


def test_no_visitor_sees_two_builds_at_once(tmp_path: Path) -> None:
    project = write_project(tmp_path)
    names = [f"role-{number}" for number in range(20)]
    for name in names:
        (project / f"content/roles/{name}.md").write_text(role_text(name))
    with Preview(project) as preview:
        preview.wait_for(f"/roles/{names[0]}/", "Backend")
        edit(project / "content/data/families.yaml", OLD, NEW)
        seen: list[bool] = []
        while sum(seen) < len(names):
            page = preview.get(f"/roles/{names[len(seen) % len(names)]}/")
            assert page.status == HTTPStatus.OK
            seen.append("Serverside" in page.text)
    assert seen == sorted(seen), "a page of the old site came after one of the new"
