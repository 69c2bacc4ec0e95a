"""One page as a stranger reads it: its source, its elements, and the JSON-LD in it."""
