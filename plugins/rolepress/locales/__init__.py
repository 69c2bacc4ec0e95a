"""The site's own words in each language it can be in, as gettext has them.

English is what the source says. Every other language is one file, such as `de.po`.
"""
