"""Plausible sentences from a seeded generator: the same pages on every machine."""

import random

_VERBS = """
    Design Build Review Measure Document Explain Plan Split Test Release Watch Simplify Retire
    Model Profile Automate Secure Migrate Compare Estimate
"""
_NOUNS = """
    service interface queue schema pipeline release dashboard incident migration budget contract
    design runbook test decision proposal backlog dependency database cluster deadline interview
"""
ENDS = (
    "before the team depends on it",
    "so that the next person can change it",
    "with two colleagues who will have to run it",
    "and say what it costs to keep",
    "until the numbers agree with the plan",
    "in steps that can each be undone",
    "without stopping what already works",
    "and write down why",
    "for customers who cannot wait",
    "where a mistake would be dear",
)


VERBS, NOUNS = _VERBS.split(), _NOUNS.split()


class Words:
    """Sentences, lists and paragraphs."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - sentences, not secrets

    def sentence(self) -> str:
        """About ten words, one in six of them marked up."""
        pick = self._random.choice
        noun = pick(NOUNS)
        shown = pick((noun, noun, noun, noun, f"**{noun}**", f"`{noun}`"))
        return f"{pick(VERBS)} the {shown} and its {pick(NOUNS)} {pick(ENDS)}."

    def paragraph(self, sentences: int = 4) -> str:
        """Several sentences."""
        return " ".join(self.sentence() for _ in range(sentences))

    def bullets(self, number: int) -> str:
        """A Markdown list."""
        return "\n".join(f"- {self.sentence()}" for _ in range(number))

    def some(self, choices: list[str], number: int) -> list[str]:
        """Different ones of the choices, in an order of their own."""
        return self._random.sample(choices, number)

    def one(self, choices: list[str]) -> str:
        """One of the choices."""
        return self._random.choice(choices)
