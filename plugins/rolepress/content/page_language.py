"""Decides what language a page is in: what its file says, compared with the site."""

from dataclasses import dataclass

from rolepress.content.front_matter import Values
from rolepress.content.source import Source
from rolepress.core.problems import Problem, Rule
from rolepress.domain.languages import is_same_language, tag_of

KEY = "language"


@dataclass(frozen=True, slots=True)
class PageLanguage:
    """What a file says about the language of its text."""

    in_name: str
    """The tag in the file's name, as it is written there. Empty for an original."""
    in_key: str
    """The value of the key `language`. Empty if there is none, or if it is no language."""
    site: str
    """The site's own language, as a BCP 47 tag."""

    @property
    def said(self) -> str:
        """The tag that the file gives, in its name or in its front matter, or an empty text."""
        return tag_of(self.in_name) or self.in_key

    @property
    def other(self) -> str:
        """The tag, if it is another language than the site's own, or an empty text."""
        return "" if not self.said or is_same_language(self.said, self.site) else self.said

    @property
    def tag(self) -> str:
        """The tag of the page, with the site's own language as a default."""
        return self.other or self.site

    def problem(self, source: Source) -> Problem | None:
        """Report a key that contradicts the file's name."""
        named = tag_of(self.in_name)
        if not named or not self.in_key or is_same_language(named, self.in_key):
            return None
        slug = source.path.rpartition("/")[2].removesuffix(f".{self.in_name}.md")
        return source.problem(
            Rule.BAD_TRANSLATION,
            f"the file's name says `{named}`, but `{KEY}` says `{self.in_key}`",
            f"remove the line, or rename the file to `{slug}.{self.in_key}.md`",
            source.span_of_key((KEY,), value=True),
        )


def read_language(values: Values, in_name: str, site: str) -> PageLanguage:
    """Read what a file says. The model reports a key that is no language."""
    written = values.get(KEY)
    in_key = tag_of(written.strip()) if isinstance(written, str) else None
    return PageLanguage(in_name, in_key or "", site)
