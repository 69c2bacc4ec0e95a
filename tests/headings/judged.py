"""Headings that no list has, with what a person says that they mean."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rolepress.content.headings import Headings
from rolepress.domain.sections import SectionKind
from rolepress.recognition.lists import ENGLISH
from rolepress.recognition.model import load_model
from rolepress.recognition.tokens import words_of

SETS = ("unseen.tsv", "unseen-2.tsv")
PLAIN = SectionKind.PROSE.value


@dataclass(frozen=True, slots=True)
class Judged:
    """One heading, what it may mean, and what it was taken for."""

    language: str
    heading: str
    kinds: tuple[str, ...]
    files: int
    found: str
    listed: bool
    """Whether a list has it by now. It was in none when its row was written."""

    @property
    def opens_section(self) -> bool:
        """Whether a person gives it a meaning."""
        return PLAIN not in self.kinds

    @property
    def is_right(self) -> bool:
        """Whether it was taken for a section that it may open."""
        return self.found != PLAIN and self.found in self.kinds

    @property
    def is_wrong(self) -> bool:
        """Whether it was taken for a section that it does not open."""
        return self.found not in {PLAIN, *self.kinds}


def read_judged(name: str) -> list[Judged]:
    """Every heading of a set, as it is recognized now."""
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Judged(
            row["language"],
            row["heading"],
            tuple(row["kind"].split("|")),
            int(row["files"]),
            Headings("", row["language"]).kind(row["heading"]).value,
            _is_listed(row["heading"], row["language"]),
        )
        for row in rows
    ]


def _is_listed(heading: str, language: str) -> bool:
    words = words_of(heading)
    return any(load_model().known(words, each) for each in (language, ENGLISH))


def judge(judged: Iterable[Judged]) -> tuple[float, float]:
    """Precision and recall over occurrences."""
    found = list(judged)
    right = sum(each.files for each in found if each.is_right)
    wrong = sum(each.files for each in found if each.is_wrong)
    opening = [each for each in found if each.opens_section]
    recalled = sum(each.files for each in opening if each.is_right)
    return right / max(1, right + wrong), recalled / max(1, sum(each.files for each in opening))
