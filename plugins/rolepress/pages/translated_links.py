"""Links in a translated text lead to translated pages, if there are any."""

from rolepress.core.address_fields import with_changed_addresses
from rolepress.domain.sections import Body
from rolepress.pages.context import Context


def with_translated_links(body: Body, context: Context) -> Body:
    """The text with its links changed to translated pages, if there are any in its language.

    Editors link to `x.md` in any language, since a page may be translated later.
    """
    if not context.translated_paths:
        return body

    def translated(address: str) -> str:
        path = address.partition("#")[0].partition("?")[0]
        return context.translated_paths.get(path, path) + address.removeprefix(path)

    return with_changed_addresses(body, translated)
