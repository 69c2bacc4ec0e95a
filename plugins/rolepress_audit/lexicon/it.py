"""Italian."""

from rolepress_audit.lexicon.entry import Lexicon

_JOB = "(?:posizione|offerta(?:_di_lavoro)?|annuncio|selezione|candidatura)"
_STATE = (
    "(?:chius[ao]|copert[ao]|ricopert[ao]|scadut[ao]|non_(?:è_)?più_(?:disponibile|attiv[ao]"
    "|apert[ao]))"
)

WORDS = Lexicon(
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
)
