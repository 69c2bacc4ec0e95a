"""Files that cannot be read, or lie where they make no page."""

from pathlib import Path

from tests.sites import EMPLOYERS, PAGE, ROLE, Change, all_of, body, rename, swap, write
from tests.sites.cases import BadInput

LONG = "ab" * 40


def link_to_nowhere(name: str) -> Change:
    """Make a link to a file that does not exist."""

    def change(content: Path) -> None:
        (content / name).symlink_to("nowhere")

    return change


def link_out_of_the_content(name: str) -> Change:
    """Make a link to a file that anybody may read, and nobody should publish."""

    def change(content: Path) -> None:
        (content / name).symlink_to("/etc/passwd")

    return change


CASES = (
    BadInput(
        "a file that cannot be read",
        link_to_nowhere("pages/x.md"),
        "pages/x.md:1:1: error F01: the file cannot be read: No such file or directory",
        "check that it exists and that you may read it",
    ),
    BadInput(
        "a picture that cannot be read",
        link_to_nowhere("static/x.png"),
        "static/x.png:1:1: error F01: the file cannot be read: No such file or directory",
        "check that it exists and that you may read it",
    ),
    BadInput(
        "an empty file",
        write("roles/x.md", ""),
        "roles/x.md:1:1: error F04: the file is empty",
        "start it with a line `---`, the keys, and another line `---`",
    ),
    BadInput(
        "a file of blank lines",
        write("roles/x.md", "\n \n\n"),
        "roles/x.md:1:1: error F04: the file is empty",
        "start it with a line `---`, the keys, and another line `---`",
    ),
    BadInput(
        "no front matter",
        write("roles/x.md", "A lead leads.\n"),
        "roles/x.md:1:1: error F04: the file has no front matter",
        "start it with a line `---`, the keys, and another line `---`",
    ),
    BadInput(
        "front matter without its lines",
        write("roles/x.md", "Title: Lead\nLevel: lead\n\nA lead leads.\n"),
        (
            "roles/x.md:1:1: error F04: the file has metadata as in Pelican, without `---` lines "
            "around it"
        ),
        (
            "write these lines in its place, or run `rolepress import content/roles/x.md --to "
            "roles`\n---\ntitle: Lead\n"
            "level: lead\n---"
        ),
    ),
    BadInput(
        "front matter that is not closed",
        write("roles/x.md", "---\ntitle: Lead\n\nA lead leads.\n"),
        "roles/x.md:1:1: error F04: the front matter is not closed",
        "put a line `---` after its last key",
    ),
    BadInput(
        "nothing but an opening line",
        write("roles/x.md", "---"),
        "roles/x.md:1:1: error F04: the front matter is not closed",
        "put a line `---` after its last key",
    ),
    BadInput(
        "a line above the front matter",
        write("roles/x.md", "\n---\ntitle: Lead\n---\n\nA lead leads.\n"),
        "roles/x.md:1:1: error F04: the front matter does not start on the first line",
        "remove what stands above the first `---` line",
    ),
    BadInput(
        "front matter without keys",
        write("pages/x.md", "---\n---\n\nWords.\n"),
        "pages/x.md:1:1: error F07: `title` is missing",
        "add a line `title: ...`; docs/front-matter.md says what it takes",
    ),
    BadInput(
        "Latin-1",
        write("pages/x.md", b"---\ntitle: \xc3\xa9t\xe9\n---\n"),
        "pages/x.md:2:10: error F02: byte 0xE9 is not UTF-8",
        "save the file as UTF-8",
    ),
    BadInput(
        "UTF-16",
        write("pages/x.md", "---\ntitle: A\n".encode("utf-16-le")),
        "pages/x.md:1:2: error F02: control character U+0000, which no page can carry",
        "save the file as UTF-8 text",
    ),
    BadInput(
        "a table in Latin-1",
        write(EMPLOYERS, b"acme:\r\n  name: Caf\xe9\r\n"),
        "data/employers.yaml:2:12: error F02: byte 0xE9 is not UTF-8",
        "save the file as UTF-8",
    ),
    BadInput(
        "a NUL",
        swap(PAGE, "title: About", "title: About\0us"),
        "pages/about.md:2:13: error F02: control character U+0000, which no page can carry",
        "save the file as UTF-8 text",
    ),
    BadInput(
        "a control character of Windows",
        swap(PAGE, "We write", "We\u0092ll write"),
        "pages/about.md:6:3: error F02: control character U+0092, which no page can carry",
        "remove it; where a quote mark or a dash was meant, type that",
    ),
    BadInput(
        "five megabytes",
        write("pages/x.md", "word " * 1_000_000),
        "pages/x.md:1:1: error F03: the file has 5,000,000 bytes, more than 262,144",
        "split it into several pages, or move pictures into files of their own",
    ),
    BadInput(
        "a long front matter",
        write("pages/x.md", f"---\ntitle: {'x' * 40_000}\n---\n\nWords.\n"),
        "pages/x.md:1:1: error F03: the front matter has 40,008 characters, more than 32,768",
        "move text below the second `---` line",
    ),
    BadInput(
        "a long text",
        body(PAGE, "Words and words.\n\n" * 5_000),
        "pages/about.md:6:1: error F03: the text has 90,001 characters, more than 65,536",
        "split it into several pages",
    ),
    BadInput(
        "spaces and capitals in a name",
        rename(PAGE, "pages/About us.md"),
        "pages/About us.md:1:1: error K01: the file name `About us.md` cannot be a web address",
        "rename the file to `about-us.md`: a-z, 0-9 and single hyphens, at most 75 characters",
    ),
    BadInput(
        "umlauts in a name",
        rename(PAGE, "pages/über-uns.md"),
        "pages/über-uns.md:1:1: error K01: the file name `über-uns.md` cannot be a web address",
        "rename the file to `uber-uns.md`: a-z, 0-9 and single hyphens, at most 75 characters",
    ),
    BadInput(
        "a name without a letter of a-z",
        rename(PAGE, "pages/日本.md"),
        "pages/日本.md:1:1: error K01: the file name `日本.md` cannot be a web address",
        "rename the file: a-z, 0-9 and single hyphens, at most 75 characters",
    ),
    BadInput(
        "a name of 80 characters",
        rename(PAGE, f"pages/{LONG}.md"),
        f"pages/{LONG}.md:1:1: error K01: the file name `{LONG[:59]}….md` cannot be a web address",
        f"rename the file to `{LONG[:75]}.md`: a-z, 0-9 and single hyphens, at most 75 characters",
    ),
    BadInput(
        "a direction override in a name",
        rename(PAGE, "pages/a\u202eb.md"),
        (
            "pages/a<U+202E>b.md:1:1: error F01: character 2 of the file's name is U+202E "
            "(right-to-left override)"
        ),
        "rename the file without it",
    ),
    BadInput(
        "two hyphens in a name",
        rename(PAGE, "pages/about--us.md"),
        ("pages/about--us.md:1:1: error K01: the file name `about--us.md` cannot be a web address"),
        "rename the file to `about-us.md`: a-z, 0-9 and single hyphens, at most 75 characters",
    ),
    BadInput(
        "a name that a list has",
        rename(PAGE, "pages/roles.md"),
        "pages/roles.md:1:1: error K02: the address /roles/ belongs to the list of roles",
        "rename the file",
    ),
    BadInput(
        "a page in a sub-folder",
        rename(PAGE, "pages/us/about.md"),
        "pages/us/about.md:1:1: error F12: pages cannot lie in sub-folders",
        "move it to `pages/`, under a name that no file has there",
    ),
    BadInput(
        "a page that does not end in .md",
        rename(PAGE, "pages/about.markdown"),
        "pages/about.markdown:1:1: error F12: only `.md` files make pages",
        "rename it so that it ends in `.md`, or move it to `content/static/`",
    ),
    BadInput(
        "a page outside the folders",
        rename(PAGE, "about.md"),
        "about.md:1:1: error F12: the file is not in any folder that this site knows",
        (
            "move it to one of `roles/`, `jobs/`, `job-descriptions/`, `guides/`, `pages/`, "
            "`data/`, `static/`"
        ),
    ),
    BadInput(
        "a folder that is misspelled",
        rename(PAGE, "page/about.md"),
        "page/about.md:1:1: error F12: the file is not in any folder that this site knows",
        (
            "move it to one of `roles/`, `jobs/`, `job-descriptions/`, `guides/`, `pages/`, "
            "`data/`, `static/`"
        ),
    ),
    BadInput(
        "a table that is misspelled",
        rename("data/skills.yaml", "data/skill.yaml"),
        "data/skill.yaml:1:1: error F12: `skill.yaml` is not a table of this site",
        "did you mean `skills.yaml`?",
        also=(
            (
                "roles/engineer.md:7:10: error R01: there is no skill `go`: there is no file "
                "content/data/skills.yaml"
            ),
        ),
    ),
    BadInput(
        "a table with another ending",
        write("data/employers.yml", ""),
        "data/employers.yml:1:1: error F12: `employers.yml` is not a table of this site",
        "did you mean `employers.yaml`?",
    ),
    BadInput(
        "an alias that a page has",
        swap(ROLE, "level: lead", "level: lead\naliases: [engineer]"),
        (
            "roles/tech-lead.md:6:11: error K02: the address /roles/engineer/ belongs to "
            "content/roles/engineer.md"
        ),
        "remove the alias, or rename the other file",
    ),
    BadInput(
        "an alias that a list has",
        swap(PAGE, "title: About", "title: About\naliases: [jobs]"),
        "pages/about.md:3:11: error K02: the address /jobs/ belongs to the list of jobs",
        "remove the alias, or rename the other file",
    ),
    BadInput(
        "an alias that is the page itself",
        swap(ROLE, "level: lead", "level: lead\naliases: [tech-lead]"),
        (
            "roles/tech-lead.md:6:11: error K02: the address /roles/tech-lead/ belongs to "
            "content/roles/tech-lead.md"
        ),
        "remove the alias, or rename the other file",
    ),
    BadInput(
        "an alias on two pages",
        all_of(
            swap(ROLE, "level: lead", "level: lead\naliases: [old]"),
            swap("roles/engineer.md", "level: senior", "level: senior\naliases: [old]"),
        ),
        (
            "roles/tech-lead.md:6:11: error K02: the address /roles/old/ belongs to "
            "content/roles/engineer.md"
        ),
        "remove the alias, or rename the other file",
    ),
    BadInput(
        "a static file in a page's place",
        write("static/about/index.html", "Words"),
        (
            "static/about/index.html:1:1: error K02: the address /about/index.html belongs "
            "to content/pages/about.md"
        ),
        "rename the file",
    ),
    BadInput(
        "a static file in a folder's place",
        write("static/roles", "Words"),
        (
            "static/roles:1:1: error K02: the address /roles is a folder, which the list of roles "
            "needs"
        ),
        "rename the file",
    ),
    BadInput(
        "a static file in a page's place, in capitals",
        write("static/About/index.html", "Words"),
        (
            "static/About/index.html:1:1: error K02: the addresses /About/index.html and /about/ "
            "are one file on macOS and Windows, and the second belongs to content/pages/about.md"
        ),
        "rename the file",
    ),
    BadInput(
        "a folder in a page's place",
        write("static/roles/index.html/x", "Words"),
        (
            "static/roles/index.html/x:1:1: error K02: the address /roles/index.html/x lies below "
            "that of the list of roles"
        ),
        "rename the file",
    ),
    BadInput(
        "a static file in the place of the search index",
        write("static/pagefind", "Words"),
        (
            "static/pagefind:1:1: error K02: the address /pagefind belongs to the search of this "
            "site"
        ),
        "rename the file",
    ),
    BadInput(
        "two static files with one name, composed otherwise",
        all_of(write("static/\u00fc.txt", "Words"), write("static/u\u0308.txt", "Words")),
        (
            "static/\u00fc.txt:1:1: error K02: the addresses /\u00fc.txt and /u\u0308.txt are one "
            "file on macOS and Windows (the same letters in different compositions: Unicode "
            "NFC and NFD), and the second belongs to content/static/u\u0308.txt"
        ),
        "rename the file",
    ),
    BadInput(
        "a page that unknown addresses have",
        write("static/404.html", "Words"),
        (
            "static/404.html:1:1: error K02: the address /404.html belongs to the page for unknown "
            "addresses"
        ),
        "rename the file",
    ),
    BadInput(
        "a redirect that differs from a page in capitals alone",
        write("data/redirects.yaml", "/About/: /about/\n"),
        (
            "data/redirects.yaml:1:1: error K02: the addresses /About/ and /about/ are one file on "
            "macOS and Windows, and the second belongs to content/pages/about.md"
        ),
        "remove the line, or rename what is in its way",
    ),
    BadInput(
        "a hidden file that no site needs",
        write("static/.env", "SECRET=hunter2"),
        (
            "static/.env:1:1: error F12: its name starts with a dot, and it is not one of the "
            "hidden files that a site needs"
        ),
        (
            "move it elsewhere, or rename it without the dot; a site needs .well-known, "
            ".nojekyll, .htaccess and .domains"
        ),
    ),
    BadInput(
        "a link to a file outside of the content",
        link_out_of_the_content("static/p.txt"),
        "static/p.txt:1:1: error F01: the link leads out of the folder, to /etc/passwd",
        "put a copy in the link's place",
    ),
)
