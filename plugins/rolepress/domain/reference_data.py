"""Shared facts, each written once in `content/data/` and named by its key everywhere else."""

from typing import Annotated

from pydantic import Field

from rolepress.domain.model import Model
from rolepress.domain.values import Flag, KeyOf, PictureFile, Slug, Text, Title, WebAddress


class Employer(Model):
    """An organization that hires (`employers.yaml`)."""

    WORDS = frozenset({"description", "industry"})
    NAMED_BY = ("name",)

    name: Title = Field(examples=["Larkfield Freight"])
    """The company's name; not a branch, not a brand."""
    description: Text | None = Field(
        None, examples=["Makes software that plans loads and routes for freight carriers."]
    )
    """What the employer does, in one or two sentences."""
    url: WebAddress | None = Field(None, examples=["https://larkfield.example/"])
    """The employer's own site (schema.org `sameAs`)."""
    logo: PictureFile | None = Field(None, examples=["/logos/larkfield.svg"])
    """The employer's logo: the path of a file in `content/static/`, such as `/acme.svg`. A drawing
    (SVG), or at least 112 by 112 pixels; between 3:4 and 5:2 in shape, and 100 kB at most."""
    industry: Text | None = Field(None, examples=["Freight transport"])
    """The employer's industry."""
    example: Flag = False
    """Whether the employer is made up. Pages that show it say so."""


class Family(Model):
    """A group of neighboring roles (`families.yaml`)."""

    WORDS = frozenset({"name", "description"})
    NAMED_BY = ("name",)

    name: Title = Field(examples=["Backend leadership"])
    """The family as a heading, such as "Backend leadership"."""
    description: Text | None = Field(
        None, examples=["Roles that answer for more than their own code."]
    )
    """What the roles have in common, in one or two sentences."""


class SkillCategory(Model):
    """A kind of skill (`skill-categories.yaml`), listed in the order of the file."""

    WORDS = frozenset({"name"})
    NAMED_BY = ("name",)

    name: Title = Field(examples=["Languages"])
    """The category as a heading, such as "Languages"."""


class Skill(Model):
    """Something that a role requires people to know or to be able to do (`skills.yaml`)."""

    WORDS = frozenset({"name", "description"})
    NAMED_BY = ("name",)

    name: Text = Field(examples=["Node.js"])
    """The skill as people write it, such as "Node.js" or "C"."""
    category: Annotated[Slug, KeyOf("skill category")] | None = Field(None, examples=["languages"])
    """A key of `skill-categories.yaml`."""
    description: Text | None = Field(None, examples=["Runs JavaScript on the server."])
    """What the skill is for, in one sentence."""


class OccupationCode(Model):
    """A code in a public classification of occupations (`occupation-codes.yaml`)."""

    WORDS = frozenset({"name"})
    NAMED_BY = ("code_set", "code")

    code_set: Title = Field(examples=["Standard Occupational Classification 2018"])
    """The classification's name, such as "Standard Occupational Classification 2018"."""
    code_set_url: WebAddress = Field(examples=["https://www.bls.gov/soc/"])
    """Where the classification is published."""
    code: Text = Field(examples=["15-1252"])
    """The code, such as 15-1252."""
    name: Title = Field(examples=["Software Developers"])
    """The occupation's name in that classification."""
    url: WebAddress | None = Field(None, examples=["https://www.bls.gov/soc/2018/major_groups.htm"])
    """The code's own page."""
