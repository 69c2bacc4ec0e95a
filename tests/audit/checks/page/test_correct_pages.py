"""Correct pages of many shapes: no check finds anything."""

import pytest

from rolepress_audit.html.security_policy import digests
from tests.audit.checks.page.html import URL, all_findings, make_page, told

CSP = '<meta http-equiv="Content-Security-Policy" content="{}">'
HASH = digests("go()")[0]
ICON = '<svg viewBox="0 0 9 9"><title>Jobs</title><path id="p" d="M0 0"/></svg>'
OPEN_GRAPH = f"""
<meta property="og:title" content="Data engineer"><meta property="og:type" content="website">
<meta property="og:url" content="{URL}"><meta property="og:image" content="https://cdn.example/a.png">
<meta property="og:locale" content="en_GB">
"""
CORRECT = {
    "the plain page": {},
    "a short title that says enough": {"title": "<title>Data engineer</title>"},
    "a title of 60 characters": {
        "title": "<title>Senior backend engineer, platform | Northmoor careers</title>"
    },
    "a Chinese page": {
        "html": '<html lang="zh-Hant-TW">',
        "title": "<title>資深後端工程師</title>",
        "description": '<meta name="description" content="為電網規劃建立資料管線,'
        '與六人團隊在里茲一起工作,提供遠端選項。">',
    },
    "an SVG with a title of its own": {"body": ICON},
    "copies of a drawing share ids": {"body": ICON + ICON},
    "sections below sections": {"body": "<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2><h3>E</h3>"},
    "a heading that is a picture": {
        "h1": '<h1><img src="/logo.png" alt="Northmoor" width="9" height="9"></h1>'
    },
    "a heading by role": {"h1": '<div role="heading" aria-level="1">Data engineer</div>'},
    "rules for robots": {
        "robots": '<meta name="robots" content="index, follow, max-snippet:-1, '
        'max-image-preview:large, max-video-preview:-1">'
    },
    "a date with a comma for robots": {
        "robots": '<meta name="robots" content="unavailable_after: Friday, 01-Jan-27 00:00:00 GMT">'
    },
    "rules that differ by crawler": {
        "robots": '<meta name="robots" content="noindex"><meta name="googlebot" content="index">'
    },
    "noindex, and its own canonical address": {
        "robots": '<meta name="robots" content="noindex, follow">'
    },
    "noindex, and no words for results": {
        "robots": '<meta name="robots" content="noindex">',
        "description": "",
        "canonical": "",
        "title": "<title>Thanks</title>",
    },
    "Open Graph with a picture elsewhere": {"head": OPEN_GRAPH},
    "only a locale of Open Graph": {"head": '<meta property="og:locale" content="en">'},
    "Open Graph that escapes differently": {
        "canonical": '<link rel="canonical" href="https://jobs.example/jobs/caf%C3%A9/">',
        "head": OPEN_GRAPH.replace(URL, "https://jobs.example:443/jobs/caf%c3%a9/"),
    },
    "the encoding by http-equiv": {
        "charset": '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
    },
    "pictures that need no words": {
        "body": '<img src="/a.png" alt="" width="9" height="9">'
        '<img src="/b.png" role="presentation" class="b">'
    },
    "pictures that styles give a size": {
        "body": '<img src="/a.png" alt="A" style="aspect-ratio: 16 / 9">'
        '<picture><source srcset="/b.webp"><img src="/b.png" alt="B"></picture>'
        '<img class="avatar" src="/c.png" alt="C">'
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="D">'
    },
    "files from its own other hosts": {
        "head": '<script src="https://static.jobs.example/a.js"></script>'
        '<link rel="stylesheet" href="https://www.jobs.example/a.css">'
    },
    "links to strangers, which fetch nothing": {
        "head": '<link rel="license" href="https://licence.example/">'
        '<link rel="alternate" hreflang="de" href="https://de.example/">',
        "body": '<a href="http://other.example/">Other</a>',
    },
    "data in scripts under a strict policy": {
        "head": CSP.format("default-src 'none'; script-src 'none'; style-src 'self'")
        + '<script type="application/ld+json">{}</script>'
        + '<script type="text/template"><p>A</p></script>'
    },
    "a script that the policy knows by its hash": {
        "head": CSP.format(f"script-src '{HASH}'") + "<script>go()</script>"
    },
    "a script that the policy knows by its nonce": {
        "head": CSP.format("script-src 'nonce-Ab1'") + '<script nonce="Ab1">go()</script>'
    },
    "a handler that the policy knows by its hash": {
        "head": CSP.format(f"script-src 'unsafe-hashes' '{HASH}'"),
        "body": '<p onclick="go()">A</p>',
    },
    "inline code that the policy allows": {
        "head": CSP.format("default-src 'self' 'unsafe-inline'") + "<script>go()</script>",
        "body": '<p style="color: red">A</p>',
    },
    "inline code without a policy": {
        "head": "<script>go()</script><style>p{}</style>",
        "body": '<p style="color: red" onclick="go()">A</p>',
    },
    "a head with scripts, comments and a picture for those without scripts": {
        "charset": '<meta charset="utf-8"><!-- <div> --><script>"<p>"</script>'
        '<noscript><img src="/a.png" alt="" width="1" height="1"></noscript>'
        "<template><p>A</p></template><![if !IE]><style>p > a { color: red }</style><![endif]>"
    },
    "an apostrophe without quotes in the head": {
        "charset": '<meta charset="utf-8"><meta name=author content=O\'Neil>'
    },
    "a title about a tag": {"title": "<title>What &lt;b&gt; means, and when to use it</title>"},
    "a title that compares": {"title": "<title>Data engineer: a &lt; b, and b &gt; c</title>"},
    "ids in templates": {"body": '<p id="a">A</p><template><p id="a">B</p></template>'},
    "links with names of many kinds": {
        "body": '<a href="/a/" aria-label="Jobs"></a>'
        '<a href="/b/"><svg aria-label="Jobs"></svg></a>'
        '<a href="/c/"><img src="/c.png" alt="Jobs" width="9" height="9"></a>'
        '<a href="/d/" aria-hidden="true" tabindex="-1"></a><a id="anchor"></a>'
    },
}


@pytest.mark.parametrize("name", CORRECT)
def test_nothing_is_found_on_a_correct_page(name: str) -> None:
    assert not told(all_findings(make_page(**CORRECT[name])))


WHOLE = {
    "a redirect": """<!DOCTYPE html><html><head><meta charset="utf-8">
        <title>Moved</title><link rel="canonical" href="https://jobs.example/roles/">
        <meta name="robots" content="noindex">
        <meta http-equiv="refresh" content="0; url=/roles/"></head></html>""",
    "proof of ownership": "google-site-verification: google1234.html",
    "a piece of HTML": "<li><a href='/jobs/x/'>Data engineer</a></li>",
    "HTML in capitals": f"""<!DOCTYPE HTML><HTML LANG=en><HEAD><META CHARSET=UTF-8>
        <TITLE>Data engineer at Northmoor</TITLE>
        <META NAME=Viewport CONTENT="width=device-width">
        <META NAME=Description CONTENT="Build the pipelines that plan a power grid, in Leeds.">
        <LINK REL=Canonical HREF="{URL}"></HEAD><BODY><H1>Data engineer</H1></BODY></HTML>""",
    "tags left out": f"""<!doctype html><html lang=en><meta charset=utf-8>
        <meta name=viewport content="width=device-width"><title>Data engineer at Northmoor</title>
        <meta name=description content="Build the pipelines that plan a power grid, in Leeds.">
        <link rel=canonical href={URL}><h1>Data engineer</h1><p>You build pipelines.""",
}


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_is_found_on_other_correct_files(name: str) -> None:
    assert not told(all_findings(WHOLE[name]))


def test_an_error_page_needs_no_canonical_address_and_no_description() -> None:
    html = make_page(canonical="", description="", title="<title>Not found</title>")
    assert not told(all_findings(html, "404.html"))
    assert told(all_findings(html))
