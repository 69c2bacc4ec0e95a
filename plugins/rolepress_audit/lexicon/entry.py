"""What a list of words of one language has."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Lexicon:
    r"""The words of one language.

    Each text is a list of patterns parted by white space, in which `_` is a space or a hyphen.
    Case and accents do not matter; what has other letters than ASCII holds no escapes such as `\B`
    or `\W`, whose capitals would be lost when it is folded.
    """

    apply: str
    """In a link or button, what invites to apply; found anywhere in its words."""
    closed: str
    """Whole sentences, or titles of notices, that say that the job can no longer be had."""
    closed_hints: str
    """Texts of which each such sentence has at least one: a glance that spares most pages."""
    labels: str = ""
    """Single words beside the main heading that say the same."""
    employment: Mapping[str, str] = field(default_factory=dict)
    """Whole words by Google's word for a kind of employment."""
    remote: str = ""
    """Whole words for work from home."""
    reach: str = ""
    """Words that ask for a call or a visit, before a telephone number."""
    deadline: str = ""
    """What stands right before the last day on which one can apply."""
    similar: str = ""
    """Whole headings of parts of a page about other jobs."""
