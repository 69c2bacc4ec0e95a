"""A vacancy as its page shows it: state, facts, and how to apply while it is open."""

import datetime
from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.domain.catalog import ReferenceData, Vacancy, group_by
from plugins.domain.documents import Job, Role
from plugins.domain.job_posting import CONFIDENTIAL, JobPosting
from plugins.pages import wording
from plugins.pages.cards import closing_label, vacancy_card
from plugins.pages.context import Context
from plugins.pages.parts import Application, Card, EmployerView, Fact, VacancyView
from plugins.pages.places import place_in_words
from plugins.schema_org.decision import Reason

ALTERNATIVES_MAX = 5


def vacancy_view(vacancy: Vacancy, context: Context) -> VacancyView:
    """The vacancy's panel. An application is offered if and only if the markup is emitted."""
    posting, language = vacancy.posting, context.site.language
    decision = context.decisions[vacancy.url]
    return VacancyView(
        state=_state(decision.reasons),
        notice=_notice(posting, decision.reasons, language),
        employer=employer_view(vacancy),
        pay=wording.salary(posting.base_salary, language) if posting.base_salary else "",
        place=place_in_words(posting, language),
        facts=tuple(_facts(vacancy, context)),
        application=_application(vacancy) if decision.emit else None,
        alternatives=_alternatives(vacancy, context) if decision.is_over else (),
        closing=closing_label(vacancy, context) if decision.emit else "",
    )


def employer_view(vacancy: Vacancy) -> EmployerView:
    """Who is hiring; of a confidential employer, only that."""
    employer = vacancy.employer
    if employer is None:
        name = "Confidential employer" if vacancy.posting.employer == CONFIDENTIAL else ""
        return EmployerView(name, "", "", example=False)
    return EmployerView(
        employer.name,
        f"/employers/{vacancy.posting.employer}/",
        employer.url or "",
        employer.example,
    )


def _state(reasons: tuple[Reason, ...]) -> str:
    if not reasons:
        return "open"
    if Reason.DRAFT in reasons:
        return "draft"
    return "upcoming" if Reason.NOT_YET_POSTED in reasons else "closed"


def _notice(posting: JobPosting, reasons: tuple[Reason, ...], language: str) -> str:
    if Reason.DRAFT in reasons:
        return "This is a draft. It is not published."
    if Reason.CLOSED in reasons and posting.date_closed:
        closed = f"This vacancy closed on {wording.date(posting.date_closed, language)}."
        reason = posting.closed_reason or ""
        return f"{closed} {reason.rstrip('.')}." if reason else closed
    if Reason.EXPIRED in reasons and posting.valid_through:
        last = wording.date(posting.valid_through, language)
        return f"This vacancy is closed. The last day to apply was {last}."
    if Reason.NOT_YET_POSTED in reasons and posting.date_posted:
        return f"This vacancy opens on {wording.date(posting.date_posted, language)}."
    return ""


def _facts(vacancy: Vacancy, context: Context) -> Iterator[Fact]:
    posting, language = vacancy.posting, context.site.language
    if posting.workplace:
        yield Fact("Workplace", wording.workplace(posting.workplace))
    if place := place_in_words(posting, language):
        yield Fact("Place", place)
    if posting.base_salary:
        yield Fact("Pay", wording.salary(posting.base_salary, language))
    if posting.incentive_compensation:
        yield Fact("On top of it", posting.incentive_compensation)
    if posting.employment_type:
        types = [wording.EMPLOYMENT_TYPES[kind] for kind in posting.employment_type]
        yield Fact("Employment", ", ".join(types))
    if posting.work_hours:
        yield Fact("Hours", posting.work_hours)
    yield from _requirements(posting)
    yield from _circumstances(vacancy, language)
    yield from _dates(posting, context.build_date, language)
    if isinstance(vacancy.document, Job):  # a role's page has these among the role's own facts
        yield from category_facts(vacancy.role, context.catalog.data)
    if posting.identifier:
        yield Fact("Reference", posting.identifier)


def _requirements(posting: JobPosting) -> Iterator[Fact]:
    if posting.months_of_experience:
        yield Fact("Experience", wording.experience(posting.months_of_experience))
    if education := wording.education(posting):
        yield Fact("Education", education)
    for term, text in (
        ("Right to work", posting.eligibility_to_work_requirement),
        ("Security clearance", posting.security_clearance_requirement),
        ("Physical demands", posting.physical_requirement),
        ("Sensory demands", posting.sensory_requirement),
        ("Also expected", posting.special_commitments),
    ):
        if text:
            yield Fact(term, text)


def _circumstances(vacancy: Vacancy, language: str) -> Iterator[Fact]:
    posting = vacancy.posting
    industry = posting.industry or (vacancy.employer.industry if vacancy.employer else None)
    if industry:
        yield Fact("Industry", industry)
    if posting.employment_unit:
        yield Fact("Department", posting.employment_unit)
    if posting.total_job_openings:
        yield Fact("Openings", str(posting.total_job_openings))
    if posting.job_start_date:
        start = posting.job_start_date
        yield Fact("Starts", wording.date(start, language), datetime=start.isoformat())
    elif posting.job_immediate_start:
        yield Fact("Starts", "At once")


def _dates(posting: JobPosting, build_date: datetime.date, language: str) -> Iterator[Fact]:
    """When it was posted, and until when it is open; or when it closed, where it closed early."""
    closed = posting.date_closed is not None and posting.date_closed <= build_date
    end = ("Closed", posting.date_closed) if closed else ("Apply by", posting.last_day)
    for term, day in (("Posted", posting.date_posted), end):
        if day:
            yield Fact(term, wording.date(day, language), datetime=day.isoformat())


def category_facts(role: Role, data: ReferenceData) -> Iterator[Fact]:
    """A role's codes, one fact for each public classification that has any."""
    codes = [data.occupation_codes[key] for key in role.occupation_codes]
    for code_set, members in group_by(codes, lambda code: [code.code_set]).items():
        names = "; ".join(f"{code.name}, {code.code}" for code in members)
        yield Fact("Classified as", names, note=code_set)


def _application(vacancy: Vacancy) -> Application:
    posting = vacancy.posting
    employer = vacancy.employer.name if vacancy.employer else "the employer"
    contact = posting.application_contact
    return Application(
        url=posting.apply_url or "",
        email=posting.apply_email or "",
        label=f"Apply at {employer}" if posting.apply_url else f"Apply by email to {employer}",
        note=" ".join(_application_notes(posting)),
        contact=contact.name if contact else "",
        contact_email=(contact.email or "") if contact else "",
        contact_telephone=(contact.telephone or "") if contact else "",
    )


def _application_notes(posting: JobPosting) -> Iterator[str]:
    if posting.apply_url:
        yield f"Opens {urlsplit(posting.apply_url).hostname}."
    if posting.direct_apply:
        yield "One short form."
    if posting.identifier:
        yield f"Quote {posting.identifier}."


def _alternatives(vacancy: Vacancy, context: Context) -> tuple[Card, ...]:
    """Open vacancies for the same role first, then for its family."""
    role = vacancy.role
    found = [*context.open_by_role.get(role.slug, ()), *context.open_by_family.get(role.family, ())]
    unique = {other.url: other for other in found}
    return tuple(vacancy_card(v, context) for v in list(unique.values())[:ALTERNATIVES_MAX])
