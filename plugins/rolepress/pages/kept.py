"""Addresses reserved for the site's own pages, even if a site does not have these pages yet.

All taken addresses are counted once all pages are known. But a page at the address of a list
would be in the way on the day on which the list gets its first entry.
"""

from collections.abc import Iterable

from rolepress.domain.addresses import SitePath, language_folder


def kept_addresses(languages: Iterable[str]) -> dict[str, str]:
    """Reserved site paths with their purposes. `languages` are the ones that have a folder."""
    kept = {str(path): path.owner for path in SitePath}
    return kept | {language_folder(each): "the pages in that language" for each in languages}
