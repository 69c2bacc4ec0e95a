"""Dutch."""

from rolepress_audit.lexicon.entry import Lexicon

_JOB = "(?:vacature|functie|positie)"
_STATE = "(?:gesloten|vervuld|verlopen|ingevuld|niet_(?:meer|langer)_(?:beschikbaar|open|actueel))"

WORDS = Lexicon(
    apply="sollicit reageer stuur_je mail_(?:je|ons)",
    closed=rf"""
        (?:deze|de)_{_JOB}_(?:is|werd)(?:_(?:helaas|al|inmiddels))*_{_STATE} {_JOB}_{_STATE}
        (?:reageren|solliciteren)_is_niet_(?:meer|langer)_mogelijk
        de_sluitingsdatum_is_verstreken
    """,
    closed_hints="gesloten vervuld verlopen ingevuld niet_meer niet_langer verstreken",
    labels="gesloten vervuld verlopen",
    employment={
        "FULL_TIME": "voltijds?",
        "PART_TIME": "deeltijds?",
        "CONTRACTOR": "zzp",
        "TEMPORARY": r"tijdelijke? seizoens\w*",
        "INTERN": r"stagiair\w*",
        "VOLUNTEER": r"vrijwillig\w*",
        "PER_DIEM": r"per_dag oproep\w*",
    },
    remote=r"thuiswerk\w* op_afstand vanuit_huis",
    reach=r"\bbel\b telefoneer",
    deadline=r"""
        sluitingsdatum (?:solliciteren|reageren)_(?:kan_|is_mogelijk_)?(?:t/m|tot(?:_en_met)?|voor)
        solliciteer_(?:voor|uiterlijk|tot)
    """,
    similar=r"(?:vergelijkbare|soortgelijke|andere|meer)_(?:vacatures|functies|banen)(?:_.*)?",
)
