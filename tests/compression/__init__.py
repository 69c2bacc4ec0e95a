"""Compressed copies of text files."""
