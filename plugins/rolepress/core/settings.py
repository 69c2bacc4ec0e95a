"""Defines settings: each has a name, a reader, and perhaps a default value.

A plugin defines its own settings, one `Setting` for each of its constants in Pelican's settings. A
setting may be a dictionary, which `dict_of` reads into a dataclass: each key is a field that is
defined with `option`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Any, Generic, TypeVar

from rolepress_base.errors import UserError
from rolepress_base.names import did_you_mean

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Read = Callable[[object], T]
"""Converts a value to its type. Raises SettingsError, which says what was expected."""


class SettingsError(UserError):
    """Settings are missing or wrong. Each argument is one line about one mistake."""

    def __str__(self) -> str:
        return "\n".join(map(str, self.args))


@dataclass(frozen=True, slots=True, eq=False)
class Setting(Generic[T_co]):
    """The definition of one setting."""

    name: str
    read: Read[T_co]
    """Called with None if the setting is missing and has no default."""
    default: Any = field(default_factory=lambda: MISSING)  # a plain MISSING means "required"


@dataclass(frozen=True, slots=True)
class Values:
    """The values of settings, by their definitions."""

    found: Mapping[Setting[Any], Any]

    def __getitem__(self, setting: Setting[T]) -> T:
        value: T = self.found[setting]
        return value


class Reading:
    """Reads settings, and collects all mistakes, so that they are reported at once."""

    def __init__(self, given: Mapping[str, object]) -> None:
        self._given = given
        self.found: dict[Setting[Any], Any] = {}
        self.problems: list[tuple[str, str]] = []
        """Pairs of a setting's name and what is wrong with it."""

    def read(self, settings: Iterable[Setting[Any]]) -> Values:
        """Read the values of these settings. Wrong settings have no value."""
        for setting in settings:
            if setting.name not in self._given and setting.default is not MISSING:
                self.found[setting] = setting.default
                continue
            try:
                self.found[setting] = setting.read(self._given.get(setting.name))
            except SettingsError as error:
                self.problems += ((setting.name, str(each)) for each in error.args)
        return Values(self.found)

    @property
    def lines(self) -> list[str]:
        """One line for each mistake, which starts with the name of the setting."""
        return [f"{name}: {problem}" for name, problem in self.problems]


def read_values(settings: Iterable[Setting[Any]], given: Mapping[str, object]) -> Values:
    """Read the values of some settings. Raises SettingsError."""
    reading = Reading(given)
    values = reading.read(settings)
    if reading.lines:
        raise SettingsError(*reading.lines)
    return values


def option(read: Read[T], default: Any = MISSING) -> Any:  # noqa: ANN401 - as `dataclasses.field`
    """Define a key of a dictionary setting, as a field of the dataclass that holds its values."""
    return field(default=default, metadata={"read": read})


def options(model: type) -> Iterator[Setting[Any]]:
    """The definitions of a dataclass's options."""
    return (
        Setting(each.name, each.metadata["read"], each.default)
        for each in fields(model)
        if "read" in each.metadata
    )


def dict_of(model: type[T]) -> Read[T]:
    """Make a reader of a dictionary into a dataclass of options. It refuses unknown keys."""
    keys = tuple(options(model))
    names = [key.name for key in keys]

    def read(value: object) -> T:
        if not isinstance(value, dict):
            raise SettingsError(f"expected a dict, got {value!r}")
        unknown = [
            f"there is no key {key!r}; {did_you_mean(str(key), names)}"
            for key in value
            if key not in names
        ]
        reading = Reading(value)
        values = reading.read(keys)
        wrong = [f"`{name}`: {problem}" for name, problem in reading.problems]
        if unknown or wrong:
            raise SettingsError(*unknown, *wrong)
        return model(**{key.name: values[key] for key in keys})

    return read
