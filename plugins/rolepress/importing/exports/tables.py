"""Looks names of employers, families, roles and skills up in the tables of a site."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rolepress.core.text import slugify
from rolepress.foreign.letters import letters_of
from rolepress.foreign.links import read_address
from rolepress.foreign.written import Value, in_yaml
from rolepress.importing.source_document import Field

_FILES = {
    "employer": "content/data/employers.yaml",
    "family": "content/data/families.yaml",
    "skills": "content/data/skills.yaml",
}
_LINKS = frozenset({"sameas", "url", "website", "homepage"})


@dataclass(frozen=True, slots=True)
class Known:
    """The rows of a site's tables: their keys and names."""

    employers: Mapping[str, str] = field(default_factory=dict)
    families: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    """The names of the files in `content/roles/`, and their titles."""
    skills: Mapping[str, str] = field(default_factory=dict)

    def has_table(self, key: str) -> bool:
        """Whether values of a key of front matter are keys of a table."""
        return key in {"employer", "family", "role", "skills"}

    def rows(self, key: str) -> Mapping[str, str]:
        """The rows that a key of front matter refers to."""
        tables = {"employer": self.employers, "family": self.families, "role": self.roles}
        return tables.get(key, self.skills)


def look_up(
    key: str, value: Value, said: Sequence[Field], known: Known, beside: Sequence[Field] = ()
) -> tuple[Value, list[str]]:
    """The keys of the rows that are meant, and what to do about names without a row.

    `value` has the slugs of the names, and `said` the names as the source writes them. `beside`
    may have the employer's address.
    """
    wanted = [str(each) for each in value] if isinstance(value, list) else [str(value)]
    names = _names(said)
    found: list[Value] = []
    asks: list[str] = []
    for slug in wanted:
        name = names.get(slug, slug)
        if row := _row(slug, name, known.rows(key)):
            found.append(row)
        else:
            asks.append(_remedy(key, slug, name, beside))
    if isinstance(value, list):
        return found, asks
    return (found[0] if found else ""), asks


def _names(said: Sequence[Field]) -> dict[str, str]:
    """The names in some fields, by their slugs."""
    texts: list[str] = []
    for each in said:
        values = each.value if isinstance(each.value, list) else [each.value]
        texts += [str(value) for value in values]
    parts = [part.strip() for text in texts for part in [text, *text.split(",")]]
    return {slugify(part): part for part in parts}


def _row(slug: str, name: str, rows: Mapping[str, str]) -> str:
    """The key of a row by its key or its name; an empty text if there is none."""
    if slug in rows:
        return slug
    letters = letters_of(name)
    return next((key for key, named in rows.items() if letters_of(named) == letters), "")


def _remedy(key: str, slug: str, name: str, beside: Sequence[Field]) -> str:
    if key == "role":
        return f"write `role: {slug}` once there is `content/roles/{slug}.md`"
    row: dict[str, Value] = {"name": name}
    if key == "employer" and (address := _address(beside)):
        row["url"] = address
    value = f"`{key}: {slug}`" if key != "skills" else f"`{slug}` under `skills`"
    return f"add to `{_FILES[key]}` the row `{slug}: {in_yaml(row)}`, and write {value}"


def _address(said: Sequence[Field]) -> str | None:
    for each in said:
        if letters_of(each.key.rpartition(".")[2]) in _LINKS and isinstance(each.value, str):
            return read_address(each.value)
    return None
