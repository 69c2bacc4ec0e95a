"""Kinds of values that have rules of their own: addresses, dates, language tags, path patterns."""
