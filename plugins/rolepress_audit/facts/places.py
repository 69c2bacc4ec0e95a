"""Places: towns by any of their names, regions by name or code, streets with their short forms."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import pycountry

from rolepress_audit.facts.joiners import without_joiners
from rolepress_audit.lexicon.languages import pairs
from rolepress_audit.words.text import Words, tokens

_NAMES = """
munich=munchen=monaco di baviera; cologne=koln=keulen; vienna=wien=vienne=viena=wieden
zurich=zuerich=zurigo; geneva=geneve=genf=ginebra; nuremberg=nurnberg=nuernberg; hanover=hannover
basel=basle=bale; bern=berne; lucerne=luzern; brunswick=braunschweig; frankfurt=frankfurt am main
dusseldorf=duesseldorf; munster=muenster; berlin=berlino; hamburg=hambourg; dresden=dresde
aachen=aix la chapelle; rome=roma=rom; milan=milano=mailand; turin=torino; naples=napoli=neapel
florence=firenze=florenz; venice=venezia=venedig; genoa=genova=genua; bologna=bolonia
lisbon=lisboa=lissabon=lisbonne; porto=oporto; seville=sevilla; zaragoza=saragossa
brussels=bruxelles=brussel=bruselas; antwerp=antwerpen=anvers; ghent=gent=gand; bruges=brugge
liege=luttich=luik; the hague=den haag=s gravenhage=la haya; warsaw=warszawa=warschau=varsovie
krakow=cracow=krakau; gdansk=danzig; wroclaw=breslau; poznan=posen; lodz=łodz
prague=praha=prag=praga; brno=brunn; copenhagen=københavn=kobenhavn=kopenhagen
gothenburg=goteborg; athens=athina=athen; bucharest=bucuresti=bukarest; belgrade=beograd=belgrad
moscow=moskva=moskau; kyiv=kiev=kiew; luxembourg=luxemburg=letzebuerg; strasbourg=strassburg
nice=nizza; lyon=lyons; marseille=marseilles; london=londres=londra=londyn; edinburgh=edimbourg
dublin=baile atha cliath; paris=parigi; barcelona=barcelone; new york=new york city=nyc
washington=washington dc=washington d c; san francisco=sf; los angeles=la; montreal=montréal
quebec=quebec city; mexico city=ciudad de mexico=cdmx; tokyo=tokio; beijing=peking; mumbai=bombay
bengaluru=bangalore; chennai=madras; kolkata=calcutta; gurugram=gurgaon; cairo=le caire
bavaria=bayern=baviere; saxony=sachsen; lower saxony=niedersachsen; hesse=hessen
north rhine westphalia=nordrhein westfalen=nrw; rhineland palatinate=rheinland pfalz
thuringia=thuringen; saxony anhalt=sachsen anhalt; baden wurttemberg=baden wuerttemberg
catalonia=cataluna=catalunya; andalusia=andalucia; tuscany=toscana; lombardy=lombardia
flanders=vlaanderen; brittany=bretagne; normandy=normandie; lower austria=niederosterreich
upper austria=oberosterreich; styria=steiermark; carinthia=karnten; tyrol=tirol
"""
_IN_FULL = {"US", "CA", "AU"}
"""Countries where people write a town with its state and leave the country out."""

_CODE_MAX_CHARS = 3
"""The longest second part of a code in ISO 3166-2, such as `NY`."""

_STREET_END = re.compile(r"str(?= |$)")


def _groups(text: str) -> Mapping[str, tuple[str, ...]]:
    found = {}
    for line in re.split(r"[;\n]", text.strip()):
        names = tuple(" ".join(tokens(name)) for name in line.split("="))
        found.update(dict.fromkeys(names, names))
    return found


@cache
def _other_names() -> Mapping[str, tuple[str, ...]]:
    return _groups(_NAMES)


@cache
def _street_words() -> Mapping[str, str]:
    return {name: names[-1] for names in pairs("streets") for name in names}


@cache
def _short_words() -> Mapping[str, str]:
    return {name: names[0] for names in pairs("short_words") for name in names}


@cache
def _long_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_short_words())})\b")


def shows_place(name: str, words: Words) -> bool:
    """Whether a text contains a town or area: any of its names, or all parts between commas."""
    if words.has(name):
        return True
    parts = [part for part in re.split(r"[,/()|;]", name) if tokens(part)]
    return bool(parts) and all(_shows_part(part, words) for part in parts)


def names_of_place(name: str) -> tuple[str, ...]:
    """A place's own name and its names in other languages, as folded words."""
    folded = " ".join(tokens(name))
    return (folded, *_other_names().get(folded, ()))


def _shows_part(name: str, words: Words) -> bool:
    names = names_of_place(name)
    return any(f" {each} " in words.tokens for each in names) or _shows_joined(names[0], words)


def _shows_joined(folded: str, words: Words) -> bool:
    """Whether a text contains a name in another spelling: `St.` for `Saint`, `ue` for `ü`."""
    short, other = _shortened(folded), _shortened(words.tokens)
    if without_joiners(f" {short} ") in without_joiners(other):
        return True
    ways = {short, short.replace(" ", "")}  # `D.C.` and `DC`
    return any(f" {way} " in other or f" {_bare(way)} " in _bare(other) for way in ways)


@lru_cache(maxsize=8)  # each place of a posting asks about the same page
def _shortened(folded: str) -> str:
    return _long_words().sub(lambda found: _short_words()[found[0]], folded)


@lru_cache(maxsize=8)
def _bare(text: str) -> str:
    return text.replace("ae", "a").replace("oe", "o").replace("ue", "u")


@lru_cache(maxsize=512)
def region_names(region: str, country: str) -> tuple[str, ...]:
    """A region's names and codes in ISO 3166-2: `NY` and `New York`.

    An unknown region is returned alone.
    """
    wanted = " ".join(tokens(region))
    found = [region]
    for part in pycountry.subdivisions.get(country_code=country) or ():  # type: ignore[no-untyped-call]
        code = part.code.partition("-")[2]
        if wanted in {code.lower(), part.code.lower().replace("-", " "), *part_names(part.name)}:
            found += [code, *part.name.split(" [")[0].split("/")]
    return tuple(dict.fromkeys(found))


def part_names(name: str) -> Iterator[str]:
    """A subdivision's names as folded words, one by one and in other languages."""
    for each in re.split(r"[\[\]/,]", name):
        folded = " ".join(tokens(each))
        if folded:
            yield folded
            yield from _other_names().get(folded, ())


def shows_region(region: str, country: str, words: Words) -> bool:
    """Whether a text contains a region, by name or by a code in capitals."""
    return any(_shows_region_name(name, words) for name in region_names(region, country))


def _shows_region_name(name: str, words: Words) -> bool:
    if len(name) > _CODE_MAX_CHARS or not name.isupper():
        return shows_place(name, words)
    if re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", words.raw):
        return True
    others = _other_names().get(name.lower(), ())
    return any(f" {other} " in words.tokens for other in others if len(other) > _CODE_MAX_CHARS)


def is_region_code(region: str, country: str) -> bool:
    """Whether a region is a code that people do not write in its country, such as `VD`."""
    is_code = len(region) <= _CODE_MAX_CHARS and region.isupper()
    return is_code and country not in _IN_FULL


def implies_country(region: str, town: str, country: str, words: Words) -> bool:
    """Whether a region in a text shows the country, as in `Austin, TX` or `Guarulhos/SP`.

    The region must be one of that country (ISO 3166-2). A region with the same name as the town
    shows nothing, except in countries whose name people leave out.
    """
    is_town = bool(set(names_of_place(region)) & set(names_of_place(town)))
    if not region or (is_town and country not in _IN_FULL):
        return False
    is_known = len(region_names(region, country)) > 1
    return is_known and shows_region(region, country, words)


def shows_street(street: str, words: Words) -> bool:
    """Whether a text contains a street and number, with any of its words shortened."""
    if words.has(street):
        return True
    wanted, found = _street(" ".join(tokens(street))), _street_of_page(words.tokens)
    return bool(wanted) and f" {wanted} " in f" {found} "


@lru_cache(maxsize=1)  # each address of a posting asks about the same page
def _street_of_page(folded: str) -> str:
    return _street(folded)


def _street(folded: str) -> str:
    known = _street_words()
    spelled = (known.get(word, word) for word in folded.split())
    return " ".join(_STREET_END.sub(known["str"], word) for word in spelled)


def shows_postal_code(code: str, words: Words) -> bool:
    """Whether a text contains a postal code, with or without its spaces."""
    if words.has(code):
        return True
    wanted = "".join(tokens(code))
    return (
        bool(wanted)
        and re.search(rf"(?<![^\W_]){'[ -]?'.join(map(re.escape, wanted))}(?![^\W_])", words.folded)
        is not None
    )
