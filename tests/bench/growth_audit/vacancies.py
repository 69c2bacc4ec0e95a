"""Pages of a vacancy that have much of one thing: on the page, or in its markup."""

from tests.bench.growth_audit.making import pay, place, posting, rows, vacancy

SENTENCE = "apply by work from home no remote 1 day "

VACANCIES = (
    vacancy("styles: comments that never end", 50000, lambda n: f"<style>{'/*' * n}</style>"),
    vacancy("styles: at-rules that never end", 50000, lambda n: f"<style>{'@a' * n}</style>"),
    vacancy("styles: braces that never end", 50000, lambda n: f"<style>{'@a{b{' * n}</style>"),
    vacancy("styles: words without braces", 50000, lambda n: f"<style>{'word ' * n}</style>"),
    vacancy("styles: rules", 5000, lambda n: f"<style>{rows('.a#{left:-9999px}', n)}</style>"),
    vacancy("styles: imports", 5000, lambda n: f"<style>{'@import url( ' * n}</style>"),
    vacancy("links to other sites", 1500, lambda n: rows('<a href="https://x.com/#">x</a>', n)),
    vacancy("links to chats", 5000, lambda n: f"<a href='https://{'whatsapp.com/send?' * n}&'>x"),
    vacancy("headings of similar jobs", 1500, lambda n: rows("<h2>Similar jobs</h2><p>#", n)),
    vacancy("entries in each other", 1500, lambda n: "<ul><li>x" * n),
    vacancy("words on a closed job", 1500, lambda n: "<p>" + "closed<b></b>" * n),
    vacancy("a heading on a closed job", 5000, lambda n: f"<h1>this job is{' now' * n}"),
    vacancy("words of a sentence", 2000, lambda n: f"<p>{SENTENCE * n}"),
    vacancy("dates", 2000, lambda n: f"<p>{'1 May 2026, 2026-05-01, deadline 3 ' * n}"),
    vacancy("letters before no address", 20000, lambda n: f"<p>{'a' * n} {'a-' * n} {'a.' * n}"),
    vacancy("letters behind a verb", 10000, lambda n: f"<p>{'1bewerb' * n} {'1ruf' * n}"),
    vacancy("digits of hours", 50000, lambda n: f"<p>{'1' * n}", baseSalary=pay(60_000)),
    vacancy("accents of a letter", 20000, lambda n: f"<p>a{chr(0x301) * n}{chr(0x316) * n}"),
)

POSTINGS = (
    posting("a description of open comments", 50000, lambda n: {"description": "<!--" * n}),
    posting("a description of open tags", 50000, lambda n: {"description": "<a " * n}),
    posting("a description of open quotes", 50000, lambda n: {"description": "<a \"'" * n}),
    posting("a description of entities", 30000, lambda n: {"description": "&lt;b&gt;" * n}),
    posting("a description of words", 5000, lambda n: {"description": rows("<p>w#</p>", n)}),
    posting("descriptions", 300, lambda n: {"description": [f"Bread {i}. " * n for i in (1, 2)]}),
    posting("a title of parentheses", 30000, lambda n: {"title": "(ref1" * n}),
    posting("a title of spaces", 50000, lambda n: {"title": f"Baker{' ' * n}x"}),
    posting("a title of hyphens", 30000, lambda n: {"title": "a-" * n}),
    posting("a title of tags", 20000, lambda n: {"title": "<b>" * n}),
    posting("benefits", 1500, lambda n: {"jobBenefits": [f"Bread {i}" for i in range(n)]}),
    posting("identifiers", 1500, lambda n: {"identifier": [f"bread-{i}" for i in range(n)]}),
    posting("places", 300, lambda n: {"jobLocation": [place(name=f"Town {i}") for i in range(n)]}),
    posting(
        "countries",
        300,
        lambda n: {"jobLocation": [place(addressCountry=f"Land {i}") for i in range(n)]},
    ),
    posting(
        "letters of a place",
        20000,
        lambda n: {"jobLocation": place(addressLocality="a " * n, postalCode="1" * n)},
    ),
    posting(
        "letters of an employer",
        20000,
        lambda n: {"title": "a " * n, "hiringOrganization": {"name": "a " * n + "b"}},
    ),
    posting("salaries", 300, lambda n: {"baseSalary": [pay(10_000 + i, "X") for i in range(n)]}),
)
