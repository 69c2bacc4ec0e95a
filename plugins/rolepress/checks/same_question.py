"""W11: two pages of one kind that answer the same question, so that they compete in a search."""

from collections.abc import Hashable, Iterable, Iterator, Sequence

from rolepress.checks.sources import Sources
from rolepress.core.problems import Problem, Rule
from rolepress.domain.catalog import group_by
from rolepress.domain.documents import Document, Job, JobDescription, Role
from rolepress.recognition.titles import title_words
from rolepress_base.messages import one_line

SKILLS_MIN = 4
"""With fewer skills, an overlap says little."""
NAMED_MAX = 3


def check_same_question(documents: Iterable[Document], sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each page that answers the question of an earlier one, by path.

    It also reports `distinct` on a page that has no such neighbor.
    """
    found = [d for d in documents if isinstance(d, Role | Job | JobDescription)]
    found = [d for d in found if not (d.draft or d.translated_into or d.canonical)]
    groups = group_by(sorted(found, key=lambda d: d.path), _questions)
    for alike in groups.values():
        yield from _reported(alike, sources)
    competing = {d.path for alike in groups.values() for d in alike if _rivals(d, alike)}
    for document in found:
        if document.distinct and document.path not in competing:
            yield sources.at_key(
                document.path,
                ("distinct",),
                Rule.USELESS_SILENCE,
                "no page has a similar title, so `distinct` tells nothing apart",
                "remove the line",
            )


def _questions(document: Document) -> Iterable[Hashable]:
    """What a page answers: its kind and language, the words of its title, and where and who."""
    words = title_words(document.title)
    if not words:
        return ()
    question: tuple[Hashable, ...] = (type(document).__name__, document.language, words)
    if isinstance(document, Job):
        places = frozenset((p.country, p.region, p.locality) for p in document.locations)
        where = (document.workplace, places)
        question += (document.role, document.employer, where, document.date_closed)
    return (question,)


def _reported(alike: Sequence[Document], sources: Sources) -> Iterator[Problem]:
    for document in alike:
        rivals = [] if document.distinct else _rivals(document, alike)
        earlier = [each for each in rivals if each.path < document.path and not each.distinct]
        if earlier:
            yield _problem(document, earlier, sources)


def _rivals(document: Document, alike: Sequence[Document]) -> list[Document]:
    """The other pages with the same question, but for those that ask for other skills."""
    return [each for each in alike if each is not document and not _differ(document, each)]


def _differ(one: Document, other: Document) -> bool:
    """Whether the families, levels or skills of two pages tell them apart."""
    if isinstance(one, Role) and isinstance(other, Role):
        levels = one.level, other.level
        if all(levels) and levels[0] != levels[1]:
            return True
    skills = [
        set(each.skills) if isinstance(each, Role | Job | JobDescription) else set()
        for each in (one, other)
    ]
    if min(map(len, skills)) < SKILLS_MIN:
        return False
    shared = len(skills[0] & skills[1]) / len(skills[0] | skills[1])
    return shared == 0 and one.title != other.title


def _problem(document: Document, earlier: Sequence[Document], sources: Sources) -> Problem:
    first = earlier[0]
    named = ", ".join(f"“{one_line(each.title)}” ({each.path})" for each in earlier[:NAMED_MAX])
    shared = _shared_skills(document, first)
    also = f", and they share {shared} % of their skills" if shared else ""
    return sources.at_key(
        document.path,
        ("title",),
        Rule.SAME_QUESTION,
        f"the page answers the question of {named}{also}",
        f"write `merge_into: {first.slug}` if one page is enough, `canonical: {first.slug}` if "
        "both stay and search engines should show that one, or `distinct: ...` with what the "
        "difference is",
    )


def _shared_skills(one: Document, other: Document) -> int:
    """The part of their skills that two pages share, in percent; 0 if they have few."""
    if not isinstance(one, Role | Job | JobDescription) or not isinstance(
        other, Role | Job | JobDescription
    ):
        return 0
    ours, theirs = set(one.skills), set(other.skills)
    if min(len(ours), len(theirs)) < SKILLS_MIN:
        return 0
    return round(100 * len(ours & theirs) / len(ours | theirs))
