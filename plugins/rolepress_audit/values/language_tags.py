"""Language tags (BCP 47): their form, and whether the language and country in them exist."""

import re
from functools import cache, lru_cache

import pycountry

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:-[a-z]{3}){0,3}"
    r"(?:-[a-z]{4})?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
_PRIVATE = re.compile(r"x(?:-[a-z0-9]{1,8})+|i-[a-z0-9-]+", re.IGNORECASE)
_LANGUAGES = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht
    hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky
    la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny
    oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr
    ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi
    yo za zh zu
"""
LANGUAGES = frozenset(_LANGUAGES.split())
"""ISO 639-1, which gets no new codes. Codes with three letters are not looked up."""
RETIRED = frozenset({"in", "iw", "ji", "jw", "mo"})
"""Codes that browsers still know."""
_CODE_CHARS = 2


@lru_cache(maxsize=256)  # a site has few
def language_fault(tag: str) -> str:
    """What is wrong with a language tag, as the end of a sentence, or an empty string."""
    if _PRIVATE.fullmatch(tag):
        return ""
    found = _TAG.fullmatch(tag)
    if found is None:
        if "_" in tag:
            return "has an underscore; its parts are joined by hyphens"
        return "is not of the form en or en-GB"
    language, region = found["language"].lower(), (found["region"] or "").lower()
    if len(language) == _CODE_CHARS and language not in LANGUAGES | RETIRED:
        return f"names the language {language}, which does not exist"
    if len(region) == _CODE_CHARS and region not in _countries():
        hint = "; the United Kingdom is GB" if region == "uk" else ""
        return f"names the country {region.upper()}, which does not exist{hint}"
    return ""


@cache
def _countries() -> frozenset[str]:
    codes = {str(country.alpha_2).lower() for country in pycountry.countries}
    return frozenset(codes | {"xk", "eu", "un"})
