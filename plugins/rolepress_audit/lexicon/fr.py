"""French."""

from rolepress_audit.lexicon.entry import CLAUSE_END, Lexicon

_JOB = "(?:offre|annonce|poste|recrutement)"
_STATE = (
    "(?:expirée?|pourvue?|clôturée?|close?s?|terminée?s?|fermée?s?|n'est_plus_disponible"
    "|plus_disponible)"
)

_OFFICE = "sur_site"
_OUR_OFFICE = r"au_(?:notre_)?(?:[\w'-]+_){0,2}bureau"
_DAYS = "(?:[1-3]|un|deux|trois)"
_DAYS_A_WEEK = rf"{_DAYS}\s?jours?\s?(?:par|/)?\s?semaine"

WORDS = Lexicon(
    is_full=True,
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
    joiners="et",
    ordinals="er e",
    before_month="de d'",
    ago=r"il_y_a_(?:plus_de_)?(?:\d+|une?|quelques)",
    today="aujourd'hui hier nouveau",
    posted=r"publie\w* mise?_en_ligne",
    time_units="jours? semaines?",
    within="dans en",
    remaining="restants?",
    each="par",
    hours="heures",
    working_time="heures? jours? semaines?",
    periods={
        "HOUR": "heure",
        "DAY": "jour",
        "WEEK": "semaine",
        "MONTH": "mois",
        "YEAR": "an annee",
    },
    rates={
        "HOUR": "(?:de_)?l'heure horaire taux_horaire",
        "DAY": r"journalier\w* tjm",
        "WEEK": r"hebdomadaire\w*",
        "MONTH": r"mensue\w+",
        "YEAR": r"annuel\w* annuit\w+",
    },
    between="a et",
    worldwide="monde_entier",
    living="teletravail distance",
    short_words="ste=sainte",
    since="le",
    fee="""
        frais_(?:de_dossier|d'inscription)[^.!?]{0,40}(?:a_la_charge_du_candidat|obligatoires)
    """,
    fee_denied="aucune?",
    extended="prolong",
    employer_at="chez",
    in_town="a",
    estimate="salaire_estime_(?:par|a_partir) estimation_(?:basee|fondee)_sur",
    hiring="emplo[iy] postul candidat",
    small_print="confidentialite mentions_legales",
    job_folder="emplois?",
    not_remote=f"pas_de_teletravail{CLAUSE_END} teletravail_(?:non|impossible)",
    partly_remote=f"""
        {_DAYS_A_WEEK}_(?:{_OFFICE}|en_teletravail|home_?office)
        (?:{_OFFICE}|teletravail|home_?office)_{_DAYS_A_WEEK} {_DAYS_A_WEEK}_{_OUR_OFFICE}
        sinon_{_OFFICE}
    """,
    parted_week=rf"(?=.*(?:semaine|hybrid)).*\b{_DAYS}_jours_{_OUR_OFFICE}",
    other_subject="si",
    leaves_choice="ou",
    wholly_remote=r"entierement_(?:remote|en_teletravail) remote\W{1,3}(?:ou\W)?hybrid",
    nowhere="teletravail",
)
