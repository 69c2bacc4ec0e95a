"""Stylesheets are made short, and nothing that they say is changed."""

import pytest

from rolepress.landing.stylesheet import shorten_stylesheet


@pytest.mark.parametrize(
    ("css", "short"),
    [
        ("/* why */\na {\n  color: red;\n}\n", "a{color:red}"),
        ("@layer a, b;\n@layer a {\n  p {\n    x: y;\n  }\n}", "@layer a,b;@layer a{p{x:y}}"),
        ("a > b,\nc { x: y }", "a>b,c{x:y}"),
        ("a { font: 1rem / 1.5 x , y; }", "a{font:1rem / 1.5 x,y}"),
        ("a { }", "a{}"),
    ],
)
def test_space_comments_and_last_semicolons_go(css: str, short: str) -> None:
    assert shorten_stylesheet(css) == short
    assert shorten_stylesheet(short) == short


@pytest.mark.parametrize(
    "css",
    [
        "@layer a{.prose :is(ul,ol){x:y}}",
        ".a .b :hover{x:y}",
        "a{x:calc(1px + 2px - 3px)}",
        "a{&:hover{x:y}& .b{x:y}}",
        "a{x:100vh;x:100dvh}",
        "a{--x:light-dark(oklch(0.988 0.004 90),oklch(0.195 0.014 245))}",
        '@supports not (color:light-dark(black,white)){a{content:"·" / ""}}',
        "@media (min-width:62rem) and (pointer:coarse){a{x:y}}",
        '@page{margin:18mm 17mm}a::after{content:" (" attr(href) ";  /* no */ )"}',
        "a{background:url(data:image/png;base64,AA==)}",
    ],
)
def test_what_means_something_stays(css: str) -> None:
    assert shorten_stylesheet(css) == css


@pytest.mark.parametrize(
    ("css", "below"),
    [
        ("a{b:url(/x.png)}", 'a{b:url("/on/x.png")}'),
        (
            "@font-face{src:url('/f.woff2') format('woff2')}",
            '@font-face{src:url("/on/f.woff2") format("woff2")}',
        ),
        (
            'a{b:image-set("/x.png" 1x,url(/y.png) 2x)}',
            'a{b:image-set("/on/x.png" 1x,url("/on/y.png") 2x)}',
        ),
        ('@import "/x.css" layer(a)', '@import "/on/x.css" layer(a)'),
        ("a{b:url(//c.example/x.png)}", 'a{b:url("//c.example/x.png")}'),
        ('a::after{content:"/"}', 'a::after{content:"/"}'),
        ('a[href^="/"]{b:c}', 'a[href^="/"]{b:c}'),
    ],
)
def test_site_paths_in_a_stylesheet_are_put_below_the_site_s_own(css: str, below: str) -> None:
    assert shorten_stylesheet(css, "/on") == below
