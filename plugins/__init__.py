"""Rolepress: role overviews in Markdown become landing pages that search engines can trust.

The rooms, and the one direction their imports take::

    core <- domain <- content, schema_org <- checks, pages <- rendering <- landing

`landing` is the Pelican plugin; `sitemap` and `feeds` are Pelican plugins beside it.
"""
