"""Checks single files, as far as that is possible without the rest of the site."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rolepress.checking.result import Checked, FoundSection, MarkupDecision, Missing
from rolepress.checking.site import Site
from rolepress.checks.dates import check_dates
from rolepress.checks.references import check_references
from rolepress.checks.reviews import check_reviews
from rolepress.checks.salary_levels import check_salary_levels
from rolepress.checks.silences import without_silenced
from rolepress.checks.sources import Sources
from rolepress.checks.titles import check_titles
from rolepress.checks.vacancies import decision_problems
from rolepress.content.documents import Look
from rolepress.content.page_language import KEY
from rolepress.content.positions import bare, headings_of
from rolepress.core.problems import Problem, in_order
from rolepress.domain.documents import KINDS, Document, Job, Role
from rolepress.domain.model import Mark
from rolepress.domain.sections import Section, SectionKind
from rolepress.landing.files import shown
from rolepress.landing.placement import misplaced
from rolepress.schema_org.decision import Decision, PageFacts, decide

RECOMMENDED = ("base_salary", "employment_type", "valid_through", "identifier", "direct_apply")
"""What Google recommends for a vacancy, by our keys
(https://developers.google.com/search/docs/appearance/structured-data/job-posting#job-posting)."""
OF_A_ROLE = ("description", "family", "level")
"""What a role's page and the lists of roles show, if they know it."""


def check_file(path: Path, site: Site, kind: str | None = None) -> Checked:
    """Check one file. Raises OSError if it cannot be read."""
    name = site.name_of(path, kind)
    display = shown(path)
    problem = misplaced(display, name)
    data = path.read_bytes()
    if problem:
        return Checked(display, None, None, None, (), {}, (), None, (problem,))
    look = site.reader.look(display, name, data)
    document = look.document
    decision = _decide(document, site) if document else None
    sources = Sources(_read_file, site.reader)
    problems = [*look.problems, *_problems(document, decision, site, sources)]
    if document:
        problems = list(without_silenced(problems, [document], site.today, sources))
    return Checked(
        path=display,
        kind=name.partition("/")[0],
        language=look.language,
        title=look.headings.title or None,
        sections=tuple(_sections(look)),
        facts=_facts(look, name),
        missing=tuple(_missing(look, decision)),
        decision=MarkupDecision(decision.emit, tuple(map(str, decision.reasons)))
        if decision
        else None,
        problems=tuple(in_order(problems)),
    )


def _read_file(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""


def _problems(
    document: Document | None, decision: Decision | None, site: Site, sources: Sources
) -> Iterator[Problem]:
    """Yield what can be found without other pages."""
    if document is None:
        return
    data, in_tables = site.tables
    documents = [document]
    yield from in_tables
    yield from check_dates(documents, site.today, sources)
    yield from check_reviews(documents, site.today, sources)
    yield from check_titles(documents, data, sources)
    yield from check_salary_levels(documents, sources)
    if not document.translated_into:
        references = check_references(documents, data, sources, site.data_folder, site.roles)
        yield from (each for each in references if each.path == document.path)
    if decision and not document.draft:
        yield from decision_problems(document, decision, sources)


def _decide(document: Document, site: Site) -> Decision | None:
    if not isinstance(document, Role | Job):
        return None
    postings = (document.posting,) if document.posting else ()
    facts = PageFacts(
        postings,
        document.gist.describes_vacancy,
        document.draft,
        elsewhere=document.canonical is not None,
    )
    return decide(facts, site.today)


def _sections(look: Look) -> Iterator[FoundSection]:
    """Yield the sections, each with the line of its heading."""
    lines = iter(headings_of(look.source.lines, look.source.body_line))
    for section in look.body.sections:
        words = bare(section.title)
        line = next((number for number, found in lines if found == words), look.source.body_line)
        is_plain = section.kind is SectionKind.PROSE
        kind = None if is_plain else section.kind.value
        near = look.headings.guess(section.title).near if is_plain else None
        yield FoundSection(line, section.title, kind, near and near.value, _entries(section))


def _entries(section: Section) -> int:
    grouped = sum(len(group.items) for group in section.groups)
    return len(section.items) or grouped or len(section.entries)


def _facts(look: Look, name: str) -> dict[str, Any]:
    """The keys that were understood. Without a document, the ones that pages of the kind have."""
    if look.document:
        model = type(look.document)
        said = look.document.model_dump(mode="json", exclude_unset=True)
        said |= {KEY: look.language}
        own = look.values.keys() - model.marked(Mark.DERIVED)
        return {key: said[key] for key in said if key in own}
    known = KINDS[name.partition("/")[0]].model_fields
    return {key: value for key, value in look.values.items() if key in known}


def _missing(look: Look, decision: Decision | None) -> Iterator[Missing]:
    document = look.document
    if document is None:
        return
    if isinstance(document, Role):
        yield from _absent(document, OF_A_ROLE, "the page and the lists would show it")
    posting = document.posting
    if posting:
        if decision:
            for reason in decision.faults:
                yield Missing(reason.key, f"job search requires it: {reason}")
        yield from _absent(posting, RECOMMENDED, "job search shows it")


def _absent(record: Any, keys: Iterable[str], why: str) -> Iterator[Missing]:  # noqa: ANN401 - a model
    for key in keys:
        if getattr(record, key, None) in (None, "", ()):
            yield Missing(key, why)
