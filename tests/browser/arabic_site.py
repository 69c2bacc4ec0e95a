"""A site written from right to left, with every kind of page and every fact there is.

It is the Greek site of tests/locales, with Arabic letters in place of Greek ones. The site's own
words are English in full-width letters, which take more room than any real language.
"""

import dataclasses
import json
import unicodedata
from pathlib import Path

import pytest

from rolepress.landing.build import build
from rolepress.landing.settings import BuildSettings
from rolepress.locales import catalog
from tests.locales.greek_site import SITE, write_greek_site
from tests.locales.pseudo import write_pseudo

LANGUAGE = "ar"
ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def in_arabic_letters(text: str) -> str:
    """The text with some Arabic letter for each Greek one. It is long or short as before."""
    return "".join(
        ALPHABET[ord(letter) % len(ALPHABET)]
        if unicodedata.name(letter, "").startswith("GREEK")
        else letter
        for letter in text
    )


def write_arabic_site(folder: Path) -> BuildSettings:
    """Write the sources below a folder."""
    settings = write_greek_site(folder)
    for path in settings.content.rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".yaml":
            text = json.dumps(json.loads(text), ensure_ascii=False)
        path.write_text(in_arabic_letters(text), encoding="utf-8")
    site = dataclasses.replace(
        SITE,
        language=LANGUAGE,
        name=in_arabic_letters(SITE.name),
        description=in_arabic_letters(SITE.description),
    )
    return dataclasses.replace(settings, site=site)


def build_arabic_site(folder: Path) -> Path:
    """Build the site below a folder. Gives where its pages are."""
    write_pseudo(folder, LANGUAGE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalog, "_FOLDER", folder)
        settings = write_arabic_site(folder)
        build(settings, lambda *_: ())
    return settings.output
