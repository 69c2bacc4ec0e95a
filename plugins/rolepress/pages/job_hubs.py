"""Lists of open vacancies: all of them, by place, and by employer."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace

from rolepress.domain.addresses import SitePath, employer_url
from rolepress.domain.catalog import Vacancy
from rolepress.domain.place import PlaceKey
from rolepress.locales.catalog import N_
from rolepress.pages import wording
from rolepress.pages.cards import vacancy_card
from rolepress.pages.context import Context
from rolepress.pages.facets import list_filter, vacancy_facets
from rolepress.pages.hubs import Hub, one_group, open_vacancies_fact
from rolepress.pages.indexability import employer_facts, employer_is_known, place_facts
from rolepress.pages.jobs import JOBS
from rolepress.pages.parts import Anchor, Card
from rolepress.pages.places import place_url
from rolepress.pages.vacancies import employer_view

EMPLOYERS = Anchor(N_("Employers"), SitePath.EMPLOYERS)


def job_hubs(context: Context) -> Iterator[Hub]:
    """All lists of vacancies and employers. A place keeps its list after its last job closes."""
    yield _all_jobs(context)
    for place, vacancies in context.by_place.items():
        yield _place(place, vacancies, context)
    if context.by_employer:
        yield _all_employers(context)
    for key, vacancies in context.by_employer.items():
        yield _employer(key, vacancies, context)


def _found_by_facets(vacancy: Vacancy, context: Context) -> Card:
    return replace(vacancy_card(vacancy, context), facets=vacancy_facets(vacancy, context))


def _all_jobs(context: Context) -> Hub:
    _, vacancies = context.words.gettext, context.open_vacancies
    return Hub(
        url=JOBS.url,
        heading=_("Jobs"),
        title=_("Jobs: every vacancy open today"),
        description=_(
            "Every vacancy that is open today, with employer, place and pay, the latest first."
        ),
        intro=_("Every vacancy that is open today, the latest first."),
        groups=one_group(vacancies, partial(_found_by_facets, context=context)),
        make_filter=partial(list_filter, vacancies, context),
        facts=(open_vacancies_fact(len(vacancies), context),),
        links=tuple(place_links(context)),
        links_title=_("By place"),
        empty=_("No vacancy is open today. The roles say what the work is and what it pays."),
        indexable_when_empty=True,
        vacancies=context.catalog.vacancies,
    )


def place_links(context: Context) -> Iterator[Anchor]:
    """The lists of jobs in each place with an open vacancy, countries first."""
    places = sorted(
        context.open_by_place,
        key=lambda place: (bool(place.town), wording.letters(context.place_name(place))),
    )
    return (_place_link(place, context) for place in places)


def _place_link(place: PlaceKey, context: Context) -> Anchor:
    return Anchor(context.place_name(place), place_url(place))


@dataclass(frozen=True, slots=True)
class _Said:
    """The texts of a place's list."""

    heading: str
    title: str
    description: str
    intro: str
    empty: str


def _place(place: PlaceKey, vacancies: tuple[Vacancy, ...], context: Context) -> Hub:
    said = _said_of(place, context) if place.country else _said_of_remote(context)
    is_open = context.open_by_place.get(place, ())
    own = place_facts(place, is_open, context)
    return Hub(
        url=place_url(place),
        heading=said.heading,
        title=said.title,
        description=said.description,
        intro=said.intro,
        groups=one_group(is_open, partial(vacancy_card, context=context)),
        trail=(context.named(JOBS),),
        facts=(open_vacancies_fact(len(is_open), context), *own.shown),
        below_floor=not context.index_floor.is_reached(len(is_open), own.kinds),
        links=tuple(_neighbors(place, context)),
        links_title=context.words.gettext("Other places"),
        empty=said.empty,
        vacancies=vacancies,
    )


def _in_a_sentence(place: PlaceKey, context: Context) -> str:
    """The name of the place after "in": "Germany", "the Netherlands", "Leeds, United Kingdom"."""
    if place.town:
        return context.place_name(place)
    return wording.countries([place.country], context.site.language)


def _said_of(place: PlaceKey, context: Context) -> _Said:
    _, named = context.words.gettext, {"place": _in_a_sentence(place, context)}
    intro = _("Vacancies with a workplace in %(place)s.")
    if not place.town:
        intro = _(
            "Vacancies with a workplace in %(place)s, and remote ones for people who live there."
        )
    return _Said(
        heading=_("Jobs in %(place)s") % named,
        title=_("Jobs in %(place)s open today") % named,
        description=_("Vacancies in %(place)s that are open today, with employer and pay.") % named,
        intro=intro % named,
        empty=_("No vacancy in %(place)s is open today.") % named,
    )


def _said_of_remote(context: Context) -> _Said:
    _ = context.words.gettext
    return _Said(
        heading=_("Remote jobs"),
        title=_("Remote jobs open today"),
        description=_(
            "Vacancies that can be done from home that are open today, with employer and pay."
        ),
        intro=_("Work that is never done on site. Each vacancy says where one may live."),
        empty=_("No vacancy that can be done from home is open today."),
    )


def _neighbors(place: PlaceKey, context: Context) -> Iterator[Anchor]:
    """Places of the same country first, then other countries."""
    others = [other for other in context.open_by_place if other != place]
    near = [o for o in others if place.country and o.country == place.country]
    far = [o for o in others if not o.town and o not in near]
    for group in (near, far):
        links = (_place_link(other, context) for other in group)
        yield from sorted(links, key=lambda link: wording.letters(link.text))


def _all_employers(context: Context) -> Hub:
    _, by_employer = context.words.gettext, context.by_employer
    return Hub(
        url=EMPLOYERS.url,
        heading=_("Employers"),
        title=_("Employers: who is hiring, and for what"),
        description=_(
            "The employers on this site, what they do, and the vacancies they have open."
        ),
        intro=_("Who they are, and what they have open."),
        groups=one_group(
            sorted(by_employer), lambda key: _employer_card(key, by_employer[key], context)
        ),
        vacancies=context.catalog.vacancies,
    )


def _employer_card(key: str, vacancies: tuple[Vacancy, ...], context: Context) -> Card:
    employer = context.catalog.data.employers[key]
    is_open = sum(context.emits(vacancy) for vacancy in vacancies)
    _, counted = context.words.gettext, wording.open_vacancies(is_open, context.site.language)
    return Card(
        kind="employer",
        title=employer.name,
        url=employer_url(key),
        summary=employer.description or "",
        facts=(counted if is_open else _("No open vacancy"),),
        label=_("Example") if employer.example else "",
    )


def _employer(key: str, vacancies: tuple[Vacancy, ...], context: Context) -> Hub:
    employer = context.catalog.data.employers[key]
    is_open = tuple(v for v in vacancies if context.emits(v))
    own, floor = employer_facts(employer, is_open, context), context.index_floor
    _, named = context.words.gettext, {"employer": employer.name}
    vacancies_open = _("Vacancies open at %(employer)s.")
    return Hub(
        url=employer_url(key),
        heading=employer.name,
        title=_("%(employer)s: open vacancies") % named,
        description=" ".join(filter(None, (vacancies_open % named, employer.description))),
        intro=employer.description or "",
        groups=one_group(
            is_open, partial(vacancy_card, context=context), _("Open vacancies"), "_vacancies"
        ),
        trail=(context.named(EMPLOYERS),),
        facts=(open_vacancies_fact(len(is_open), context), *own.shown),
        below_floor=not (
            employer_is_known(own, floor) or floor.is_reached(len(is_open), own.kinds)
        ),
        empty=_("%(employer)s has no vacancy open today.") % named,
        vacancies=vacancies,
        employer=employer_view(vacancies[0], context),
    )
