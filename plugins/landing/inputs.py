"""Everything a build is made from."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.core.digests import digest_all
from plugins.landing.files import STATIC, Content, read_content
from plugins.landing.settings import BuildSettings
from plugins.rendering.code import folder_digest

if TYPE_CHECKING:
    from plugins.landing.assets import Assets


@dataclass(frozen=True)
class Inputs:
    """Sources, files to copy, and settings. Equal digests make equal sites."""

    content: Content
    theme: Path
    site_url: str
    templates: bytes
    """A digest of the templates. It is no part of the next one, for templates count as code."""
    digest: bytes

    @cached_property
    def assets(self) -> "Assets":
        """The files to copy. A build without changes needs none, and to make them takes a while."""
        from plugins.landing.assets import read_assets  # noqa: PLC0415 - as above

        return read_assets(self.theme, self.content.below(STATIC), self.site_url)


def read_inputs(settings: BuildSettings) -> Inputs:
    """Read every file that the site depends on."""
    content = read_content(settings.content)
    files = [(file.path, file.data) for file in content.files]
    files.append(("theme", folder_digest([settings.theme])))
    files.append(("settings", repr(settings.facts).encode()))
    templates = folder_digest(settings.template_folders)
    return Inputs(content, settings.theme, settings.site.url, templates, digest_all(files))
