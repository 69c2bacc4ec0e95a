"""Longer texts: how much of one stands in another."""

from collections.abc import Sequence

from plugins.audit.forms.text import Words, plain_tokens

SHINGLE_WORDS = 5
"""Words in a row that are looked for at once."""


def share_shown(markup: str, words: Words) -> float:
    """The share of a text's runs of five words that stand in another text, from 0 to 1."""
    wanted = plain_tokens(markup)
    if len(wanted) <= SHINGLE_WORDS:
        return 1.0 if not wanted or f" {' '.join(wanted)} " in words.tokens else 0.0
    shown = _shingles(words.tokens.split())
    runs = _shingles(wanted)
    return len(runs & shown) / len(runs)


def _shingles(found: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(found[at:] for at in range(SHINGLE_WORDS)), strict=False))


def share_of_words(markup: str, words: Words) -> float:
    """The share of a text's words that stand anywhere in another text, from 0 to 1."""
    wanted = set(plain_tokens(markup))
    return len(wanted & words.token_set) / len(wanted) if wanted else 1.0
