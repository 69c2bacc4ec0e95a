"""`robots.txt` (RFC 9309): what it says, and which paths it keeps crawlers from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from plugins.core.text import nearest

_KNOWN = """
    user-agent allow disallow sitemap crawl-delay host clean-param noindex request-rate visit-time
    content-signal content-usage cache-delay
"""
KNOWN = frozenset(_KNOWN.split())
"""Crawlers may read other lines as they like; only a slip in one of these is a fault."""
RULES = frozenset({"allow", "disallow"})


@dataclass(slots=True)
class Group:
    """Crawlers, and the rules for them."""

    agents: list[str] = field(default_factory=list)
    """In lower case; `*` is for all that have no group of their own."""
    rules: list[tuple[bool, str, int]] = field(default_factory=list)
    """Whether it allows, the path, and the line."""


@dataclass(frozen=True, slots=True)
class RobotsFile:
    """A whole file."""

    groups: tuple[Group, ...]
    faults: tuple[tuple[int, str], ...]

    def forbids(self, path: str, agent: str) -> int:
        """The line that keeps a crawler from a path with its query; 0 where none does.

        The longest rule wins; of two as long, the one that allows (RFC 9309, section 2.2.2).
        """
        groups = [group for group in self.groups if agent in group.agents]
        groups = groups or [group for group in self.groups if "*" in group.agents]
        fitting = [
            (len(rule), allows, line)
            for group in groups
            for allows, rule, line in group.rules
            if rule and _pattern(rule).match(path)
        ]
        _, allows, line = max(fitting, default=(0, True, 0))
        return 0 if allows else line


def read_robots(text: str) -> RobotsFile:
    """Read a file, line by line, as crawlers do: what they cannot read, they skip."""
    groups: list[Group] = []
    faults: list[tuple[int, str]] = []
    heading = False  # whether the line before named a crawler
    for line, name, value in _records(text):
        if not name:
            faults.append((line, f"{value!r} has no colon: it is no rule"))
        elif name == "user-agent":
            if not heading:
                groups.append(Group())
            groups[-1].agents.append(value.lower())
        elif name in RULES:
            if wrong := _rule_fault(name, value, has_group=bool(groups)):
                faults.append((line, wrong))
            else:
                groups[-1].rules.append((name == "allow", value, line))
        elif name not in KNOWN and (meant := nearest(name, KNOWN)) and _is_slip(name, meant):
            faults.append((line, f"crawlers do not know {name!r}; did you mean {meant!r}?"))
        heading = name == "user-agent" or (heading and name not in RULES)
    return RobotsFile(tuple(groups), tuple(faults))


def _records(text: str) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        content = line.partition("#")[0].strip()
        if content:
            name, colon, value = content.partition(":")
            yield (number, name.strip().lower(), value.strip()) if colon else (number, "", content)


def _rule_fault(name: str, value: str, *, has_group: bool) -> str:
    if not has_group:
        return f"{name} stands before any user-agent: it is for nobody"
    if value and value[0] not in "/*":
        return f"the path {value!r} does not start with a slash"
    return ""


def _is_slip(name: str, meant: str) -> bool:
    return abs(len(name) - len(meant)) <= len("se") and name[0] == meant[0]


@cache
def _pattern(rule: str) -> re.Pattern[str]:
    ends = rule.endswith("$")
    body = re.escape(rule.removesuffix("$")).replace(r"\*", ".*")
    return re.compile(f"{body}$" if ends else body)
