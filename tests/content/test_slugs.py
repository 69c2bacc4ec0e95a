"""Names of files."""

import pytest

from rolepress.content.documents import Reader
from tests.content.files import LEAD, role_file


def test_the_slug_is_the_name_of_the_file() -> None:
    found, _ = Reader().read("content/roles/tech-lead.md", "roles/tech-lead.md", role_file(LEAD))
    assert found
    document = found.document
    assert (document.slug, document.url) == ("tech-lead", "/roles/tech-lead/")


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Tech Lead", "`tech-lead.md`"),
        ("tech_lead", "`tech-lead.md`"),
        ("tech--lead", "`tech-lead.md`"),
        ("-lead-", "`lead.md`"),
        ("téch", "`tech.md`"),
        ("x.y", "`x-y.md`"),
        ("", "rename the file:"),
    ],
)
def test_a_name_that_is_no_slug_gets_a_better_one(name: str, better: str) -> None:
    path = f"roles/{name}.md"
    document, problems = Reader().read(f"content/{path}", path, role_file(LEAD))
    assert document is None
    (problem,) = problems
    assert better in problem.fix
