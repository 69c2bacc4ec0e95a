"""The meaning of names in a JSON-LD object: from schema.org, from elsewhere, or unknown.

JSON-LD 1.1, sections 3.1 and 4.1 (https://www.w3.org/TR/json-ld11/). Contexts at other addresses
are not fetched, and their definitions count as meanings from elsewhere.
"""

import re
from collections import ChainMap
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field, replace

KEYWORDS = frozenset(
    {
        "@base", "@container", "@context", "@direction", "@graph", "@id", "@import", "@included",
        "@index", "@json", "@language", "@list", "@nest", "@none", "@prefix", "@propagate",
        "@protected", "@reverse", "@set", "@type", "@value", "@version", "@vocab",
    }
)  # fmt: skip
_OWN_ALIASES = {"type": "@type", "id": "@id"}
"""schema.org's published context gives these two keywords a second name."""

_ADDRESS = re.compile(r"https?://(?:www\.)?schema\.org(?:[/#]|$)", re.IGNORECASE)
_CONTEXT = re.compile(
    r"""https?://(?:[a-z-]+\.)?schema\.org/?(?:\#|/docs/jsonldcontext\.json(?:ld)?|/version/\S+)?""",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"https?://(?:www\.)?schema\.org[/#]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Context:
    """The contexts in force at one object, folded into one."""

    is_given: bool = False
    """Whether there is one at all."""
    is_schema_org: bool = True
    """Whether plain names are schema.org's."""
    is_open: bool = False
    """Whether plain names may also come from a context that was not read."""
    terms: Mapping[str, str | None] = field(default_factory=dict)
    """The page's own terms: each is a keyword, a name of schema.org, or None for anything else.

    An empty name stands for schema.org's address, as in a prefix.
    """

    def extended(self, value: object) -> "Context":
        """The context after one more `@context`."""
        if isinstance(value, list):
            found = self
            for each in value:
                found = found.extended(each)
            return found
        if isinstance(value, str):
            return self._with_address(value.strip())
        if isinstance(value, dict):
            return self._with_terms(value)
        if value is None and self.is_given:
            return NOBODYS
        return Context()

    def _with_address(self, address: str) -> "Context":
        if is_schema_org(address):
            return replace(self, is_given=True, is_schema_org=True)
        # An unknown context after schema.org's may give any name another meaning.
        return replace(self, is_given=True, is_schema_org=False, is_open=True)

    def _with_terms(self, given: Mapping[str, object]) -> "Context":
        is_schema, is_open = self.is_schema_org and self.is_given, self.is_open
        if "@vocab" in given:
            vocab = given["@vocab"]
            is_schema = isinstance(vocab, str) and bool(_PREFIX.fullmatch(vocab.strip()))
        if "@import" in given:
            is_open = True
        terms: dict[str, str | None] = {}
        outer = self.terms.maps if isinstance(self.terms, ChainMap) else [dict(self.terms)]
        both = ChainMap(terms, *outer)
        own = {name: meaning for name, meaning in given.items() if not name.startswith("@")}
        # Prefixes come first: other terms may use them, in whatever order.
        for name in sorted(own, key=lambda name: not _is_address(own[name])):
            terms[name] = None
            known = replace(self, is_schema_org=is_schema, terms=both)
            terms[name] = _meaning(own[name], known)
        return Context(
            is_given=True, is_schema_org=is_schema, is_open=is_open, terms=_joined(both.maps)
        )

    def keyword(self, key: str) -> str:
        """The keyword that a key is, or is another name of; empty for everything else."""
        if key.startswith("@"):
            return key
        if key in self.terms:
            meaning = self.terms[key] or ""
            return meaning if meaning.startswith("@") else ""
        return _OWN_ALIASES.get(key, "") if self.is_given and self.is_schema_org else ""

    def name(self, term: str) -> str | None:
        """schema.org's name for a type or property. None if the name is not from schema.org."""
        if term in self.terms:
            return self.terms[term] or None
        prefix, colon, rest = term.partition(":")
        if not colon:
            return term if self.is_schema_org else None
        if _ADDRESS.match(term):
            return _PREFIX.sub("", term, count=1)
        if not rest.startswith("//") and (self.terms.get(prefix) == "" or self._is_own(prefix)):
            return rest
        return None

    def _is_own(self, prefix: str) -> bool:
        return prefix == "schema" and prefix not in self.terms


Terms = MutableMapping[str, str | None]


def _joined(maps: list[Terms]) -> ChainMap[str, str | None]:
    """The terms of nested contexts. Inner terms hide outer ones.

    A large context is not copied for each small one in it, but the chain of maps stays short.
    """
    inner, *outer = maps
    while outer and 2 * len(inner) >= len(outer[0]):
        inner = {**outer.pop(0), **inner}
    return ChainMap(inner, *outer)


NOBODYS = Context(is_given=True, is_schema_org=False, is_open=True)
"""The context of names that nobody can judge."""


def _is_address(meaning: object) -> bool:
    return "://" in str(
        meaning["@id"] if isinstance(meaning, dict) and "@id" in meaning else meaning
    )


def _meaning(meaning: object, context: Context) -> str | None:
    """The meaning of a term, or None if it also changes how values are read, or is unknown."""
    if isinstance(meaning, dict) and set(meaning) <= {"@id", "@prefix", "@protected"}:
        meaning = meaning.get("@id")
    if not isinstance(meaning, str):
        return None
    if meaning in KEYWORDS:
        return meaning
    if _PREFIX.fullmatch(meaning) and meaning[-1] in "/#":
        return ""
    return context.name(meaning)


def is_schema_org(address: str) -> bool:
    """Whether the address of a context is schema.org's, in any of its accepted spellings."""
    return _CONTEXT.fullmatch(address) is not None
