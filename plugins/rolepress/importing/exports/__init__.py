"""Reads vacancies that other systems export, as JSON, XML, CSV, or in the markup of a page.

The readers keep every word: it is in the text of a document, or it is one of its fields. What
the fields are here is decided by `our_keys`.
"""
