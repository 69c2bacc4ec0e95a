"""The view of a vacancy: its state, its facts, and how to apply while it is open."""

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from rolepress.core.urls import absolute, file_url
from rolepress.domain.addresses import employer_url
from rolepress.domain.catalog import Vacancy, group_by
from rolepress.domain.documents import Job, Role
from rolepress.domain.job_posting import CONFIDENTIAL, JobPosting, Requirements
from rolepress.domain.place import Workplace
from rolepress.domain.reference_data import Employer
from rolepress.domain.vacancy_state import VacancyState
from rolepress.pages import wording
from rolepress.pages.calendars import calendar_url
from rolepress.pages.cards import closing_label, vacancy_card
from rolepress.pages.context import Context
from rolepress.pages.parts import (
    Anchor,
    Application,
    Card,
    EmployerView,
    Fact,
    PictureView,
    VacancyView,
)
from rolepress.pages.places import place_in_words
from rolepress.schema_org.decision import Reason

ALTERNATIVES_MAX = 5


def vacancy_view(vacancy: Vacancy, context: Context) -> VacancyView:
    """The vacancy's panel. An application is offered if and only if the markup is emitted."""
    posting, language = vacancy.posting, context.site.language
    state = context.shown_state(vacancy)
    is_open = state is VacancyState.OPEN
    return VacancyView(
        state=state,
        notice=_notice(vacancy, context),
        employer=employer_view(vacancy, context),
        pay=wording.salary(posting.base_salary, language) if posting.base_salary else "",
        place=place_in_words(posting, language),
        facts=tuple(_facts(vacancy, context)),
        application=_application(vacancy, context) if is_open else None,
        alternatives=_alternatives(vacancy, context) if state is VacancyState.CLOSED else (),
        closing=closing_label(vacancy, context) if is_open else "",
        dates=tuple(_dates(posting, context)),
        links=tuple(_links(vacancy, context)) if is_open else (),
    )


def employer_view(vacancy: Vacancy, context: Context) -> EmployerView:
    """Who is hiring. A confidential employer has no name here."""
    employer = vacancy.employer
    if employer is None:
        confidential = context.words.gettext("Confidential employer")
        name = confidential if vacancy.posting.employer == CONFIDENTIAL else ""
        return EmployerView(name, "", "", example=False, logo=None)
    return EmployerView(
        employer.name,
        employer_url(str(vacancy.posting.employer)),
        employer.url or "",
        employer.example,
        _logo(employer, context),
    )


def _logo(employer: Employer, context: Context) -> PictureView | None:
    if not employer.logo:
        return None
    picture = context.pictures[employer.logo]
    words = context.words.gettext("Logo of %(employer)s") % {"employer": employer.name}
    return PictureView(file_url(picture.url), words, picture.width, picture.height)


def _notice(vacancy: Vacancy, context: Context) -> str:
    posting, reasons = vacancy.posting, context.decisions[vacancy.url].reasons
    _, language = context.words.gettext, context.site.language
    if context.state(vacancy) is VacancyState.DRAFT:
        return _("This vacancy is not published. Only a preview shows it.")
    if Reason.CLOSED in reasons and posting.date_closed:
        day = wording.date(posting.date_closed, language)
        closed = _("This vacancy closed on %(date)s.") % {"date": day}
        reason = posting.closed_reason or ""
        return f"{closed} {reason.rstrip('.')}." if reason else closed
    if Reason.PAST_LAST_DAY in reasons and posting.valid_through:
        day = wording.date(posting.valid_through, language)
        return _("This vacancy is closed. The last day to apply was %(date)s.") % {"date": day}
    return ""


def _facts(vacancy: Vacancy, context: Context) -> Iterator[Fact]:
    posting, language, _ = vacancy.posting, context.site.language, context.words.gettext
    if posting.workplace:
        yield Fact(_("Workplace"), wording.workplace(posting.workplace, language))
    if place := place_in_words(posting, language):
        yield Fact(_("Place"), place)
    yield from _further_places(posting, context)
    if posting.base_salary:
        yield Fact(_("Pay"), wording.salary(posting.base_salary, language))
    if posting.incentive_compensation:
        yield Fact(_("On top of it"), posting.incentive_compensation)
    if posting.employment_type:
        types = [_(wording.EMPLOYMENT_TYPES[kind]) for kind in posting.employment_type]
        yield Fact(_("Employment"), wording.row(types, language))
    if posting.work_hours:
        yield Fact(_("Hours"), posting.work_hours)
    yield from requirement_facts(posting, context)
    yield from _conditions(posting, context)
    yield from _circumstances(vacancy, context)
    # The page of a role has its codes among the facts of the role.
    if vacancy.role and isinstance(vacancy.document, Job):
        yield from category_facts(vacancy.role, context)
    if posting.identifier:
        yield Fact(_("Reference"), posting.identifier)


def _further_places(posting: JobPosting, context: Context) -> Iterator[Fact]:
    """Places in the markup that the words for the place of work leave out."""
    _, language = context.words.gettext, context.site.language
    if posting.workplace is Workplace.REMOTE:
        if posting.locations:
            places = (wording.place(place, language) for place in posting.locations)
            yield Fact(_("Based in"), wording.either(places, language))
    elif posting.applicant_countries:
        named = {"countries": wording.countries(posting.applicant_countries, language)}
        yield Fact(_("Open to"), _("People living in %(countries)s") % named)


def requirement_facts(requirements: Requirements, context: Context) -> Iterator[Fact]:
    """The experience and education that a role or a vacancy asks for."""
    _, language = context.words.gettext, context.site.language
    if requirements.months_of_experience:
        asked = wording.experience(requirements.months_of_experience, language)
        yield Fact(_("Experience"), asked)
    if education := wording.education(requirements, language):
        yield Fact(_("Education"), education)


def _conditions(posting: JobPosting, context: Context) -> Iterator[Fact]:
    _ = context.words.gettext
    for term, text in (
        (_("Right to work"), posting.eligibility_to_work_requirement),
        (_("Security clearance"), posting.security_clearance_requirement),
        (_("Physical demands"), posting.physical_requirement),
        (_("Sensory demands"), posting.sensory_requirement),
        (_("Also expected"), posting.special_commitments),
    ):
        if text:
            yield Fact(term, text)


def _circumstances(vacancy: Vacancy, context: Context) -> Iterator[Fact]:
    posting, language, _ = vacancy.posting, context.site.language, context.words.gettext
    if vacancy.employer and (site := vacancy.employer.url):
        yield Fact(_("Employer’s website"), urlsplit(site).hostname or site, site)
    industry = posting.industry or (vacancy.employer.industry if vacancy.employer else None)
    if industry:
        yield Fact(_("Industry"), industry)
    if posting.employment_unit:
        yield Fact(_("Department"), posting.employment_unit)
    if posting.total_job_openings:
        yield Fact(_("Openings"), wording.number(posting.total_job_openings, language))
    if posting.job_start_date:
        start = posting.job_start_date
        yield Fact(_("Starts"), wording.date(start, language), datetime=start.isoformat())
    elif posting.job_immediate_start is not None:
        yield Fact(_("Starts"), _("At once") if posting.job_immediate_start else _("Not at once"))


def _dates(posting: JobPosting, context: Context) -> Iterator[Fact]:
    """When it was posted and confirmed, and its last day, or the day on which it closed early."""
    _, language, today = context.words.gettext, context.site.language, context.build_date
    closed = posting.date_closed is not None and posting.date_closed <= today
    end = (_("Closed"), posting.date_closed) if closed else (_("Apply by"), posting.last_day)
    dates = [(_("Posted"), posting.date_posted), (_("Confirmed"), posting.date_confirmed), end]
    for term, day in dates:
        if day:
            ago = wording.ago((today - day).days, language) if day <= today else ""
            yield Fact(term, wording.date(day, language), note=ago, datetime=day.isoformat())


def _links(vacancy: Vacancy, context: Context) -> Iterator[Anchor]:
    _ = context.words.gettext
    if vacancy.posting.last_day:
        yield Anchor(_("Put the last day into a calendar"), calendar_url(vacancy))
    employer = vacancy.employer.name if vacancy.employer else ""
    subject = quote(" · ".join(part for part in (vacancy.title, employer) if part))
    address = quote(absolute(context.site.url, vacancy.url))
    yield Anchor(_("Send it by email"), f"mailto:?subject={subject}&body={address}")


def category_facts(role: Role, context: Context) -> Iterator[Fact]:
    """A role's codes. The name of a classification follows the last of its codes."""
    codes = [context.catalog.data.occupation_codes[key] for key in role.occupation_codes]
    for code_set, members in group_by(codes, lambda code: [code.code_set]).items():
        for number, code in enumerate(members, 1):
            is_last = number == len(members)
            yield Fact(
                context.words.gettext("Classified as"),
                f"{code.name}, {code.code}",
                code.url or "",
                note=code_set if is_last else "",
                note_url=code.code_set_url if is_last else "",
            )


def _application(vacancy: Vacancy, context: Context) -> Application:
    posting = vacancy.posting
    contact = posting.application_contact
    return Application(
        url=posting.apply_url or "",
        email=posting.apply_email or "",
        label=_application_label(vacancy, context),
        note=" ".join(_application_notes(posting, context)),
        contact=contact.name if contact else "",
        contact_email=(contact.email or "") if contact else "",
        contact_telephone=(contact.telephone or "") if contact else "",
    )


def _application_label(vacancy: Vacancy, context: Context) -> str:
    _, on_a_page = context.words.gettext, bool(vacancy.posting.apply_url)
    if not vacancy.employer:
        return _("Apply at the employer") if on_a_page else _("Apply by email to the employer")
    label = _("Apply at %(employer)s") if on_a_page else _("Apply by email to %(employer)s")
    return label % {"employer": vacancy.employer.name}


def _application_notes(posting: JobPosting, context: Context) -> Iterator[str]:
    _ = context.words.gettext
    if posting.apply_url:
        yield _("Opens %(host)s.") % {"host": urlsplit(posting.apply_url).hostname}
    if posting.direct_apply is not None:
        yield _("One short form.") if posting.direct_apply else _("More than one short form.")
    if posting.identifier:
        yield _("Quote %(reference)s.") % {"reference": posting.identifier}


def _alternatives(vacancy: Vacancy, context: Context) -> tuple[Card, ...]:
    """Open vacancies for the same role first, then for its family."""
    role = vacancy.role
    same = context.open_by_role.get(role.slug, ())[:ALTERNATIVES_MAX] if role else ()
    near = context.open_by_family.get(vacancy.family or "", ())[: 2 * ALTERNATIVES_MAX]
    unique = {other.url: other for other in (*same, *near)}
    return tuple(vacancy_card(v, context) for v in list(unique.values())[:ALTERNATIVES_MAX])
