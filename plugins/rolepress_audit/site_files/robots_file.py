"""`robots.txt` (RFC 9309): what it says, and which paths it keeps crawlers from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rolepress_audit.values.path_patterns import PathPattern, pattern_of_texts
from rolepress_audit.values.path_rules import TRIED_MAX, Starts
from rolepress_base.names import nearest

_KNOWN = """
    user-agent allow disallow sitemap crawl-delay host clean-param noindex request-rate visit-time
    content-signal content-usage cache-delay
"""
KNOWN = frozenset(_KNOWN.split())
"""The names of lines that crawlers know. Others are allowed, but a misspelling of one of these is a
fault."""
RULES = frozenset({"allow", "disallow"})
CRAWLER = "googlebot"
"""The crawler whose rules count for the site's checks."""

Verdict = tuple[int, bool, int]
"""The length of a rule, whether it allows, and its line. The largest verdict applies: the longest
rule wins, and of two equally long rules the one that allows (RFC 9309, section 2.2.2)."""


@dataclass(frozen=True, slots=True)
class RobotsRule:
    """One rule for some crawlers."""

    path: str
    """`*` stands for any text. The rest of a path does not matter, unless the rule ends with
    `$`."""
    allows: bool
    line: int

    @property
    def verdict(self) -> Verdict:
        """The rule's verdict on paths that it fits."""
        return len(self.path), self.allows, self.line


@dataclass(slots=True)
class Group:
    """Crawlers, and the rules for them."""

    agents: list[str] = field(default_factory=list)
    """Names in lower case. `*` is for all crawlers without a group of their own."""
    rules: list[RobotsRule] = field(default_factory=list)


class CrawlerRules:
    """The rules for one crawler."""

    def __init__(self, rules: Iterable[RobotsRule]) -> None:
        whole: dict[str, Verdict] = {}
        starts: dict[str, Verdict] = {}
        self._others: list[tuple[PathPattern, Verdict]] = []
        self.left_out: list[int] = []
        """The lines of rules that are not tried: rules with a star inside, beyond the first 500."""
        for rule in rules:
            is_whole = rule.path.endswith("$")
            texts = rule.path.removesuffix("$").split("*")
            if is_whole and len(texts) == 1:
                _keep(whole, texts[0], rule.verdict)
            elif not is_whole and not any(texts[1:]):
                _keep(starts, texts[0], rule.verdict)
            elif len(self._others) == TRIED_MAX:
                self.left_out.append(rule.line)
            else:
                pattern = pattern_of_texts(texts if is_whole else [*texts, ""])
                self._others.append((pattern, rule.verdict))
        self._whole, self._starts = whole, Starts(starts)

    def forbids(self, path: str) -> int:
        """The line that forbids a path with its query to the crawler, or 0."""
        fitting = [verdict for pattern, verdict in self._others if pattern.fits(path)]
        fitting += [verdict for _, verdict in self._starts.of(path)]
        fitting += [self._whole[path]] if path in self._whole else []
        _, allows, line = max(fitting, default=(0, True, 0))
        return 0 if allows else line


def _keep(verdicts: dict[str, Verdict], path: str, verdict: Verdict) -> None:
    verdicts[path] = max(verdict, verdicts.get(path, verdict))


@dataclass(frozen=True, slots=True)
class RobotsFile:
    """A whole file."""

    groups: tuple[Group, ...]
    faults: tuple[tuple[int, str], ...]
    sitemaps: tuple[tuple[int, str], ...]
    """The addresses behind `Sitemap:`, each with its line. They are for all crawlers."""

    def rules_for(self, agent: str) -> CrawlerRules:
        """The rules for a crawler, or else the rules for crawlers without a group."""
        groups = [group for group in self.groups if agent in group.agents]
        groups = groups or [group for group in self.groups if "*" in group.agents]
        return CrawlerRules(rule for group in groups for rule in group.rules)


def read_robots(text: str) -> RobotsFile:
    """Read a file line by line as crawlers do. They skip what they cannot read."""
    groups: list[Group] = []
    faults: list[tuple[int, str]] = []
    sitemaps: list[tuple[int, str]] = []
    heading = False  # whether the line before named a crawler
    for line, name, value in _records(text):
        if not name:
            faults.append((line, f"{value!r} has no colon, so it is not a rule"))
        elif name == "user-agent":
            if not heading:
                groups.append(Group())
            groups[-1].agents.append(value.lower())
        elif name == "sitemap":
            sitemaps.append((line, value))
        elif name in RULES:
            if wrong := _rule_fault(name, value, has_group=bool(groups)):
                faults.append((line, wrong))
            elif value:
                groups[-1].rules.append(RobotsRule(value, name == "allow", line))
        elif name not in KNOWN and (meant := _meant(name)):
            faults.append((line, f"crawlers do not know {name!r}; did you mean {meant!r}?"))
        heading = name == "user-agent" or (heading and name not in RULES)
    return RobotsFile(tuple(groups), tuple(faults), tuple(sitemaps))


def _records(text: str) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        content = line.partition("#")[0].strip()
        if content:
            name, colon, value = content.partition(":")
            yield (number, name.strip().lower(), value.strip()) if colon else (number, "", content)


def _rule_fault(name: str, value: str, *, has_group: bool) -> str:
    if not has_group:
        return f"{name} comes before any user-agent, so it applies to nobody"
    if value and value[0] not in "/*":
        return f"the path {value!r} does not start with a slash"
    return ""


def _meant(name: str) -> str | None:
    """The known name that a name was meant to be, or None if it may well be something else."""
    near = [
        known for known in KNOWN if name[0] == known[0] and abs(len(name) - len(known)) <= len("se")
    ]
    return nearest(name, near) if near else None
