"""Polish."""

from rolepress_audit.lexicon.entry import Lexicon

_JOB = "(?:oferta(?:_pracy)?|rekrutacja|ogłoszenie)"
_STATE = "(?:nieaktualn[ae]|wygasł[ao]|zakończon[ae]|archiwaln[ae]|została_zakończona|zamknięt[ae])"

WORDS = Lexicon(
    is_full=True,
    apply=r"aplikuj aplikow zgłoś wyślij_(?:cv|zgłoszenie) odpowiedz",
    closed=rf"""
        (?:(?:ta|ta_|to)_)?{_JOB}_(?:(?:jest|już|została|zostało)_)*{_STATE}
        (?:to_)?stanowisko_(?:zostało_|jest_)?(?:już_)?obsadzone
    """,
    closed_hints="nieaktualn wygasl zakonczon archiwaln zamkniet obsadzon",
    labels="nieaktualna wygasła zakończona archiwalna",
    employment={
        "FULL_TIME": r"pełny\w*_(?:etat|wymiar) pełnym_wymiarze pełen_etat",
        "PART_TIME": r"(?:część|pół)_etatu niepełny\w*_(?:etat|wymiar)",
        "CONTRACTOR": "b2b umowa_zlecenie",
        "TEMPORARY": r"czas_określony tymczasow\w+ sezonow\w+",
        "INTERN": r"staż\w* praktykant\w*",
        "VOLUNTEER": r"wolontari\w+",
        "PER_DIEM": r"dniówk\w+",
    },
    remote=r"zdaln\w+ praca_z_domu",
    reach=r"zadzwoń dzwoń telefon\w*",
    deadline=r"""
        oferta_ważna_do aplikuj_do termin_(?:składania_)?(?:aplikacji|zgłoszeń|ofert)(?:_do)?
    """,
    similar=r"podobne_(?:oferty|ogłoszenia)(?:_.*)? inne_oferty(?:_.*)?",
    joiners="i",
    ago=r"(?:\d+_)?(?:dni|dzien|tygodni\w*|godzin\w*|miesi\w+)_temu\b",
    today="dzisiaj dzis wczoraj",
    posted=r"dodan[oae] opublikowan\w+",
    time_units="dni",
    within="za",
    each="na za",
    hours="godzin",
    working_time=r"godzin\w*",
    periods={
        "HOUR": "godzin[ae] godz",
        "DAY": "dzien",
        "WEEK": "tydzien",
        "MONTH": "miesiac mies mc",
        "YEAR": "rok",
    },
    rates={
        "HOUR": r"godzinow\w+",
        "DAY": r"dniowk\w+",
        "WEEK": r"tygodniow\w+",
        "MONTH": r"miesiecz\w+",
        "YEAR": r"rocznie roczn\w+",
    },
    between="do",
    employer_at="w",
    in_town="w",
    hiring="praca kariera",
    not_remote="brak_(?:mozliwosci_)?pracy_zdalnej",
    nowhere="praca_zdalna",
)
