"""Reads contracts, workplaces, degrees, experience, yes and no, and counts, in words."""

import re

from rolepress.domain.job_posting import Credential, EmploymentType
from rolepress.domain.place import Workplace
from rolepress.foreign.letters import (
    TEXT_MAX_CHARS,
    any_phrase,
    find_meanings,
    letters_of,
    word_set,
    words_of,
)

_CONTRACTS = {
    EmploymentType.FULL_TIME: """
        full time, fulltime, ft, vollzeit, temps plein, temps complet, plein temps, tiempo
        completo, jornada completa, tempo inteiro, tempo integral, período integral, tempo pieno,
        voltijd, voltijds, full
    """,
    EmploymentType.PART_TIME: """
        part time, parttime, pt, teilzeit, minijob, werkstudent, working student, geringfügig,
        temps partiel, mi temps, tiempo parcial, media jornada, jornada parcial, meio período,
        tempo parcial, meio expediente, tempo parziale, deeltijd
    """,
    EmploymentType.CONTRACTOR: """
        contractor, contract, freelance, freelancer, freela, self employed, independent
        contractor, consultant, freiberuflich, freiberufler, selbständig, indépendant,
        prestataire, autónomo, pj, prestador, autônomo, libero professionista, partita iva, zzp,
        zzper
    """,
    EmploymentType.TEMPORARY: """
        temporary, temp, fixed term, seasonal, befristet, zeitarbeit, aushilfe, cdd, intérim,
        intérimaire, saisonnier, durée déterminée, temporal, eventual, duración determinada,
        temporário, temporária, prazo determinado, tempo determinato, a termine, stagionale,
        tijdelijk, bepaalde tijd, jaarcontract, uitzendkracht
    """,
    EmploymentType.INTERN: """
        intern, internship, trainee, traineeship, praktikum, praktikant, praktikantin, stage,
        stagiaire, prácticas, becario, pasantía, estágio, estagiário, tirocinio, stagista,
        stageplaats
    """,
    EmploymentType.VOLUNTEER: """
        volunteer, volunteering, ehrenamt, ehrenamtlich, bénévole, bénévolat, voluntario,
        voluntariado, voluntário, volontario, volontariato, vrijwilliger, vrijwilligerswerk
    """,
    EmploymentType.PER_DIEM: "per diem",
    EmploymentType.OTHER: """
        other, apprentice, apprenticeship, ausbildung, alternance, apprentissage, contrat d
        apprentissage, aprendiz, apprendistato
    """,
}
_WITHOUT_END = """
        permanent, regular, employee, unbefristet, festanstellung, cdi, durée indéterminée,
        indefinido, contrato indefinido, efetivo, clt, tempo indeterminato, indeterminato, vast,
        vast contract, onbepaalde tijd
    """
_WORKPLACES = {
    Workplace.HYBRID: """
        hybrid, hybride, híbrido, híbrida, ibrido, ibrida, partially remote, partly remote,
        teilweise remote, télétravail partiel, remote flexible
    """,
    Workplace.REMOTE: """
        remote, fully remote, remotely, full remote, 100 remote, remote first, telecommute,
        telecommuting, work from home, wfh, anywhere, worldwide, home office, homeoffice,
        télétravail, à distance, teletrabajo, remoto, remota, trabalho remoto, home based,
        telelavoro, da remoto, thuiswerk, thuiswerken, op afstand, distributed
    """,
    Workplace.OFFICE: """
        office, on site, onsite, in office, in person, in house, vor ort, im büro, büro, präsenz,
        sur site, sur place, présentiel, en présentiel, presencial, in sede, in presenza, in
        ufficio, op kantoor, op locatie, kantoor
    """,
}
_NOT_REMOTE = "no remote, not remote, kein homeoffice, pas de télétravail, sin teletrabajo"
_CREDENTIALS = {
    Credential.HIGH_SCHOOL: """
        high school, secondary school, ged, abitur, matura, hochschulreife, mittlere reife,
        baccalauréat, bac, lycée, bachillerato, educación secundaria, ensino médio, ensino
        secundário, maturità, scuola superiore, diploma di maturità, middelbare school, havo, vwo
    """,
    Credential.ASSOCIATE_DEGREE: """
        associate, associate degree, associates degree, associate s degree, bac 2, bts, dut, but,
        hnd, foundation degree
    """,
    Credential.BACHELOR_DEGREE: """
        bachelor, bachelors, bachelor s, bsc, ba degree, bs degree, undergraduate degree,
        bachelorabschluss, bac 3, bac 4, licence, licenciatura, grado, título universitario,
        graduação, ensino superior, bacharelado, laurea, laurea triennale, hbo
    """,
    Credential.PROFESSIONAL_CERTIFICATE: """
        professional certificate, certificate, certification, ausbildung, abgeschlossene
        ausbildung, berufsausbildung, abgeschlossene berufsausbildung, zertifikat, cap, bep,
        formación profesional, técnico, curso técnico, mbo
    """,
    Credential.POSTGRADUATE_DEGREE: """
        postgraduate degree, postgraduate, master, masters, master s, msc, mba, phd, ph d,
        doctorate, doctoral, masterabschluss, promotion, bac 5, bac 8, doctorat, máster,
        doctorado, posgrado, mestrado, doutorado, pós graduação, laurea magistrale, dottorato,
        doctoraat
    """,
}
_NO_CREDENTIAL = """
        none, no degree, no requirements, not required, keine, aucun, aucune, ninguno, nenhum,
        nessuno, geen
    """
_YES = word_set("true yes y on 1 x ja oui sí si sim sì vrai wahr verdadero")
_NO = word_set("false no n off 0 nein non não nao nee faux falsch falso")
_NUMBER_WORDS = (
    "one a an ein eine einer un une uno una um uma een",
    "two zwei deux dos dois duas due twee",
    "three drei trois tres três tre drie",
    "four vier quatre cuatro quatro quattro",
    "five fünf cinq cinco cinque vijf",
    "six sechs seis sei zes",
    "seven sieben sept siete sete sette zeven",
    "eight acht huit ocho oito otto",
    "nine neun neuf nueve nove negen",
    "ten zehn dix diez dez dieci tien",
)
_BY_WORD = {
    letters_of(word): number
    for number, words in enumerate(_NUMBER_WORDS, 1)
    for word in words.split()
}
_A_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(sorted(_BY_WORD))})"
_YEARS = re.compile(
    rf" ({_A_NUMBER}) (?:(?:bis|to|a|or|oder|ou|o|of|tot|plus|e|more|mehr) )*(?:\d{{1,2}} )?"
    r"(years?|yrs?|y|jahren?|jahre|ans?|annees?|anos?|anni|anno|jaar|jaren"
    r"|months?|monaten?|monate|mois|mes|meses|mesi|mese|maanden?) "
)
_MONTHS_START = ("mo", "me", "maand")
_MONTHS_OF_YEAR = 12
_FIRST_COUNT = re.compile(r"\b([1-9]\d{0,5})\b")
_DECIMAL = re.compile(r"\d[.,]\d")


_CONTRACT_FOR_A_TIME = "fixed term contract, temporary contract"


def read_contracts(text: str) -> tuple[EmploymentType, ...]:
    """The kinds of contract that a text names. "Permanent" says nothing of the hours."""
    kinds = find_meanings(text, _CONTRACTS)
    if EmploymentType.CONTRACTOR in kinds and any_phrase(text, _CONTRACT_FOR_A_TIME):
        kinds.remove(EmploymentType.CONTRACTOR)
    return tuple(kinds)


def is_without_end(text: str) -> bool:
    """Whether a text names a contract without an end, such as "CDI"."""
    return any_phrase(text, _WITHOUT_END)


def read_workplace(text: str) -> Workplace | None:
    """Where the work is done. None if a text does not say, or names several workplaces."""
    if any_phrase(text, _NOT_REMOTE):
        return None
    found = find_meanings(text, _WORKPLACES)
    if Workplace.HYBRID in found:
        return Workplace.HYBRID
    return found[0] if len(found) == 1 else None


def read_credentials(text: str) -> tuple[Credential, ...]:
    """The degrees that a text names, as alternatives."""
    return tuple(find_meanings(text.replace("+", " "), _CREDENTIALS))


def asks_no_credential(text: str) -> bool:
    """Whether a text says that no degree is required."""
    return any_phrase(text, _NO_CREDENTIAL)


def read_months(text: str, unit: int = 0) -> int | None:
    """The least experience of a text in months: "3+ ans" and "3-5 years" are 36.

    A bare number, or the first one of "2-5", is multiplied by `unit`, the months of one; 0 leaves
    it alone.
    """
    if len(text) > TEXT_MAX_CHARS:
        return None
    words = words_of(text)
    if _DECIMAL.search(text):
        return None
    bare = words.split()
    if unit and len(bare) in {1, 2} and all(map(str.isdigit, bare[1:])) and _number(bare[0]):
        return (_number(bare[0]) or 0) * unit
    for found in _YEARS.finditer(words):
        if number := _number(found[1]):
            return number * (1 if found[2].startswith(_MONTHS_START) else _MONTHS_OF_YEAR)
    return None


def read_flag(text: str) -> bool | None:
    """Whether a text says yes or no; None if it says neither."""
    letters = letters_of(text)
    return True if letters in _YES else False if letters in _NO else None


def read_count(text: str) -> int | None:
    """A number above 0, in digits or in a word, with or without a noun: "2 positions"."""
    if len(text) > TEXT_MAX_CHARS:
        return None
    digits = _FIRST_COUNT.findall(text)
    if len(digits) == 1 and not _DECIMAL.search(text):
        return int(digits[0])
    first = words_of(text).split()
    return _number(first[0]) if first and not digits else None


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word) if 0 < int(word) <= 99 else None  # noqa: PLR2004 - two digits at most
    return _BY_WORD.get(word)
