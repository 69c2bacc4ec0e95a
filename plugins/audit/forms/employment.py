"""Kinds of employment: what pages write for `FULL_TIME` and the other words of Google's list."""

import re
from collections.abc import Mapping

from plugins.audit.forms.text import Words, choices, fold

_HOURS = r"(?:h|hours?|hrs?|std\.?|stunden|heures|horas|uur|godzin|ore)"
_A_WEEK = (
    r"\s?(?:/|a|per|pro|par|por|die|in_der|na|la|alla)?\s?(?:we?e?k|woche|semaine|semana|tydzien)"
)
_FULL_WEEK = rf"(?:3[5-9]|4[0-8])(?:[.,]\d+)?_?{_HOURS}{_A_WEEK}"
_SHORT_WEEK = rf"(?:[1-9]|[12]\d|3[0-4])(?:[.,]\d+)?_?{_HOURS}{_A_WEEK}"
_OR = r"[-\x20/]*(?:or|and|&)?[-\x20/]*"
_SHARE = r"[1-9]0_?%_?(?:-_?\d+_?%|pensum|stelle|position|role|fte|workload)|[1-9]0_?-_?\d+_?%"

_WORDS: Mapping[str, str] = {
    "FULL_TIME": rf"""
        full_?time full{_OR}part voll-?_?(?:und|oder|/|&)_?teilzeit vollzeit\w*
        temps_(?:plein|complet) plein_temps tiempo_completo jornada_completa voltijds?
        pelny\w*_(?:etat|wymiar) pelnym_wymiarze pelen_etat tempo_(?:pieno|integral|inteiro)
        permanent\w* festanstellung unbefristet\w* cdi indefinid[oa] {_FULL_WEEK} 100_?%
    """,
    "PART_TIME": rf"""
        part_?time part{_OR}full teil-?_?(?:und|oder|/|&)_?vollzeit
        teilzeit\w* (?:temps_)?partiel mi_temps media_jornada jornada_(?:parcial|reducida)
        tiempo_parcial deeltijds? (?:czesc|pol)_etatu niepelny\w*_(?:etat|wymiar) minijob\w*
        tempo_parcial\w* tempo_parziale half_time halbtags\w* {_SHORT_WEEK} {_SHARE}
    """,
    "CONTRACTOR": """
        contract(?:or|ors|ing)? freelanc\\w* self_employed freiberuf\\w* selb(?:st)?standig\\w*
        honorar\\w* freie[rn]?_mitarbeit\\w* independants? prestataire autonom[oa]s? zzp b2b 1099
        umowa_zlecenie libero_professionista partita_iva prestador\\w* werkvertrag\\w* auftragsbasis
    """,
    "TEMPORARY": r"""
        temporary temps? fixed_term limited_term season(?:al)? befristet\w* zeitarbeit\w* aushilf\w*
        saison\w* elternzeit\w* vertretung\w* cdd interim\w* temporaires? temporal(?:es)? eventual
        tijdelijke? seizoens\w* czas_okreslony tymczasow\w+ sezonow\w+ tempo_determinato
        temporari[oa] maternity \d+_months?_(?:contract|ftc|fixed|term)
    """,
    "INTERN": r"""
        intern(?:s|ship|ships)? praktik\w* werkstudent\w* trainee\w* stages? stagiaires? alternan\w+
        practicas? becari\w+ pasanti\w+ stagiair\w* staz\w* praktykant\w* tirocin\w+ estagi\w+
        apprenti\w* ausbildung\w* placement_year (?:student|industrial)_placement co_?op
    """,
    "VOLUNTEER": r"""
        volunt\w+ ehrenamt\w* freiwillig\w* benevol\w+ vrijwillig\w* wolontari\w+ pro_bono unpaid
        bundesfreiwillig\w*
    """,
    "PER_DIEM": r"""
        per_?diem day_rates? daily_(?:rate|pay|paid|hire|basis)\w* paid_daily
        (?:by|per)_(?:the_)?day prn casual bank_staff as_needed tagessatz\w* tageweise pro_tag
        tagelohn journalier\w* par_jour a_la_journee vacataire\w* jornal\w* por_dia per_dag
        oproep\w* dniowk\w+ a_giornata
    """,
}
"""Folded words by Google's word; `_` is a space or a hyphen."""


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9])(?:{choices(words)})(?![a-z0-9])")


_PATTERNS = {kind: _pattern(words) for kind, words in _WORDS.items()}
EMPLOYMENT_TYPES = frozenset({*_WORDS, "OTHER"})
"""What Google takes for `employmentType`."""


def shows_employment(kind: str, words: Words) -> bool:
    """Whether a text says a kind of employment; any text does for `OTHER` and unknown kinds."""
    pattern = _PATTERNS.get(kind)
    if pattern is None or words.has(kind.replace("_", " ")):
        return True
    return pattern.search(words.folded) is not None


def employment_type_of(text: str) -> str | None:
    """The word of Google's list that a text such as `Vollzeit` most likely means; None if none."""
    folded = fold(text)
    return next((kind for kind, words in _PATTERNS.items() if words.fullmatch(folded)), None)
