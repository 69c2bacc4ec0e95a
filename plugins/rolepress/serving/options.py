"""The options of a preview: Pelican's options for a site, and where to serve it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """The options of a preview."""

    settings: str
    """The absolute path of Pelican's settings file."""
    pelican: tuple[str, ...]
    """Pelican's options, with the settings file among them."""
    host: str
    port: int
    parent: int | None = None
    """The process that started the preview. The preview ends when it does."""


def pelican_options(
    path: str | None,
    named: Mapping[str, str | None],
    extra_settings: Sequence[str],
) -> tuple[str, ...]:
    """Build Pelican's arguments from a content folder, options with values, and extra settings.

    An option without a value is left out. Extra settings come last, because they are any number of
    values of one option.
    """
    options = [text for name, value in named.items() if value for text in (name, value)]
    extra = ["--extra-settings", *extra_settings] if extra_settings else []
    return (*([path] if path else []), *options, *extra)
