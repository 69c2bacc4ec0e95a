"""Pictures that pages can show: how large they are."""

import io

import pytest
from PIL import Image

from rolepress.content.pictures import read_picture
from rolepress.domain.picture import PICTURE_ENDS, Picture
from tests.pictures import drawing, pixels


@pytest.mark.parametrize(
    ("end", "form"), [(end, form) for end, form in PICTURE_ENDS.items() if form != "SVG"]
)
def test_a_picture_of_each_format_has_its_size(end: str, form: str) -> None:
    url = f"/a{end}"
    assert read_picture(url, pixels(form)) == Picture(url, 200, 150)
    assert read_picture(url.upper(), pixels(form)) == Picture(url.upper(), 200, 150)


def test_a_photo_that_was_taken_upright_is_upright() -> None:
    exif, file = Image.Exif(), io.BytesIO()
    exif[0x0112] = 6
    Image.new("RGB", (200, 150)).save(file, "JPEG", exif=exif)
    assert read_picture("/a.jpg", file.getvalue()) == Picture("/a.jpg", 150, 200)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 200 100"', (1000, 500)),
        ('viewBox="-3,-4 , 24 24"', (1000, 1000)),
        ('viewBox="0 0 0.9 1.2"', (750, 1000)),
        ('viewBox="0 0 1 1" width="250" height="100"', (1000, 400)),
        ('viewBox="0 0 1 1" width="30mm" height="20mm"', (1000, 667)),
        ('viewBox="0 0 2 1" width="100%" height="1em"', (1000, 500)),
        ('viewBox="0 0 2 1" width="3px" height="1mm"', (1000, 500)),
        ('viewBox="0 0 2 1" width="300"', (1000, 500)),
    ],
)
def test_a_drawing_has_a_shape(attributes: str, size: tuple[int, int]) -> None:
    data = drawing(attributes=attributes).encode()
    assert read_picture("/a.svg", data) == Picture("/a.svg", *size)


@pytest.mark.parametrize(
    "inside",
    [
        "<!-- drawn by hand --><title>A &amp; B</title>",
        '<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="filter: url(\'#a\')"/>',
        '<use href="#a"/><use xmlns:x="http://www.w3.org/1999/xlink" x:href="#a"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<g transform="translate(1 2)"><path d="M0 0h1"/></g>',
        "<style>@media (min-width: 1px) { rect { fill: rgb(1 2 3) } }</style>",
        "<style>@font-face { font-family: a; src: url(data:font/woff2;base64,AAAA) }</style>",
    ],
)
def test_a_drawing_may_hold_all_that_it_shows(inside: str) -> None:
    assert read_picture("/a.svg", drawing(inside).encode())


def test_a_drawing_may_name_the_grammar_of_svg() -> None:
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by a program -->\n<!DOCTYPE svg PUBLIC '
        '"-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    )
    assert read_picture("/a.svg", (head + drawing()).encode())
