"""The docs of a rule, inside the HTML report."""

from pathlib import Path

import pytest

from rolepress_audit.report.formats import rule_text as module
from rolepress_audit.report.formats.rule_text import Block, rule_text
from tests.audit.report.formats.samples import ERROR

PAGE = """# X901 A page has no faults

Error. A page has `faults`, see [Y101](Y101.md).

## How

- one
- two
  lines

```html
<p>
# no heading
```
"""


def test_headings_text_lists_and_code_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_DOCS", tmp_path / "docs")
    (tmp_path / "docs/rules").mkdir(parents=True)
    (tmp_path / ERROR.docs).write_text(PAGE)
    assert rule_text(ERROR) == [
        Block("text", ("Error. A page has ", "faults", ", see Y101.")),
        Block("heading", ("How",)),
        Block("item", ("one",)),
        Block("item", ("two lines",)),
        Block("code", ("<p>\n# no heading\n",)),
    ]


def test_a_rule_without_docs_has_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_DOCS", tmp_path / "docs")
    assert rule_text(ERROR) == []
