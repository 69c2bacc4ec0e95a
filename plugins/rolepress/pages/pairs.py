"""Pairs of roles to compare, and their cards in lists."""

from rolepress.domain import addresses
from rolepress.domain.addresses import SitePath
from rolepress.domain.catalog import Pair, pair_slug
from rolepress.domain.documents import Role
from rolepress.locales.catalog import N_
from rolepress.pages.context import Context
from rolepress.pages.parts import Anchor, Card

COMPARISONS = Anchor(N_("Roles compared"), SitePath.COMPARISONS)


def pair_cards(role: Role, context: Context) -> list[Card]:
    """The cards of a role's pairs. Translations have none, since comparisons are not translated."""
    if context.own_language:
        return []
    found = context.catalog.pairs_by_role.get(role.slug, ())
    return [pair_card(pair, context) for pair in found]


def pair_card(pair: Pair, context: Context) -> Card:
    """The card of a pair."""
    return Card("comparison", pair_title(pair, context), pair_url(pair))


def pair_url(pair: Pair) -> str:
    """The path of a pair's page."""
    one, other = pair
    return addresses.pair_url(pair_slug(one.slug, other.slug))


def pair_title(pair: Pair, context: Context) -> str:
    """The title of a pair's page."""
    one, other = pair
    return context.words.gettext("%(one)s vs %(other)s") % {"one": one.title, "other": other.title}
