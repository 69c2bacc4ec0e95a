"""Code that the site builder and the audit share, and that depends on neither.

It has worker processes, dates, digests and helpers for messages, which show a name, a number or
somebody else's text on one line of a terminal.
"""
