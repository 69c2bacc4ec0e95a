"""Lists of roles: all of them, by family, and by skill."""

from collections.abc import Iterable, Iterator
from functools import partial

from rolepress.domain.addresses import SitePath, family_url, skill_url
from rolepress.domain.catalog import Vacancy, group_by
from rolepress.domain.documents import Role
from rolepress.locales.catalog import N_
from rolepress.pages import wording
from rolepress.pages.cards import role_card, vacancy_card
from rolepress.pages.context import Context
from rolepress.pages.hubs import Entries, Hub, one_group, open_vacancies_fact, roles_fact
from rolepress.pages.indexability import pay_range, skill_facts
from rolepress.pages.parts import Anchor, Card, Fact
from rolepress.pages.roles import ROLES

SKILLS = Anchor(N_("Skills"), SitePath.SKILLS)


def role_hubs(context: Context) -> Iterator[Hub]:
    """All lists of roles and skills."""
    yield _all_roles(context)
    for key in context.catalog.data.families:
        if key in context.catalog.roles_by_family or key in context.by_family:
            yield _family(key, context)
    used = list(_used_skills(context))
    if used:
        yield _all_skills(used, context)
    for key in used:
        yield _skill(key, context)


def _all_roles(context: Context) -> Hub:
    data, roles = context.catalog.data, tuple(context.catalog.roles.values())
    _ = context.words.gettext
    groups = tuple(
        Entries(
            family.name,
            context.catalog.roles_by_family[key],
            partial(role_card, context=context),
            key,
            _more_about(key, context),
        )
        for key, family in data.families.items()
        if key in context.catalog.roles_by_family
    )
    others = one_group(
        [role for role in roles if not role.family],
        partial(role_card, context=context),
        _("Other roles") if groups else "",
        "_other-roles" if groups else "",
    )
    return Hub(
        url=ROLES.url,
        heading=_("Roles"),
        title=_("Roles: what each does, needs and pays"),
        description=_(
            "Every role on this site: what the work is, what it asks for, what it pays, "
            "and the vacancies open today."
        ),
        intro=_("What each job is, what it asks for and what it pays."),
        groups=(*groups, *others),
        facts=(roles_fact(len(roles), context),),
        links=tuple(_families_without_roles(context)),
        links_title=_("Other families"),
        indexable_when_empty=True,
        documents=roles,
        vacancies=context.catalog.vacancies,
    )


def _families_without_roles(context: Context) -> Iterator[Anchor]:
    """Families that have vacancies and no roles."""
    for key, family in context.catalog.data.families.items():
        if key in context.by_family and key not in context.catalog.roles_by_family:
            yield Anchor(family.name, family_url(key))


def _more_about(key: str, context: Context) -> Anchor:
    more = context.words.gettext("More about %(family)s")
    family = context.catalog.data.families[key]
    return Anchor(more % {"family": family.name}, family_url(key))


def _family(key: str, context: Context) -> Hub:
    family = context.catalog.data.families[key]
    roles = context.catalog.roles_by_family.get(key, ())
    vacancies = context.open_by_family.get(key, ())
    _, named = context.words.gettext, {"family": family.name}
    title = (
        _("%(family)s: roles compared, with open vacancies")
        if roles
        else _("%(family)s: open vacancies")
    )
    about = (
        _("%(family)s: roles on this site, what they ask for and pay, and open vacancies.") % named
    )
    return Hub(
        url=family_url(key),
        heading=family.name,
        title=title % named,
        description=family.description or about,
        intro=family.description or "",
        groups=(*_role_group(roles, context), *_vacancy_group(vacancies, context)),
        trail=(context.named(ROLES),),
        facts=(*_counts(roles, vacancies, context), *pay_range(vacancies, context)),
        documents=roles,
        vacancies=context.catalog.vacancies_by_family.get(key, ()),
        empty=_("No vacancy in %(family)s is open today.") % named,
    )


def _used_skills(context: Context) -> Iterator[str]:
    used = {key for role in context.catalog.roles.values() for key in role.skills}
    used |= {key for job in context.catalog.jobs.values() for key in job.skills}
    used |= {k for t in context.catalog.job_descriptions.values() for k in t.skills}
    yield from (key for key in context.catalog.data.skills if key in used)


def _all_skills(used: list[str], context: Context) -> Hub:
    data, _ = context.catalog.data, context.words.gettext
    by_category = group_by(used, lambda skill: [data.skills[skill].category or ""])
    groups = tuple(
        Entries(
            category.name,
            by_category[key],
            partial(_skill_card, context=context),
            key,
        )
        for key, category in data.skill_categories.items()
        if key in by_category
    )
    others = one_group(
        by_category.get("", ()),
        partial(_skill_card, context=context),
        _("Other skills") if groups else "",
        "_other-skills" if groups else "",
    )
    return Hub(
        url=SKILLS.url,
        heading=_("Skills"),
        title=_("Skills: which roles and vacancies ask for them"),
        description=_(
            "The skills that the roles on this site ask for, by kind, each with the roles "
            "and open vacancies that need it."
        ),
        intro=_("What the roles ask for, by kind, with the roles and vacancies that need it."),
        groups=(*groups, *others),
        documents=tuple(context.catalog.roles.values()),
        vacancies=context.catalog.vacancies,
    )


def _skill_card(key: str, context: Context) -> Card:
    skill = context.catalog.data.skills[key]
    roles = len(context.catalog.roles_by_skill.get(key, ()))
    vacancies = len(context.open_by_skill.get(key, ()))
    language = context.site.language
    facts = [wording.roles(roles, language)] if roles else []
    facts += [wording.open_vacancies(vacancies, language)] if vacancies else []
    return Card("skill", skill.name, skill_url(key), skill.description or "", tuple(facts))


def _skill(key: str, context: Context) -> Hub:
    skill = context.catalog.data.skills[key]
    roles = context.catalog.roles_by_skill.get(key, ())
    vacancies = context.open_by_skill.get(key, ())
    own = skill_facts(skill, roles, vacancies, context)
    _, named = context.words.gettext, {"skill": skill.name}
    about = _("Roles and open vacancies on this site that ask for %(skill)s.") % named
    return Hub(
        url=skill_url(key),
        heading=skill.name,
        title=_("%(skill)s: roles and vacancies that ask for it") % named,
        description=f"{about} {skill.description}" if skill.description else about,
        intro=skill.description or "",
        groups=(*_role_group(roles, context), *_vacancy_group(vacancies, context)),
        trail=(context.named(SKILLS),),
        facts=(*_counts(roles, vacancies, context), *own.shown),
        below_floor=not context.index_floor.is_reached(len(vacancies), own.kinds),
        documents=roles,
        vacancies=context.vacancies_by_skill.get(key, ()),
        empty=_("No role or open vacancy asks for %(skill)s today.") % named,
    )


def _role_group(roles: Iterable[Role], context: Context) -> tuple[Entries[Role], ...]:
    title = context.words.gettext("Roles")
    return one_group(roles, partial(role_card, context=context), title, "_roles")


def _vacancy_group(vacancies: Iterable[Vacancy], context: Context) -> tuple[Entries[Vacancy], ...]:
    title = context.words.gettext("Open vacancies")
    return one_group(vacancies, partial(vacancy_card, context=context), title, "_vacancies")


def _counts(
    roles: tuple[Role, ...], vacancies: tuple[Vacancy, ...], context: Context
) -> Iterator[Fact]:
    if roles or not vacancies:
        yield roles_fact(len(roles), context)
    yield open_vacancies_fact(len(vacancies), context)
