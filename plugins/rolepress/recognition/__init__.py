"""Recognizes what a heading means and what language a text is in, in seven languages.

The lists in `locales/headings/` are the training data, and `headings.model` beside this file is
what was learned from them. `rolepress headings` makes it again (docs/decisions/0020-headings.md).
"""
