"""A source file read into the document it is."""

from pathlib import PurePosixPath
from typing import NamedTuple

from plugins.content.body import read_body
from plugins.content.decode import read_source
from plugins.content.front_matter import read_front_matter
from plugins.content.markdown import Dialect
from plugins.content.models import build_model
from plugins.content.says import digest_of
from plugins.core.problems import Problem, Rule
from plugins.core.text import one_line, slugify
from plugins.core.urls import SLUG_MAX_CHARS, is_slug
from plugins.domain.documents import KINDS, Document
from plugins.domain.sections import Body


class Reading(NamedTuple):
    """What one file gives."""

    document: Document
    body: Body
    says: bytes
    """The digest of what the file says: see `says`."""


def read_document(
    path: str, content_path: str, data: bytes, dialect: Dialect
) -> tuple[Reading | None, list[Problem]]:
    """Read one Markdown file.

    `path` is shown to editors; `content_path` is the file below `content/`, whose folder says
    what the file is and whose name is the slug. Either a reading or at least one problem returns.
    """
    slug = PurePosixPath(content_path).name.removesuffix(".md")
    problems = _check_slug(path, slug)
    source, unreadable = read_source(path, data)
    values, found = ({}, []) if unreadable else read_front_matter(source)
    if unreadable or found:
        return None, [*problems, *unreadable, *found]
    title = values.get("title")
    words = title if isinstance(title, str) else ""
    (body, gist), in_body = read_body(source, words, content_path, dialect)
    model = KINDS[content_path.partition("/")[0]]
    derived = {"slug": slug if is_slug(slug) else "x", "path": path, "gist": gist}
    document, in_values = build_model(model, values, source, derived)
    problems += [*in_values, *in_body]
    if problems or document is None:
        return None, problems
    return Reading(document, body, digest_of(source, values)), []


def _check_slug(path: str, slug: str) -> list[Problem]:
    if is_slug(slug):
        return []
    better = slugify(slug)[:SLUG_MAX_CHARS].strip("-")
    return [
        Problem(
            path,
            Rule.BAD_SLUG,
            f"the file name `{one_line(slug)}.md` cannot be a web address",
            (f"rename the file to `{better}.md`" if better else "rename the file")
            + f": a-z, 0-9 and single hyphens, at most {SLUG_MAX_CHARS} characters",
        )
    ]
