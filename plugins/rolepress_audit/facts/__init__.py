"""The forms in which people write facts: what a page may show for a value of its markup.

Each module knows one kind of fact. In a language that is not known well, a fact counts as shown
rather than as missing.
"""
