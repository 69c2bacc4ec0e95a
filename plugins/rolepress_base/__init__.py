"""What the site builder and the audit share, and what knows nothing of either.

Worker processes, dates and digests, and the words of messages: how a name, a number or somebody
else's text is shown on a line of a terminal.
"""
