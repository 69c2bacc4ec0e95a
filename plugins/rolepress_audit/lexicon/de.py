"""German."""

from rolepress_audit.lexicon.entry import Lexicon

_JOB = (
    "(?:stelle|position|stellenanzeige|anzeige|ausschreibung|stellenausschreibung|vakanz|angebot"
    "|stellenangebot)"
)
_STATE = (
    "(?:besetzt|geschlossen|abgelaufen|vergeben|beendet|nicht_mehr_(?:verfügbar|aktuell|online"
    "|offen|aktiv|ausgeschrieben|zu_besetzen))"
)
_NOW = "(?:_(?:leider|bereits|schon|inzwischen|mittlerweile|nun))*"

WORDS = Lexicon(
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
)
