"""Words in a form that can be compared, and the words that a page shows."""
