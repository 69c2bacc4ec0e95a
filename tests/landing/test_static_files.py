"""Files of `content/static/` come to the site as they are, or the build says why not."""

import dataclasses
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from rolepress.compression.codecs import compressor
from rolepress.core.problems import ContentError
from rolepress.landing import site_on_day
from rolepress.landing.build import build
from rolepress.landing.settings import BuildSettings
from rolepress.pages.context import Context
from rolepress.pages.kept import kept_addresses
from rolepress.pages.view import FileView, Published, Texts
from tests.small_site import build_small, files_of, job_text, role_text, write_small_site


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildSettings:
    """The small site, not built, in the working folder."""
    monkeypatch.chdir(tmp_path)
    return dataclasses.replace(write_small_site(tmp_path), content=Path("content"))


def add(*names: str) -> None:
    """Write files below `content/static/`."""
    for name in names:
        path = Path("content/static") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name}\n", encoding="utf-8")


def first_lines(settings: BuildSettings) -> list[str]:
    """Path and message of each problem that keeps the site from being built."""
    with pytest.raises(ContentError) as raised:
        build_small(settings)
    return [f"{problem.path}: {problem.message}" for problem in raised.value.problems]


def test_files_for_whoever_serves_the_site_are_published(settings: BuildSettings) -> None:
    names = [
        *("CNAME", ".nojekyll", ".htaccess", ".domains", ".well-known/security.txt"),
        *(".well-known/acme-challenge/token", "folder/.htaccess"),
    ]
    add(*names)
    build_small(settings)
    found = files_of(settings.output)
    assert all(found[name].decode() == f"{name}\n" for name in names)


def test_they_stay_while_files_that_were_put_into_the_output_by_hand_go(
    settings: BuildSettings,
) -> None:
    add("CNAME", ".well-known/security.txt")
    build_small(settings)
    by_hand = settings.output / ".well-known" / "by-hand.txt"
    by_hand.write_text("x")
    (settings.output / "CNAME").write_text("elsewhere.example")
    build_small(settings)
    assert not by_hand.exists()
    assert (settings.output / "CNAME").read_text() == "CNAME\n"
    assert (settings.output / ".well-known/security.txt").exists()


def test_what_programs_leave_behind_is_not_published(settings: BuildSettings) -> None:
    build_small(settings)
    before = files_of(settings.output)
    add("Thumbs.db", ".DS_Store", "a.png~", "__MACOSX/a", ".git/config", "#a#", "desktop.ini")
    build_small(settings)
    assert files_of(settings.output) == before


def test_litter_in_the_theme_is_not_published_either(tmp_path: Path) -> None:
    own = write_small_site(tmp_path, own_theme=True)
    build_small(own)
    before = files_of(own.output)
    for name in ("Thumbs.db", ".DS_Store", "root/.favicon.ico.swp", "css/x.css~", "js/#x.js#"):
        (own.theme / "static" / name).write_text("x")
    build_small(own)
    assert files_of(own.output) == before


def test_links_inside_of_the_content_are_published(settings: BuildSettings) -> None:
    static = Path("content/static")
    add("files/a.txt")
    (static / "b.txt").symlink_to("files/a.txt")
    (static / "more").symlink_to("files")
    build_small(settings)
    found = files_of(settings.output)
    assert found["b.txt"] == found["more/a.txt"] == b"files/a.txt\n"


def test_a_link_out_of_the_content_is_refused_and_publishes_nothing(
    settings: BuildSettings, tmp_path: Path
) -> None:
    build_small(settings)
    before = files_of(settings.output)
    (tmp_path / "secret").write_text("hunter2")
    Path("content/static/p.txt").symlink_to("../../secret")
    Path("content/static/env.txt").symlink_to("/proc/self/environ")
    Path("content/static/all").symlink_to("../..")
    found = first_lines(settings)
    assert [line.partition(": the link leads out of the folder, to ")[0] for line in found] == [
        *("content/static/all", "content/static/env.txt", "content/static/p.txt"),
    ]
    assert files_of(settings.output) == before


def test_a_link_out_of_the_theme_is_refused(tmp_path: Path) -> None:
    own = write_small_site(tmp_path, own_theme=True)
    (own.theme / "static/root/passwd").symlink_to("/etc/passwd")
    (line,) = first_lines(own)
    assert line.endswith("static/root/passwd: the link leads out of the folder, to /etc/passwd")


@pytest.mark.parametrize("name", ["about/index.html.gz", "robots.txt.gz", "404.html.gz"])
def test_a_static_file_never_stands_in_for_a_compressed_copy(
    name: str, settings: BuildSettings
) -> None:
    compressing = dataclasses.replace(settings, compressors=(compressor("gzip"),))
    add(name)
    (line,) = first_lines(compressing)
    assert f"static/{name}: the address /{name} belongs to the compressed copy of " in line


def test_editors_may_bring_the_compressed_copy_of_their_file(settings: BuildSettings) -> None:
    add("data.json", "data.json.gz")
    build_small(dataclasses.replace(settings, compressors=(compressor("gzip"),)))
    assert files_of(settings.output)["data.json.gz"] == b"data.json.gz\n"


def test_a_file_that_a_plugin_makes_is_not_replaced(settings: BuildSettings) -> None:
    add("robots.txt", "feeds/jobs.xml", "FEEDS/x.txt")
    assert first_lines(settings) == [
        (
            "content/static/FEEDS/x.txt: the address /FEEDS/x.txt needs a folder /FEEDS/, which "
            "is /feeds/ on macOS and Windows, and that one the feed “Feed of open jobs” needs"
        ),
        (
            "content/static/feeds/jobs.xml: the address /feeds/jobs.xml belongs to the feed “Feed "
            "of open jobs”"
        ),
        "content/static/robots.txt: the address /robots.txt belongs to a file that this site makes",
    ]


def test_what_the_output_folder_keeps_is_not_replaced(settings: BuildSettings) -> None:
    add("legacy/x.txt", "CNAME")
    (line,) = first_lines(dataclasses.replace(settings, retained=("legacy",)))
    assert line == (
        "content/static/legacy/x.txt: the address /legacy/x.txt lies below that of the setting "
        "OUTPUT_RETENTION, which keeps what is there"
    )


def test_a_page_at_the_address_of_a_file_that_a_plugin_makes_is_refused(
    settings: BuildSettings,
) -> None:
    def contribute(
        _context: Context, _published: Sequence[Published], _texts: Texts
    ) -> Iterator[FileView]:
        yield FileView("/about/", "sitemap/robots.txt", {"sitemap": ""})

    with pytest.raises(ContentError) as raised:
        build(settings, contribute)
    (problem,) = raised.value.problems
    assert problem.path == "content/pages/about.md"
    assert problem.message == "the address /about/ belongs to a file that this site makes"


def test_the_address_of_a_list_is_refused_even_where_it_is_not_kept(
    settings: BuildSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site_on_day, "kept_addresses", lambda _languages: {})
    about = Path("content/pages/about.md").read_text(encoding="utf-8")
    Path("content/pages/skills.md").write_text(about, encoding="utf-8")
    assert first_lines(settings) == [
        "content/pages/skills.md: the address /skills/ belongs to the list of skills"
    ]


def test_every_list_at_the_top_of_the_site_keeps_its_address(settings: BuildSettings) -> None:
    """A page of an editor's would be in its way on the day when it gets its first entry."""
    found: list[Published] = []

    def collect(
        _context: Context, published: Sequence[Published], _texts: Texts
    ) -> tuple[FileView, ...]:
        found.extend(published)
        return ()

    compared = role_text("Tech Lead", compare_with="[backend-engineer]")
    Path("content/roles/tech-lead.md").write_text(compared, encoding="utf-8")
    build(dataclasses.replace(settings, preview=True), collect)
    computed = {page.url for page in found if not page.document and page.url.count("/") == 2}
    assert computed - {"/"} <= kept_addresses(()).keys()
    assert {"/skills/", "/employers/", "/styleguide/"} <= computed


@pytest.mark.parametrize("name", ["index.html", "INDEX.HTML", "index.html/y.txt"])
def test_no_file_stands_at_an_earlier_address_of_a_page_or_list(
    settings: BuildSettings, name: str
) -> None:
    town = "{locality: Bristol, region: England, country: GB}"
    (settings.content / "jobs/here.md").write_text(job_text("tech-lead", locations=f"[{town}]"))
    (settings.content / "data/redirects.yaml").write_text("/gone/: gone\n/old/: /roles/\n")
    places = ("jobs/in/bristol-gb", "gone", "old", "roles/before")
    (settings.content / "roles/lead.md").write_text(role_text("Lead", aliases="[before]"))
    add(*(f"{place}/{name}" for place in places))
    lines = first_lines(settings)
    for place in places:
        assert [
            line for line in lines if f"static/{place}/{name}: " in line or f"/{place}/" in line
        ]
    assert files_of(settings.output).keys() == {".rolepress"}


def test_a_file_answers_for_its_folder(settings: BuildSettings) -> None:
    add("tools/index.html")
    (settings.content / "data/redirects.yaml").write_text("/old/: /tools/\n")
    build_small(settings)
    assert b"/tools/" in files_of(settings.output)["old/index.html"]
