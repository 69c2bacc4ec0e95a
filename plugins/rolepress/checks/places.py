"""Checks that towns of the same name can be told apart by their regions, without guessing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rolepress.checks.sources import Sources
from rolepress.content.source import KeyPath
from rolepress.core.problems import Problem, Rule
from rolepress.domain.catalog import group_by
from rolepress.domain.codes import has_regions, is_part_of
from rolepress.domain.documents import Document, Role
from rolepress.domain.place import Place
from rolepress_base.messages import one_line


@dataclass(frozen=True, slots=True)
class _Written:
    """A place, and its position in an editor's file."""

    place: Place
    path: str
    key: KeyPath

    @property
    def words(self) -> str:
        """The place as a message shows it."""
        said = (self.place.locality, self.place.region, self.place.country)
        return one_line(", ".join(filter(None, said)))


def check_places(documents: Iterable[Document], sources: Sources) -> Iterator[Problem]:
    """Check that two places of the same name and country are clearly one town, or clearly two.

    They are two if ISO 3166-2 knows both regions, and neither region contains the other. Otherwise
    one town could have two lists, and two references in a partner's feed.
    """
    written = list(_written(documents))
    for namesakes in group_by(written, lambda each: [replace(each.place.key, region="")]).values():
        first = {each.place.key: each for each in reversed(namesakes)}
        for one in namesakes if len(first) > 1 else ():
            others = (other for key, other in first.items() if key != one.place.key)
            yield from _doubts(one, others, sources)
    for together in group_by(written, lambda each: [each.place.key.slug]).values():
        yield from _same_address(together, sources)


def _written(documents: Iterable[Document]) -> Iterator[_Written]:
    for document in documents:
        parents = ("job_posting",) if isinstance(document, Role) else ()
        for number, place in enumerate(document.posting.locations if document.posting else ()):
            yield _Written(place, document.path, (*parents, "locations", number))


def _doubts(one: _Written, others: Iterable[_Written], sources: Sources) -> Iterator[Problem]:
    """Report a place that may be the same as another, once, at the place that says less."""
    for other in others:
        if open_question := _open_question(one.place, other.place):
            message = f"{open_question}, and {other.path} has `{other.words}`: is it the same town?"
            fix = f"if so, write `region: {one_line(str(other.place.region))}` here; "
            key = (*one.key, "region" if one.place.region else "locality")
            fix += "if not, write the region that it is in, by its ISO 3166-2 code or name"
            yield sources.at_key(one.path, key, Rule.WRONG_VALUE, message, fix)
            return


def _open_question(place: Place, other: Place) -> str:
    """Why a place may be the same as another with its name. Empty if it clearly is not.

    It is also empty if the other place is the less specific one.
    """
    region, theirs = place.iso_region, other.iso_region
    if not place.region:
        return f"`{one_line(place.locality)}` has no region"
    if region and theirs and is_part_of(region, theirs):
        return f"`{one_line(place.region)}` is a part of `{one_line(str(other.region))}`"
    if not region and other.region and has_regions(place.country):
        return f"`{one_line(place.region)}` is not a region of {place.country} in ISO 3166-2"
    return ""


def _same_address(together: Iterable[_Written], sources: Sources) -> Iterator[Problem]:
    """Report different places with the same address, such as Portland in OR, and Portland Or."""
    first, *others = together
    for other in others:
        if other.place.key != first.place.key:
            message = f"`{other.words}` would have the address of `{first.words}` in {first.path}"
            fix = "write the name of the town or of the region in another way"
            yield sources.at_key(other.path, other.key, Rule.SAME_URL, message, fix)
