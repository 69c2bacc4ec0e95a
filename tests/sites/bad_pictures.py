"""Logos that no page can show, and what their editors hear."""

from tests.pictures import drawing, moving, pixels
from tests.sites import EMPLOYERS, Change, all_of, swap, write
from tests.sites.cases import BadInput

_NAME = "  name: Acme Energy\n"
_EXPORT = "export it as plain SVG, without scripts, and with all that it shows inside"
_PICTURE = (
    "write the path of a file in `content/static/` that ends in .svg, .png, .webp, .jpg, .jpeg or "
    ".avif, such as `/acme.svg`"
)
_DOWNLOAD = (
    "download the file into `content/static/`, and write its path from there, such as `/acme.svg`"
)


def named(value: str) -> Change:
    """The employer's logo is this."""
    return swap(EMPLOYERS, _NAME, f"{_NAME}  logo: {value}\n")


def case(name: str, change: Change, problem: str, fix: str, rule: str = "F08") -> BadInput:
    """Wrong is what stands on the third line, behind `logo: `."""
    return BadInput(
        name, change, f"data/employers.yaml:4:9: error {rule}: `acme.logo`: {problem}", fix
    )


def logo(name: str, data: str | bytes, problem: str, fix: str, path: str = "/acme.svg") -> BadInput:
    """A file that is there."""
    return case(name, all_of(named(path), write(f"static{path}", data)), problem, fix)


def drawn(name: str, inside: str, problem: str, fix: str = _EXPORT) -> BadInput:
    """An SVG with something in it."""
    return logo(name, drawing(inside), problem, fix)


CASES = (
    *(
        case(
            f"a logo from elsewhere, {value}",
            named(f'"{value}"'),
            f"the picture '{value}' is not served by this site",
            _DOWNLOAD,
        )
        for value in (
            "https://acme.example/logo.png",
            "HTTP://acme.example/logo.png",
            "//acme.example/logo.png",
            "www.acme.example/logo.png",
            "data:image/png;base64,AAAA",
            "file:///logo.png",
        )
    ),
    *(
        case(
            f"a logo that is no picture, {value}",
            named(f'"{value}"'),
            f"expected a picture of this site, got '{value}'",
            _PICTURE,
        )
        for value in (
            "/logo.txt",
            "/logo",
            "/a/../logo.svg",
            "/logo.svg?v=2",
            "/logo.svg#a",
            "/",
            "/a//b.png",
        )
    ),
    case(
        "a logo that is not there",
        named("/logos/acme.svg"),
        "there is no file `content/static/logos/acme.svg`",
        "put the file there, or correct the path",
        "R01",
    ),
    case(
        "a logo with a slip in its name",
        all_of(named("logos/acme.svg"), write("static/logos/acme-1.svg", drawing())),
        "there is no file `content/static/logos/acme.svg`",
        "did you mean `/logos/acme-1.svg`?",
        "R01",
    ),
    logo(
        "a small logo",
        pixels(width=111, height=120),
        "the logo is 111 by 120 pixels large, but it must be at least 112 by 112",
        "take a larger one, or an SVG",
        "/acme.png",
    ),
    logo(
        "a long logo",
        pixels(width=400, height=150),
        "the logo's shape is 400 by 150, but it must be between 3:4 and 5:2",
        "add empty space beside it, or above and below it",
        "/acme.png",
    ),
    logo(
        "a high logo",
        drawing(attributes='viewBox="0 0 70 100"'),
        "the logo's shape is 700 by 1,000, but it must be between 3:4 and 5:2",
        "add empty space beside it, or above and below it",
    ),
    logo(
        "a heavy logo",
        drawing() + f"<!-- {'x' * 120_000} -->",
        "the file has 120 kB, but a logo may have at most 100 kB",
        "make the picture smaller, or export it as SVG or WebP",
    ),
    logo(
        "a huge logo",
        pixels(width=5000, height=4097),
        "the picture is 5,000 pixels long",
        "make it at most 4,096 pixels long",
        "/acme.png",
    ),
    logo(
        "a logo in another format than its name says",
        pixels("WEBP"),
        "the file's name says PNG, but it is a picture in WEBP",
        "let its name end in `.webp`",
        "/acme.png",
    ),
    logo("a logo that moves", moving(), "the picture moves", "take one that does not", "/acme.png"),
    *(
        logo(
            f"a logo that cannot be read, {name}",
            data,
            "the file cannot be read as a picture",
            "open it in an image editor, and export it again",
            "/acme.png",
        )
        for name, data in (
            ("empty", b""),
            ("cut off", pixels()[:-40]),
            ("noise", b"\x89PNG\r\n\x1a\n" + b"\0\1\2" * 40),
            ("text", "This was a picture."),
            ("an SVG", drawing()),
        )
    ),
    logo("an SVG that is not XML", "<svg", "the file cannot be read as SVG", _EXPORT),
    logo(
        "an SVG without a namespace",
        '<svg viewBox="0 0 2 1"/>',
        "the file is not an SVG",
        f'start it with `<svg xmlns="http://www.w3.org/2000/svg"`, or {_EXPORT}',
    ),
    logo(
        "an SVG without a shape",
        drawing(attributes='width="200" height="100"'),
        "the SVG does not say which part of it to show",
        'add `viewBox="0 0 WIDTH HEIGHT"`, with its own numbers, to its first element',
    ),
    logo(
        "an SVG with entities",
        f'<!DOCTYPE svg [<!ENTITY a "b">]>{drawing("<title>&a;</title>")}',
        "the SVG declares entities",
        _EXPORT,
    ),
    logo(
        "an SVG with a stylesheet elsewhere",
        f'<?xml-stylesheet href="https://acme.example/a.css"?>{drawing()}',
        "the SVG asks for another file before it is drawn",
        _EXPORT,
    ),
    drawn(
        "an SVG with a script",
        "<script>alert(1)</script>",
        "the SVG holds a `<script>`, which does more than draw",
    ),
    drawn(
        "an SVG with HTML",
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
        "the SVG holds a `<foreignObject>`, which does more than draw",
    ),
    drawn(
        "an SVG that answers clicks",
        '<rect width="9" height="9" onclick="alert(1)"/>',
        "the SVG holds a script: `onclick`",
    ),
    drawn(
        "an SVG with a link",
        '<a href="https://acme.example/">a</a>',
        "the SVG leads to another file: `href`",
    ),
    drawn(
        "an SVG with an old link",
        '<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="a.png"/>',
        "the SVG leads to another file: `href`",
    ),
    drawn(
        "an SVG that moves",
        '<rect><animate attributeName="x" values="1;2"/></rect>',
        "the picture moves",
        "take one that does not",
    ),
    *(
        drawn(
            f"an SVG whose styles ask for a file, {inside}",
            inside,
            "the styles of the SVG ask for another file",
        )
        for inside in (
            "<style>@import 'a.css';</style>",
            "<style>rect { fill: url(https://acme.example/a.svg#b) }</style>",
            "<style>@font-face { font-family: a; src: url('a.woff2') }</style>",
            '<rect fill="url(//acme.example/a.svg#b)"/>',
            "<rect style=\"fill: u\\72l('a.svg#b')\"/>",
        )
    ),
)
