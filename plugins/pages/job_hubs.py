"""Lists of open vacancies: all of them, those in a place, and those of an employer."""

from collections.abc import Iterator

from plugins.domain.catalog import Vacancy, group_by
from plugins.domain.job_posting import CONFIDENTIAL
from plugins.pages import wording
from plugins.pages.cards import vacancy_card
from plugins.pages.context import Context
from plugins.pages.floors import employer_facts, employer_is_known, place_facts
from plugins.pages.hubs import Hub, one_group
from plugins.pages.jobs import JOBS
from plugins.pages.parts import Anchor, Card, Fact
from plugins.pages.places import PlaceKey, place_keys
from plugins.pages.vacancies import employer_view

EMPLOYERS = Anchor("Employers", "/employers/")


def job_hubs(context: Context) -> Iterator[Hub]:
    """Every list of vacancies or employers. A place keeps its list when its last job closes."""
    yield _all_jobs(context)
    public = [v for v in context.catalog.vacancies if context.is_public(v)]
    for place, vacancies in group_by(public, lambda v: place_keys(v.posting)).items():
        yield _place(place, vacancies, context)
    by_employer = group_by(public, _employer_keys)
    if by_employer:
        yield _all_employers(by_employer, context)
    for key, vacancies in by_employer.items():
        yield _employer(key, vacancies, context)


def _employer_keys(vacancy: Vacancy) -> Iterator[str]:
    if vacancy.employer and vacancy.posting.employer not in {None, CONFIDENTIAL}:
        yield str(vacancy.posting.employer)


def _cards(vacancies: tuple[Vacancy, ...], context: Context) -> Iterator[Card]:
    return (vacancy_card(vacancy, context) for vacancy in vacancies)


def _all_jobs(context: Context) -> Hub:
    places = sorted(context.open_by_place, key=lambda p: (bool(p.locality), p.name("en")))
    vacancies = context.open_vacancies
    return Hub(
        url="/jobs/",
        heading="Jobs",
        title="Jobs: every vacancy open today",
        description="Every vacancy that is open today, with employer, place and pay, "
        "the latest first.",
        intro="Every vacancy that is open today, the latest first.",
        groups=one_group(_cards(vacancies, context)),
        facts=(Fact("Open vacancies", f"{len(vacancies):,}"),),
        links=tuple(_place_link(place, context) for place in places),
        links_title="By place",
        empty="No vacancy is open today. The roles say what the work is and what it pays.",
        indexable_when_empty=True,
        vacancies=context.catalog.vacancies,
    )


def _place_link(place: PlaceKey, context: Context) -> Anchor:
    return Anchor(place.name(context.site.language), place.url)


def _place(place: PlaceKey, vacancies: tuple[Vacancy, ...], context: Context) -> Hub:
    name = _in_a_sentence(place, context.site.language)
    is_open = context.open_by_place.get(place, ())
    own = place_facts(place, is_open, context)
    where = "that can be done from home" if not place.country else f"in {name}"
    return Hub(
        url=place.url,
        heading="Remote jobs" if not place.country else f"Jobs in {name}",
        title="Remote jobs open today" if not place.country else f"Jobs in {name} open today",
        description=f"Vacancies {where} that are open today, with employer and pay.",
        intro=_place_intro(place, name),
        groups=one_group(_cards(is_open, context)),
        trail=(JOBS,),
        facts=(Fact("Open vacancies", f"{len(is_open):,}"), *own.shown),
        below_floor=not context.index_floor.is_reached(len(is_open), own.kinds),
        links=tuple(_neighbours(place, context)),
        links_title="Other places",
        empty=f"No vacancy {where} is open today.",
        vacancies=vacancies,
    )


def _in_a_sentence(place: PlaceKey, language: str) -> str:
    """The place behind "in": "Germany", "the Netherlands" or "Leeds, United Kingdom"."""
    in_country = place.country and not place.locality
    return wording.countries([place.country], language) if in_country else place.name(language)


def _place_intro(place: PlaceKey, name: str) -> str:
    if not place.country:
        return "Work that is never done on site. Each vacancy says where one may live."
    if place.locality:
        return f"Vacancies with a workplace in {name}."
    return f"Vacancies with a workplace in {name}, and remote ones for people who live there."


def _neighbours(place: PlaceKey, context: Context) -> Iterator[Anchor]:
    """Places of the same country first, then other countries."""
    others = [other for other in context.open_by_place if other != place]
    near = [o for o in others if place.country and o.country == place.country]
    far = [o for o in others if not o.locality and o not in near]
    for other in sorted(near, key=lambda o: o.url) + sorted(far, key=lambda o: o.url):
        yield _place_link(other, context)


def _all_employers(by_employer: dict[str, tuple[Vacancy, ...]], context: Context) -> Hub:
    cards = [_employer_card(key, found, context) for key, found in sorted(by_employer.items())]
    return Hub(
        url="/employers/",
        heading="Employers",
        title="Employers: who is hiring, and for what",
        description="The employers on this site, what they do, and the vacancies they have open.",
        intro="Who they are, and what they have open.",
        groups=one_group(cards),
        vacancies=context.catalog.vacancies,
    )


def _employer_card(key: str, vacancies: tuple[Vacancy, ...], context: Context) -> Card:
    employer = context.catalog.data.employers[key]
    is_open = sum(context.is_open(vacancy) for vacancy in vacancies)
    return Card(
        kind="employer",
        title=employer.name,
        url=f"/employers/{key}/",
        summary=employer.description,
        facts=(wording.number_of(is_open, "open vacancy") if is_open else "No open vacancy",),
        label="Example" if employer.example else "",
    )


def _employer(key: str, vacancies: tuple[Vacancy, ...], context: Context) -> Hub:
    employer = context.catalog.data.employers[key]
    is_open = tuple(v for v in vacancies if context.is_open(v))
    own, floor = employer_facts(employer, is_open, context.site.language), context.index_floor
    return Hub(
        url=f"/employers/{key}/",
        heading=employer.name,
        title=f"{employer.name}: open vacancies",
        description=f"Vacancies open at {employer.name}. {employer.description}",
        intro=employer.description,
        groups=one_group(_cards(is_open, context), "Open vacancies", "vacancies"),
        trail=(EMPLOYERS,),
        facts=(Fact("Open vacancies", f"{len(is_open):,}"), *own.shown),
        below_floor=not (
            employer_is_known(own, floor) or floor.is_reached(len(is_open), own.kinds)
        ),
        empty=f"{employer.name} has no vacancy open today.",
        vacancies=vacancies,
        employer=employer_view(vacancies[0]),
    )
