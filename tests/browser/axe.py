"""What axe says of a page: the accessibility engine that browsers' own tools use.

https://github.com/dequelabs/axe-core
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.views import lay_out

SCRIPT = Path(__file__).parents[1] / "validators/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""WCAG 2.2 at levels A and AA, and what is advised beyond it."""
COLORS = ["color-contrast", "link-in-text-block"]
"""The rules whose answer depends on the color scheme."""
_RUN = """
async runOnly => {
  const {violations, incomplete} = await axe.run({
    runOnly, resultTypes: ['violations', 'incomplete'],
  });
  const told = rules => rules.flatMap(rule => rule.nodes.map(node => {
    const [check] = [...node.any, ...node.all, ...node.none];
    return {rule: rule.id, html: node.html, why: check?.data?.messageKey ?? ''};
  }));
  return {violations: told(violations), undecided: told(incomplete)};
}
"""
UNDECIDED = {"shortTextContent", "imgNode", "bgOverlap", "elmPartiallyObscured"}
"""Why axe may leave a color to us: a text of one letter, a chart's, one that is scrolled away.

Their colors are those of other texts that it does judge.
"""


def inject(page: Page) -> None:
    """Load axe into a page, past its policy. Skips the test where axe is not installed."""
    if not SCRIPT.is_file():
        pytest.skip("axe is not installed: npm ci --prefix tests/validators")
    page.evaluate(SCRIPT.read_text("utf-8"))


def complaints(page: Page, rules: Sequence[str] = TAGS) -> list[str]:
    """Each violation as `rule: element`, and whatever axe could not decide for a new reason."""
    lay_out(page)  # axe cannot judge the colors of what is not
    found: dict[str, list[dict[str, Any]]] = page.evaluate(_RUN, rules)
    undecided = [each for each in found["undecided"] if each["why"] not in UNDECIDED]
    return [f"{each['rule']}: {each['html']}" for each in found["violations"] + undecided]
