"""One page opened in a browser that knows nothing of the site yet, and what came over the wire."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser

KINDS = {"Document": "html", "Stylesheet": "css", "Script": "js"}
"""What budgets are for, by the names of the Chrome DevTools Protocol."""
BLOCKING = """performance.getEntriesByType('resource')
    .filter((each) => each.renderBlockingStatus === 'blocking').length"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a first visit costs. Bytes are those that travel, with headers."""

    sizes: Mapping[str, int]
    """By kind: `html`, `css`, `js`, and `other`, which is pictures above all."""
    requests: int
    """Those that the browser waited for before it drew, that of the page included."""

    @property
    def code(self) -> int:
        """Everything but pictures and the like."""
        return sum(self.sizes.get(kind, 0) for kind in KINDS.values())


def measure(browser: Browser, address: str) -> Cost:
    """Open a page as a first visitor on a phone."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        kinds: dict[str, str] = {}
        sizes: Counter[str] = Counter()

        def answered(event: dict[str, Any]) -> None:
            kinds[event["requestId"]] = KINDS.get(event["type"], "other")

        def finished(event: dict[str, Any]) -> None:
            sizes[kinds.get(event["requestId"], "other")] += int(event["encodedDataLength"])

        session.on("Network.responseReceived", answered)
        session.on("Network.loadingFinished", finished)
        session.send("Network.enable")
        page.goto(address, wait_until="networkidle")
        return Cost(dict(sizes), 1 + int(page.evaluate(BLOCKING)))
    finally:
        context.close()
