"""W01: words of the writer, a person or a program, that speak about the text itself."""

from collections.abc import Iterator

from rolepress.content.findings.phrases import find_phrases
from rolepress.content.findings.text import WrittenText
from rolepress.core.problems import Problem, Rule
from rolepress.recognition.lists import PhraseKind


def find(text: WrittenText) -> Iterator[Problem]:
    """Yield a problem for each such phrase."""
    for pattern in find_phrases(PhraseKind.ABOUT_THE_TEXT, text.plain, text.words):
        for words, span in text.find(pattern):
            yield text.source.problem(
                Rule.PROMPT_LEAK,
                f"`{words}` speaks about the text itself, not about the job",
                "remove the sentence, or say in your own words what it says about the job",
                span,
            )
