"""Findings that are suppressed: for a reason, and until a date."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress_audit.cli.rules import RULES as ALL_RULES
from rolepress_audit.findings.finding import Finding, Rule, Severity
from rolepress_audit.report.suppressions import RULES as OWN_RULES
from rolepress_audit.report.suppressions import (
    Suppression,
    apply_suppressions,
    name_from,
    read_suppressions,
)
from rolepress_audit.settings.yaml_entries import SettingsFileError
from tests.audit.pages import TODAY, ids

RULE = Rule("X901", Severity.ERROR, "A page has no faults")
KNOWN = {rule.id: rule for rule in (RULE, *OWN_RULES)}
ENTRY = "- rule: X901\n  path: jobs/*\n  reason: the client wants it\n  until: 2027-01-31\n"


def read(folder: Path, text: str) -> tuple[Suppression, ...]:
    """The entries of a file with this text."""
    path = folder / "audit.yaml"
    path.write_text(text)
    return read_suppressions(path, KNOWN)


def refusal(folder: Path, text: str) -> str:
    """The message on a file, without its folder."""
    with pytest.raises(SettingsFileError) as caught:
        read(folder, text)
    return str(caught.value).replace(f"{folder}/", "")


def make_entry(path: str = "jobs/*", until: date = TODAY, rule: str = "X901") -> Suppression:
    """An entry that holds today, for the last time."""
    return Suppression(rule, path, "the client wants it", until, line=3)


def found(path: str = "jobs/x/index.html") -> Finding:
    """One finding."""
    return Finding(RULE, path, "something is wrong", "put it right")


def test_an_entry_names_rule_files_reason_and_last_day(tmp_path: Path) -> None:
    assert read(tmp_path, f"# why\n{ENTRY}") == (
        Suppression("X901", "jobs/*", "the client wants it", date(2027, 1, 31), line=2),
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]\n"])
def test_an_empty_file_suppresses_nothing(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- " * 20_000, "audit.yaml:1: expected a list of entries, each starting with `- rule:`"),
        ("[" * 20_000, "audit.yaml:1: expected a list of entries, each starting with `- rule:`"),
        (
            ENTRY.replace("X901", "X091"),
            "audit.yaml:1: there is no rule 'X091': did you mean `X901`?",
        ),
        (
            ENTRY.replace("reason: the client wants it", "reason:"),
            "audit.yaml:1: the entry has no `reason`",
        ),
        (ENTRY.replace("  until: 2027-01-31\n", ""), "audit.yaml:1: the entry has no `until`"),
        (
            ENTRY.replace("2027-01-31", "31.1.2027"),
            "audit.yaml:4: until: expected a date such as 2027-01-31, got '31.1.2027'",
        ),
        (
            ENTRY.replace("2027-01-31", "2027-02-30"),
            "audit.yaml:4: until: expected a date such as 2027-01-31, got '2027-02-30'",
        ),
        (
            ENTRY.replace("path", "paht"),
            (
                "audit.yaml:2: unknown key 'paht': did you mean `path`?\n"
                "audit.yaml:1: the entry has no `path`"
            ),
        ),
        (f"{ENTRY}  rule: X901\n", "audit.yaml:5: rule occurs twice in one entry"),
        (ENTRY.replace("jobs/*", "[a, b]"), "audit.yaml:2: path: expected text, got a list"),
        ("- X901\n", "audit.yaml:1: expected an entry with `rule`, `path`, `reason`, `until`"),
        ("rule: X901\n", "audit.yaml:1: expected a list of entries, each starting with `- rule:`"),
        (
            ENTRY.replace("X901", "Y103"),
            "audit.yaml:1: Y103 is about this file: correct the entry that it names",
        ),
        ("- rule: [\n", "audit.yaml:2: this is not YAML: did not find expected node content"),
        ("- \x01\n", "audit.yaml:1: this is not YAML: it has control characters"),
    ],
)
def test_a_wrong_file_is_refused_with_the_line(tmp_path: Path, text: str, message: str) -> None:
    assert refusal(tmp_path, text) == message


def test_all_wrong_entries_are_named_at_once(tmp_path: Path) -> None:
    text = ENTRY.replace("X901", "Q1") + ENTRY.replace("2027-01-31", "soon")
    assert [line.partition(": ")[0] for line in refusal(tmp_path, text).splitlines()] == [
        "audit.yaml:1",
        "audit.yaml:8",
    ]


@given(st.text())
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with suppress(SettingsFileError):
        assert all(entry.rule in KNOWN for entry in read_suppressions(path, KNOWN))


def test_what_an_entry_covers_does_not_count() -> None:
    other = found("guides/y.html")
    kept, suppressed = apply_suppressions([found(), other], [make_entry()], TODAY, "audit.yaml")
    assert kept == (other,)
    assert [each.finding for each in suppressed] == [found()]
    assert suppressed[0].suppression.reason == "the client wants it"


def test_an_entry_is_about_its_own_rule_only() -> None:
    kept, suppressed = apply_suppressions([found()], [make_entry(rule="X902")], TODAY, "audit.yaml")
    assert ids(kept) == ["Y104", "X901"]
    assert not suppressed


def test_an_entry_that_is_past_its_date_suppresses_nothing_and_is_a_warning() -> None:
    entry = make_entry(until=date(2026, 11, 21))
    kept, suppressed = apply_suppressions([found()], [entry], TODAY, "../audit.yaml")
    assert not suppressed
    expired, still = kept
    assert still == found()
    assert (expired.rule.id, expired.path, expired.line) == ("Y103", "../audit.yaml", 3)
    assert expired.message == "the suppression of X901 for jobs/* ended on 2026-11-21"


def test_an_entry_that_matches_nothing_is_a_warning() -> None:
    (unused,), _ = apply_suppressions([], [make_entry()], TODAY, "audit.yaml")
    assert (unused.rule.id, unused.rule.severity) == ("Y104", Severity.WARNING)
    assert unused.message == "nothing breaks X901 on jobs/* any more"


def test_two_entries_for_one_finding_are_both_in_use() -> None:
    entries = [make_entry(), make_entry("jobs/x/*")]
    kept, suppressed = apply_suppressions([found()], entries, TODAY, "audit.yaml")
    assert not kept
    assert len(suppressed) == 1


@pytest.mark.parametrize(
    ("pattern", "covered"),
    [
        ("jobs/x/index.html", True),
        ("jobs/*", True),
        ("*", True),
        ("jobs/?/index.html", True),
        ("jobs", False),
        ("Jobs/*", False),
        ("x/index.html", False),
    ],
)
def test_a_path_is_compared_as_a_whole(pattern: str, *, covered: bool) -> None:
    _, suppressed = apply_suppressions([found()], [make_entry(pattern)], TODAY, "audit.yaml")
    assert bool(suppressed) is covered


def test_the_first_of_several_entries_is_told_whatever_their_forms() -> None:
    entries = [make_entry(path) for path in ("*/x/*", "jobs/*", "jobs/x/index.html")]
    for first in entries:
        ordered = [first, *(each for each in entries if each is not first)]
        kept, suppressed = apply_suppressions([found()], ordered, TODAY, "audit.yaml")
        assert (kept, [each.suppression for each in suppressed]) == ((), [first])


def test_the_file_is_named_as_seen_from_the_folder() -> None:
    assert name_from(Path("output"), Path("audit.yaml")) == "../audit.yaml"
    assert name_from(Path(), Path("audit.yaml")) == "audit.yaml"


def test_every_rule_of_the_audit_can_be_named() -> None:
    assert {rule.id for rule in OWN_RULES} <= set(ALL_RULES)
