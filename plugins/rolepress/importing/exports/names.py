"""What a key of an export names: the title of a vacancy, a part of its text, or another fact."""

import re
from collections.abc import Iterable, Mapping

from rolepress.core.text import first_upper
from rolepress.foreign.keys import meanings_of
from rolepress.foreign.letters import letters_of, word_set
from rolepress.foreign.written import Value

PROSE_MIN_CHARS = 200
"""A longer value is a part of the text, and no fact."""
LEAD_NAMES = word_set(
    """description jobdescription descriptionhtml jobdescriptionhtml content contenthtml body
    bodyhtml html jobad jobadtext fulldescription longdescription details pitch opening
    descriptionbody text beschreibung stellenbeschreibung stellenanzeige anzeigentext
    stellentext descriptif descriptionduposte descripcion descripciondelpuesto descricao
    descricaodavaga descrizione descrizionedellavoro omschrijving functieomschrijving
    vacaturetekst positiondescription roledescription"""
)
"""Names of the text itself. It stands first, and has no heading."""
SECTION_NAMES = word_set(
    """responsibilities duties tasks requirements requirement qualifications qualification
    benefits perks jobbenefits employmentbenefits companydescription aboutus aboutthecompany
    aboutthejob aboutyou additional additionalinformation closing niceTohave musthave
    whatyoulldo whatwereoffering whatweoffer offer profile minimumqualifications
    preferredqualifications aufgaben anforderungen anforderungsprofil profil deinprofil
    ihrprofil wirbieten leistungen ueberuns missions mission profilrecherche avantages
    requisitos responsabilidades funciones beneficios ofrecemos responsabilita requisiti
    mansioni vantaggi offriamo requisitosdavaga eisen taken functieeisen wijbieden
    arbeidsvoorwaarden atividades quemsomos salarydescription hiringprocess
    recruitmentprocess interviewprocess process"""
)
"""Names of parts of the text. They become its headings."""
_TWIN_OF: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("opening", "descriptionbody"), frozenset({"description"})),
    **dict.fromkeys(("descriptiontext", "contenttext"), LEAD_NAMES),
}
_PLAIN_TWIN = re.compile(r"(.+?)(?:plain|plaintext|astext|text)")
_FOR_NETWORKS = ("sharing", "social", "seo", "meta", "twitter")
"""Starts of names of texts that repeat a vacancy's text for networks and search engines."""
_FACTS = frozenset(
    {"date_posted", "locations", "employment_type", "apply_url", "employer", "base_salary"}
    | {"employment_unit", "@remote", "workplace", "valid_through", "applicant_countries"}
    | {"@salary_min", "@salary_max", "level", "industry", "@experience", "identifier"}
)
"""What only a vacancy has. Two of these and a title make one."""
_BLOCK_TAG = re.compile(r"(?:<|&lt;)(?:p|div|ul|ol|li|br|h[1-6]|table)\b", re.IGNORECASE)
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[_\-.]+")
_FORM_AT_END = re.compile(r"[ _-]?(?:html|Html|HTML)$")


def title_key(mapping: Mapping[str, Value]) -> str:
    """The key of the title of a vacancy; empty if there is none."""
    found = [
        (rank, key)
        for key, value in mapping.items()
        if (rank := _title_rank(key)) is not None and _label(value)
    ]
    return min(found, key=lambda each: each[0])[1] if found else ""


def title_of(mapping: Mapping[str, Value]) -> str:
    """The title of a vacancy, or an empty text."""
    key = title_key(mapping)
    return _label(mapping[key]) if key else ""


def _title_rank(key: str) -> int | None:
    if key.startswith("@"):
        return None
    ranks = [meaning.rank for meaning in meanings_of(key) if meaning.keys[0] == "title"]
    return ranks[0] if ranks else None


def _label(value: Value) -> str:
    """A short text, or the one of a record such as `{id: 3, label: Cook}`."""
    if isinstance(value, Mapping):
        value = value.get("label") or value.get("name") or ""
    text = value.strip() if isinstance(value, str) else ""
    return text if len(text) <= PROSE_MIN_CHARS else ""


def is_prose(text: str) -> bool:
    """Whether a value is a part of a text: it is long, or has paragraphs."""
    if "://" in text and " " not in text.strip():
        return False
    return len(text) > PROSE_MIN_CHARS or "\n\n" in text or bool(_BLOCK_TAG.search(text))


def is_text(key: str, text: str) -> bool:
    """Whether a value belongs to the text of a vacancy."""
    if "://" in text and " " not in text.strip():
        return False
    letters = letters_of(key)
    if letters.startswith(_FOR_NETWORKS):
        return False
    if letters in SECTION_NAMES:
        return " " in text.strip()
    return is_prose(text) or (letters in LEAD_NAMES and letters != "text" and " " in text)


def has_text(mapping: Mapping[str, Value]) -> bool:
    """Whether a record has a text of its own."""
    return any(isinstance(value, str) and is_text(key, value) for key, value in mapping.items())


def count_facts(keys: Iterable[str]) -> int:
    """How many facts of a vacancy the keys name."""
    found = {key for name in keys for meaning in meanings_of(name) for key in meaning.keys}
    return len(found & _FACTS)


def is_twin(key: str, keys: frozenset[str]) -> bool:
    """Whether a text repeats another one: `descriptionPlain` beside `description`.

    `keys` are the letters of all keys of the record.
    """
    letters = letters_of(key)
    if letters in _TWIN_OF and _TWIN_OF[letters] & keys:
        return True
    plain = _PLAIN_TWIN.fullmatch(letters)
    return bool(plain) and bool({plain[1], f"{plain[1]}html"} & keys) if plain else False


def heading_of(key: str) -> str:
    """A key as a heading: `jobBenefits` is "Job benefits"."""
    words = _HUMP.sub(" ", _FORM_AT_END.sub("", key)).strip()
    if " " in key.strip() or not words:
        return first_upper(key.strip())
    return first_upper(words.lower())
