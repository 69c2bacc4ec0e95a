"""Dutch."""

from rolepress_audit.lexicon.entry import CLAUSE_END, Lexicon

_JOB = "(?:vacature|functie|positie)"
_STATE = "(?:gesloten|vervuld|verlopen|ingevuld|niet_(?:meer|langer)_(?:beschikbaar|open|actueel))"


WORDS = Lexicon(
    is_full=True,
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
    joiners="en",
    ago=r"\d+_(?:dag|dagen|weken|week|maanden|maand|uur|uren)_geleden\b",
    today="vandaag gisteren",
    posted="geplaatst",
    time_units="dagen weken",
    within="over nog",
    hours="uur",
    working_time="uur uren dagen",
    periods={
        "HOUR": "uur",
        "DAY": "dag",
        "WEEK": "week",
        "MONTH": "maand",
        "YEAR": "jaar",
    },
    rates={
        "HOUR": "uurloon",
        "DAY": "dagtarief",
        "WEEK": r"wekelijks\w*",
        "MONTH": r"maandelijks\w* maandsalaris",
        "YEAR": r"jaarlijks\w* jaarsalaris",
    },
    between="tot en",
    short_words="st=sint",
    employer_at="bij",
    in_town="te",
    hiring="vacature",
    not_remote=f"geen_thuiswerk{CLAUSE_END}",
    nowhere="thuiswerken",
)
