"""English."""

from rolepress_audit.lexicon.entry import CLAUSE_END, Lexicon

_JOB = (
    "(?:(?:job|vacancy)_)?(?:job|position|vacancy|posting|role|listing|opening|ad|advert|offer"
    "|opportunity|post)"
)
_STATE = r"(?:closed|expired|filled|withdrawn|no_longer_(?:available|open|active|accepting)\b.*)"
_NOW = "(?:_(?:now|already|since|recently|just|sadly|unfortunately))*"

_WHO = "(?:applicants?|candidates?|you|all_applicants|each_applicant)"
_MUST = "(?:must|have_to|need_to|are_required_to|is_required_to|will_have_to|are_asked_to|shall)"
_KIND = "(?:registration|application|processing|administrati(?:on|ve)|admin|interview|enroll?ment)"
_REMOTE = "(?:remote|telecommuting|home_?office|work(?:ing)?_from_home|wfh|telework(?:ing)?)"
_OFFICE = "(?:on-?_?site|in_(?:the_)?office|in-?_?person)"
_OUR_OFFICE = r"(?:in|at|from)_(?:our|the|your)_(?:[\w'-]+_){0,2}office"
_DAYS = "(?:[1-3]|one|two|three)"
_DAYS_A_WEEK = rf"{_DAYS}-?\s?days?\s?(?:a|per|each|every|/)?\s?week"

WORDS = Lexicon(
    is_full=True,
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
        "FULL_TIME": r"full_?time permanent\w* full[-\x20/]*(?:or|and|&)?[-\x20/]*part",
        "PART_TIME": r"part_?time half_time part[-\x20/]*(?:or|and|&)?[-\x20/]*full",
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
    joiners="and",
    in_names="of and",
    ordinals="st nd rd th",
    before_month="of",
    before_day="the",
    ago=r"""
        \d+\+?\s?(?:h|d|w|mo|hours?|hrs?|days?|weeks?|months?|minutes?|mins?)\s?ago\b
        an?_(?:hour|day|week|month|minute)_ago\b
    """,
    today="today yesterday just_now just this_week last_week recently new",
    posted="posted published listed added updated online date",
    time_units="days? weeks? hours?",
    within="(?:in|within)(?:_the_next)?",
    remaining="left remaining to_go",
    ends_soon="(?:closes|ends|expires|closing|deadline:?)_(?:today|tomorrow|tonight)",
    each="per a an each every",
    hours="h hours? hrs?",
    working_time="hours? hrs? h days? weeks? shifts?",
    periods={
        "HOUR": "hour hr h",
        "DAY": "day",
        "WEEK": "we?e?k",
        "MONTH": "month mth mo",
        "YEAR": "year yr annum",
    },
    rates={
        "HOUR": "hourly ph p/h",
        "DAY": "daily day_rate pd p/d per_diem",
        "WEEK": "weekly pw p/w",
        "MONTH": r"monthly mtl p\.?\s?m\b\.? pcm",
        "YEAR": r"annual\w* yearly p\.?\s?a\b\.? ctc lpa ote",
    },
    between="to a and till up_to",
    share="position role fte workload",
    worldwide="""
        world-?wide (?:from|work)_anywhere(?!_in_(?!the_world)) anywhere_in_the_world
        global(?:ly)?_remote
    """,
    living=r"""
        remot\w* anywhere based live living resid\w+ located within candidates? applicants?
        home\w* telework countr\w+ time_?zones?
    """,
    streets="""
        st=street rd=road ave=avenue=av blvd=boulevard=bd sq=square ln=lane dr=drive
        ct=court hwy=highway pkwy=parkway bldg=building fl=floor ste=suite n=north s=south
        e=east w=west
    """,
    short_words="st=saint mt=mount ft=fort co=county",
    lead=r"""
        sorry(?:\W*but)? unfortunately note notice update please_note(?:_that)? we're_sorry
    """,
    since="on since",
    status="status state",
    badge_classes="badge status state tag label pill chip closed expired filled draft",
    fee=rf"""
        {_WHO}_{_MUST}_(?:first_)?pay_(?:(?:a|an|the|any)_)?(?:[^\s.!?]+_){{0,3}}(?:{_KIND}|training|placement|joining|security)_(?:fee|deposit|charge)s?\b
        non-?refundable_{_KIND}_fee\b
        (?:an?|the)_{_KIND}_fee_(?:of_[^.!?]{{1,20}}_)?(?:is_(?:required|payable|due|charged)|applies|must_be_paid|has_to_be_paid)\b
    """,
    fee_denied=r"""
        no not never without nor scam fraud beware own annual professional council
        licen[cs]\w* chamber
    """,
    extended="exten rolling reopen",
    employer_at="at",
    employer_for="with for",
    agencies=r"""
        recruit staffing agency search talent jobs?\b career headhunt consult confidential
        client company home interim
    """,
    in_town="in",
    estimate=r"""
        estimated_(?:by_(?!the_employer)|from_(?:similar|comparable|other)_)
        (?:our|site|indeed|glassdoor|market|talent\.com)_(?:salary_|pay_)?estimate
        based_on_(?:similar|comparable)_(?:jobs|roles|positions|postings|vacancies)
        (?:salary|pay)_(?:is_)?not_(?:provided|given|stated|published)_by_the_(?:employer|company)
    """,
    hiring=r"""
        appl(?:y|ication) jobs?\b career vacan recru hiring hire\b work_?(?:with|for)_?us
        join
    """,
    small_print="privacy data_?protection cookie imprint terms gdpr",
    in_person="in_person by_post by_phone",
    job_folder="jobs? vacanc(?:y|ies) careers? positions? openings?",
    title_pay=r"p\.?\s?a per a_year ote salary",
    title_code="""
        ref req reference job_?id req_?id job_?(?:code|number|no|nr) vacancy_(?:no|id)
    """,
    title_call=r"""
        near_me\b jobs?_hiring\b (?:urgent(?:ly)?|now|immediate(?:ly)?)_hiring\b
        hiring_(?:now|immediately)\b apply_(?:now|today)\b
    """,
    placeholder="""
        your insert enter add company employer organi[sz]ation job role position title city
        town country location address date salary email phone url link description
        placeholder here name
    """,
    not_remote=rf"""
        no_{_REMOTE}(?:_(?:work|working|option|options|possible|available|allowed))?{CLAUSE_END}
        not_(?:a_|an_)?(?:remote|telecommut\w+|home_?based)(?:_(?:job|role|position|vacancy|work))?{CLAUSE_END}
        {_REMOTE}(?:_work)?_is_(?:not|never)_(?:possible|available|offered|allowed|an_option)
        {_OFFICE}_only{CLAUSE_END} only_{_OFFICE}{CLAUSE_END} (?:100_?%|fully)_{_OFFICE}{CLAUSE_END}
    """,
    partly_remote=rf"""
        this_is_a_hybrid_(?:job|role|position)
        (?:work_?place|work(?:ing)?_(?:model|place|location))\s?:_hybrid
        {_DAYS_A_WEEK}_(?:remote|(?:from|at)_home|{_OFFICE}|home_?office)
        (?:remote|(?:from|at)_home|{_OFFICE}|home_?office)_{_DAYS_A_WEEK}
        {_DAYS_A_WEEK}_{_OUR_OFFICE}
        (?:otherwise|the_rest(?:_of_the_(?:week|time))?(?:_is)?)_{_OFFICE}
        occasional_(?:home_?office|work(?:ing)?_from_home|remote_work\w*)
    """,
    parted_week=rf"(?=.*(?:week|hybrid)).*\b{_DAYS}_days_{_OUR_OFFICE}",
    hybrid_label="hybrid(?:_(?:work|working|job|role|position))?",
    other_subject="""
        if unless whether when used_to unlike interviews? onboarding first training
        customers? clients? experience
    """,
    leaves_choice=r"""
        or optional\w* may can could choose like prefer welcome possible never not_only
        up_to
    """,
    wholly_remote=r"""
        (?:fully|100_?%|completely|entirely|wholly|purely)_(?:remote|home_?office|distributed|from_home)
        remote_?(?:first|only) not_(?:only|just|necessarily)_(?:remote|on-?site)
        remote\W{1,3}(?:(?:or|and)\W)?hybrid
        hybrid(?!\s?:)\W{1,3}(?:(?:or|and)\W)?(?:\w+_)?remote (?:from|work)_anywhere
    """,
    nowhere=r"""
        (?:fully_|100_?%_)?remot[eoa] remote_(?:work|job|position|only) any_?where world_?wide
        work(?:ing)?_from_home wfh home_?(?:office|based) telecommut\w+ telework n/a tbd
        various(?:_locations)? multiple(?:_locations)? nationwide
    """,
)
