"""L03: a text that is plainly in another language than its page says."""

from collections.abc import Iterator

from rolepress.content.language import language_of, small_words
from rolepress.content.page_language import KEY, PageLanguage
from rolepress.content.positions import headings_of
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule
from rolepress.domain.languages import base_of, is_same_language, name_in
from rolepress.recognition.lists import ENGLISH
from rolepress.recognition.model import load_model
from rolepress.recognition.tokens import words_of

SURE_WORDS_MIN = 50
"""How long a text must be. A shorter one must also have headings of the language."""
LEAD_MIN = 3
"""How many times as many small words of that language it must have as of the other one."""


def find(source: Source, said: PageLanguage) -> Iterator[Problem]:
    """Yield a problem if the text is surely in another language than its page.

    Only languages whose usual words are known are compared: a text that seems to be Spanish may
    be Catalan, if its page says so.
    """
    claimed = base_of(said.tag)
    seen = language_of(source.body)
    if seen is None or seen == claimed or claimed not in load_model().other_lists:
        return
    counted = small_words(source.body)
    if counted.of[seen] < LEAD_MIN * max(1, counted.of[claimed]):
        return
    if counted.total < SURE_WORDS_MIN and not _has_headings_in(seen, source):
        return
    message = f"the text seems to be in {name_in(seen, ENGLISH)}, but {_claim(said)}"
    in_key = said.in_key and not said.in_name
    where = source.span_of_key((KEY,), value=True) if in_key else source.text_start
    yield source.problem(Rule.OTHER_LANGUAGE, message, _fix(seen, said), where)


def _fix(seen: str, said: PageLanguage) -> str:
    if said.in_name:
        return f"translate the text, or rename the file to end in `.{seen}.md`"
    is_sites = is_same_language(seen, said.site)
    return "remove the line" if is_sites else f"write `{KEY}: {seen}`"


def _claim(said: PageLanguage) -> str:
    name = name_in(said.tag, ENGLISH)
    if said.in_name:
        return f"the file's name says {name}"
    return f"`{KEY}` says {name}" if said.in_key else f"the page is in {name}, like the site"


def _has_headings_in(language: str, source: Source) -> bool:
    """Whether a heading is one that texts in the language use, and no other texts."""
    model = load_model()
    for _, heading in headings_of(source.lines, source.body_line):
        words = words_of(heading)
        known = {each for each in model.other_lists if model.known(words, each)}
        if known == {language}:
            return True
    return False
