"""Addresses that are kept for the site's own pages, whether or not a site has them yet.

Which addresses are taken is counted when all pages are known. But a page at the address of a list
would be in the way on the day on which the list gets its first entry.
"""

from collections.abc import Iterable

from rolepress.domain.addresses import SitePath, language_folder


def kept_addresses(languages: Iterable[str]) -> dict[str, str]:
    """Site paths, and what each is kept for. `languages` are those of translations."""
    kept = {str(path): path.owner for path in SitePath}
    return kept | {language_folder(each): "the pages in that language" for each in languages}
