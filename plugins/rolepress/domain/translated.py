"""Files with the words of a page in another language. Their facts come from the originals."""

from pydantic import Field

from rolepress.domain.documents import KINDS, Document, Job, Reviewed, Role, split_name
from rolepress.domain.job_posting import JobPostingWords
from rolepress.domain.model import Derived
from rolepress.domain.values import Text, Title


class RoleTranslation(Reviewed):
    """A role's page in another language (`content/roles/x.de.md`).

    It has only words. All other keys are facts, and come from the original.
    """

    URL = Role.URL

    canonical: Derived[None] = None
    merge_into: Derived[None] = None
    distinct: Derived[None] = None

    alternate_names: tuple[Title, ...] = Field((), examples=[["Technische Leitung Backend"]])
    """Other names for the same role."""
    works_with: tuple[Text, ...] = Field(
        (), examples=[["Produktmanagement", "Backend-Entwicklung"]]
    )
    """Whom the role works with most."""
    job_posting: JobPostingWords | None = Field(
        None, examples=[{"work_hours": "40 Stunden pro Woche"}]
    )
    """The words of the vacancy, if the page advertises one."""


class JobTranslation(Document, JobPostingWords):
    """A vacancy's page in another language (`content/jobs/x.de.md`).

    It has only words. All other keys are facts, and come from the original.
    """

    URL = Job.URL

    canonical: Derived[None] = None
    merge_into: Derived[None] = None
    distinct: Derived[None] = None


TRANSLATIONS: dict[str, type[RoleTranslation | JobTranslation]] = {
    "roles": RoleTranslation,
    "jobs": JobTranslation,
}
"""The model of a translation, by the folder that it shares with its original."""


def kind_of(name: str) -> type[Document]:
    """The model of a Markdown file below `content/`. `placement` has already checked its path."""
    folder, _, file = name.partition("/")
    return TRANSLATIONS[folder] if split_name(file)[1] else KINDS[folder]
