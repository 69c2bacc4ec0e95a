"""The Jinja environment: everything is escaped, and a missing attribute is an error."""

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plugins.core.urls import absolute


def sanitised(html: str) -> Markup:
    """Mark HTML that was sanitised when it was read. The only way past the escaping."""
    return Markup(html)  # noqa: S704 - `content.sanitise` made it


@lru_cache(maxsize=2)
def build_environment(folders: Sequence[str], templates: bytes) -> Environment:
    """An environment over template folders, the first of which wins.

    `templates` is the digest of their files: a development server lives longer than a template.
    """
    del templates
    environment = Environment(
        loader=FileSystemLoader(list(folders)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters["sanitised"] = sanitised
    environment.filters["absolute"] = absolute
    environment.filters["urlquote"] = quote
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": False}
    return environment
