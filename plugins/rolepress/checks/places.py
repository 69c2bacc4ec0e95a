"""Towns of one name: two places are told apart by what is said of each, and never by a guess."""

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
    """A place, and where an editor wrote it."""

    place: Place
    path: str
    key: KeyPath

    @property
    def words(self) -> str:
        """The place in a message."""
        said = (self.place.locality, self.place.region, self.place.country)
        return one_line(", ".join(filter(None, said)))


def check_places(documents: Iterable[Document], sources: Sources) -> Iterator[Problem]:
    """Two places that share the name of a town and a country are surely one, or surely two.

    They are two where ISO 3166-2 knows the region of each, and neither region holds the other.
    Where that is open, one town could have two lists, and two references at a partner.
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
    """What is open about a place. It is said where less is known, and once."""
    for other in others:
        if open_question := _open_question(one.place, other.place):
            message = f"{open_question}, and {other.path} has `{other.words}`: is it the same town?"
            fix = f"if so, write `region: {one_line(str(other.place.region))}` here; "
            key = (*one.key, "region" if one.place.region else "locality")
            fix += "if not, write the region that it is in, by its ISO 3166-2 code or name"
            yield sources.at_key(one.path, key, Rule.WRONG_VALUE, message, fix)
            return


def _open_question(place: Place, other: Place) -> str:
    """Why a place may be another one of its name; empty where it is surely not.

    It is also empty where the other place is the one of which less is known.
    """
    region, theirs = place.iso_region, other.iso_region
    if not place.region:
        return f"`{one_line(place.locality)}` has no region"
    if region and theirs and is_part_of(region, theirs):
        return f"`{one_line(place.region)}` is a part of `{one_line(str(other.region))}`"
    if not region and other.region and has_regions(place.country):
        return f"`{one_line(place.region)}` is no region of {place.country} in ISO 3166-2"
    return ""


def _same_address(together: Iterable[_Written], sources: Sources) -> Iterator[Problem]:
    """Words of a town and of a region that make one address: Portland in OR, and Portland Or."""
    first, *others = together
    for other in others:
        if other.place.key != first.place.key:
            message = f"`{other.words}` would have the address of `{first.words}` in {first.path}"
            fix = "write the name of the town or of the region in another way"
            yield sources.at_key(other.path, other.key, Rule.SAME_URL, message, fix)
