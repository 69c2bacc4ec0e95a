"""The time that pay is for: `a year`, `pro Stunde`, `par mois`."""

import re

from rolepress_audit.lexicon.languages import every
from rolepress_audit.words.text import Words

PERIODS = ("HOUR", "DAY", "WEEK", "MONTH", "YEAR")
"""The names that Google uses."""


def _rate(unit: str) -> re.Pattern[str]:
    names, rates = every("periods", unit), every("rates", unit)
    return re.compile(
        rf"(?:(?<![a-z])(?:{every('each')})\s(?:{names})|/\s?(?:{names})|(?<![a-z])(?:{rates}))"
        r"(?![a-z])"
    )


_RATES = {unit: _rate(unit) for unit in PERIODS}
_LONGER = "|".join(every("periods", unit) for unit in PERIODS if unit != "HOUR")
_WORKING_TIME = re.compile(
    rf"(?<!\d)\d++(?:[.,]\d++)?\s?-?(?:{every('working_time')})\.?\s?"
    rf"(?:(?:(?:{every('each')})\s|/\s?)?(?:{_LONGER}|{every('rates', 'WEEK')}))?(?![a-z])"
)
_NEAR = 30
"""How many characters after an amount may contain its unit."""


def without_working_time(text: str) -> str:
    """Folded text without phrases such as `40 hours a week`, which are not about pay."""
    return _WORKING_TIME.sub(" ; ", text)


def shows_unit(unit: str, words: Words) -> bool:
    """Whether a text says anywhere that something is for an hour, a day, a week, and so on."""
    return _RATES[unit].search(without_working_time(words.folded)) is not None


def units_beside(pattern: re.Pattern[str], words: Words) -> set[str]:
    """The units of time that directly follow an amount in a text."""
    text = words.folded
    found = set()
    for match in pattern.finditer(text):
        after = without_working_time(text[match.end() : match.end() + _NEAR])
        found |= {unit for unit, rate in _RATES.items() if rate.search(after)}
    return found
