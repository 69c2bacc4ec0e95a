"""Facets, by which lists and the search are filtered: kind, place, pay and others.

Skills are not here, because templates mark them where a page shows them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from rolepress.domain.catalog import Vacancy
from rolepress.domain.documents import Role
from rolepress.domain.job_posting import JobPosting
from rolepress.domain.place import Workplace
from rolepress.locales.catalog import N_
from rolepress.pages import wording
from rolepress.pages.context import Context
from rolepress.pages.parts import Control, Facet, ListFilter, Option
from rolepress.pages.pay_steps import Measure, measure_of
from rolepress.pages.places import REMOTE, place_keys, place_slug

KINDS = {
    "role": N_("Role"),
    "job": N_("Job"),
    "job-description": N_("Job description"),
    "guide": N_("Guide"),
    "page": N_("Page"),
    "list": N_("List"),
}
TITLES = {
    "kind": N_("Kind"),
    "place": N_("Place"),
    "type": N_("Employment"),
    "family": N_("Family"),
    "pay": N_("Pay reaches"),
    "remote": N_("From home"),
    "skill": N_("Skill"),
}
"""The label of each facet, in the order on the page."""


def kind_facet(kind: str, context: Context) -> Facet:
    """The kind of a page: a key of `KINDS`."""
    return Facet("kind", kind, context.words.gettext(KINDS[kind]))


def role_facets(role: Role, vacancy: Vacancy | None, context: Context) -> tuple[Facet, ...]:
    """Search facets of a role's page, and of the open vacancy that it may show."""
    own = (kind_facet("role", context), *family_facets(role.family, context))
    jobs = vacancy_facets(vacancy, context) if vacancy else ()
    return tuple(dict.fromkeys((*own, *jobs)))


def vacancy_facets(vacancy: Vacancy, context: Context) -> tuple[Facet, ...]:
    """Search facets of an open vacancy. A closed one offers nothing to search for."""
    posting, language = vacancy.posting, context.site.language
    places = [key for key in place_keys(posting) if key != REMOTE]
    return tuple(
        dict.fromkeys(
            (
                kind_facet("job", context),
                *family_facets(vacancy.family, context),
                *(Facet("place", place_slug(key), context.place_name(key)) for key in places),
                *_conditions(posting, language),
                *_pay(posting, context),
            )
        )
    )


def family_facets(family: str | None, context: Context) -> Iterator[Facet]:
    """The family of a role or a vacancy, by its key, if it has one."""
    if family:
        yield Facet("family", family, context.catalog.data.families[family].name)


def _conditions(posting: JobPosting, language: str) -> Iterator[Facet]:
    if posting.workplace is Workplace.REMOTE:
        yield Facet("remote", "1", wording.workplace(posting.workplace, language))
    for kind in posting.employment_type or ():
        yield Facet("type", kind.value, wording.employment_type(kind, language))


def _pay(posting: JobPosting, context: Context) -> Iterator[Facet]:
    """Every round amount that the pay reaches."""
    if not posting.base_salary:
        return
    measure, most = measure_of(posting.base_salary), posting.base_salary.ends[1]
    for step in context.pay_steps[measure]:
        if step <= most:
            yield _step(step, measure, context.site.language)


def _step(step: Decimal, measure: Measure, language: str) -> Facet:
    currency, unit = measure
    text = wording.pay_per_unit(wording.money(step, currency, language), unit, language)
    return Facet("pay", f"{currency}-{unit}-{step:f}", text)


def list_filter(vacancies: Sequence[Vacancy], context: Context) -> ListFilter | None:
    """The filter of a list of vacancies, or None if no facet would narrow it."""
    counts: dict[str, Counter[Facet]] = {}
    for vacancy in vacancies:
        for facet in vacancy_facets(vacancy, context):
            counts.setdefault(facet.name, Counter())[facet] += 1
    controls = tuple(
        Control(
            name,
            context.words.gettext(title),
            tuple(_options(counts[name], context)),
            is_switch=name == "remote",
        )
        for name, title in TITLES.items()
        if name in counts and min(counts[name].values()) < len(vacancies)
    )
    total = wording.number(len(vacancies), context.site.language)
    return ListFilter(controls, total) if controls else None


def _options(counts: Counter[Facet], context: Context) -> Iterator[Option]:
    """Options sorted by name, and amounts by size within each currency."""
    language = context.site.language
    steps = [
        _step(step, measure, language)
        for measure, found in sorted(context.pay_steps.items())
        for step in found
    ]
    names = sorted(counts, key=lambda facet: wording.letters(facet.text))
    for facet in [step for step in steps if step in counts] or names:
        yield Option(facet.value, facet.text, wording.number(counts[facet], language))
