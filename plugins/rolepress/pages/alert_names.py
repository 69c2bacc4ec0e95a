"""Alerts start with their name in the language of the page."""

from rolepress.core.address_fields import with_changed_html
from rolepress.core.html_addresses import fragment_html, parse_fragment
from rolepress.domain.sections import Body
from rolepress.locales.catalog import N_
from rolepress.pages.context import Context

NAMES = (N_("Note"), N_("Tip"), N_("Important"), N_("Warning"), N_("Caution"))
"""The alerts of GitHub, as texts name them: see `content.git_host_marks`."""
_TITLE = "alert__title"


def with_alert_names(body: Body, context: Context) -> Body:
    """The text with the names of its alerts translated."""
    names = {name: context.words.gettext(name) for name in NAMES}

    def translated(html: str) -> str:
        if _TITLE not in html:
            return html
        tree = parse_fragment(html)
        for title in tree.iterfind(f".//p[@class='{_TITLE}']/strong"):
            title.text = names.get(title.text or "", title.text)
        return fragment_html(tree)

    is_english = all(name == shown for name, shown in names.items())
    return body if is_english else with_changed_html(body, translated)
