"""Pages that have much of one thing in their HTML."""

from tests.audit.pages import SITE_URL
from tests.bench.growth_audit.making import body, head, rows, script

POLICY = '<meta http-equiv="Content-Security-Policy" content="{}">'

BODIES = (
    body("broken links", 2500, lambda n: rows("<a href='/nowhere-#'>x</a>", n)),
    body("broken anchors", 2500, lambda n: rows("<a href='#no-#' id='is-#'>x</a>", n)),
    body("links to scripts", 2500, lambda n: rows("<a href='javascript:x(#)'>x</a>", n)),
    body("links without words", 2500, lambda n: rows("<a href='/#'></a>", n)),
    body("links in deep elements", 2500, lambda n: "<i>" * 500 + rows("<a href='/#'></a>", n)),
    body("a host of accents", 20000, lambda n: f"<a href='http://{chr(0x301) * n}{chr(0x316)}/'>"),
    body("pictures without alt", 2500, lambda n: rows("<img src='/#.png'>", n)),
    body("ids that stand twice", 2500, lambda n: rows("<b id=a#></b><b id=a#></b>", n)),
    body("main headings", 2500, lambda n: rows("<h1>Heading #</h1>", n)),
    body("hosts of strangers", 2500, lambda n: rows("<img alt='' src='http://a#.example/'>", n)),
    body("elements in each other", 5000, lambda n: "<div>" * n),
    body("tables in each other", 2500, lambda n: "<table><tr><td>" * n),
    body("end tags of nothing", 10000, lambda n: "<div>" * n + "</b>" * n),
    body("elements", 20000, lambda n: "<b>" * n),
    body("attributes of one element", 20000, lambda n: f"<a {rows('a#=1', n)}>x</a>"),
    body("comments that never end", 100000, lambda n: "<!--" * n),
    body("tags that never end", 100000, lambda n: "<link <meta <script " * n),
    body("quotes that never end", 20000, lambda n: '<a href="' * n),
    body("references to large numbers", 20000, lambda n: f"<a href='&#{'1' * n};'>&#{'1' * n};"),
    body("a srcset of spaces", 100000, lambda n: f"<img alt='' srcset='{' ' * n}a,{',' * n}'>"),
    body("a srcset of addresses", 5000, lambda n: f"<img alt='' srcset='{rows('/# 2x,', n)}'>"),
    body("letters of a word", 200000, lambda n: f"<p>{'a' * n} {chr(0x7EC8) * n}</p>"),
    body("digits of a number", 100000, lambda n: f"<p>{'1' * n} {'1 ' * n}</p>"),
    body("a style around headings", 5000, lambda n: f"<b style='{'a' * n}'>{'<h2>x</h2>' * n}"),
)

HEADS = (
    head("rules of robots", 2500, lambda n: f"<meta name=robots content='{rows('word#,', n)}'>"),
    head(
        "commas of a last day",
        100000,
        lambda n: f"<meta name=robots content='unavailable_after: {',1' * n}'>",
    ),
    head(
        "spaces of a refresh",
        200000,
        lambda n: f"<meta http-equiv=refresh content='{' ' * n}x'>",
    ),
    head(
        "translations",
        1500,
        lambda n: rows(f'<link rel=alternate hreflang="en-a#" href="{SITE_URL}/#">', n),
    ),
    head("pictures to share", 2500, lambda n: rows("<meta property=og:image content='/a#'>", n)),
    head(
        "addresses below a long base",
        2500,
        lambda n: f"<base href='/{'a/' * n}'>{rows('<link rel=icon href=#.png>', n)}",
    ),
    head(
        "policies and styles",
        2500,
        lambda n: POLICY.format(rows("style-src #,", n)) + rows("<b style='a:#'></b>", n),
    ),
    head(
        "policies and nonces",
        2500,
        lambda n: (
            POLICY.format("script-src 'nonce-a' 'nonce-#',".replace("#", "b") * n)
            + rows("<script nonce=a>#</script>", n)
        ),
    ),
    head("addresses of the page", 5000, lambda n: rows("<link rel=canonical href=/#>", n)),
    head("titles", 5000, lambda n: rows("<title>A #</title>", n)),
    head("broken scripts", 1500, lambda n: script("{") * n),
    head("scripts in comments", 50000, lambda n: script("<!--" * n)),
    head("texts that never end", 50000, lambda n: script("[" * 200 + '"' + '\\"' * n)),
    head("keys that stand twice", 20000, lambda n: script("{" + '"a": 1,\n' * n + '"b": 1}')),
)
