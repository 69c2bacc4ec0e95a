"""Patterns of paths fit what hosts let them fit, however many there are, and whatever they hold."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress_audit.html.security_policy import Policies, read_policies
from rolepress_audit.settings.globs import Globs
from rolepress_audit.site_files.robots_file import CrawlerRules, RobotsRule
from rolepress_audit.values.path_patterns import PathPattern, pattern_of_texts, read_pattern
from rolepress_audit.values.path_rules import TRIED_MAX, PathRules, Starts

NAME = re.compile(r":[A-Za-z]\w*")
steps = st.lists(st.sampled_from(["/", "a", "b", ".h", "-"]), max_size=10)
paths = steps.map(lambda found: f"/{''.join(found)}")
written = st.lists(
    st.sampled_from(["/", "/", "a", "b", ".h", "-", ":x", ":x/", ":y.h", "*", "/*"]), max_size=7
).map(lambda found: re.sub(r"(:[xy])(?=[ab])", r"\1-", f"/{''.join(found)}"))


def as_regex(pattern: str) -> re.Pattern[str]:
    """The plain meaning of a pattern; it may take for ever to try."""
    escaped = re.escape(NAME.sub("\0", pattern))
    return re.compile(escaped.replace("\0", "[^/]+").replace(r"\*", ".*"))


def pattern_of(text: str) -> PathPattern:
    found = read_pattern(text)
    assert found is not None
    return found


@given(written, paths)
def test_a_pattern_fits_what_its_stars_and_names_stand_for(text: str, path: str) -> None:
    pattern = read_pattern(text)
    if pattern is not None:
        assert pattern.fits(path) == bool(as_regex(text).fullmatch(path))


@given(st.lists(written, max_size=12), paths)
def test_rules_are_found_in_their_order(texts: list[str], path: str) -> None:
    known = [(pattern, text) for text in texts if (pattern := read_pattern(text))]
    expected = [text for pattern, text in known if pattern.fits(path)]
    rules = PathRules(known)
    assert rules.fitting(path) == expected
    assert rules.first(path) == next(iter(expected), None)


@given(st.sets(st.text("ab/", max_size=6)), st.text("ab/", max_size=8))
def test_the_starts_of_a_text_come_with_the_longest_first(starts: set[str], text: str) -> None:
    found = list(Starts({start: start.upper() for start in starts}).of(text))
    expected = sorted((each for each in starts if text.startswith(each)), key=len, reverse=True)
    assert found == [(each, each.upper()) for each in expected]


def test_names_between_two_stars_are_no_pattern_of_any_host() -> None:
    assert read_pattern("/*/:name/*") is None
    assert read_pattern("/*/a/*") is not None


def test_rules_that_have_to_be_tried_one_by_one_are_not_without_end() -> None:
    known = [(pattern_of(f"/*/a{number}"), number) for number in range(TRIED_MAX + 2)]
    rules = PathRules([*known, (pattern_of("/x/:name/*"), -1), (pattern_of("/y"), -2)])
    assert rules.left_out == [TRIED_MAX, TRIED_MAX + 1]
    assert rules.fitting(f"/x/y/a{TRIED_MAX - 1}") == [TRIED_MAX - 1, -1]
    assert rules.first("/y") == -2


def test_a_pattern_of_many_stars_ends() -> None:
    path = "/a" * 20_000
    assert not pattern_of_texts([*["/"] * 1_000, "/b"]).fits(path)
    assert pattern_of_texts([*["/"] * 1_000, "/a"]).fits(path)


robots_paths = st.text("ab/*", min_size=1, max_size=6).map(lambda text: f"/{text}")
robots_rules = st.tuples(robots_paths, st.sampled_from(["", "$"]), st.booleans())


@given(st.lists(robots_rules, max_size=8), paths)
def test_the_longest_rule_of_robots_txt_wins(rules: list[tuple[str, str, bool]], path: str) -> None:
    known = [RobotsRule(text + end, allows, at) for at, (text, end, allows) in enumerate(rules, 1)]
    fitting = [
        rule.verdict
        for rule in known
        if re.match(re.escape(rule.path).replace(r"\*", ".*").replace(r"\$", "$"), path)
    ]
    _, allows, line = max(fitting, default=(0, True, 0))
    assert CrawlerRules(known).forbids(path) == (0 if allows else line)


def test_rules_of_robots_txt_with_a_star_inside_are_not_without_end() -> None:
    rules = [RobotsRule(f"/*/{at}", allows=False, line=at) for at in range(1, TRIED_MAX + 3)]
    crawler = CrawlerRules([*rules, RobotsRule("/x/*", allows=False, line=9_999)])
    assert crawler.left_out == [TRIED_MAX + 1, TRIED_MAX + 2]
    assert crawler.forbids("/x/y") == 9_999


GLOBS = ("a/b", "a/*", "*", "*b", "a/?", "[a]/b", "x/*", "a/b*")


@given(st.lists(st.sampled_from(GLOBS), max_size=8))
def test_patterns_of_files_are_found_in_their_order(patterns: list[str]) -> None:
    found = Globs([(pattern, at) for at, pattern in enumerate(patterns)]).fitting("a/b")
    assert found == [at for at, pattern in enumerate(patterns) if pattern != "x/*"]


@pytest.mark.parametrize(
    ("written", "nonce", "allowed"),
    [
        ("script-src 'nonce-a', script-src 'nonce-a' 'nonce-b'", "a", True),
        ("script-src 'nonce-a', script-src 'nonce-b'", "a", False),
        ("script-src 'nonce-a', script-src 'unsafe-inline'", "a", True),
        ("script-src 'unsafe-inline', script-src 'unsafe-inline' 'nonce-b'", "", False),
        ("img-src a, style-src b", "", True),
    ],
)
def test_inline_code_has_to_be_allowed_by_every_policy(
    written: str, nonce: str, *, allowed: bool
) -> None:
    policies = Policies(read_policies(written))
    assert policies.allow("script-src-elem", "go()", nonce) is allowed
    assert policies.allow("script-src-elem", "go()", nonce) is allowed, "asked again"
