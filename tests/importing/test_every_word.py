"""Every word of a source is in its draft, in order, or named in it; and no other word is."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepress.content.documents import Reader
from rolepress.importing.convert import Draft, convert
from rolepress.importing.exports.tables import Known
from rolepress.importing.reading import SourceText, read_file
from rolepress.importing.words import tally, without_place, words_in, words_of_markdown
from tests.importing.documents import SECTIONED, TEMPLATE, VACANCY, WALL

SHAPES = sorted(
    path
    for path in (Path(__file__).parent.parent / "real_documents" / "shapes").iterdir()
    if path.name != "README.md"
)
KINDS = ("roles", "jobs", "job-descriptions")
KNOWN = Known(employers={"acme": "Acme Energy"}, skills={"python": "Python", "rope": "Rope"})


def drafts_of(name: str, data: bytes, kind: str) -> list[tuple[SourceText, Draft]]:
    """The drafts of a file, each with its source."""
    found = read_file(name, data)
    assert found.sources, found.remarks
    return [(source, convert(source, kind, KNOWN, "en")) for source in found.sources]


def check_words(source: SourceText, draft: Draft) -> None:
    """Compare the words of a draft with its source, by other means than the import does."""
    above, text = draft.text.split("\n---\n", 1)
    named = re.sub(r"\n# +", " ", above)
    for heading in re.findall(r"Is the heading “(.*?)” right\? It was added", named):
        text = re.sub(rf"^#+ {re.escape(heading)}$", "", text, count=1, flags=re.MULTILINE)
    read = words_in if source.document.form == "text" else words_of_markdown
    said = read(source.document.body)
    for field in source.document.fields:
        whole = f"{named} {text}"
        assert not without_place(words_in(str(field.value)), f"{whole} {whole}"), field
    if not source.document.fields:  # fields may have texts, which are put into the draft's
        there = words_of_markdown(text)
        found = tally(said, there)
        assert not found.added
        assert not without_place(found.gone, named)
    assert not draft.tally.added
    assert draft.tally.kept + len(draft.tally.gone) == draft.tally.words


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", SHAPES, ids=lambda path: path.name)
def test_documents_of_every_shape_keep_every_word(path: Path, kind: str) -> None:
    for source, draft in drafts_of(path.name, path.read_bytes(), kind):
        check_words(source, draft)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", [WALL, TEMPLATE, VACANCY, SECTIONED])
def test_pasted_texts_keep_every_word(text: str, kind: str) -> None:
    for source, draft in drafts_of("lock.txt", text.encode(), kind):
        check_words(source, draft)
        assert source.document.body == text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", SHAPES, ids=lambda path: path.name)
def test_drafts_of_every_shape_can_be_shown_at_once(path: Path, kind: str) -> None:
    for source, draft in drafts_of(path.name, path.read_bytes(), kind):
        reading, problems = Reader().read("x.md", f"{kind}/{draft.slug}.md", draft.text.encode())
        if source.document.body.strip():
            assert reading, problems
            assert reading.document.draft


WORDS = st.sampled_from(
    [
        *("gate", "boat", "Water", "lock:Keeper", "R&D", "C++", "10,000", "*", "_x_", "<b>", "1."),
        *("[a](b)", "`c`", "#", "-", "Duties:", "**Profile**", "e.g.", "and;", "“so”", "##", ">"),
        *("|", "---", "…", "•", "include:", "a,", "and", "Gate.", "KeeperDuties", "</p>", "<br>"),
        *("&amp;", "PAY", "<h2>", "</h2>", "{{x}}", "```", "+++", "2 years", "mail@example.org"),
        *("<strong>Tasks</strong>", "Requirements", "***", "===", "    ", "\t", "3+"),
    ]
)
LINES = st.lists(WORDS, max_size=9).map(" ".join)
TEXTS = st.lists(LINES, min_size=1, max_size=14).map("\n".join)


@given(TEXTS, st.sampled_from(["x.txt", "x.md"]), st.sampled_from(KINDS))
def test_generated_texts_keep_every_word(text: str, name: str, kind: str) -> None:
    found = read_file(name, text.encode())
    for source in found.sources:
        draft = convert(source, kind, KNOWN, "en")
        check_words(source, draft)
        assert draft == convert(source, kind, KNOWN, "en")


def test_unusual_spaces_and_line_ends_stay_between_words() -> None:
    text = "Pay: 2\u202f300\u00a0euros\u2009a\u3000month\u2029Next\x0cpage\x85end"
    (source,) = read_file("x.txt", text.encode()).sources
    assert source.document.body == "Pay: 2 300 euros a month\nNext\npage\nend"


def test_bullets_of_word_processors_are_bullets() -> None:
    text = "Duties\n\uf0b7 open gates\n\uf0a7\tclose gates\n"
    ((_, draft),) = drafts_of("keeper.txt", text.encode(), "roles")
    assert draft.text.endswith("## Duties\n\n- open gates\n- close gates\n")


def test_words_that_changed_their_place_are_noticed() -> None:
    assert tally(["a", "b", "c"], ["a", "c"]).gone == ("b",)
    assert tally(["a", "b"], ["b", "a"]).added == ("a",)
    assert tally(["QuestionsAbout", "x"], ["Questions", "About", "x"]).gone == ()
    assert without_place(["a", "a", "EngineerJob"], "a Engineer Job") == ["a"]
