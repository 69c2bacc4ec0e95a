"""The files editors write, each one page: roles, jobs, job descriptions, guides and pages.

A document is what the whole site may know of a page. Its text (`sections.Body`) goes to the page's
own view and to feeds, and to nothing else: so a change to one text makes one page again.
"""

from enum import StrEnum
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from plugins.domain.job_posting import JobPosting, Requirements
from plugins.domain.model import Model
from plugins.domain.salary import SalarySource
from plugins.domain.sections import Gist
from plugins.domain.values import Date, Description, Flag, Slug, Text, Title, one_of


class Level(StrEnum):
    """How senior a role is."""

    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"
    PRINCIPAL = "principal"
    MANAGER = "manager"


LevelValue = Annotated[Level, BeforeValidator(one_of(lambda: list(Level)))]


class Document(Model):
    """What every file has. The file name is the slug; the rest of `DERIVED` comes from the text."""

    DERIVED: ClassVar[frozenset[str]] = frozenset({"slug", "path", "gist"})
    URL: ClassVar[str]
    """The site path of a document of this kind, with `{slug}` in it."""

    slug: Slug
    path: str
    """The source file, relative to the project."""
    gist: Gist

    title: Title
    """The page's heading. A vacancy's title has no place, pay, date or company name in it."""
    description: Description
    """One or two sentences for search results and shared links, in other words than the text."""
    date_published: Date | None = None
    """The day on which the page was first published."""
    date_modified: Date | None = None
    """The day on which what the page says last changed."""
    draft: Flag = False
    """Whether the page is unfinished. A draft is built only for preview, never published."""
    aliases: tuple[Slug, ...] = ()
    """Earlier names of the file. Each keeps redirecting here."""

    @cached_property
    def url(self) -> str:
        """The page's path on this site."""
        return self.URL.format(slug=self.slug)


class Reviewed(Model):
    """Who last checked a page against its sources, and when."""

    last_reviewed: Date | None = None
    """The day on which someone last checked the page."""
    reviewed_by: Text | None = None
    """Who checked it: a person's name, or the site's own."""


class Role(Document, Requirements, Reviewed):
    """A kind of job (`content/roles/`). With a `job_posting`, the page advertises one vacancy."""

    URL = "/roles/{slug}/"

    family: Slug
    """A key of `content/data/families.yaml`."""
    level: LevelValue
    """entry, mid, senior, lead, principal or manager."""
    alternate_names: tuple[Title, ...] = ()
    """Other names for the same role."""
    occupation_codes: tuple[Slug, ...] = ()
    """Keys of `content/data/occupation-codes.yaml`."""
    skills: tuple[Slug, ...] = ()
    """Keys of `content/data/skills.yaml`, most important first."""
    works_with: tuple[Text, ...] = ()
    """Whom the role works with most, such as "product managers"."""
    salary_surveys: tuple[Slug, ...] = ()
    """Keys of `content/data/salary-surveys.yaml`: what the role pays, measured."""
    salary_levels: SalarySource | None = None
    """Where the table under the heading "Salary by level" comes from. Needed if there is one."""
    related: tuple[Slug, ...] = ()
    """Slugs of roles a reader should see next. Roles of the same family follow by themselves."""
    job_posting: JobPosting | None = None
    """The one vacancy that this page advertises, if it does."""


class Job(Document, JobPosting):
    """One vacancy (`content/jobs/`)."""

    URL = "/jobs/{slug}/"

    role: Slug
    """The role that the vacancy is for: the name of a file in `content/roles/`."""
    skills: tuple[Slug, ...] = ()
    """Keys of `content/data/skills.yaml`, most important first."""


class JobDescription(Document, Requirements, Reviewed):
    """A job description to copy (`content/job-descriptions/`). It never advertises a vacancy."""

    URL = "/job-descriptions/{slug}/"

    role: Slug
    """The role that it describes: the name of a file in `content/roles/`."""
    skills: tuple[Slug, ...] = ()
    """Keys of `content/data/skills.yaml`, most important first."""
    salary_surveys: tuple[Slug, ...] = ()
    """Keys of `content/data/salary-surveys.yaml`."""
    salary_levels: SalarySource | None = None
    """Where the table under the heading "Salary by experience level" comes from."""


class Guide(Document, Reviewed):
    """An article (`content/guides/`)."""

    URL = "/guides/{slug}/"

    author: Text | None = None
    """Who wrote it: a person's name, or the site's own."""


class Page(Document):
    """Anything else that is said once, such as "About" (`content/pages/`)."""

    URL = "/{slug}/"

    in_navigation: Flag = True
    """Whether the footer links to the page."""


KINDS: dict[str, type[Document]] = {
    "roles": Role,
    "jobs": Job,
    "job-descriptions": JobDescription,
    "guides": Guide,
    "pages": Page,
}
"""The folders of `content/` and what a Markdown file in each of them is."""
