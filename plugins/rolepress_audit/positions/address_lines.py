"""Where an address first occurs in a file. One walk over the file serves every address."""

import re

from rolepress_audit.positions.lines import Lines
from rolepress_audit.values.character_references import unescaped

_WORD = re.compile(r"""[^\s"'<>]++""")
_BEFORE = frozenset("\"'=(")
"""Characters right before an address that contains no slash."""


class AddressLines:
    """The lines of a file on which addresses occur: in attributes, in JSON, in style sheets."""

    def __init__(self, text: str) -> None:
        self._lines = Lines(text)
        self._first: dict[str, int] = {}
        """The offset of each word that may be an address."""
        self._last_steps: dict[str, int] = {}
        """The same by the part after its last slash."""
        for found in _WORD.finditer(text):
            word, start = found[0], found.start()
            if "/" in word or "=" in word or text[max(0, start - 1)] in _BEFORE:
                self._add(word, start)

    def _add(self, word: str, start: int) -> None:
        plain = unescaped(word).replace("\\/", "/")
        for form in (plain, plain.partition("=")[2], plain.partition("(")[2]):
            for each in (form, form.rstrip("),;}")):
                if each:
                    self._first.setdefault(each, start)
                    self._last_steps.setdefault(_last_step(each), start)

    def of(self, *forms: str) -> int:
        """The line of the first word that is one of these forms, or 1.

        A relative address is found by its last step.
        """
        places = [self._first.get(form) for form in forms if form.strip("/")]
        places.append(self._last_steps.get(_last_step(forms[0]) or "/"))
        return next((self._lines.at(at) for at in places if at is not None), 1)


def _last_step(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]
