"""Compressed twins of text files."""
