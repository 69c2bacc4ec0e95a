"""Recognizes files that programs leave behind, and hidden files that a site needs."""

import re
from fnmatch import translate
from functools import lru_cache

_LITTER = r"""
    .DS_Store ._* .AppleDouble .AppleDB .AppleDesktop .LSOverride .DocumentRevisions-V100 .fseventsd
    .Spotlight-V100 .TemporaryItems .Trashes .VolumeIcon.icns .apdisk .localized __MACOSX
    Thumbs.db Thumbs.db:* ehthumbs.db ehthumbs_vista.db desktop.ini $RECYCLE.BIN *.lnk *.stackdump
    *~ .fuse_hidden* .directory .Trash .Trash-* .nfs* .hidden
    [#]*[#] .[#]* .saves-* .*.sw? .*.un~ .netrwhist 4913 .*.kate-swp .~lock.*[#] ~$* ~*.tmp *.tmp
    .idea .vscode .vs .history .fleet .zed .obsidian .logseq .project .settings *.sublime-workspace
    .editorconfig .prettierrc* .prettierignore .markdownlint* .remarkrc* .vale.ini .yamllint*
    .git .gitignore .gitattributes .gitmodules .gitkeep .keep .hg .hgignore .svn .bzr .jj CVS _darcs
    .dropbox .dropbox.* .stfolder .stversions .stignore .syncthing.* .sync_*.db .tmp.drive*
    @eaDir [#]recycle *.crdownload *.part
    __pycache__ .mypy_cache .ruff_cache .pytest_cache .ipynb_checkpoints .cache .sass-cache
"""
"""Files of operating systems, editors, version control, file sharing and other tools."""
_ICON = "icon\r"
"""On macOS, the icon file of a folder has a name that ends in a carriage return."""
_IS_LITTER = re.compile("|".join(translate(name.lower()) for name in _LITTER.split()))

PUBLISHED = (".well-known", ".nojekyll", ".htaccess", ".domains")
"""Hidden files and folders that are part of a site because its server or host reads them (RFC 8615;
GitHub Pages; Apache; Codeberg Pages)."""


@lru_cache(maxsize=1 << 14)
def is_litter(name: str) -> bool:
    """Whether a file or folder of this name, in any case, was left behind by a program."""
    return name.lower() == _ICON or _IS_LITTER.match(name.lower()) is not None


def is_hidden(name: str) -> bool:
    """Whether a file or folder is hidden, unless it is one that a site needs."""
    return name.startswith(".") and name not in PUBLISHED
