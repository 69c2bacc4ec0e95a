"""Templates as a build found them. All its processes use exactly these."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateError, TemplateNotFound

from rolepress.core.trees import Tree, read_tree
from rolepress.rendering.fonts import FOLDER as FONTS
from rolepress_base.digests import digest


@dataclass(frozen=True, eq=False, slots=True)
class Templates:
    """The templates of some folders: the first folder with a template wins. Compared by digest."""

    digest: bytes
    """The digest of all files in the folders, including fonts."""
    sources: Mapping[str, bytes]
    """The bytes of each template, by name."""
    folders: tuple[str, ...]
    """The folders in which libraries look for fonts."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Templates) and other.digest == self.digest

    def __hash__(self) -> int:
        return hash(self.digest)


def read_templates(folders: Sequence[Path]) -> Templates:
    """Read the files of some folders once."""
    return templates_of([read_tree(str(folder)) for folder in folders])


def templates_of(trees: Sequence[Tree]) -> Templates:
    """The templates of folders that were read already."""
    sources: dict[str, bytes] = {}
    for tree in reversed(trees):
        sources |= {n: data for n, data in tree.files.items() if not n.startswith(f"{FONTS}/")}
    folders = tuple(tree.folder for tree in trees)
    return Templates(digest(*(tree.digest for tree in trees)), sources, folders)


class NotUtf8Error(TemplateError):
    """A template is not UTF-8."""


class Loader(BaseLoader):
    """Loads templates for Jinja."""

    def __init__(self, templates: Templates) -> None:
        self._sources = templates.sources

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, None, Callable[[], bool]]:
        """The text of a template. Raises TemplateNotFound or NotUtf8Error."""
        del environment  # all environments have the same templates
        if template not in self._sources:
            raise TemplateNotFound(template)
        try:
            return self._sources[template].decode("utf-8"), None, lambda: True
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            fault = f"byte 0x{error.object[error.start]:02X} is not UTF-8"
            raise NotUtf8Error(f"templates/{template}:{line}: {fault}") from error
