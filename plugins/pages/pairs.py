"""Which roles are compared with which, and how a pair looks in a list."""

from plugins.domain.documents import Role
from plugins.locales.catalog import N_
from plugins.pages.context import Context
from plugins.pages.parts import Anchor, Card

COMPARISONS = Anchor(N_("Roles compared"), "/roles/compare/")

Pair = tuple[Role, Role]


def pairs(context: Context) -> list[Pair]:
    """The pairs that either role declares, each once, by slug."""
    roles = context.catalog.roles
    slugs = {
        (min(role.slug, other), max(role.slug, other))
        for role in roles.values()
        for other in role.compare_with
    }
    return [(roles[one], roles[other]) for one, other in sorted(slugs)]


def pair_cards(role: Role, context: Context) -> list[Card]:
    """The pairs that a role is one of; none in a translation, for their pages have none."""
    if context.own_language:
        return []
    return [pair_card(pair, context) for pair in pairs(context) if role in pair]


def pair_card(pair: Pair, context: Context) -> Card:
    """A pair as it looks in a list."""
    return Card("comparison", pair_title(pair, context), pair_url(pair))


def pair_url(pair: Pair) -> str:
    """The path of a pair's page."""
    one, other = pair
    return f"{COMPARISONS.url}{one.slug}-vs-{other.slug}/"


def pair_title(pair: Pair, context: Context) -> str:
    """What a pair's page is called."""
    one, other = pair
    return context.words.gettext("%(one)s vs %(other)s") % {"one": one.title, "other": other.title}
