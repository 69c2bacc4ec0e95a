"""English."""

from rolepress_audit.lexicon.entry import Lexicon

_JOB = (
    "(?:(?:job|vacancy)_)?(?:job|position|vacancy|posting|role|listing|opening|ad|advert|offer"
    "|opportunity|post)"
)
_STATE = r"(?:closed|expired|filled|withdrawn|no_longer_(?:available|open|active|accepting)\b.*)"
_NOW = "(?:_(?:now|already|since|recently|just|sadly|unfortunately))*"

WORDS = Lexicon(
    apply=r"""
        appl(?:y|ication|ying|icant) \binterest \bjoin\b get_in_touch contact
        (?:send|submit|upload)_(?:us_)?(?:your_|my_)?(?:cv|resume|details)
    """,
    closed=rf"""
        th(?:is|e)_{_JOB}_(?:is|has|was|has_been){_NOW}(?:_been)?{_NOW}_{_STATE}
        {_JOB}_(?:is_|has_been_|has_)?(?:now_|already_)?{_STATE}
        we(?:_have|'ve)?{_NOW}_(?:filled|closed)_th(?:is|e)_{_JOB}
        (?:we_are_|this_\w+_is_)?(?:no_longer|not)_accepting_(?:any_)?(?:more_)?applications.*
        applications?_(?:for_this_\w+_)?(?:(?:are|is|have|has)(?:_now)?_(?:been_)?)?closed\b.*
        the_(?:application_)?(?:deadline|closing_date|application_period)(?:_to_apply)?(?:_for_this_\w+)?_(?:has|is){_NOW}_(?:passed|expired|over|ended)
        this_(?:page|job|posting|listing|vacancy)_is_(?:only_|still_)?a_draft.*
    """,
    closed_hints="""
        closed expired filled draft inactive withdrawn no_longer not_accepting archiv
        deadline closing_date application_period
    """,
    labels="""
        closed expired filled draft archived inactive withdrawn no_longer_available
        closed_(?:vacancy|job|position|posting)
        (?:vacancy|job|position|posting|applications)_(?:closed|filled|expired)
    """,
    employment={
        "FULL_TIME": "full_?time permanent\\w*",
        "PART_TIME": "part_?time half_time",
        "CONTRACTOR": "contract(?:or|ors|ing)? freelanc\\w* self_employed 1099",
        "TEMPORARY": r"""
            temporary temps? fixed_term limited_term season(?:al)? maternity
            \d+_months?_(?:contract|ftc|fixed|term) term_time
            supply_(?:teach\w*|work|cover|staff|basis|role|position)
        """,
        "INTERN": r"""
            intern(?:s|ship|ships)? trainee\w* apprenti\w* placement_year
            (?:student|industrial)_placement co_?op
        """,
        "VOLUNTEER": "volunt\\w+ pro_bono unpaid",
        "PER_DIEM": r"""
            per_?diem day_rates? daily_(?:rate|pay|paid|hire|basis)\w* paid_daily
            (?:by|per)_(?:the_)?day prn casual bank_staff as_needed
        """,
    },
    remote=r"""
        remot[eoa]\w* home_?office homeworking home_based work(?:ing)?_at_home (?:from|at)_home
        anywhere distributed telecommut\w* telework\w* virtual wfh
    """,
    reach="""
        apply send submit call ring phone tel telephone text_(?:us|me|to|at|on) sms
        message_(?:us|me) whatsapp
    """,
    deadline=r"""
        apply_(?:by|before|until|no_later_than)
        applications?_(?:close[sd]?|due|accepted|open)(?:_on|_by|_until|_through)?
        (?:closing|application)_(?:date|deadline) deadline_(?:to_apply|for_applications?)
        (?:last|final)_day_to_apply (?:^|[|·]\s?)(?:closes|deadline)
    """,
    similar=r"""
        (?:\d+_)?(?:similar|related|other|more|further|recommended)_(?:\w+_)?(?:jobs?|vacancies|positions|roles|openings|postings)(?:_.*)?
        (?:jobs_)?you_(?:may|might)_(?:also_)?like(?:_.*)? (?:people|others)_also_viewed
    """,
)
