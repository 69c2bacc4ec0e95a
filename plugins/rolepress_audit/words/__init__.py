"""Words made comparable, and the words that a page shows."""
