"""What is read once is the same when it comes back from the memo or from another process."""

from pathlib import Path

import pytest

from rolepress.content.documents import Reader
from rolepress.content.markdown import Dialect
from rolepress.content.serialized import (
    load_document,
    load_problems,
    load_text,
    serialize,
    split_facts,
)
from rolepress.core.problems import Problem, Rule, Span
from rolepress.domain.documents import KINDS
from tests.conftest import ROOT

CONTENT = ROOT / "content"
FILES = sorted(path for folder in KINDS for path in (CONTENT / folder).glob("*.md"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_each_file_of_the_site_comes_back_as_it_was_read(path: Path) -> None:
    name = path.relative_to(CONTENT).as_posix()
    found, _ = Reader(Dialect.COMMONMARK, "en").read(f"content/{name}", name, path.read_bytes())
    assert found
    said = [Problem("x.md", Rule.NO_LEAD, "said", "fix", Span(3, 2), "line", excused=True)]
    data, text = serialize(found, said)
    facts = split_facts(data)
    back = load_document(name, facts.document)
    assert back == found.document
    assert type(back) is type(found.document)
    assert load_text(text) == found.body
    assert facts.fingerprint == found.fingerprint
    assert load_problems(facts.problems) == said


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"{}", b'{"slug": 1}', b'{"color": "red"}'], ids=bytes.decode
)
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="validation error"):
        load_document("roles/x.md", data)
