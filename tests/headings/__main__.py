"""How well headings are recognized that no list had: `make headings`, or with `--errors`.

Precision is how many of the recognized occurrences are right, recall how many of the occurrences
that open a section are recognized as such. The last two columns leave out the headings that a list
has by now.
"""

import sys
from collections.abc import Iterator

from tests.headings.judged import SETS, Judged, judge, read_judged

COLUMNS = (
    f"{'set':14}{'language':10}{'headings':>10}{'precision':>11}{'recall':>9}"
    f"{'listed':>9}{'precision':>11}{'recall':>9}"
)


def lines(name: str, judged: list[Judged], *, errors: bool) -> Iterator[str]:
    """The table of a set, and perhaps every heading that was taken for something else."""
    for language in sorted({each.language for each in judged}):
        of_it = [each for each in judged if each.language == language]
        unlisted = [each for each in of_it if not each.listed]
        precision, recall = judge(of_it)
        rest_precision, rest_recall = judge(unlisted)
        yield (
            f"{name:14}{language:10}{len(of_it):>10}{precision:>11.1%}{recall:>9.1%}"
            f"{len(of_it) - len(unlisted):>9}{rest_precision:>11.1%}{rest_recall:>9.1%}"
        )
    for each in judged if errors else ():
        if each.is_wrong:
            yield f"{each.language}  {each.heading}: {each.found}, not {'|'.join(each.kinds)}"


if __name__ == "__main__":
    sys.stdout.write(f"{COLUMNS}\n")
    for each in SETS:
        found = lines(each, read_judged(each), errors="--errors" in sys.argv)
        sys.stdout.writelines(f"{line}\n" for line in found)
