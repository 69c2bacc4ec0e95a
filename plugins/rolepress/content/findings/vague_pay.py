"""W07 and W08: pay that is praised but not named, and pay that only the text names."""

import re
from collections.abc import Iterator

from rolepress.content.findings.phrases import find_phrases
from rolepress.content.findings.text import WrittenText
from rolepress.core.problems import Problem, Rule
from rolepress.domain.sections import SectionKind
from rolepress.recognition.lists import PhraseKind

AMOUNT = re.compile(
    r"(?:[$€£¥]|\b(?:EUR|USD|GBP|CHF|CAD|AUD|BRL|R\$))\s?[0-9]"
    r"|[0-9][0-9., \u00a0\u202f’']{2,}\s?(?:k\b|[$€£]|EUR\b|USD\b|GBP\b|CHF\b|euros?\b)"
    r"|[0-9]{2,3}\s?[kK]\b",
)
"""An amount of money, as people write it."""


def find(text: WrittenText, *, names_pay: bool) -> Iterator[Problem]:
    """Yield a problem for each such phrase, unless the keys or the text name an amount."""
    if names_pay:
        return
    patterns = list(find_phrases(PhraseKind.PAY_WITHOUT_A_NUMBER, text.plain, text.words))
    if not patterns or AMOUNT.search(text.source.body):
        return
    for pattern in patterns:
        for words, span in text.find(pattern):
            yield text.source.problem(
                Rule.PAY_WITHOUT_NUMBER,
                f"`{words}` names no number, which is what readers look for",
                "write what is paid, and name it under `base_salary`; or remove the words",
                span,
            )


def find_in_text_only(text: WrittenText, *, names_pay: bool) -> Iterator[Problem]:
    """Yield a problem if the text of a vacancy names an amount under its heading for pay."""
    section = text.body.section(SectionKind.SALARY)
    if names_pay or section is None or not AMOUNT.search(section.html):
        return
    yield text.source.problem(
        Rule.PAY_IN_TEXT_ONLY,
        "the pay stands in the text alone, so that job search and filters do not know it",
        "add `base_salary:` with `currency`, `min_value`, `max_value` and `unit`; the text stays",
        text.source.span_of_heading(section.title),
    )
