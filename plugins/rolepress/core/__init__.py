"""Helpers that every package of the builder may use, such as problems, settings, text and URLs."""
