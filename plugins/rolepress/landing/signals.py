"""What other plugins can join in on."""

from blinker import signal

get_indexer = signal("rolepress_get_indexer")
"""Sent once a build, before anything is read, unless the site shall have no search. A receiver
returns an `Indexer` of pages, or None where it cannot make an index on this machine."""

get_compressors = signal("rolepress_get_compressors")
"""Sent once a build, before anything is read, with Pelican's settings as sender. A receiver returns
the `Compressor`s that write copies of text files."""

get_views = signal("rolepress_get_views")
"""Sent once a build, when all pages are known, with the build's `Context` as sender and
`published`, the pages, and `texts`, which gives the text of a document as it leaves its page: what
a plugin adds is read elsewhere, where only absolute addresses lead anywhere. A receiver returns the
`FileView`s that it adds to the site."""

replacing = signal("rolepress_replacing")
"""Sent once a build, before the first file of the site is replaced or removed. Where a receiver
raises, the site stays as it is."""

reporting = signal("rolepress_reporting")
"""Sent once a build, when it is done, with its `Report` as sender. Where a receiver
returns true, the report is not printed."""
