"""Where something is in a text: on which line, between which marks, under which keys."""
