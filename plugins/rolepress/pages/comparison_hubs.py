"""The list of compared roles."""

from collections.abc import Iterator
from functools import partial

from rolepress.pages.context import Context
from rolepress.pages.hubs import Hub, one_group
from rolepress.pages.pairs import COMPARISONS, pair_card
from rolepress.pages.roles import ROLES


def comparison_hubs(context: Context) -> Iterator[Hub]:
    """The list of all pairs, if there are any."""
    found = context.catalog.pairs
    if not found:
        return
    _ = context.words.gettext
    yield Hub(
        url=COMPARISONS.url,
        heading=_(COMPARISONS.text),
        title=_("Roles compared side by side"),
        description=_(
            "Neighboring roles side by side: what each does, asks for and pays, and where the "
            "border between them runs."
        ),
        intro=_("Two roles whose borders people ask about, side by side."),
        groups=one_group(found, partial(pair_card, context=context)),
        trail=(context.named(ROLES),),
        documents=[role for pair in found for role in pair],
    )
