"""Lists of texts to read: job descriptions and guides."""

from collections.abc import Iterator
from functools import partial

from rolepress.pages.articles import GUIDES
from rolepress.pages.cards import guide_card, job_description_card
from rolepress.pages.context import Context
from rolepress.pages.hubs import Hub, one_group
from rolepress.pages.job_descriptions import JOB_DESCRIPTIONS


def text_hubs(context: Context) -> Iterator[Hub]:
    """The lists of job descriptions and of guides, if there are any."""
    _ = context.words.gettext
    templates = tuple(context.catalog.job_descriptions.values())
    if templates:
        yield Hub(
            url=JOB_DESCRIPTIONS.url,
            heading=_(JOB_DESCRIPTIONS.text),
            title=_("Job descriptions to copy"),
            description=_(
                "Job descriptions to copy and make your own, each with what the role asks for, "
                "what it pays and how to interview for it."
            ),
            intro=_(
                "Copy one, make it your own, and post it. Each says what to ask for and what "
                "the work pays."
            ),
            groups=one_group(templates, partial(job_description_card, context=context)),
            documents=templates,
        )
    guides = tuple(context.catalog.guides.values())
    if guides:
        yield Hub(
            url=GUIDES.url,
            heading=_(GUIDES.text),
            title=_("Guides to job roles and titles"),
            description=_(
                "Longer reads: how roles relate, where their borders run, and how to read what "
                "they pay."
            ),
            intro=_("How roles relate, where their borders run, and how to read what they pay."),
            groups=one_group(guides, partial(guide_card, context=context)),
            documents=guides,
        )
