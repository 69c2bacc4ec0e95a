"""The forms in which people write facts: what a page may show for a value of its markup.

Each module knows one kind of fact, in the languages that it names. Where a language is not known, a
fact counts as shown rather than as missing.
"""
