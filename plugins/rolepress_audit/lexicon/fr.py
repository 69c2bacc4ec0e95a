"""French."""

from rolepress_audit.lexicon.entry import Lexicon

_JOB = "(?:offre|annonce|poste|recrutement)"
_STATE = (
    "(?:expirée?|pourvue?|clôturée?|close?s?|terminée?s?|fermée?s?|n'est_plus_disponible"
    "|plus_disponible)"
)

WORDS = Lexicon(
    apply="postul candidat envoye[rz] contacte intéress",
    closed=rf"""
        (?:cette|ce|l')_?{_JOB}\b.*_{_STATE}
        ce_poste_(?:est|a_été)_(?:déjà_)?pourvu.* {_JOB}(?:_d'emploi)?_(?:déjà_)?{_STATE}
        les_candidatures_(?:sont|ne_sont_plus)_(?:closes|clôturées|terminées|fermées|acceptées).*
        candidatures_(?:closes|clôturées|terminées|fermées)
        la_date_limite(?:_de_candidature)?_est_(?:dépassée|passée)
    """,
    closed_hints="""
        pourvu expire clotur n'est_plus plus_disponible ne_sont_plus sont_closes
        candidatures_closes offre_close terminee fermee depassee est_passee brouillon
    """,
    labels="pourvue? expirée? brouillon",
    employment={
        "FULL_TIME": "temps_(?:plein|complet) plein_temps cdi",
        "PART_TIME": "(?:temps_)?partiel mi_temps",
        "CONTRACTOR": "indépendants? prestataire",
        "TEMPORARY": r"cdd interim\w* temporaires?",
        "INTERN": r"stages? stagiaires? alternan\w+",
        "VOLUNTEER": r"bénévol\w+",
        "PER_DIEM": r"journalier\w* par_jour a_la_journée vacataire\w*",
    },
    remote="télétravail à_distance chez_vous à_domicile depuis_(?:chez|n'importe)",
    reach=r"appel\w* téléphon\w*",
    deadline=r"""
        candidatures?_(?:jusqu'au|avant_le) postule[rz]_(?:avant_le|jusqu'au)
        date_limite(?:_de_candidature)?
    """,
    similar=r"""
        (?:offres?|postes?|emplois?|annonces)_(?:d'emploi_)?(?:similaires?|associé\w*)(?:_.*)?
        autres_(?:offres|postes|emplois)(?:_.*)?
    """,
)
