"""Reads the values of our keys as other people write them."""

from collections.abc import Callable, Mapping, Sequence

from rolepress.core.text import slugify
from rolepress.core.urls import SLUG_MAX_CHARS
from rolepress.domain.languages import meant_language, tag_of
from rolepress.foreign import dates, terms
from rolepress.foreign.given import Given, ask, remove
from rolepress.foreign.keys import meanings_of
from rolepress.foreign.letters import letters_of, word_set
from rolepress.foreign.levels import read_levels
from rolepress.foreign.links import find_address, read_address, read_emails
from rolepress.foreign.places import Whereabouts
from rolepress.foreign.salaries import salary
from rolepress.foreign.wheres import countries, given_places, places
from rolepress.foreign.written import UNKNOWN, Value, in_yaml, texts_of

Reader = Callable[[str, object], Given | None]
"""Reads a value of our key; None if it means nothing to the reader."""

_FOLDER = "the folder says what kind of page it is"
_KINDS_OF_PAGES = word_set(
    """job jobs career careers post posts page article blog news role roles vacancy vacancies
    stelle stellen karriere offre offres emploi emplois empleo empleos oferta ofertas vaga
    vagas lavoro offerta offerte vacature vacatures jobposting default"""
)
_CONTACT_ASK = "with the name of the person or team"
_NAME_WORDS_MAX = 6


def read_value(key: str, value: object) -> Given | None:
    """What a value means for our key; None if no reader knows such values."""
    reader = READERS.get(key)
    return reader(key, value) if reader else None


def _day(key: str, value: object) -> Given | None:
    text = " ".join(texts_of(value))
    days = dates.possible_days(text)
    if not days:
        if key == "job_start_date" and dates.is_at_once(text):
            return Given({"job_immediate_start": "true"})
        if month := dates.read_month(text):
            year, number = month
            return ask(f"write the day too: `{key}: {year}-{number:02}-...`")
        return ask(f"write the day as YYYY-MM-DD, such as `{key}: 2026-11-02`, or remove the line")
    first, *others = map(str, days)
    other = tuple(f"or `{key}: {day}` if the month stands first" for day in others)
    return Given({key: first}, other)


def _contracts(key: str, value: object) -> Given | None:
    text = ", ".join(texts_of(value))
    if _is_kind_of_page(value):
        return remove(_FOLDER)
    if kinds := terms.read_contracts(text):
        return Given({key: _one_or_more(kinds)})
    if terms.is_without_end(text):
        return remove(f"`{key}` has no word for a contract without an end; the text can say it")
    if workplace := terms.read_workplace(text):
        return given_places(Whereabouts(workplace=workplace))
    return ask(
        f"write FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY or INTERN, such as "
        f"`{key}: FULL_TIME`, or remove the line"
    )


def _one_or_more(found: Sequence[str]) -> Value:
    return str(found[0]) if len(found) == 1 else [str(each) for each in found]


def _workplace(key: str, value: object) -> Given | None:
    text = " ".join(texts_of(value))
    if workplace := terms.read_workplace(text):
        return given_places(Whereabouts(workplace=workplace))
    return ask(f"write `{key}: office`, `{key}: hybrid` or `{key}: remote`")


def _credentials(key: str, value: object) -> Given | None:
    text = ", ".join(texts_of(value))
    if isinstance(value, Mapping):
        text = ", ".join(each for each in value.values() if isinstance(each, str))
    if found := terms.read_credentials(text):
        return Given({key: _one_or_more(found)})
    if terms.asks_no_credential(text):
        return remove("without it, no degree is required")
    return ask(f"write a degree such as `{key}: bachelor degree`, or remove the line")


def _months(key: str, value: object) -> Given | None:
    return given_months(value, unit=1) or ask(
        f"write the number of months: `{key}: ...`, such as 36 for three years, or remove the line"
    )


def given_months(value: object, unit: int) -> Given | None:
    """Experience in months. A bare number is multiplied by `unit`."""
    if isinstance(value, Mapping):
        inner = next(
            (v for k, v in value.items() if letters_of(str(k)) == "monthsofexperience"), ""
        )
        return given_months(inner, 1)
    months = terms.read_months(" ".join(texts_of(value)), unit)
    return Given({"months_of_experience": str(months)}) if months else None


def _flag(key: str, value: object) -> Given | None:
    flag = terms.read_flag(" ".join(texts_of(value)))
    return None if flag is None else Given({key: str(flag).lower()})


def _count(key: str, value: object) -> Given | None:
    number = terms.read_count(" ".join(texts_of(value)))
    return (
        Given({key: str(number)})
        if number
        else ask(f"write the number in digits: `{key}: ...`, or remove the line")
    )


def _level(key: str, value: object) -> Given | None:
    levels: list[Value] = [str(level) for level in read_levels(" ".join(texts_of(value)))]
    return (
        Given({key: levels[0] if len(levels) == 1 else levels})
        if levels
        else ask(f"write entry, mid, senior, lead, principal or manager, such as `{key}: senior`")
    )


def _emails(key: str, value: object) -> Given | None:
    text = " ".join(texts_of(value))
    found = read_emails(text)
    if not found:
        return None
    others = tuple(f"or `{key}: {other}`: only one is possible" for other in found[1:])
    return Given({key: found[0]}, others)


def _apply(_: str, value: object) -> Given | None:
    text = " ".join(texts_of(value)).strip()
    if address := read_address(text) or find_address(text):
        return Given({"apply_url": address})
    if text and (emails := _emails("apply_email", value)):
        return emails
    return ask(
        "write the page on which people apply, such as `apply_url: https://example.com/apply`, or "
        "remove the line"
    )


def _contact(_: str, value: object) -> Given | None:
    if isinstance(value, Mapping):
        return _contact_record(value)
    text = " ".join(texts_of(value)).strip()
    if emails := _emails("apply_email", value):
        return emails
    if address := read_address(text):
        return Given({"apply_url": address})
    digits = sum(map(str.isdigit, text))
    if digits > 4:  # noqa: PLR2004 - a telephone number has more digits than a name
        contact = {"name": UNKNOWN, "telephone": text}
        return Given({"application_contact": contact}, (_CONTACT_ASK,))
    is_name = text and not digits and "@" not in text and len(text.split()) <= _NAME_WORDS_MAX
    return Given({"application_contact": {"name": text}}) if is_name else None


def _contact_record(record: Mapping[str, object]) -> Given | None:
    known: dict[str, Value] = {}
    for name, each in record.items():
        keys = [meaning.keys[0] for meaning in meanings_of(str(name))]
        text = each if isinstance(each, str) else ""
        if text and "name" not in known and letters_of(str(name)).endswith("name"):
            known["name"] = text
        elif text and "email" in keys and (emails := read_emails(text)):
            known["email"] = emails[0]
        elif text and "telephone" in keys:
            known["telephone"] = text
    asks = () if "name" in known else (_CONTACT_ASK,)
    return Given({"application_contact": {"name": UNKNOWN, **known}}, asks) if known else None


def _address(key: str, value: object) -> Given | None:
    address = read_address(" ".join(texts_of(value)))
    return Given({key: address}) if address else None


def _slug(key: str, value: object) -> Given | None:
    if key == "family" and _is_kind_of_page(value):
        return remove(_FOLDER)
    text = next(iter(texts_of(value)), "")
    name = _as_slug(text)
    if not name:
        return None
    return Given({key: name}, _row(key, name, text, value))


def _row(key: str, name: str, text: str, value: object) -> tuple[str, ...]:
    if key == "role":
        return (f"if there is `content/roles/{name}.md`; else remove the line",)
    if key not in _TABLES or name == "confidential":
        return ()
    row: dict[str, Value] = {"name": text.strip()}
    if isinstance(value, Mapping):
        links = (v for k, v in value.items() if letters_of(str(k)) in {"sameas", "url", "website"})
        if address := next((read_address(v) for v in links if isinstance(v, str)), None):
            row["url"] = address
    return (f"and unless `content/data/{_TABLES[key]}` has it, add there `{name}: {in_yaml(row)}`",)


_TABLES = {
    "employer": "employers.yaml",
    "family": "families.yaml",
    "category": "skill-categories.yaml",
}


def _slugs(key: str, value: object) -> Given | None:
    slugs: list[str] = []
    for text in texts_of(value):
        names = text.split("/" if key == "aliases" else ",")
        names = [text.rstrip("/").rsplit("/", 1)[-1]] if key == "aliases" else names
        slugs += map(_as_slug, names)
    found: list[Value] = [slug for slug in dict.fromkeys(slugs) if slug]
    notes = {
        "skills": ("without those that `content/data/skills.yaml` does not have",),
        "related": ("without those that `content/roles/` does not have",),
    }
    return Given({key: found}, notes.get(key, ())) if found else None


def _as_slug(text: str) -> str:
    return slugify(text)[:SLUG_MAX_CHARS].strip("-")


def _texts(key: str, value: object) -> Given | None:
    found: list[Value] = [each.strip() for text in texts_of(value) for each in text.split(",")]
    return Given({key: [each for each in found if each]}) if found else None


def _unit(key: str, value: object) -> Given | None:
    return remove(_FOLDER) if _is_kind_of_page(value) else _text(key, value)


def _is_kind_of_page(value: object) -> bool:
    return letters_of(" ".join(texts_of(value))) in _KINDS_OF_PAGES


def _language(key: str, value: object) -> Given | None:
    text = next(iter(texts_of(value)), "").strip()
    tag = tag_of(text) or meant_language(text)
    return Given({key: tag}) if tag else None


def _text(key: str, value: object) -> Given | None:
    text = ", ".join(texts_of(value)).strip()
    return Given({key: text}) if text else None


READERS: Mapping[str, Reader] = {
    **dict.fromkeys(
        (
            *("date_posted", "date_published", "date_modified", "date_confirmed", "date_closed"),
            *("valid_through", "job_start_date", "last_reviewed"),
        ),
        _day,
    ),
    **dict.fromkeys(("draft", "direct_apply", "job_immediate_start", "example"), _flag),
    **dict.fromkeys(("experience_in_place_of_education", "in_navigation"), _flag),
    **dict.fromkeys(("role", "employer", "family", "category"), _slug),
    **dict.fromkeys(("skills", "related", "compare_with", "occupation_codes", "aliases"), _slugs),
    **dict.fromkeys(("works_with", "alternate_names"), _texts),
    **dict.fromkeys(("title", "description", "name", "work_hours", "industry", "author"), _text),
    "employment_unit": _unit,
    "language": _language,
    **dict.fromkeys(("identifier", "reviewed_by"), _text),
    **dict.fromkeys(("incentive_compensation", "special_commitments", "locality"), _text),
    **dict.fromkeys(("eligibility_to_work_requirement", "physical_requirement"), _text),
    **dict.fromkeys(("security_clearance_requirement", "sensory_requirement"), _text),
    **dict.fromkeys(("region", "postal_code", "street_address", "telephone"), _text),
    **dict.fromkeys(("period", "code", "code_set", "publisher", "closed_reason"), _text),
    "locations": places,
    "workplace": _workplace,
    "applicant_countries": countries,
    "employment_type": _contracts,
    "base_salary": salary,
    "education_requirements": _credentials,
    "months_of_experience": _months,
    "total_job_openings": _count,
    "level": _level,
    "apply_url": _apply,
    "apply_email": _contact,
    "application_contact": _contact,
    "email": _emails,
    "url": _address,
}
"""How the values of each key are read."""
