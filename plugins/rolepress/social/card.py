"""The words of a page's picture: its heading, a line, and the facts that people compare."""

from collections.abc import Iterator
from dataclasses import dataclass

from rolepress.core.text import shorten
from rolepress.domain.catalog import Vacancy
from rolepress.domain.documents import Guide, Job, JobDescription, Role
from rolepress.domain.salary import SalarySurvey
from rolepress.pages import wording
from rolepress.pages.articles import GUIDES
from rolepress.pages.cards import levels_in_words
from rolepress.pages.context import Context
from rolepress.pages.hubs import open_vacancies_fact, roles_fact
from rolepress.pages.job_descriptions import JOB_DESCRIPTIONS
from rolepress.pages.parts import Fact
from rolepress.pages.roles import ROLES
from rolepress.pages.vacancies import employer_view
from rolepress.pages.view import PageKind, Published

SURVEYS_MAX = 2
"""The highest number of surveys whose medians are shown."""
LINE_MAX_CHARS = 200
BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class SocialCard:
    """The words of a picture."""

    heading: str
    label: str = ""
    """The family or kind of the page, or the state of a vacancy."""
    line: str = ""
    """A sentence about the page, or its first facts."""
    facts: tuple[Fact, ...] = ()
    note: str = ""
    """A warning, such as that an employer is made up."""

    @property
    def texts(self) -> Iterator[str]:
        """All texts that are not empty."""
        facts = (text for fact in self.facts for text in (fact.term, fact.text, fact.note))
        yield from filter(None, (self.label, self.heading, self.line, *facts, self.note))


def build_card(page: Published, context: Context) -> SocialCard:
    """The words of a page's picture, in the language of a context."""
    document, _ = page.document, context.words.gettext
    if isinstance(document, Job):
        return _job_card(context.catalog.vacancy_by_url[document.url], context)
    if isinstance(document, Role):
        facts = _role_facts(document, context)
        return SocialCard(document.title, _(ROLES.text), _role_line(document, context), facts)
    if isinstance(document, JobDescription):
        pay = tuple(_medians(document.salary_surveys, context))
        label, line = _(JOB_DESCRIPTIONS.text), shorten(document.summary, LINE_MAX_CHARS)
        return SocialCard(document.title, label, line, pay)
    if document:
        label = _(GUIDES.text) if isinstance(document, Guide) else ""
        return SocialCard(document.title, label, shorten(document.summary, LINE_MAX_CHARS))
    facts = _site_facts(context) if page.kind is PageKind.HOME else ()
    return SocialCard(page.heading, "", shorten(page.description, LINE_MAX_CHARS), facts)


def _site_facts(context: Context) -> tuple[Fact, ...]:
    roles = roles_fact(len(context.catalog.roles), context)
    return roles, open_vacancies_fact(len(context.open_vacancies), context)


def _role_line(role: Role, context: Context) -> str:
    parts = [levels_in_words(role, context)]
    if role.months_of_experience:
        parts.append(wording.experience(role.months_of_experience, context.site.language))
    if role.family:
        parts.append(context.catalog.data.families[role.family].name)
    return BETWEEN.join(filter(None, parts))


def _role_facts(role: Role, context: Context) -> tuple[Fact, ...]:
    vacancies = len(context.open_by_role.get(role.slug, ()))
    medians = _medians(role.salary_surveys, context)
    return (*medians, *((open_vacancies_fact(vacancies, context),) if vacancies else ()))


def _medians(keys: tuple[str, ...], context: Context) -> Iterator[Fact]:
    surveys = context.catalog.data.salary_surveys
    for key in keys[:SURVEYS_MAX]:
        yield _median(surveys[key], context)


def _median(survey: SalarySurvey, context: Context) -> Fact:
    language, _ = context.site.language, context.words.gettext
    amount = wording.money(survey.percentiles.p50, survey.currency, language)
    where_and_when = (wording.country(survey.country, language), survey.period)
    return Fact(
        _("Median: %(surveys)s") % {"surveys": survey.occupation},
        wording.pay_per_unit(amount, survey.unit, language),
        note=wording.row(where_and_when, language),
    )


def _job_card(vacancy: Vacancy, context: Context) -> SocialCard:
    posting, language, _ = vacancy.posting, context.site.language, context.words.gettext
    is_open, employer = context.is_open(vacancy), employer_view(vacancy, context)
    line = BETWEEN.join(filter(None, (employer.name, context.short_place(vacancy))))
    facts = []
    if posting.base_salary:
        facts.append(Fact(_("Pay"), wording.salary(posting.base_salary, language)))
    if is_open and posting.last_day:
        facts.append(Fact(_("Apply by"), wording.date(posting.last_day, language)))
    return SocialCard(
        vacancy.title,
        label=_("Open vacancy") if is_open else _("Closed"),
        line=line,
        facts=tuple(facts),
        note=_("Example employer: this company does not exist.") if employer.example else "",
    )
