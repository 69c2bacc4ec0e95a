"""Hostile sites for the build, of any size: see `tests.bench.growth`.

Each shape writes a site and builds it in this process; a site that is refused is as good as one
that is built, once all its problems are laid out.
"""

from collections.abc import Callable
from pathlib import Path

from rolepress.content.markdown import Dialect
from rolepress.core.problems import ContentError, format_problems
from tests.bench.growth import Shape
from tests.small_site import TABLES, build_small, job_text, role_text, small_settings

Files = dict[str, str]


FRONT = "title: Some Page\ndescription: What a page is about, in one line of words.\n"
LEAD = "A lead comes first.\n\n## Why\n\n"
ROLE = "family: backend\nlevel: mid\n"


def run(folder: Path) -> None:
    """Build the site in CommonMark; or lay out its problems."""
    _run(folder, Dialect.COMMONMARK)


def run_old(folder: Path) -> None:
    """Build the site in Python-Markdown's dialect."""
    _run(folder, Dialect.PYTHON_MARKDOWN)


def _run(folder: Path, dialect: Dialect) -> None:
    try:
        build_small(small_settings(folder, dialect=dialect))
    except ContentError as error:
        format_problems(error.problems)


def write(folder: Path, files: Files) -> None:
    """Write files below `content/`, with the tables that they need."""
    tables = {f"data/{name}.yaml": text for name, text in TABLES.items()}
    for name, text in (tables | files).items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def page(front: str = "", body: str = LEAD + "So.\n") -> Files:
    """A site of one plain page."""
    return {"pages/page.md": f"---\n{FRONT}{front}---\n\n{body}"}


def role(front: str = "", body: str = "") -> Files:
    """A site of one role."""
    return {"roles/role.md": f"---\n{FRONT}{ROLE}{front}---\n\n{LEAD}So.\n\n{body}"}


def each(piece: str, joined: str = "") -> Callable[[int], str]:
    """So many pieces, each with its number in place of `@`."""
    return lambda n: joined.join(piece.replace("@", str(number)) for number in range(n))


def site(name: str, size: int, files: Callable[[int], Files]) -> Shape:
    """A shape of a whole site."""
    return Shape(f"build: {name}", size, lambda folder, n: write(folder, files(n)), run)


def front(name: str, size: int, lines: Callable[[int], str]) -> Shape:
    """A shape of a role's front matter."""
    return site(f"front matter, {name}", size, lambda n: role(lines(n)))


def table(name: str, size: int, file: str, rows: Callable[[int], str]) -> Shape:
    """A shape of a table of data."""
    return site(f"table, {name}", size, lambda n: {f"data/{file}.yaml": rows(n), **role()})


def body(name: str, size: int, text: Callable[[int], str]) -> tuple[Shape, Shape]:
    """A shape of a page's text, in either dialect."""

    def make(folder: Path, n: int) -> None:
        write(folder, page(body=LEAD + text(n) + "\n\nThe end.\n"))

    return (
        Shape(f"build: text, {name}", size, make, run),
        Shape(f"build: text, {name} (old)", size, make, run_old),
    )


def names(prefix: str, n: int) -> str:
    """A list of so many names."""
    return f"[{', '.join(f'{prefix}{number}' for number in range(n))}]"


def chain(n: int, last: str) -> str:
    """Redirects that each lead to the next one."""
    return "".join(f"/r{k}/: /r{k + 1}/\n" for k in range(n)) + f"/r{n}/: {last}\n"


FRONT_MATTER = (
    front("unknown keys", 250, each("k@: v\n")),
    front("misspelled keys", 200, each("famili@: v\n")),
    front("one key again and again", 400, each("works_with: x\n")),
    front("empty keys", 250, each("k@:\n")),
    front("empty entries", 500, lambda n: "works_with:\n" + "-\n" * n),
    front("empty and wrong entries", 200, lambda n: "works_with:\n" + "-\n- [x]\n" * n),
    front("a list of unknown skills", 300, lambda n: f"skills: {names('s', n)}\n"),
    front("a list of the same skill", 700, lambda n: f"skills: [{', '.join(['go'] * n)}]\n"),
    front("a list of bad names", 300, lambda n: f"skills: {names('S_', n)}\n"),
    front("a list of many aliases", 300, lambda n: f"aliases: {names('old-', n)}\n"),
    front("lists in lists", 3000, lambda n: f"works_with: {'[' * n}{']' * n}\n"),
    front("mappings in mappings", 100, lambda n: "".join(f"{' ' * k}a:\n" for k in range(n))),
    front("a long value", 3500, lambda n: f"reviewed_by: {'x' * n}\n"),
    front("a long value with spaces", 1700, lambda n: f"reviewed_by: {'x ' * n}\n"),
    front("no-break spaces", 400, each("k@:\u00a0v\n")),
    front("an open quote", 300, lambda n: 'reviewed_by: "x\n' + "  y: z\n" * n),
    front("colons in values", 300, each("k@: a: b\n")),
    front("tabs", 400, each("\tk@: v\n")),
    front(
        "countries that are none",
        150,
        lambda n: f"job_posting:\n  applicant_countries: {names('X', n)}\n",
    ),
)
TEXTS = (
    *body("broken links", 600, each("[a](x@)\n\n")),
    *body("broken links on a line", 700, each("[a](x@) ")),
    *body("broken links in HTML", 300, each("<a href='x@'>a</a>\n\n")),
    *body("links to no page", 500, each("[a](/x@/)\n\n")),
    *body("links to no file", 500, each("[a](x@.md)\n\n")),
    *body("links by reference", 200, lambda n: each("[a@] ")(n) + "\n\n" + each("[a@]: /x@/\n")(n)),
    *body("links with odd addresses", 400, each("[a](<ü @>)\n\n")),
    *body("pictures from elsewhere", 350, each("![a](https://x.example/@.png)\n\n")),
    *body("pictures without an address", 700, each("![a]()\n\n")),
    *body("unknown tags", 600, each("<x@>")),
    *body("tags in tags", 1000, each("<b>")),
    *body("fonts in fonts", 400, each("<font size=@>")),
    *body("fonts and paragraphs", 250, lambda n: each("<font size=@>")(n) + "<p>x" * n),
    *body("tables in tables", 300, each("<table><tr><td>")),
    *body("entities", 1000, each("&amp;&#@;")),
    *body("open brackets", 4000, each("[")),
    *body("open links", 1600, each("[a](")),
    *body("open emphasis", 2500, each("*a ")),
    *body("emphasis in emphasis", 1500, lambda n: "*" * n + "a" + "*" * n),
    *body("mixed emphasis", 1500, each("*a_b")),
    *body("open code", 2000, each("`a ")),
    *body("code of all lengths", 25, lambda n: "".join("`" * k + " a " for k in range(n))),
    *body("open tags", 2500, each("<a ")),
    *body("open comments", 1500, each("<!-- ")),
    *body("open autolinks", 900, each("<http://")),
    *body("escapes", 3500, each("\\[")),
    *body("quotes in quotes", 4000, each(">")),
    *body("quotes in quotes, with spaces", 2500, each("> ")),
    *body("lists in lists", 90, lambda n: "".join(f"{'  ' * k}- a\n" for k in range(n))),
    *body("marks of lists on a line", 300, lambda n: ("-" + " " * 10) * 20 + "x" * n),
    *body("marks and spaces", 5, lambda n: ("-" + " " * n) * 20 + "x"),
    *body("a long list", 1500, each("- a @\n")),
    *body("headings", 350, each("## h@\n\nx\n\n")),
    *body("equal headings", 350, each("## h\n\nx\n\n")),
    *body("empty headings", 500, each("## h@\n\n")),
    *body("headings under headings", 500, each("### h@\n\nx\n\n")),
    *body("main headings", 400, each("# h@\n\nx\n\n")),
    *body("headings in quotes", 400, each("> # h@\n> ## i\n\n")),
    *body("underlined headings", 500, each("h@\n===\n\n")),
    *body("a wide table", 400, lambda n: f"|{'a|' * n}\n|{'-|' * n}\n|{'b|' * n}\n"),
    *body("a long table", 800, lambda n: "|a|b|\n|-|-|\n" + "|c|d|\n" * n),
    *body("a wide and long table", 40, lambda n: f"|{'a|' * n}\n|{'-|' * n}\n" + "|\n" * n * 20),
    *body("many tables", 250, each("|a|b|\n|-|-|\n|c|d|\n\n")),
    *body("footnotes", 400, lambda n: each("[^@] ")(n) + "\n\n" + each("[^@]: x\n\n")(n)),
    *body("terms", 700, each("a@\n: b\n\n")),
    *body("one term and its meanings", 800, lambda n: "a\n" + ": b\n" * n),
    *body("a long line", 8000, each("x")),
    *body("a long line of words", 4000, each("x ")),
    *body("blank lines", 8000, each("\n")),
    *body("lines of spaces", 300, lambda n: (" " * 20 + "\n") * n),
    *body("spaces", 8000, each(" ")),
    *body("hard breaks", 2500, each("a\\\n")),
    *body("lines", 4000, each("a\n")),
    *body("many small elements", 400, each("<q>a</q> <abbr>b</abbr> ")),
    *body("line ends in HTML", 1000, each("<br>\n")),
    *body("bare addresses", 600, each("https://x.example/@ ")),
    *body("bare addresses and tags", 400, each("https://x.example/@ **so** ")),
    *body("brackets behind an address", 4000, lambda n: f"https://x.example/{')' * n}"),
    *body("dots behind an address", 4000, lambda n: f"{'a.' * n}@{'b.' * n}"),
    *body("turning signs", 2500, each("\u202ea ")),
    *body("isolates and their ends", 1200, lambda n: "\u2067\u202e" * n + "\u2069" * n),
    *body("no-break headings", 800, each("##\u00a0x\n\n")),
)


def _sample(name: str, size: int, text: Callable[[int], str]) -> Shape:
    """A shape of a job description."""
    head = f"---\n{FRONT}role: role\n---\n\n{LEAD}So.\n\n## Job description\n\n"
    page = "job-descriptions/x.md"
    return site(f"job description, {name}", size, lambda n: role() | {page: f"{head}{text(n)}\n"})


SAMPLES = tuple(
    _sample(name, size, text)
    for name, size, text in (
        ("placeholders", 900, each("{{c@}} ")),
        ("open placeholders", 1500, each("{{c ")),
        ("placeholders cut by markup", 500, each("{{**c@**}} ")),
        ("choices", 120, each("### A@ (choose one)\n\n#### B\n\nx\n\n#### C\n\ny\n\n")),
        ("choices of nothing", 250, each("### A@ (choose one)\n\nx\n\n")),
    )
)
DATA = (
    table("many employers", 300, "employers", each("e@:\n  name: N@\n  description: D d @\n")),
    table("rows with unknown keys", 150, "employers", each("e@:\n  nam: N@\n")),
    table("rows without keys", 1000, "employers", each("e@:\n")),
    table("bad keys", 700, "employers", each("E_@: x\n")),
    table("rows of no category", 250, "skills", each("s@:\n  name: N@\n  category: none-@\n")),
    table("a long text", 15000, "employers", each("x")),
    table("a long line of brackets", 15000, "employers", each("[")),
    site(
        "redirects in a chain",
        400,
        lambda n: {"data/redirects.yaml": chain(n, "/about/"), **role()},
    ),
    site(
        "redirects in a circle", 400, lambda n: {"data/redirects.yaml": chain(n, "/r0/"), **role()}
    ),
    site(
        "redirects to nowhere",
        400,
        lambda n: {"data/redirects.yaml": each("/a@/: /b@/\n")(n), **role()},
    ),
    site(
        "redirects to a page",
        300,
        lambda n: {"data/redirects.yaml": each("/a@/: /roles/\n")(n), **role()},
    ),
    site("bad redirects", 500, lambda n: {"data/redirects.yaml": each("a@: b\n")(n), **role()}),
    site(
        "a ledger of one file",
        1500,
        lambda n: {"ledger.tsv": f"roles/role.md\t{'0' * 32}\t2026-01-01\n" * n, **role()},
    ),
    site("a ledger of no entries", 1500, lambda n: {"ledger.tsv": "x\n" * n, **role()}),
)


def files_of(name: str, text: str) -> Callable[[int], Files]:
    """So many files, each with its number in place of `@` in name and text."""
    return lambda n: (
        {name.replace("@", str(k)): text.replace("@", str(k)) for k in range(n)} | role()
    )


BAD_PAGE = f"---\ntitle: P@\ndescription: What a page is about, in one line.\n---\n\n{LEAD}"
MANY = (
    site("many pages", 60, files_of("pages/p@.md", f"{BAD_PAGE}So.\n")),
    site("many pages with a broken link", 120, files_of("pages/p@.md", f"{BAD_PAGE}[a](/x@/)\n")),
    site(
        "many pages with a link to no file", 120, files_of("pages/p@.md", f"{BAD_PAGE}[a](q@.md)\n")
    ),
    site("many pages without front matter", 300, files_of("pages/p@.md", "Words.\n")),
    site("many roles of no family", 80, files_of("roles/r@.md", role_text("R@", family="none-@"))),
    site("many jobs of no role", 80, files_of("jobs/j@.md", job_text("none-@"))),
    site(
        "many jobs of no employer", 80, files_of("jobs/j@.md", job_text("role", employer="none-@"))
    ),
    site(
        "many jobs of a role that is one itself",
        50,
        lambda n: (
            files_of("jobs/j@.md", job_text("own"))(n)
            | {
                "roles/own.md": role_text("Own").replace(
                    "\n---\n",
                    "\njob_posting: {employer: acme, date_posted: 2026-11-02, workplace: office, "
                    "locations: [{locality: Berlin, country: DE}], apply_url: 'https://acme.example/'}"
                    "\n---\n",
                    1,
                )
            }
        ),
    ),
    site("many jobs", 40, files_of("jobs/j@.md", job_text("role"))),
    site(
        "many jobs in one place each",
        40,
        files_of("jobs/j@.md", job_text("role", locations="[{locality: Town@, country: DE}]")),
    ),
    site(
        "ended jobs that lead to each other",
        60,
        lambda n: (
            role()
            | {
                f"jobs/j{k}.md": job_text("role", date_closed="2026-01-10")
                + f"\n[next](j{k + 1}.md)\n"
                for k in range(n)
            }
            | {f"jobs/j{n}.md": job_text("role")}
        ),
    ),
    site(
        "many translations of nothing",
        120,
        files_of("roles/t@.de.md", f"---\n{FRONT}---\n\n{LEAD}So.\n"),
    ),
    site("many static files", 400, files_of("static/f@.txt", "x")),
    site("many static folders", 150, files_of("static/f@/g/h.txt", "x")),
    site(
        "many static files of one name",
        200,
        lambda n: {f"static/{'aA'[k % 2]}{k // 2}.txt": "x" for k in range(n)} | role(),
    ),
    site("many files in the wrong place", 400, files_of("other/f@.md", "x")),
    site("many hidden files", 400, files_of("static/.f@", "x")),
    site(
        "many pages of one alias",
        80,
        files_of("pages/p@.md", f"{BAD_PAGE}So.\n".replace("\n---", "\naliases: [old]\n---", 1)),
    ),
    site(
        "many skills of one role",
        100,
        lambda n: (
            role(f"skills: {names('s', n)}\n")
            | {"data/skills.yaml": each("s@:\n  name: N@\n  category: languages\n")(n)}
        ),
    ),
    site(
        "many families",
        60,
        lambda n: (
            {
                "data/families.yaml": TABLES["families"]
                + each("f@:\n  name: F@\n  description: Those @.\n")(n)
            }
            | {f"roles/r{k}.md": role_text(f"R{k}", family=f"f{k}") for k in range(n)}
        ),
    ),
)
SHAPES = (*FRONT_MATTER, *TEXTS, *SAMPLES, *DATA, *MANY)
