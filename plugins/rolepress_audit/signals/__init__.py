"""Signals: what the words and links of a page say about a vacancy."""
