"""Links in a translation's text lead to pages in its language, where there are any."""

from rolepress.core.address_fields import with_changed_addresses
from rolepress.domain.sections import Body
from rolepress.pages.context import Context


def with_translated_links(body: Body, context: Context) -> Body:
    """A text whose links to originals lead to their translations; of an original, the text itself.

    Editors link to `x.md` in any language: which pages are translated may change any day.
    """
    if not context.own_language:
        return body

    def translated(address: str) -> str:
        path = address.partition("#")[0].partition("?")[0]
        return context.translated_paths.get(path, path) + address.removeprefix(path)

    return with_changed_addresses(body, translated)
