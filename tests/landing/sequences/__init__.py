"""Edits, builds that are disturbed, and builds that are not, in random order.

`python -m tests.landing.sequences FOLDER NUMBER SEED` works in a process of its own, for it forks:
a threaded test runner may not. It ends with an AssertionError where a promise is broken.
"""
