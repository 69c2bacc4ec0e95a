"""An incremental build is byte for byte a clean build, whatever was done in between."""

import dataclasses
import datetime
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from rolepress.core.problems import ContentError
from rolepress.landing import read
from rolepress.rendering.errors import RenderError
from tests.conftest import run_pelican
from tests.small_site import (
    SKILLS,
    build_small,
    clean_build,
    files_of,
    job_text,
    marks_of,
    role_text,
    small_settings,
    write_small_site,
)

ROLES = st.sampled_from(["backend-engineer", "tech-lead", "staff-engineer", "architect"])
JOBS = st.sampled_from(["acme-grid", "acme-closed", "acme-new"])
WORDS = st.sampled_from(["plain", "fast", "<b>odd</b>", "Füße"])
DAYS = st.sampled_from([20, 1, 10])


class Editing(RuleBasedStateMachine):
    """Somebody edits a site and builds it after each edit."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path(tempfile.mkdtemp())
        self._settings = write_small_site(self._folder, own_theme=True)
        self._content = self._folder / "content"
        self._theme = self._folder / "theme"

    def teardown(self) -> None:
        shutil.rmtree(self._folder)

    @invariant()
    def is_what_a_clean_build_makes(self) -> None:
        output = self._settings.output
        before = files_of(output)
        try:
            expected = clean_build(self._settings)
        except (ContentError, RenderError) as error:
            with pytest.raises(type(error)):
                build_small(self._settings)
            unmarked = {name: data for name, data in files_of(output).items() if before}
            assert unmarked == before
            return
        build_small(self._settings)
        assert files_of(output) == expected

    @rule(slug=ROLES, word=WORDS, skills=st.sets(st.sampled_from(SKILLS)), level=st.booleans())
    def write_role(self, slug: str, word: str, skills: set[str], *, level: bool) -> None:
        facts = {"level": "lead" if level else "senior", "skills": f"[{', '.join(sorted(skills))}]"}
        facts = facts if skills else {"level": facts["level"]}
        (self._content / f"roles/{slug}.md").write_text(role_text(slug.title(), word, **facts))

    @rule(slug=ROLES, draft=st.booleans())
    def write_role_with_vacancy(self, slug: str, *, draft: bool) -> None:
        posting = (
            "{employer: acme, date_posted: 2026-11-02, workplace: remote, "
            "applicant_countries: [DE], apply_email: a@acme.example}"
        )
        facts = {"job_posting": posting, "draft": str(draft).lower()}
        (self._content / f"roles/{slug}.md").write_text(role_text("Acme Role", **facts))

    @rule(slug=JOBS, role=ROLES, day=DAYS)
    def write_job(self, slug: str, role: str, day: int) -> None:
        text = job_text(role, valid_through=f"2026-12-{day:02}")
        (self._content / f"jobs/{slug}.md").write_text(text)

    @rule(old=ROLES, new=ROLES, alias=st.booleans())
    def rename_role(self, old: str, new: str, *, alias: bool) -> None:
        path = self._content / f"roles/{old}.md"
        if path.exists() and old != new:
            line = f"---\naliases: [{old}]\n" if alias else "---\n"
            text = path.read_text().replace("---\n", line, 1)
            path.unlink()
            (self._content / f"roles/{new}.md").write_text(text)

    @rule(name=st.sampled_from(["roles/tech-lead.md", "jobs/acme-grid.md", "jobs/acme-new.md"]))
    def delete_source(self, name: str) -> None:
        (self._content / name).unlink(missing_ok=True)

    @rule(table=st.sampled_from(["employers", "skills", "families"]), word=WORDS)
    def rename_in_table(self, table: str, word: str) -> None:
        path = self._content / f"data/{table}.yaml"
        lines = path.read_text().splitlines()
        lines[1] = f"  name: {word} name"
        path.write_text("\n".join(lines) + "\n")

    @rule(name=st.sampled_from(["notes.txt", "roles/file.txt", "roles", "x/y.bin"]))
    def toggle_static_file(self, name: str) -> None:
        path = self._content / "static" / name
        if path.is_file():
            path.unlink()
        elif not path.exists() and not path.parent.is_file():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name)

    @rule(
        name=st.sampled_from(["role", "hub", "job"]), text=st.sampled_from(["", "{{ nope }}", "y"])
    )
    def edit_template(self, name: str, text: str) -> None:
        path = self._theme / f"templates/{name}.html"
        start = path.read_text().partition("{# end #}")[0]
        path.write_text(f"{start}{{# end #}}{{% block footer %}}{text}{{% endblock footer %}}")

    @rule(color=st.sampled_from(["red", "blue"]))
    def edit_stylesheet(self, color: str) -> None:
        (self._theme / "static/css/added.css").write_text(f"p {{ color: {color} }}")

    @rule(name=WORDS, size=st.integers(1, 3), day=DAYS, preview=st.booleans())
    def change_settings(self, name: str, size: int, day: int, *, preview: bool) -> None:
        self._settings = dataclasses.replace(
            self._settings,
            site=dataclasses.replace(self._settings.site, name=name),
            page_size=size,
            build_date=datetime.date(2026, 12, day),
            preview=preview,
        )

    @rule(number=st.integers(0, 100), how=st.sampled_from(["alter", "delete", "folder", "link"]))
    def tamper_with_a_file(self, number: int, how: str) -> None:
        files = sorted(p for p in self._settings.output.rglob("*.html") if p.is_file())
        if files:
            tamper(files[number % len(files)], how)

    @rule(name=st.sampled_from(["stray.html", "roles/stray/index.html", "a/b/c.txt"]))
    def leave_a_stray_file(self, name: str) -> None:
        path = self._settings.output / name
        if self._settings.output.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("stray")

    @rule()
    def replace_a_folder_by_a_link_to_its_copy(self) -> None:
        roles, copy = self._settings.output / "roles", self._folder / "copy"
        if roles.is_dir() and not roles.is_symlink():
            shutil.rmtree(copy, ignore_errors=True)
            roles.rename(copy)
            roles.symlink_to(copy)

    @rule()
    def delete_the_memo(self) -> None:
        shutil.rmtree(self._settings.cache, ignore_errors=True)


def tamper(path: Path, how: str) -> None:
    """What a person or another program does to a file behind the build's back."""
    data = path.read_bytes()
    path.unlink()
    if how == "alter":
        path.write_bytes(data.replace(b"e", b"3"))
    elif how == "folder":
        path.mkdir()
        (path / "in-the-way").write_bytes(b"x")
    elif how == "link":
        path.symlink_to("/dev/null")


TestEditing = pytest.mark.filterwarnings("default")(Editing.TestCase)
TestEditing.settings = settings(
    max_examples=3,
    stateful_step_count=8,
    suppress_health_check=list(HealthCheck),
)


def test_two_clean_builds_in_different_folders_are_equal(tmp_path: Path) -> None:
    one, two = (write_small_site(tmp_path / name) for name in ("one", "two"))
    build_small(one)
    build_small(two)
    assert files_of(one.output) == files_of(two.output)


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path)
    build_small(settings)
    before = marks_of(settings.output)
    report = build_small(settings)
    assert marks_of(settings.output) == before
    assert not report.changes.written
    assert not report.changes.removed


def test_a_one_word_edit_writes_only_the_pages_that_say_the_word(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path)
    build_small(settings)
    before = marks_of(settings.output)
    edited = settings.content / "roles/tech-lead.md"
    edited.write_text(edited.read_text().replace("plain", "fast"))
    report = build_small(settings)
    after = marks_of(settings.output)
    assert report.changes.written == ["roles/tech-lead/index.html"]
    assert {path for path in after if after[path] != before[path]} == set(report.changes.written)
    assert files_of(settings.output) == clean_build(settings)


def test_a_page_that_shows_two_texts_is_made_again_when_either_changes(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path)
    roles = settings.content / "roles"
    facts = {"word": "steady", "compare_with": "[tech-lead]"}
    (roles / "engineer.md").write_text(role_text("Engineer", **facts))
    build_small(settings)
    pair = "roles/compare/engineer-vs-tech-lead/index.html"
    for name, old, new in (("tech-lead", "plain", "fast"), ("engineer", "steady", "calm")):
        edited = roles / f"{name}.md"
        edited.write_text(edited.read_text().replace(old, new))
        written = build_small(settings).changes.written
        assert written == [pair, f"roles/{name}/index.html"]
    assert files_of(settings.output) == clean_build(settings)


def test_removes_exactly_what_is_no_longer_asked_for(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path)
    build_small(settings)
    before = files_of(settings.output)
    (settings.content / "jobs/acme-grid.md").unlink()
    report = build_small(settings)
    gone = before.keys() - files_of(settings.output).keys()
    assert gone == set(report.changes.removed)
    page, sitemap = "jobs/acme-grid/index.html", "sitemaps/jobs-1.xml"
    assert gone == {page, sitemap, f"{sitemap}.gz"}, "the only job, so the list of jobs goes too"
    assert not (settings.output / "jobs/acme-grid").exists()


def test_a_changed_template_is_used_by_a_process_that_lives_on(tmp_path: Path) -> None:
    """A development server builds many times with templates that change under it."""
    settings = write_small_site(tmp_path, own_theme=True)
    build_small(settings)
    footer = settings.theme / "templates/partials/footer.html"
    footer.write_text(f"{footer.read_text()}<!-- changed -->")
    build_small(settings)
    assert b"<!-- changed -->" in (settings.output / "index.html").read_bytes()


def test_a_preview_that_keeps_documents_at_hand_shows_each_edit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = dataclasses.replace(write_small_site(tmp_path), preview=True)
    role = settings.content / "roles/tech-lead.md"
    texts = [role_text(title, word) for title in ("Tech Lead", "Other Lead") for word in ("a", "b")]
    shown = []
    for text in (*texts, texts[0]):
        role.write_text(text)
        build_small(settings)
        shown.append(files_of(settings.output))
    for text, files in zip(texts, shown, strict=False):
        monkeypatch.setattr(read, "_last", {})
        role.write_text(text)
        assert clean_build(settings) == files
    assert shown[-1] == shown[0]


def test_another_output_folder_gets_the_whole_site_from_the_same_memo(tmp_path: Path) -> None:
    settings = write_small_site(tmp_path)
    build_small(settings)
    elsewhere = dataclasses.replace(settings, output=tmp_path / "elsewhere")
    build_small(elsewhere)
    assert files_of(elsewhere.output) == files_of(settings.output)


@pytest.mark.parametrize(
    "changes", [{"page_size": 1}, {"build_date": datetime.date(2027, 3, 1)}, {"preview": True}]
)
def test_a_changed_setting_changes_what_depends_on_it(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    settings = write_small_site(tmp_path)
    draft = settings.content / "roles/draft.md"
    draft.write_text(role_text("Draft Role", draft="true"))
    build_small(settings)
    before = files_of(settings.output)
    changed = small_settings(tmp_path, **changes)
    build_small(changed)
    assert files_of(changed.output) == clean_build(changed) != before


@pytest.mark.exhaustive
def test_the_real_command_builds_the_same_site_twice(built_site: Path, tmp_path: Path) -> None:
    first = run_pelican(tmp_path / "output", tmp_path / "cache")
    before = marks_of(tmp_path / "output")
    second = run_pelican(tmp_path / "output", tmp_path / "cache")
    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    assert "nothing has changed" in second.stderr
    assert marks_of(tmp_path / "output") == before
    assert files_of(tmp_path / "output") == files_of(built_site)
