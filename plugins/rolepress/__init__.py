"""Rolepress: role overviews in Markdown become landing pages that search engines can trust.

The rooms, and the one direction their imports take::

    core <- domain <- content, schema_org <- checks, pages <- rendering <- landing

`landing` is the Pelican plugin; `sitemap`, `feeds`, `redirects` and `twins` are Pelican plugins
beside it. `ledger`, `reference` and `discovery` are commands; the last knows a site by its files
alone.
"""

import time

__version__ = "0.1.0"

STARTED = time.time_ns()
"""When this process began to import our modules, in nanoseconds since 1970."""
