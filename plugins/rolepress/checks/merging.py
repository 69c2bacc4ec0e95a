"""Follows `canonical` and `merge_into`, by which editors answer that two pages are one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rolepress.checks.sources import Sources
from rolepress.core.problems import Problem, Rule
from rolepress.domain.documents import Document
from rolepress_base.names import Names

_KEYS = ("canonical", "merge_into")


@dataclass(frozen=True, slots=True)
class Merged:
    """The documents that have pages of their own, and what became of the others."""

    documents: list[Document]
    gone: Sequence[Document]
    """The documents that are merged into others."""
    into: Mapping[str, str]
    """The name of the page that another one is merged into, by the path of that other one."""
    problems: list[Problem]


def merge_documents(documents: Sequence[Document], sources: Sources) -> Merged:
    """Take merged documents out, and give their addresses to the pages that they are merged into.

    A draft is merged into nothing: it has no page and no address.
    """
    named: dict[type[Document], dict[str, Document]] = {}
    for document in documents:
        if not document.translated_into:
            named.setdefault(type(document), {})[document.slug] = document
    problems = [p for d in documents for p in _problems(d, named.get(type(d), {}), sources)]
    wrong = {problem.path for problem in problems}
    gone = [d for d in documents if d.merge_into and not d.draft and d.path not in wrong]
    names: dict[tuple[type[Document], str], list[str]] = {}
    for each in gone:
        names.setdefault((type(each), str(each.merge_into)), []).extend((each.slug, *each.aliases))
    problems += _left_translations(documents, gone, sources)
    taken_out = {document.path for document in gone}
    kept = [_with_aliases(d, names) for d in documents if d.path not in taken_out]
    return Merged(kept, gone, {each.url: str(each.merge_into) for each in gone}, problems)


def _with_aliases(
    document: Document, names: Mapping[tuple[type[Document], str], Sequence[str]]
) -> Document:
    more = () if document.translated_into else names.get((type(document), document.slug), ())
    if not more:
        return document
    return document.model_copy(update={"aliases": (*document.aliases, *more)})


def _problems(
    document: Document, named: Mapping[str, Document], sources: Sources
) -> Iterator[Problem]:
    """Yield what is wrong with the keys of one document."""
    if document.translated_into:
        return
    for key in _KEYS:
        name = getattr(document, key)
        if name and (found := _fault(document, key, name, named)):
            yield sources.at_key(document.path, (key,), *found)
    if document.canonical and document.merge_into:
        message = "the page has `canonical`, and a page that is merged is not built"
        yield sources.at_key(
            document.path, ("canonical",), Rule.WRONG_VALUE, message, "remove one of the two lines"
        )


def _fault(
    document: Document, key: str, name: str, named: Mapping[str, Document]
) -> tuple[Rule, str, str] | None:
    if name == document.slug:
        return Rule.WRONG_VALUE, f"`{key}` names the page itself", "remove the line"
    target = named.get(name)
    if target is None:
        hint = Names({each: None for each in named if each != document.slug}).did_you_mean(name)
        return Rule.UNKNOWN_REFERENCE, f"there is no page `{name}` of this kind", hint
    if target.draft and not document.draft:
        fix = f"publish {target.path}, or make this file a draft too"
        return Rule.UNKNOWN_REFERENCE, f"the page `{name}` is a draft, which is not published", fix
    if target.language != document.language:
        return Rule.WRONG_VALUE, f"the page `{name}` is in another language", "remove the line"
    return _chain(key, name, target, named)


def _chain(
    key: str, name: str, target: Document, named: Mapping[str, Document]
) -> tuple[Rule, str, str] | None:
    """What is wrong if a page leads to one that leads on."""
    seen = {name}
    last, after = name, _next(target)
    while after and after in named and after not in seen:
        seen.add(after)
        last, after = after, _next(named[after])
    if last == name and not after:
        return None
    if after in seen:
        message = f"`{key}` leads to `{name}`, which leads back"
        return Rule.WRONG_VALUE, message, "remove the line here, or there"
    return Rule.WRONG_VALUE, f"`{name}` leads on to `{last}`", f"write `{key}: {last}`"


def _next(document: Document) -> str:
    return document.merge_into or document.canonical or ""


def _left_translations(
    documents: Iterable[Document], gone: Iterable[Document], sources: Sources
) -> Iterator[Problem]:
    """Yield the translations of pages that are merged, which would translate nothing."""
    merged = {(type(each).URL, each.slug): each for each in gone}
    for document in documents:
        original = merged.get((type(document).URL, document.slug))
        if original is not None and document.translated_into:
            yield sources.at_key(
                document.path,
                ("title",),
                Rule.BAD_TRANSLATION,
                f"{original.path} is merged into `{original.merge_into}`",
                "remove this file, or translate that page",
            )
