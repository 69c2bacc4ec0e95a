"""Small things with rules of their own: addresses, dates, language tags, path patterns."""
