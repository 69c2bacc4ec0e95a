"""W06: headings that grew together when a page was copied, such as "EngineerJob Description"."""

import re
from collections.abc import Iterator

from rolepress.content.findings.text import WrittenText
from rolepress.content.headings import Headings
from rolepress.core.problems import Problem, Rule
from rolepress.core.text import folded
from rolepress.domain.sections import SectionKind
from rolepress_base.messages import one_line

_JOINT = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ](?=[A-ZÀ-ÖØ-Þ])")
LINE_MAX_CHARS = 120
_HEADING = re.compile(r" {0,3}(?:#{1,6}\s*)?(?P<words>[^\s#>|*+-].{2,120}?)\s*#*\s*$")
"""A heading, or a line of pasted text that may be one."""


def find(text: WrittenText, headings: Headings) -> Iterator[Problem]:
    """Yield a problem for each heading that is two headings, or the title and a heading."""
    for number, line in text.lines:
        if len(line) > LINE_MAX_CHARS or not _JOINT.search(line):
            continue
        heading = _HEADING.match(line)
        parts = split_fused(heading["words"], headings) if heading else None
        if parts:
            one, other = map(one_line, parts)
            yield text.at_line(
                Rule.FUSED_HEADING,
                f"two headings grew together here: `{one}` and `{other}`",
                f"write `## {other}`; if `{one}` is a heading too, put it on a line of its own",
                number,
            )


def split_fused(words: str, headings: Headings) -> tuple[str, str] | None:
    """Split a heading that is two, or the title and a heading; None for any other.

    Both sides must say something: names such as "JavaScript" and "DevOps" are not split.
    """
    for joint in _JOINT.finditer(words):
        one, other = words[: joint.end()], words[joint.end() :]
        is_title = bool(headings.title) and folded(one) == folded(headings.title)
        if is_title or (_is_known(one, headings) and other[:1].isupper()):
            return one, other
    return None


def _is_known(words: str, headings: Headings) -> bool:
    return headings.kind(words) is not SectionKind.PROSE
