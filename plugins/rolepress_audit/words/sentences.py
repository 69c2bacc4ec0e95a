"""How much of one longer text occurs in another."""

from collections.abc import Iterable, Sequence

from rolepress_audit.words.text import Words, plain_blocks, plain_tokens

SHINGLE_WORDS = 5
"""How many words in a row are looked for at once."""


def share_shown(markup: str, words: Words) -> float:
    """The share of a text's runs of five words that occur in another text, from 0 to 1.

    A run ends with its paragraph, heading or entry, because its neighbors may differ.
    """
    wanted = {run for block in plain_blocks(markup) for run in _runs(block)}
    if not wanted:
        return 1.0
    return sum(run in words.runs(len(run)) for run in wanted) / len(wanted)


def _runs(found: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """All runs of five words. A shorter text is one run."""
    if len(found) < SHINGLE_WORDS:
        return [tuple(found)]
    return zip(*(found[at:] for at in range(SHINGLE_WORDS)), strict=False)


def share_of_words(markup: str, words: Words) -> float:
    """The share of a text's words that occur anywhere in another text, from 0 to 1."""
    wanted = set(plain_tokens(markup))
    return len(wanted & words.token_set) / len(wanted) if wanted else 1.0
