"""Reads everything that a build is made from."""

import os
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from rolepress.core.trees import Tree, read_tree
from rolepress.landing.files import STATIC, Content, read_content
from rolepress.landing.settings import BuildSettings
from rolepress.rendering.templates import Templates, templates_of
from rolepress_base.digests import digest_all

if TYPE_CHECKING:
    from rolepress.landing.assets import Assets


@dataclass(frozen=True)
class Inputs:
    """Sources, files to copy, and settings. Equal digests give equal sites."""

    content: Content
    theme: Tree
    site_url: str
    templates: Templates
    """Their digest is not part of `digest`, because templates count as code."""
    digest: bytes
    trees: tuple[Tree, ...]
    """The files of the theme and of other template folders, which libraries may read again."""

    @cached_property
    def assets(self) -> "Assets":
        """The files to copy. They take a while, and a build without changes does not need them."""
        from rolepress.landing.assets import read_assets  # noqa: PLC0415 - as above

        return read_assets(self.theme, self.content.below(STATIC), self.site_url)

    def instead(self, content: Content) -> "Inputs":
        """The same inputs with other content, and another digest."""
        files = [(f"instead {file.path}", file.data) for file in content.files]
        files += [(f"without {file.path}", file.data) for file in content.left_out]
        return replace(self, content=content, digest=digest_all([*files, ("", self.digest)]))


def read_inputs(settings: BuildSettings) -> Inputs:
    """Read every file that the site depends on."""
    content = read_content(settings.content)
    theme = read_tree(str(settings.theme))
    others = {
        folder: read_tree(str(folder))
        for folder in settings.template_folders
        if settings.theme not in folder.parents
    }
    templates = [
        others.get(folder) or theme.below(os.path.relpath(folder, settings.theme))
        for folder in settings.template_folders
    ]
    files = [(file.path, file.data) for file in content.files]
    files.append(("theme", theme.digest))
    files.append(("settings", settings.digest))
    return Inputs(
        content,
        theme,
        settings.site.url,
        templates_of(templates),
        digest_all(files),
        (theme, *others.values()),
    )
