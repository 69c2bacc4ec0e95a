"""What other plugins can join in on."""

from blinker import signal

get_views = signal("rolepress_get_views")
"""Sent once a build, when all pages are known, with the build's `Context` as sender and
`published`, the pages, and `texts`, which gives the text of a document. A receiver returns the
`FileView`s that it adds to the site."""
