"""The cards of pages in lists."""

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from rolepress.core.text import shorten
from rolepress.domain.addresses import family_url
from rolepress.domain.catalog import Vacancy
from rolepress.domain.documents import Document, Guide, JobDescription, Role
from rolepress.domain.lifecycle import CLOSING_SOON_DAYS, days_left
from rolepress.locales.catalog import N_
from rolepress.pages import wording
from rolepress.pages.context import Context
from rolepress.pages.parts import Card

P = TypeVar("P", Role, Vacancy)

SUMMARY_MAX_CHARS = 180

LEVELS = {
    "entry": N_("Entry level"),
    "mid": N_("Mid level"),
    "senior": N_("Senior"),
    "lead": N_("Lead"),
    "principal": N_("Principal"),
    "manager": N_("Manager"),
}


def _marked(card: Card, document: Document, context: Context) -> Card:
    """The card of a page, marked with its language if the list has another one."""
    language = context.other_language(document)
    if not language:
        return card
    name = wording.language_name(language, context.site.language)
    return replace(card, language=language, language_name=name)


def levels_in_words(role: Role, context: Context) -> str:
    """How senior a role is, such as "Senior or Lead". Empty if the role does not say it."""
    names = (context.words.gettext(LEVELS[level]) for level in role.level or ())
    return wording.either(names, context.site.language)


def _once(key: str, make: Callable[[P, Context], Card], page: P, context: Context) -> Card:
    """The card with a key. It is made only once, since a page is in many lists."""
    if key not in context.cards:
        context.cards[key] = make(page, context)
    return context.cards[key]


def role_card(role: Role, context: Context) -> Card:
    """The card of a role, made once."""
    return _once(f"role {role.url}", _role_card, role, context)


def _role_card(role: Role, context: Context) -> Card:
    """A role with its level and its number of open vacancies."""
    language = context.site.language
    facts = [levels] if (levels := levels_in_words(role, context)) else []
    if role.months_of_experience:
        facts.append(wording.experience(role.months_of_experience, language))
    vacancies = len(context.open_by_role.get(role.slug, ()))
    if vacancies:
        facts.append(wording.open_vacancies(vacancies, language))
    card = Card(
        kind="role",
        title=role.title,
        url=role.url,
        summary=shorten(role.definition, SUMMARY_MAX_CHARS),
        facts=tuple(facts),
    )
    return _marked(card, role, context)


def vacancy_card(vacancy: Vacancy, context: Context) -> Card:
    """The card of a vacancy, made once."""
    return _once(f"vacancy {vacancy.url}", _vacancy_card, vacancy, context)


def _vacancy_card(vacancy: Vacancy, context: Context) -> Card:
    """A vacancy with employer, place, pay and age."""
    posting, language, _ = vacancy.posting, context.site.language, context.words.gettext
    facts = [vacancy.employer.name if vacancy.employer else _("Confidential employer")]
    facts.append(context.short_place(vacancy))
    if posting.base_salary:
        facts.append(wording.salary(posting.base_salary, language))
    if posting.date_posted:
        facts.append(_("Posted %(date)s") % {"date": wording.date(posting.date_posted, language)})
    card = Card(
        kind="job",
        title=vacancy.title,
        url=vacancy.url,
        facts=tuple(fact for fact in facts if fact),
        label=closing_label(vacancy, context) if context.is_open(vacancy) else _("Closed"),
    )
    return _marked(card, vacancy.document, context)


def closing_label(vacancy: Vacancy, context: Context, language: str = "") -> str:
    """When an open vacancy closes, or an empty text if that is not soon.

    `language` is the language of the label, by default the site's.
    """
    left = days_left(vacancy.posting, context.build_date)
    if left is None or left > CLOSING_SOON_DAYS:
        return ""
    return wording.closing(left, language or context.site.language)


def job_description_card(template: JobDescription, context: Context) -> Card:
    """A job description to copy."""
    card = Card(
        kind="job-description",
        title=template.title,
        url=template.url,
        summary=template.summary,
    )
    return _marked(card, template, context)


def family_card(key: str, context: Context) -> Card:
    """A family of roles."""
    family = context.catalog.data.families[key]
    return Card("family", family.name, family_url(key), family.description or "")


def guide_card(guide: Guide, context: Context) -> Card:
    """A guide with the date of its last change."""
    changed = guide.date_modified or guide.date_published
    facts: tuple[str, ...] = ()
    if changed:
        day = wording.date(changed, context.site.language)
        facts = (context.words.gettext("Updated %(date)s") % {"date": day},)
    card = Card(kind="guide", title=guide.title, url=guide.url, summary=guide.summary, facts=facts)
    return _marked(card, guide, context)
