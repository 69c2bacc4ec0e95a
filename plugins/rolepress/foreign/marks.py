"""Reads keys of other systems that have no single counterpart, such as `remote` and `open`."""

from collections.abc import Callable, Mapping

from rolepress.core.text import slugify
from rolepress.domain.place import Workplace
from rolepress.foreign import dates
from rolepress.foreign.given import Given, ask, remove
from rolepress.foreign.letters import letters_of, word_set
from rolepress.foreign.places import Whereabouts, read_places
from rolepress.foreign.terms import read_flag
from rolepress.foreign.values import given_months, read_value
from rolepress.foreign.wheres import given_places
from rolepress.foreign.written import texts_of

Mark = Callable[[str, str], Given | None]
"""Reads the text of a value, given the slug of the file."""

_OPEN = "a page is open unless `draft`, `valid_through` or `date_closed` says otherwise"
_PUBLIC = "a page is published unless it says `draft: true`"
_CLOSED_WORDS = word_set(
    """closed filled inactive expired archived ended false geschlossen besetzt ferme fermee
    pourvu cerrado cerrada cubierta encerrada fechada preenchida chiuso chiusa gesloten
    vervuld"""
)
_DRAFT_WORDS = word_set(
    """draft hidden private unpublished pending internal entwurf brouillon borrador rascunho
    bozza concept"""
)


def read_mark(mark: str, value: object, slug: str) -> Given | None:
    """What the value of a key with such a mark means."""
    if mark == "@experience" and (months := given_months(value, unit=12)):
        return months
    return MARKS[mark](" ".join(texts_of(value)).strip(), slug)


def _remote(text: str, _: str) -> Given | None:
    flag = read_flag(text)
    if flag is None:
        where = read_places(text)
        if not where.workplace and where.countries:
            where = Whereabouts(countries=where.countries, workplace=Workplace.REMOTE)
        return given_places(where) or ask(
            "write `workplace: office`, `workplace: hybrid` or `workplace: remote`"
        )
    if flag:
        return given_places(Whereabouts(workplace=Workplace.REMOTE))
    return remove("`workplace` says where the work is done: office, hybrid or remote")


def _open(text: str, slug: str) -> Given | None:
    if days := dates.possible_days(text):
        return Given({"date_posted": str(days[0])}) if len(days) == 1 else None
    flag = read_flag(text)
    return _ended() if flag is False else remove(_OPEN) if flag else _status(text, slug)


def _closed(text: str, _: str) -> Given | None:
    if dates.possible_days(text):
        return read_value("date_closed", text)
    return _ended() if read_flag(text) is not False else remove(_OPEN)


def _ended() -> Given:
    return Given(
        {"draft": "true"},
        ("or, if the vacancy was open once, `date_closed: ...` with the day on which it closed",),
    )


def _draft(text: str, _: str) -> Given | None:
    if dates.possible_days(text):
        return read_value("date_posted", text)
    flag = read_flag(text)
    return Given({"draft": "true"}) if flag is False else remove(_PUBLIC)


def _hidden(text: str, _: str) -> Given | None:
    return remove(_PUBLIC) if read_flag(text) is False else Given({"draft": "true"})


def _status(text: str, _: str) -> Given | None:
    letters = letters_of(text)
    if letters in _CLOSED_WORDS:
        return _ended()
    return Given({"draft": "true"}) if letters in _DRAFT_WORDS else remove(_OPEN)


def _permalink(text: str, slug: str) -> Given | None:
    last = slugify(text.rstrip("/").removesuffix("/index.html").rsplit("/", 1)[-1].split(".")[0])
    if not last or last == slug or ":" in text or "{" in text:
        return remove("the file's name is the page's address")
    return Given({"aliases": [last]})


def _experience(_text: str, _slug: str) -> Given | None:
    return ask(
        "write the number of months, such as `months_of_experience: 36` for three years, or remove "
        "the line"
    )


MARKS: Mapping[str, Mark] = {
    "@remote": _remote,
    "@open": _open,
    "@closed": _closed,
    "@draft": _draft,
    "@hidden": _hidden,
    "@status": _status,
    "@permalink": _permalink,
    "@experience": _experience,
}
NEEDS = {"@remote": "workplace", "@experience": "months_of_experience"}
"""The key that a record must have so that a mark means something. Others are for whole pages."""
