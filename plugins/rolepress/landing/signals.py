"""The signals for other plugins. A receiver must be a module function: it is held weakly."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blinker import signal

from rolepress.landing.settings import BuildSettings

if TYPE_CHECKING:  # not needed where nothing has changed, and half a second to import
    from rolepress.core.problems import Problem
    from rolepress.landing.files import Content
    from rolepress.pages.context import Context
    from rolepress.pages.view import Published, Texts


@dataclass(frozen=True, slots=True)
class Build:
    """A build whose pages are known, for plugins that add files."""

    settings: BuildSettings
    """All settings. `build.settings[FEEDS]` is the value of a plugin's setting `FEEDS`."""
    context: "Context"
    published: "Sequence[Published]"
    """All pages."""
    texts: "Texts"
    """Returns the text of a document for use outside of its page, with absolute addresses."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Content that cannot be shown as a whole."""

    content: "Content"
    problems: "Sequence[Problem]"
    """The errors and everything milder, in order."""
    unshown: Sequence[str] = ()
    """The paths of files that would have no page, if there is no error."""


get_settings = signal("rolepress_get_settings")
"""Sent once, when all plugins are registered, with the Pelican as sender. A receiver returns the
`Setting`s that its plugin defines."""

get_indexer = signal("rolepress_get_indexer")
"""Sent once a build, before anything is read, with its settings as sender, unless the site is
to have no search. A receiver returns an `Indexer` of pages, or None if it cannot make an index on
this machine."""

get_compressors = signal("rolepress_get_compressors")
"""Sent once a build, before anything is read, with its settings as sender. A receiver returns the
`Compressor`s that write copies of text files."""

get_views = signal("rolepress_get_views")
"""Sent once a build, when all pages are known, with the `Build` as sender. A receiver returns the
`FileView`s that it adds to the site."""

reading = signal("rolepress_reading")
"""Sent once a build, when all files have been read, with the `Content` as sender."""

refusing = signal("rolepress_refusing")
"""Sent when content cannot be shown as a whole, with `Refused` as sender. A receiver returns the
`Content` to build from instead, or None. It is sent again until there is nothing to refuse, so a
receiver must give less each time. Without other content, nothing is built if there are errors."""

replacing = signal("rolepress_replacing")
"""Sent once a build, before the first file of the site is replaced or removed. If a receiver
raises, the site stays as it is."""

reporting = signal("rolepress_reporting")
"""Sent once a build, when it is done, with its `Report` as sender. If a receiver
returns true, the report is not printed."""
