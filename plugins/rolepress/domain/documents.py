"""The files editors write, each one page: roles, jobs, job descriptions, guides and pages.

A document has what the whole site may know about a page. The text of the page (`sections.Body`)
goes only to the page's own view and to feeds. So if an editor changes a text, only one page is made
again.
"""

import datetime
import re
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import Field, ValidationInfo, field_validator

from rolepress.domain.addresses import SitePath, in_language
from rolepress.domain.job_posting import JobPosting, Requirements
from rolepress.domain.level import Level
from rolepress.domain.model import Aside, Derived, Model
from rolepress.domain.salary import SalarySource
from rolepress.domain.sections import Gist
from rolepress.domain.silence import Silence
from rolepress.domain.validators import REMOVE_LINE, refuse
from rolepress.domain.values import (
    Date,
    Description,
    Flag,
    KeyOf,
    Language,
    Many,
    OneOf,
    Slug,
    Text,
    Title,
)
from rolepress_base.dates import latest


class Document(Model):
    """What every file has. Derived fields come from the file's name and its text."""

    URL: ClassVar[str]
    """The site path of a document of this kind, with `{slug}` in it."""

    slug: Derived[Slug]
    path: Derived[str]
    """The source file, relative to the project."""
    gist: Derived[Gist]
    translated_into: Derived[str] = ""
    """The BCP 47 tag in the name of a translation's file. Empty for an original."""
    original_public_from: Derived[datetime.date | None] = None
    """The day on which the original of a translation is published, if it has such a day."""

    title: Title
    """The page's heading. A vacancy's title has no place, pay, date or company name in it."""
    description: Description | None = Field(
        None, examples=["What a backend tech lead decides, builds and answers for in one team."]
    )
    """One or two sentences for search results and shared links. They should not repeat the text.
    Without them, the first sentences of the text stand in."""
    language: Aside[Language] = Field("", examples=["de"])
    """The language of the text, if it is not the site's own."""
    date_published: Aside[Date | None] = Field(None, examples=["2026-11-03"])
    """The day on which the page was first published. A page is not built before that day."""
    date_modified: Aside[Date | None] = Field(None, examples=["2026-11-18"])
    """The day on which the content of the page last changed."""
    draft: Flag = False
    """Whether the page is unfinished. A draft is shown only in a preview, and never published."""
    aliases: Aside[tuple[Slug, ...]] = Field((), examples=[["tech-lead-backend"]])
    """Earlier names of the file. Each keeps redirecting here."""
    silence: Aside[tuple[Silence, ...]] = ()
    """Findings that are not reported for now."""
    canonical: Slug | None = Field(None, examples=["backend-tech-lead"])
    """The page of the same kind that answers the same question. This page stays, and search
    engines are led to that one."""
    merge_into: Slug | None = Field(None, examples=["backend-tech-lead"])
    """The page of the same kind that takes the place of this one. This page is not built, and its
    addresses lead to that one."""
    distinct: Aside[Text | None] = Field(
        None, examples=["A tech lead answers for the code, and a team lead for the people."]
    )
    """Why the page does not answer the question of another one with a similar title. No page shows
    it."""

    @property
    def summary(self) -> str:
        """What search results and shared links say about the page. It is never empty."""
        return self.description or self.gist.opening or self.title

    @property
    def definition(self) -> str:
        """What lists of pages say about the page. Empty if nothing says what it is about."""
        return self.gist.definition or self.description or self.gist.opening

    @property
    def public_from(self) -> datetime.date | None:
        """The day on which the page is published. None if it was always public."""
        return latest(self.date_published, self.original_public_from)

    @property
    def posting(self) -> JobPosting | None:
        """The vacancy that the page advertises, if it does."""
        return None

    @cached_property
    def url(self) -> str:
        """The page's path on this site."""
        return self.url_of(self.slug)

    def url_of(self, slug: str) -> str:
        """The path of the page under another name, such as an earlier one."""
        return site_path(type(self), slug, self.translated_into)

    @property
    def original_url(self) -> str:
        """The path of the page that this one translates, or else its own."""
        return site_path(type(self), self.slug)


def site_path(kind: type[Document], slug: str, language: str = "") -> str:
    """The path of a page. The path of a translation starts with its language."""
    url = kind.URL.format(slug=slug)
    return in_language(url, language) if language else url


class Reviewed(Document):
    """A page that somebody checks against its sources now and then."""

    last_reviewed: Aside[Date | None] = Field(None, examples=["2026-11-18"])
    """The day on which someone last checked the page."""
    reviewed_by: Aside[Text | None] = Field(None, examples=["Rolepress"])
    """Who checked it: a person's name, or the site's own."""


class Role(Reviewed, Requirements):
    """A kind of job (`content/roles/`). With a `job_posting`, the page advertises one vacancy."""

    URL = SitePath.ROLES + "{slug}/"

    family: Annotated[Slug, KeyOf("family")] | None = Field(None, examples=["backend-leadership"])
    """A key of `content/data/families.yaml`."""
    level: Many[OneOf[Level]] | None = Field(None, examples=["lead", ["senior", "lead"]])
    """One or several of entry, mid, senior, lead, principal and manager."""
    alternate_names: tuple[Title, ...] = Field((), examples=[["Backend Technical Lead"]])
    """Other names for the same role."""
    occupation_codes: tuple[Annotated[Slug, KeyOf("occupation code")], ...] = Field(
        (), examples=[["soc-2018-15-1252"]]
    )
    """Keys of `content/data/occupation-codes.yaml`."""
    skills: tuple[Annotated[Slug, KeyOf("skill")], ...] = Field(
        (), examples=[["system-design", "python"]]
    )
    """Keys of `content/data/skills.yaml`, most important first."""
    works_with: tuple[Text, ...] = Field((), examples=[["product managers", "backend engineers"]])
    """Whom the role works with most, such as "product managers"."""
    salary_surveys: tuple[Annotated[Slug, KeyOf("salary survey")], ...] = Field(
        (), examples=[["bls-oews-2025-15-1252"]]
    )
    """Keys of `content/data/salary-surveys.yaml`: what the role pays, measured."""
    salary_levels: SalarySource | None = None
    """The source of the table under the heading "Salary by level". Required if there is one."""
    related: tuple[Annotated[Slug, KeyOf("role")], ...] = Field(
        (), examples=[["senior-backend-engineer"]]
    )
    """Slugs of roles a reader should see next. Roles of the same family are added automatically."""
    compare_with: tuple[Annotated[Slug, KeyOf("role")], ...] = Field(
        (), examples=[["senior-backend-engineer"]]
    )
    """Slugs of roles to compare this one with. Each comparison has a page of its own."""
    job_posting: JobPosting | None = Field(
        None,
        examples=[
            {"employer": "confidential", "workplace": "remote", "applicant_countries": ["DE"]}
        ],
    )
    """The one vacancy that this page advertises, if any."""

    @property
    def posting(self) -> JobPosting | None:
        """The vacancy below the key of that name."""
        return self.job_posting


class Job(Document, JobPosting):
    """One vacancy (`content/jobs/`)."""

    URL = SitePath.JOBS + "{slug}/"

    role: Annotated[Slug, KeyOf("role")] | None = Field(None, examples=["senior-backend-engineer"])
    """The role that the vacancy is for, if there is a file for it in `content/roles/`: its name."""
    family: Annotated[Slug, KeyOf("family")] | None = Field(None, examples=["backend-leadership"])
    """A key of `content/data/families.yaml`, for a vacancy without `role`."""
    skills: tuple[Annotated[Slug, KeyOf("skill")], ...] = Field(
        (), examples=[["go", "message-brokers"]]
    )
    """Keys of `content/data/skills.yaml`, most important first."""

    @property
    def posting(self) -> JobPosting:
        """The vacancy: the whole page is one."""
        return self

    @property
    def public_from(self) -> datetime.date | None:
        """Not before the employer posted the vacancy."""
        return latest(super().public_from, self.date_posted)

    @field_validator("family", mode="before")
    @classmethod
    def _one_family(cls, family: object, info: ValidationInfo) -> object:
        """Refuse a family beside a role, also if other keys are wrong."""
        if family is not None and info.data.get("role"):
            raise refuse("it stands beside `role`, whose family counts", REMOVE_LINE)
        return family


class JobDescription(Reviewed, Requirements):
    """A job description to copy (`content/job-descriptions/`). It never advertises a vacancy."""

    URL = SitePath.JOB_DESCRIPTIONS + "{slug}/"

    role: Annotated[Slug, KeyOf("role")] | None = Field(None, examples=["lead-backend-engineer"])
    """The role that it describes, if it has a page: the name of a file in `content/roles/`."""
    skills: tuple[Annotated[Slug, KeyOf("skill")], ...] = Field(
        (), examples=[["java", "code-review"]]
    )
    """Keys of `content/data/skills.yaml`, most important first."""
    salary_surveys: tuple[Annotated[Slug, KeyOf("salary survey")], ...] = Field(
        (), examples=[["bls-oews-2025-15-1252"]]
    )
    """Keys of `content/data/salary-surveys.yaml`."""
    salary_levels: SalarySource | None = None
    """The source of the table under the heading "Salary by experience level"."""


class Guide(Reviewed):
    """An article (`content/guides/`)."""

    URL = SitePath.GUIDES + "{slug}/"

    author: Text | None = Field(None, examples=["Rolepress"])
    """Who wrote it: a person's name, or the site's own."""


class Page(Document):
    """Any other page, such as "About" (`content/pages/`)."""

    URL = SitePath.HOME + "{slug}/"

    in_navigation: Flag = Field(True, examples=[False])
    """Whether the footer links to the page."""


KINDS: dict[str, type[Document]] = {
    "roles": Role,
    "jobs": Job,
    "job-descriptions": JobDescription,
    "guides": Guide,
    "pages": Page,
}
"""The folders of `content/` and what a Markdown file in each of them is."""

_TRANSLATED = re.compile(r"(?P<slug>.+)\.(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)")


def split_name(file: str) -> tuple[str, str]:
    """A file name such as `x.md` or `x.de.md` as slug and language, which may be empty."""
    stem = file.rpartition(".")[0]
    match = _TRANSLATED.fullmatch(stem)
    return (match["slug"], match["language"]) if match else (stem, "")
