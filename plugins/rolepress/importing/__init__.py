"""Turns what editors have into drafts: texts, pages, documents and exports of other systems."""
