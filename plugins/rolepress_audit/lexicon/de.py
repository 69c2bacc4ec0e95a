"""German."""

from rolepress_audit.lexicon.entry import CLAUSE_END, Lexicon

_JOB = (
    "(?:stelle|position|stellenanzeige|anzeige|ausschreibung|stellenausschreibung|vakanz|angebot"
    "|stellenangebot)"
)
_STATE = (
    "(?:besetzt|geschlossen|abgelaufen|vergeben|beendet|nicht_mehr_(?:verfügbar|aktuell|online"
    "|offen|aktiv|ausgeschrieben|zu_besetzen))"
)
_NOW = "(?:_(?:leider|bereits|schon|inzwischen|mittlerweile|nun))*"

_OFFICE = "(?:on-?_?site|vor_ort|im_buro)"
_OUR_OFFICE = r"(?:in|im)_(?:unserem?_)?(?:[\w'-]+_){0,2}(?:office|buro)"
_DAYS = "(?:[1-3]|ein|zwei|drei)"
_DAYS_A_WEEK = rf"{_DAYS}\s?tage?\s?(?:pro|die|/|in_der)?\s?woche"

WORDS = Lexicon(
    is_full=True,
    apply="bewerb bewirb kontakt lebenslauf interess schreib(?:en)?_(?:sie_)?uns",
    closed=rf"""
        (?:diese|die|das|dieses)_{_JOB}_(?:ist|wurde|hat){_NOW}_{_STATE}.*
        {_JOB}_(?:bereits_|leider_|ist_|wurde_)*{_STATE}
        wir_haben_(?:diese|die)_{_JOB}{_NOW}_(?:besetzt|vergeben)
        die_bewerbungsfrist(?:_für_diese_{_JOB})?_ist{_NOW}(?:_am_.*)?_(?:abgelaufen|verstrichen|vorbei)
        bewerbungsfrist{_NOW}_abgelaufen
        (?:eine_)?bewerbung(?:en)?_(?:auf_diese_{_JOB}_)?(?:ist|sind){_NOW}_(?:nicht_mehr_möglich|geschlossen)
        (?:die_)?bewerbungsphase_ist{_NOW}_(?:beendet|abgeschlossen|vorbei)
        wir_nehmen_(?:für_diese_{_JOB}_)?(?:leider_)?keine_bewerbungen_mehr_(?:an|entgegen)
    """,
    closed_hints="""
        geschlossen abgelaufen besetzt entwurf inaktiv vergeben beendet verstrichen vorbei
        nicht_mehr keine_bewerbungen abgeschlossen archiviert
    """,
    labels="""
        geschlossen abgelaufen besetzt entwurf archiviert inaktiv vergeben nicht_mehr_verfügbar
        geschlossene_stelle
    """,
    employment={
        "FULL_TIME": r"""
            voll_?_?(?:und|oder|/|&)_?teilzeit vollzeit\w* festanstellung unbefristet\w*
        """,
        "PART_TIME": r"teil_?_?(?:und|oder|/|&)_?vollzeit teilzeit\w* minijob\w* halbtags\w*",
        "CONTRACTOR": r"""
            freiberuf\w* selb(?:st)?ständig\w* honorar\w* freie[rn]?_mitarbeit\w* werkvertrag\w*
            auftragsbasis
        """,
        "TEMPORARY": r"befristet\w* zeitarbeit\w* aushilf\w* saison\w* elternzeit\w* vertretung\w*",
        "INTERN": r"praktik\w* werkstudent\w* ausbildung\w*",
        "VOLUNTEER": r"ehrenamt\w* freiwillig\w* bundesfreiwillig\w*",
        "PER_DIEM": r"tagessatz\w* tageweise pro_tag tagelohn",
    },
    remote=r"""
        heimarbeit von_zu_?hause zu_hause mobil\w*_arbeit\w* ortsunabhängig\w* fernarbeit telearbeit
    """,
    reach=r"bewerb\w* ruf\w* telefon\w* schreib\w*",
    deadline=r"""
        bewerbungs(?:frist|schluss|ende)(?:_ist)?(?:_der)? bewerb\w*_(?:sie_sich_)?bis(?:_zum)?
        bewirb_dich_bis(?:_zum)?
    """,
    similar=r"""
        (?:ähnliche|weitere|andere|verwandte|passende)_(?:stellen\w*|jobs?|positionen|vakanzen|angebote)(?:_.*)?
    """,
    joiners="und",
    in_names="und",
    ago=r"""
        vor_(?:\d+\+?|einer|einem|einigen|wenigen|mehr_als_\d+)_(?:stunde|tag|woche|monat|minute)
    """,
    today="heute gestern neu",
    posted="veroffentlicht eingestellt online",
    time_units="tagen? wochen?",
    within="noch in",
    remaining="ubrig",
    ends_soon="(?:endet|bis)_(?:heute|morgen)",
    each="pro je im in_der die",
    hours=r"h std\.? stunden",
    working_time="h std stunden? tagen? wochen?",
    periods={
        "HOUR": "stunde std h",
        "DAY": "tag",
        "WEEK": "woche",
        "MONTH": "monat",
        "YEAR": "jahr",
    },
    rates={
        "HOUR": r"stundlich\w* stunden(?:lohn|satz)\w*",
        "DAY": r"taglich\w* tagessatz\w*",
        "WEEK": r"wochentlich\w* wochenlohn",
        "MONTH": r"monatlich\w* monats\w+",
        "YEAR": r"jahrlich\w* jahres\w+",
    },
    between="bis und",
    share="pensum stelle",
    worldwide="weltweit",
    living=r"wohn\w* sitz",
    streets="str=strasse pl=place=platz",
    short_words="st=sankt",
    lead="leider hinweis achtung",
    since="am seit",
    status="status stand",
    fee=r"""
        (?:bewerber(?:innen)?|sie)_mussen_[^.!?]{0,60}(?:gebuhr|kaution)[^.!?]{0,30}zahlen\b
        (?:bewerbungs|bearbeitungs|anmelde|registrierungs)gebuhr_(?:von_[^.!?]{1,20}_)?(?:ist_zu_zahlen|wird_(?:erhoben|fallig)|fallt_an)
    """,
    fee_denied="keine? nie ohne nicht",
    extended="verlanger",
    employer_at="bei",
    agencies="personal zeitarbeit",
    in_town="in",
    estimate="""
        (?:von_uns|automatisch)_geschatzt gehaltsprognose
        (?:schatzung|geschatzt)_(?:auf_basis|auf_grundlage|anhand)_(?:von_)?(?:ahnlich|vergleichbar)
        nicht_vom_(?:arbeitgeber|unternehmen)_angegeben
    """,
    hiring="karriere stelle bewerb",
    small_print=r"datenschutz impressum agb\b dsgvo",
    in_person="per_post postalisch personlich",
    job_folder=r"stellen\w*",
    title_code="kennziffer referenznummer stellennummer",
    title_call=r"jetzt_bewerben\b",
    not_remote=f"""
        keine?_(?:home_?office|remote(?:-?arbeit)?|mobiles_arbeiten|telearbeit)(?:_moglich)?{CLAUSE_END}
        (?:home_?office|remote(?:-?arbeit)?)_(?:ist_)?(?:leider_)?nicht_moglich
        nicht_remote{CLAUSE_END} (?:nur|ausschliesslich|100_?%)_{_OFFICE}{CLAUSE_END}
        {_OFFICE}_only{CLAUSE_END}
    """,
    partly_remote=rf"""
        (?:arbeitsort|arbeitsmodell)\s?:_hybrid
        {_DAYS_A_WEEK}_(?:remote|{_OFFICE}|home_?office)
        (?:remote|{_OFFICE}|home_?office)_{_DAYS_A_WEEK} {_DAYS_A_WEEK}_{_OUR_OFFICE}
        (?:sonst|ansonsten)_{_OFFICE} gelegentlich(?:es)?_(?:home_?office|remote_work\w*)
    """,
    parted_week=rf"(?=.*(?:woche|hybrid)).*\b{_DAYS}_tage_{_OUR_OFFICE}",
    other_subject="wenn falls",
    leaves_choice="oder moglich kann konnen bis_zu",
    wholly_remote=r"""
        (?:vollstandig|komplett|rein)_(?:remote|home_?office)
        remote\W{1,3}(?:(?:und|oder)\W)?hybrid
        hybrid(?!\s?:)\W{1,3}(?:oder\W)?(?:\w+_)?remote
    """,
    nowhere="weltweit bundesweit deutschlandweit",
)
