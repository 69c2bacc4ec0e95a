"""The text of a vacancy as one piece of HTML, for the markup and the feeds."""

from collections.abc import Iterator

from markupsafe import Markup

from rolepress.core.text import plain_text
from rolepress.domain.exported import ExportedText
from rolepress.domain.sections import SPECS, Body, Section


def vacancy_description(text: ExportedText) -> str:
    """All that the employer tells applicants: the lead, then each section that describes the work.

    A role page also has surveys, questions and related roles, but those are not the employer's
    words. A page that is a vacancy as a whole has nothing else. Every piece is on the page word for
    word, and its HTML was sanitized when it was read. Only the addresses differ: they are absolute,
    because the text is read elsewhere.
    """
    parts = [Markup(text.body.lead)]  # noqa: S704 - sanitized on reading
    for section in _of_the_vacancy(text.body):
        heading = Markup("<h2>{}</h2>").format(section.title)
        parts.append(heading + Markup(section.html))  # noqa: S704 - sanitized on reading
    return text.html(str(Markup("\n").join(parts))).strip()


def describes_vacancy(body: Body, title: str) -> bool:
    """Whether a text tells applicants more than the title does, as Google asks of a description."""
    if next(_of_the_vacancy(body), None):
        return True
    words = plain_text(body.lead).strip(" .").casefold()
    return words not in {"", title.strip().casefold()}


def _of_the_vacancy(body: Body) -> Iterator[Section]:
    for section in body.sections:
        if body.is_vacancy or SPECS[section.kind].describes_vacancy:
            yield section
