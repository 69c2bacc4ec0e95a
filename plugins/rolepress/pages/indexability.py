"""Whether a computed list has enough facts of its own for search engines to index it.

A fact counts if it is about this place, skill or employer, and the page shows it. The reasons for
these facts are in `docs/decisions/0011-index-floors.md`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rolepress.domain.catalog import Vacancy
from rolepress.domain.documents import Role
from rolepress.domain.options import IndexFloor
from rolepress.domain.place import PlaceKey
from rolepress.domain.reference_data import Employer, Skill
from rolepress.domain.salary import Salary, SalarySurvey
from rolepress.pages import wording
from rolepress.pages.context import Context
from rolepress.pages.parts import Fact

SEVERAL = 2
"""A list of one thing says no more than the thing's own page."""
NAMES_MAX = 4
"""How many names are shown before the rest is only counted."""
SURVEYS_MAX = 3


@dataclass(frozen=True, slots=True)
class OwnFacts:
    """The facts of a list about its subject."""

    shown: tuple[Fact, ...]
    """Facts for the page, under its heading."""
    kinds: int
    """How many kinds of facts count for the floor, including facts elsewhere on the page."""


def place_facts(place: PlaceKey, vacancies: Sequence[Vacancy], context: Context) -> OwnFacts:
    """Facts of a place: employers, countries to live in, measured pay, offered pay.

    `vacancies` are the open ones there.
    """
    kinds = (
        tuple(employers_hiring(vacancies, context)),
        tuple(countries_to_live_in(place, vacancies, context)),
        tuple(measured_pay_there(place, vacancies, context)),
        tuple(pay_range(vacancies, context)),
    )
    counted = (*map(bool, kinds[:-1]), several_name_their_pay(vacancies))
    return OwnFacts(tuple(fact for kind in kinds for fact in kind), sum(counted))


def skill_facts(
    skill: Skill, roles: Sequence[Role], vacancies: Sequence[Vacancy], context: Context
) -> OwnFacts:
    """Facts of a skill: its purpose, how many roles ask for it, employers, offered pay.

    `vacancies` are the open ones that ask for it. The page shows the purpose as its introduction
    and the roles as a list.
    """
    employers = tuple(employers_hiring(vacancies, context))
    counted = (
        bool(skill.description),
        len(roles) >= SEVERAL,
        bool(employers),
        several_name_their_pay(vacancies),
    )
    return OwnFacts((*employers, *pay_range(vacancies, context)), sum(counted))


def employer_facts(employer: Employer, vacancies: Sequence[Vacancy], context: Context) -> OwnFacts:
    """Facts of an employer: what it does, its industry, its own site, offered pay.

    `vacancies` are its open ones. The page shows what the employer does as its introduction, and
    the site as a link.
    """
    _ = context.words.gettext
    industry = (Fact(_("Industry"), employer.industry),) if employer.industry else ()
    counted = (
        bool(employer.description),
        bool(industry),
        bool(employer.url),
        several_name_their_pay(vacancies),
    )
    return OwnFacts((*industry, *pay_range(vacancies, context)), sum(counted))


def employer_is_known(facts: OwnFacts, floor: IndexFloor) -> bool:
    """Whether the page of an employer says enough to be indexed without any number of jobs.

    An employer has only one page, which is never a doorway page. A page with only a name is thin.
    """
    return facts.kinds >= floor.facts


def employers_hiring(vacancies: Iterable[Vacancy], context: Context) -> Iterator[Fact]:
    """The names of employers, if there are several. Their own pages describe them."""
    found = dict.fromkeys(v.employer.name for v in vacancies if v.employer)
    if len(found) >= SEVERAL:
        _, npgettext = context.words.gettext, context.words.npgettext
        rest = len(found) - NAMES_MAX
        more = npgettext("employers", "%(count)s more", "%(count)s more", rest)
        yield Fact(_("Employers"), _some_of(sorted(found), more, context))


def countries_to_live_in(
    place: PlaceKey, vacancies: Iterable[Vacancy], context: Context
) -> Iterator[Fact]:
    """For the list of remote work: the countries in which applicants may live, if several."""
    codes = {code for v in vacancies for code in v.posting.applicant_countries}
    if not place.country and len(codes) >= SEVERAL:
        names = [wording.country(code, context.site.language) for code in codes]
        _, npgettext = context.words.gettext, context.words.npgettext
        rest = len(names) - NAMES_MAX
        more = npgettext("countries", "%(count)s more", "%(count)s more", rest)
        shown = _some_of(sorted(names, key=wording.letters), more, context)
        yield Fact(_("Open to people in"), shown)


def measured_pay_there(
    place: PlaceKey, vacancies: Sequence[Vacancy], context: Context
) -> Iterator[Fact]:
    """Medians of the country's surveys, for the roles with open vacancies there.

    A town has none: no survey measured it, and all towns of the country would say the same.
    """
    _, language = context.words.gettext, context.site.language
    for survey in _surveys(place, vacancies, context):
        median = wording.money(survey.percentiles.p50, survey.currency, language)
        measured = {"occupation": survey.occupation, "source": wording.citation(survey, language)}
        yield Fact(
            _("Measured pay"),
            wording.pay_per_unit(median, survey.unit, language),
            url=survey.url,
            note=_("Median of %(occupation)s: %(source)s") % measured,
        )


def _surveys(
    place: PlaceKey, vacancies: Sequence[Vacancy], context: Context
) -> Iterator[SalarySurvey]:
    """Surveys of the country, sorted by how many roles of the vacancies name them."""
    if not place.country or place.town:
        return
    surveys = context.catalog.data.salary_surveys
    named = Counter(key for v in vacancies if v.role for key in v.role.salary_surveys)
    there = [key for key, _ in named.most_common() if surveys[key].country == place.country]
    yield from (surveys[key] for key in there[:SURVEYS_MAX])


def several_name_their_pay(vacancies: Iterable[Vacancy]) -> bool:
    """Whether several vacancies give their pay, so that a range says more than a card."""
    return len(_comparable_pay(vacancies)) >= SEVERAL


def pay_range(vacancies: Iterable[Vacancy], context: Context) -> Iterator[Fact]:
    """The range of pay of open vacancies, if they all pay in one currency and unit."""
    pays = _comparable_pay(vacancies)
    if not pays:
        return
    low = min(pay.ends[0] for pay in pays)
    high = max(pay.ends[1] for pay in pays)
    widest = pays[0].model_copy(
        update={"value": None, "min_value": low, "max_value": high}
        if low != high
        else {"value": low, "min_value": None, "max_value": None}
    )
    _ = context.words.gettext
    pay = wording.salary(widest, context.site.language)
    yield Fact(_("Pay"), pay, note=_("Across the vacancies listed"))


def _comparable_pay(vacancies: Iterable[Vacancy]) -> list[Salary]:
    """The pay of all vacancies that give it, or nothing if currencies or units differ."""
    pays = [v.posting.base_salary for v in vacancies if v.posting.base_salary]
    return pays if len({(pay.currency, pay.unit) for pay in pays}) == 1 else []


def _some_of(names: Sequence[str], more: str, context: Context) -> str:
    """The first names, and then `more` if there are further ones."""
    rest, language = len(names) - NAMES_MAX, context.site.language
    if rest > 0:
        names = [*names[:NAMES_MAX], more % {"count": wording.number(rest, language)}]
    return wording.listed(names, language)
