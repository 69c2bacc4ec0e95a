"""The time that pay is for: `a year`, `pro Stunde`, `par mois`."""

import re
from collections.abc import Mapping

from rolepress_audit.words.text import Words, choices

_EACH = choices("per a an each every pro je im in_der par al por a_la la na za il ao")
"""What stands before a unit of time, in folded text."""

_NAMES: Mapping[str, str] = {
    "HOUR": "hour hr h stunde std heure hora uur godzin[ae] godz ora",
    "DAY": "day tag jour dia dag dzien giorno",
    "WEEK": "week wk woche semaine semana tydzien settimana",
    "MONTH": "month mth mo monat mois mes maand miesiac mies mc mese",
    "YEAR": "year yr annum jahr an annee ano jaar rok anno",
}
_PHRASES: Mapping[str, str] = {
    "HOUR": r"""
        hourly ph p/h stundlich\w* stunden(?:lohn|satz)\w* (?:de_)?l'heure horaire uurloon all'ora
        godzinow\w+ taux_horaire
    """,
    "DAY": r"""
        daily day_rate pd p/d taglich\w* tagessatz\w* journalier\w* diari[ao]s? dagtarief dniowk\w+
        giornalier\w+ per_diem tjm
    """,
    "WEEK": r"""
        weekly pw p/w wochentlich\w* wochenlohn hebdomadaire\w* semanal\w* wekelijks\w* tygodniow\w+
        settimanal\w+
    """,
    "MONTH": r"""
        monthly mtl monatlich\w* monats\w+ p\.?\s?m\b\.? mensue\w+ mensual\w* maandelijks\w*
        maandsalaris miesiecz\w+ mensil\w+ mensal\w* pcm
    """,
    "YEAR": r"""
        annual\w* yearly p\.?\s?a\b\.? jahrlich\w* jahres\w+ annuel\w* annuit\w+ anual\w*
        jaarlijks\w* jaarsalaris rocznie roczn\w+ annu[oi] ral ctc lpa ote
    """,
}
"""What needs no `per`. Both by the word that Google takes."""


def _rate(unit: str) -> re.Pattern[str]:
    names, phrases = choices(_NAMES[unit]), choices(_PHRASES[unit])
    return re.compile(
        rf"(?:(?<![a-z])(?:{_EACH})\s(?:{names})|/\s?(?:{names})|(?<![a-z])(?:{phrases}))(?![a-z])"
    )


_RATES = {unit: _rate(unit) for unit in _NAMES}
_SPANS = choices(
    r"""
    hours? hrs? h std stunden? heures? horas? uur uren godzin\w* ore days? tagen? jours? dias? dagen
    weeks? wochen? semaines? semanas? shifts?
    """
)
_PERIODS = choices(" ".join(names for unit, names in _NAMES.items() if unit != "HOUR"))
_WORKING_TIME = re.compile(
    rf"(?<!\d)\d++(?:[.,]\d++)?\s?-?(?:{_SPANS})\.?\s?(?:(?:{_EACH})\s|/\s?)?(?:{_PERIODS}|weekly|wochentlich)?"
    r"(?![a-z])"
)
_NEAR = 30
"""Characters after an amount in which its unit stands."""


def without_working_time(text: str) -> str:
    """Folded text without phrases such as `40 hours a week`, which speak of time and not of pay."""
    return _WORKING_TIME.sub(" ; ", text)


def shows_unit(unit: str, words: Words) -> bool:
    """Whether a text says somewhere that something is for an hour, a day, a week, and so on."""
    return _RATES[unit].search(without_working_time(words.folded)) is not None


def units_beside(pattern: re.Pattern[str], words: Words) -> set[str]:
    """The units of time that directly follow an amount in a text."""
    text = words.folded
    found = set()
    for match in pattern.finditer(text):
        after = without_working_time(text[match.end() : match.end() + _NEAR])
        found |= {unit for unit, rate in _RATES.items() if rate.search(after)}
    return found
