"""Finds fields that only say again what the text of the document says."""

import re

from rolepress.foreign.letters import letters_of, words_of
from rolepress.importing.exports.names import PROSE_MIN_CHARS
from rolepress.importing.source_document import Field

_TAG = re.compile(r"<[^<>]{0,2000}>")
_TWINS = ("plain", "body", "opening")
"""Ends of the names of texts that stand in an export in a second form."""
_COMPARED_MAX = 20
"""At most this many long fields are compared with the text: more than any export repeats it."""


class Repeats:
    """The words of a text, to look others up in them."""

    def __init__(self, body: str) -> None:
        self._words = words_of(_TAG.sub(" ", body)) if body else ""
        self._compared = 0

    def has(self, field: Field) -> bool:
        """Whether a field is a text, and the document has all its words in their order."""
        text = field.value
        if not self._words or not isinstance(text, str):
            return False
        if len(text) <= PROSE_MIN_CHARS and not letters_of(field.key).endswith(_TWINS):
            return False
        self._compared += 1
        return self._compared <= _COMPARED_MAX and words_of(_TAG.sub(" ", text)) in self._words
