"""Reads the table of redirects, and checks it against the pages of the site."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeGuard

from rolepress.checks.sources import Sources
from rolepress.content.decode import read_source
from rolepress.content.front_matter import read_yaml
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule
from rolepress.core.urls import INDEX
from rolepress.domain.redirects import GONE, Redirect, paths
from rolepress_base.messages import one_line, quoted
from rolepress_base.names import Names

REDIRECTS = "redirects.yaml"
"""The table's name in `content/data/`. It is optional."""
STEPS_SHOWN = 6
"""How many steps of a loop a message shows."""
_PATH = re.compile(r"/(?:[A-Za-z0-9._~-]+/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\.[A-Za-z0-9]+)?")
"""The path of a page, with a slash at its end, or of a file; every server supports these."""
_GONE_TOO = frozenset({GONE, "410"})
"""What editors write for `gone`, compared without case and space."""


def read_redirects(path: str, data: bytes) -> tuple[tuple[Redirect, ...], list[Problem]]:
    """Read the table, which has lines such as `/old/: /new/` or `/old/: gone`.

    If only the target of a line is wrong, its old address is still returned, so that links to that
    address are not reported too.
    """
    source, problems = read_source(path, data)
    if problems:
        return (), problems
    values, problems = read_yaml(source, source.text)
    redirects = []
    for old, new in values.items():
        problems += _misshapen(source, old, new)
        if _is_path(old):
            redirects.append(Redirect(old, new if _is_target(new) else ""))
    return tuple(redirects), problems


def _misshapen(source: Source, old: str, new: object) -> Iterator[Problem]:
    if not _is_path(old):
        yield source.problem(
            Rule.WRONG_VALUE,
            f"expected the path of an old page, got {quoted(old)}",
            _source_fix(old),
            source.span_of_key((old,)),
        )
    if new != GONE and not _is_target(new):
        yield source.problem(
            Rule.WRONG_VALUE,
            f"expected a path on this site or the word `{GONE}`, got {quoted(new)}",
            _target_fix(new),
            source.span_of_key((old,), value=True),
        )


def _is_target(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and _is_path(value)


def _is_path(text: str) -> bool:
    return (
        _PATH.fullmatch(text) is not None
        and not text.endswith("/index.html")
        and not {".", ".."} & set(text.split("/"))
    )


def _source_fix(text: str) -> str:
    if _meant(text) == "/":
        return "remove the line: this is the address of the home page"
    return _path_fix(text)


def _target_fix(value: object) -> str:
    if not isinstance(value, str):
        return _path_fix("")
    if not value.strip():
        return f"write the path of the page that it leads to, or `{GONE}`"
    return f"write `{GONE}`" if value.strip().lower() in _GONE_TOO else _path_fix(value)


def _path_fix(text: str) -> str:
    if "?" in text or "#" in text:
        return "leave out what follows `?` or `#`: only the path counts"
    if text.startswith(("http://", "https://")):
        return "write the path alone, such as `/roles/`: redirects stay on this site"
    if meant := _meant(text):
        slashes = "pages start and end" if meant.endswith("/") else "the path of a file starts"
        return f"write `{one_line(meant)}`: {slashes} with a slash"
    return "write a path such as `/roles/` or `/old/page.html`, of letters, digits and -._~"


def _meant(text: str) -> str:
    """The path that was most likely meant; empty if there is no guess."""
    parts = [part for part in text.strip().split("/") if part]
    if parts[-1:] == [INDEX]:
        parts.pop()
    file, page = f"/{'/'.join(parts)}", f"/{''.join(f'{part}/' for part in parts)}"
    likely = (page, file) if text.strip().endswith("/") else (file, page)
    return next((path for path in likely if text and _is_path(path)), "")


def check_redirects(
    redirects: Iterable[Redirect],
    moved: Mapping[str, str],
    urls: Collection[str],
    path: str,
    sources: Sources,
) -> Iterator[Problem]:
    """Check that no old address has a page, and that each leads directly to one.

    `urls` are the addresses of all pages and files, without redirects. `moved` maps other old
    addresses to their targets: aliases of files, and pages that have ended, whose target is empty.
    A line for an address that has a page is an error by itself, but lines that lead to the page
    are not.
    """
    found = tuple(redirects)
    names = Names(urls)
    taken = {each.source for each in found if each.source in urls or moved.get(each.source)}
    leads = {**moved, **paths(each for each in found if each.source not in taken)}
    ends = _ends(leads)
    for redirect in found:
        if redirect.source in taken:
            message = f"the address {redirect.source} has a page, or is an earlier name of one"
            fix = "remove the line, or the page"
            yield sources.at_key(path, (redirect.source,), Rule.SAME_URL, message, fix, value=False)
        elif redirect.target in leads:
            yield from _onward(redirect, ends[redirect.target], leads, urls, path, sources)
        elif redirect.target and redirect.target not in urls:
            yield _broken(redirect, names, path, sources)


def _ends(leads: Mapping[str, str]) -> dict[str, str | None]:
    """Map each old address to where it finally leads after any number of steps; None for a loop."""
    ends: dict[str, str | None] = {}
    for start in leads:
        way: dict[str, None] = {}
        at = start
        while at in leads and at not in ends and at not in way:
            way[at] = None
            at = leads[at]
        end = None if at in way else ends.get(at, at)
        ends.update(dict.fromkeys(way, end))
    return ends


def refuse_redirect(old: str, path: str, sources: Sources, message: str) -> Problem:
    """Report an old address whose page would take the file of something else."""
    fix = "remove the line, or rename what is in its way"
    return sources.at_key(path, (old,), Rule.SAME_URL, message, fix, value=False)


def _onward(  # noqa: PLR0913, PLR0917 - a redirect, and what it is checked against
    redirect: Redirect,
    end: str | None,
    leads: Mapping[str, str],
    urls: Collection[str],
    path: str,
    sources: Sources,
) -> Iterator[Problem]:
    """Report a redirect whose target is an old address too: a loop, a chain, or a gone page.

    If the chain ends at an address without a page, only its last line is reported for now.
    """
    key = (redirect.source,)
    if end is None:
        message, fix = f"it leads in a circle: {_circle(redirect, leads)}", "let it lead to a page"
        yield sources.at_key(path, key, Rule.REDIRECT_LOOP, message, fix)
    elif not end:
        message = f"`{redirect.target}` is gone: its page has ended, or this table says so"
        fix = f"name a page that exists, or write `{GONE}`"
        yield sources.at_key(path, key, Rule.BROKEN_REDIRECT, message, fix)
    elif end in urls:
        message = f"`{redirect.target}` leads on to `{end}`"
        yield sources.at_key(path, key, Rule.REDIRECT_CHAIN, message, f"write `{end}`")


def _circle(redirect: Redirect, leads: Mapping[str, str]) -> str:
    """Show the first steps of a loop, and the address that it returns to."""
    seen, at = {redirect.source: None}, redirect.target
    while at not in seen and len(seen) < STEPS_SHOWN:
        seen[at] = None
        at = leads[at]
    return " → ".join([*(f"`{each}`" for each in seen), f"`{at}`" if at in seen else "…"])


def _broken(redirect: Redirect, names: Names, path: str, sources: Sources) -> Problem:
    match = names.nearest(redirect.target)
    fix = f"did you mean `{match}`?" if match else f"name a page that exists, or write `{GONE}`"
    message = f"`{redirect.target}` is not a page or file of this site"
    if day := sources.to_come.get(redirect.target):
        message = f"`{redirect.target}` is not published before {day}"
        fix = f"name a page that is published, or write `{GONE}`, until then"
    elif said := sources.said_of(redirect.target):
        message, fix = f"it leads to `{redirect.target}`, {said[0]}", said[1]
    problem = sources.at_key(path, (redirect.source,), Rule.BROKEN_REDIRECT, message, fix)
    return sources.excuse(problem)
