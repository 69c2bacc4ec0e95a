"""A page that is shown while there is no site to show, or not a page of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from werkzeug.wrappers import Response

from rolepress.serving.messages import BrokenPage

TEMPLATE = "notice.html"
AGAIN_SECONDS = 1
"""The time after which a browser asks again."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_environment = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
)


@dataclass(frozen=True, slots=True)
class Notice:
    """Why there is no site, or no page."""

    title: str
    text: str
    problems: Sequence[str] = ()
    """The problems, as they were printed in the terminal."""

    def response(self) -> Response:
        """Return the page, which reloads itself (RFC 9110, section 15.6.4)."""
        headers = {
            "Cache-Control": "no-store",
            "Content-Security-Policy": POLICY,
            "Retry-After": str(AGAIN_SECONDS),
        }
        template = _environment.get_template(TEMPLATE)
        html = template.render(notice=self, seconds=AGAIN_SECONDS)
        return Response(html, HTTPStatus.SERVICE_UNAVAILABLE, headers, mimetype="text/html")


WAITING = Notice("The site is being built", "This page shows it when the first build is done.")


def broken_page(page: BrokenPage) -> Notice:
    """The notice that a page cannot be shown."""
    text = f"Mend {page.path}, and save it. This page then shows it."
    return Notice("This page cannot be shown", text, page.problems)


def broken_site(problems: Sequence[str]) -> Notice:
    """The notice that a site cannot be built."""
    text = "Mend what is wrong, and save it. This page then shows the site."
    return Notice("The site cannot be built", text, problems)
