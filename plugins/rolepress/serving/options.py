"""What somebody asks of a preview: Pelican's options for a site, and where to serve it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """What somebody asks of a preview."""

    settings: str
    """The file of Pelican's settings, as an absolute path."""
    pelican: tuple[str, ...]
    """Pelican's options, that file among them."""
    host: str
    port: int
    parent: int | None = None
    """The process that started the preview, which ends with it."""


def pelican_options(
    path: str | None,
    named: Mapping[str, str | None],
    extra_settings: Sequence[str],
) -> tuple[str, ...]:
    """Pelican's command line: a folder of content, options with a value each, further settings.

    An option without a value is left out. Further settings have to come last, since they are many
    values of one option.
    """
    options = [text for name, value in named.items() if value for text in (name, value)]
    extra = ["--extra-settings", *extra_settings] if extra_settings else []
    return (*([path] if path else []), *options, *extra)
