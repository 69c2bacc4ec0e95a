"""How well headings are recognized that no list has: `make headings`, or with `--errors`.

Precision is how many of the recognized occurrences are right, recall how many of the occurrences
that open a section are recognized as such.
"""

import sys
from collections.abc import Iterator

from tests.headings.judged import Judged, judge

COLUMNS = f"{'language':10}{'headings':>10}{'occurrences':>13}{'precision':>11}{'recall':>9}"


def lines(judged: list[Judged], *, errors: bool) -> Iterator[str]:
    """The table, and perhaps every heading that was taken for something else."""
    yield COLUMNS
    for language in sorted({each.language for each in judged}):
        of_it = [each for each in judged if each.language == language]
        precision, recall = judge(of_it)
        files = sum(each.files for each in of_it)
        yield f"{language:10}{len(of_it):>10}{files:>13}{precision:>11.1%}{recall:>9.1%}"
    for each in judged if errors else ():
        if each.is_wrong:
            yield f"{each.language}  {each.heading}: {each.found}, not {'|'.join(each.kinds)}"


if __name__ == "__main__":
    from tests.headings.judged import read_unseen

    found = read_unseen()
    sys.stdout.writelines(f"{line}\n" for line in lines(found, errors="--errors" in sys.argv))
