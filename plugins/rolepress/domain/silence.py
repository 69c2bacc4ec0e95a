"""What an editor writes to silence a finding."""

from pydantic import Field

from rolepress.domain.model import Model
from rolepress.domain.values import Date, RuleId, Text


class Silence(Model):
    """A finding that an editor has seen and does not want to hear about for a while."""

    rule: RuleId
    """The id of the rule, such as `W03`. It must not be an error, unless it starts with W."""
    reason: Text = Field(examples=["The law's own words have to stand as they are."])
    """Why the page breaks it."""
    until: Date = Field(examples=["2027-06-30"])
    """The last day on which the finding is not reported."""
