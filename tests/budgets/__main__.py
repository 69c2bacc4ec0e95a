"""`make budgets`: what the built site's pages cost in a real browser, against `budgets.yaml`."""

import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from rolepress_audit.settings.budgets import Budget, budget_for, read_budgets
from rolepress_audit.values.sizes import KB
from tests.browser.chromium import NoChromiumError, start_chromium
from tests.browser.kinds import KINDS
from tests.budgets.measuring import Cost, measure
from tests.budgets.serving import WAYS, serve_compressed

BUDGETS = Path("budgets.yaml")
HEAD = f"{'page':<20}{'with':<6}{'html':>7}{'css':>7}{'js':>7}{'total':>8}{'other':>8}  requests"


def breaches(cost: Cost, budget: Budget | None) -> Iterator[str]:
    """What is over a budget."""
    if budget is None:
        return
    if cost.code > budget.page_kb * KB:
        yield f"over {budget.page_kb} kB"
    if cost.sizes.get("js", 0) > budget.script_kb * KB:
        yield f"over {budget.script_kb} kB of scripts"
    if cost.requests > budget.requests:
        yield f"over {budget.requests} requests"


def row(kind: str, way: str, cost: Cost, over: list[str]) -> str:
    """A line of the table, in kilobytes."""
    html, css, js, other = (cost.sizes.get(name, 0) / KB for name in ("html", "css", "js", "other"))
    code = f"{html:>7.1f}{css:>7.1f}{js:>7.1f}{cost.code / KB:>8.1f}{other:>8.1f}"
    return f"{kind:<20}{way:<6}{code}{cost.requests:>10}  {', '.join(over)}".rstrip()


def rows(browser: Browser, site: Path) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it is as it should be."""
    budgets = read_budgets(BUDGETS)
    for way in WAYS:
        with serve_compressed(site, way) as address:
            for kind, url in KINDS.items():
                file = f"{url}index.html".removeprefix("/")
                if not (site / file).is_file():
                    file, url = "404.html", "/404.html"  # noqa: PLW2901 - what hosts answer with
                cost = measure(browser, address + url)
                over = list(breaches(cost, budget_for(file, budgets)))
                yield row(kind, way, cost, over), not over


def main(site: Path) -> int:
    """Print the table; 1 if a budget does not hold, 2 if nothing could be measured."""
    good = True
    try:
        with start_chromium() as browser:
            sys.stdout.write(f"First visit, in kB of 1,000 bytes with headers:\n{HEAD}\n")
            for line, keeps in rows(browser, site):
                sys.stdout.write(f"{line}\n")
                good &= keeps
    except NoChromiumError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
