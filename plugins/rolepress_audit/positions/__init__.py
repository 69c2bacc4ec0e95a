"""Where something stands in a text: on which line, between which marks, below which keys."""
