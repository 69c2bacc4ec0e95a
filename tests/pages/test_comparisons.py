"""Roles side by side: what differs stands beside what it differs from."""

from rolepress.domain.documents import Role
from rolepress.domain.level import Level
from rolepress.domain.sections import Body, SectionEntry, SectionKind
from rolepress.pages.comparison_hubs import comparison_hubs
from rolepress.pages.context import Context
from rolepress.pages.mains import ComparisonMain, RoleMain
from rolepress.pages.view import PageView
from tests.builders import make_body, make_role, make_section
from tests.pages.contexts import make_context, published

URL = "/roles/compare/architect-vs-tech-lead/"
LEAD = make_role(slug="tech-lead", title="Tech Lead", compare_with=("architect",), skills=("go",))
ARCHITECT = make_role(
    slug="architect", title="Architect", level=Level.PRINCIPAL, skills=("go", "python")
)


def context_of(*roles: Role) -> Context:
    return make_context(*(roles or (LEAD, ARCHITECT)))


def compared(one: Body, other: Body, context: Context | None = None) -> PageView:
    view = published(context or context_of())[URL].view(Body(""), one, other)
    assert isinstance(view, PageView)
    return view


def main_of(view: PageView) -> ComparisonMain:
    assert isinstance(view.main, ComparisonMain)
    return view.main


def test_a_pair_has_one_page_whoever_declares_it() -> None:
    declared = ARCHITECT.model_copy(update={"compare_with": ("tech-lead",)})
    for context in (context_of(), context_of(LEAD, declared)):
        urls = [url for url in published(context) if url.startswith("/roles/compare/")]
        assert urls == [URL, "/roles/compare/"]


def test_facts_stand_side_by_side() -> None:
    facts = {row.term: row for row in main_of(compared(make_body(), make_body())).facts}
    assert facts["Level"].texts == ("Principal", "Lead")
    assert facts["Family"].texts == ("Backend", "Backend")


def test_skills_are_told_apart_by_who_asks_for_them() -> None:
    groups = main_of(compared(make_body(), make_body())).skills
    assert [(group.title, [link.text for link in group.links]) for group in groups] == [
        ("Both", ["Go"]),
        ("Architect alone", ["Python"]),
    ]


def test_lists_of_both_texts_stand_in_the_order_of_the_title() -> None:
    duties = SectionKind.RESPONSIBILITIES
    view = compared(make_body(make_section(duties, "Draw.")), make_body())
    (row,) = main_of(view).lists
    assert row.term == "Responsibilities"
    assert [[item.text for item in items] for items in row.lists] == [["Draw."], []]


def test_each_says_in_its_own_words_how_the_other_differs() -> None:
    entries = (
        SectionEntry("Tech Lead", "tech-lead", "<p>Leads one team.</p>", "/roles/tech-lead/"),
        SectionEntry("Engineer", "engineer", "<p>Builds.</p>", "/roles/engineer/"),
    )
    section = make_section(SectionKind.DIFFERENCES, entries=entries)
    (difference,) = main_of(compared(make_body(section), make_body())).differences
    assert (difference.page.text, difference.html) == ("Architect", "<p>Leads one team.</p>")


def test_its_graph_lists_both_roles_and_advertises_nothing() -> None:
    graph = str(compared(make_body(), make_body()).graph)
    assert "/roles/tech-lead/" in graph
    assert "/roles/architect/" in graph
    assert "JobPosting" not in graph


def test_it_is_made_from_both_texts() -> None:
    page = published(context_of())[URL]
    assert page.document is None
    assert page.texts_of == (ARCHITECT, LEAD)


def test_there_is_no_list_where_nobody_compares() -> None:
    assert not list(comparison_hubs(context_of(ARCHITECT)))


def test_both_roles_lead_to_the_page() -> None:
    pages = published(context_of())
    for role in (LEAD, ARCHITECT):
        main = pages[role.url].view(make_body()).main
        assert isinstance(main, RoleMain)
        (section,) = (each for each in main.sections if each.kind == "comparisons")
        (card,) = section.cards
        assert (card.title, card.url) == ("Architect vs Tech Lead", URL)
