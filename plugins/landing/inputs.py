"""Everything a build is made from, read once."""

from dataclasses import dataclass

from plugins.core.digests import digest_all
from plugins.landing.assets import Assets, read_assets
from plugins.landing.files import STATIC, Content, read_content
from plugins.landing.settings import BuildSettings


@dataclass(frozen=True, slots=True)
class Inputs:
    """Sources, files to copy, and settings. Equal digests make equal sites."""

    content: Content
    assets: Assets
    digest: bytes


def read_inputs(settings: BuildSettings) -> Inputs:
    """Read every file that the site depends on, apart from templates, which count as code."""
    content = read_content(settings.content)
    assets = read_assets(settings.theme, content.below(STATIC))
    files = [(file.path, file.data) for file in content.files]
    files += [(asset.url, asset.data) for asset in assets.files]
    files.append(("settings", repr(settings.facts).encode()))
    return Inputs(content, assets, digest_all(files))
