"""Italian."""

from rolepress_audit.lexicon.entry import Lexicon

_JOB = "(?:posizione|offerta(?:_di_lavoro)?|annuncio|selezione|candidatura)"
_STATE = (
    "(?:chius[ao]|copert[ao]|ricopert[ao]|scadut[ao]|non_(?:è_)?più_(?:disponibile|attiv[ao]"
    "|apert[ao]))"
)

WORDS = Lexicon(
    is_full=True,
    apply="candida invia interess",
    closed=rf"""
        (?:(?:questa|questo|la|l')_?)?{_JOB}_(?:(?:è|è_stata|è_stato)_)?(?:già_)?{_STATE}
        (?:le_)?candidature_(?:sono_)?(?:chiuse|scadute|terminate)
        i_termini_(?:per_candidarsi_)?sono_scaduti
    """,
    closed_hints="chius copert scadut non_piu non_e_piu terminat",
    labels="chius[ao] scadut[ao] copert[ao]",
    employment={
        "FULL_TIME": "tempo_pieno tempo_indeterminato",
        "PART_TIME": "tempo_parziale",
        "CONTRACTOR": "libero_professionista partita_iva",
        "TEMPORARY": "tempo_determinato temporane[oa]",
        "INTERN": r"tirocin\w+",
        "VOLUNTEER": r"volontari\w+",
        "PER_DIEM": "a_giornata",
    },
    remote="da_remoto smart_working telelavoro da_casa",
    reach=r"chiam\w* telefon\w*",
    deadline=r"""
        candidature_entro(?:_il)? candidarsi_entro(?:_il)? scadenza(?:_candidature)?
    """,
    similar=r"""
        (?:offerte|annunci|posizioni)_(?:di_lavoro_)?simili(?:_.*)?
        altre_(?:offerte|posizioni)(?:_.*)?
    """,
    joiners="e",
    ordinals="o a",
    before_month="di",
    ago=r"\d+_(?:giorn[oi]|settiman[ae]|mes[ei]|or[ae])_fa\b",
    today="oggi ieri",
    posted=r"pubblicat\w+",
    time_units="giorni",
    within="tra",
    each="al il alla",
    hours="ore",
    working_time="ore",
    periods={
        "HOUR": "ora",
        "DAY": "giorno",
        "WEEK": "settimana",
        "MONTH": "mese",
        "YEAR": "anno",
    },
    rates={
        "HOUR": "all'ora",
        "DAY": r"giornalier\w+",
        "WEEK": r"settimanal\w+",
        "MONTH": r"mensil\w+",
        "YEAR": "annu[oi] ral",
    },
    since="il",
    extended="prorog",
    employer_at="presso",
    hiring="lavor[ao]",
)
