"""Recognizes what a heading means and what language a text is in, in seven languages.

The lists in `locales/languages/` are the training data, and `languages.model` beside this file is
what was learned from them. `rolepress headings` makes it again (docs/decisions/0020-headings.md).
"""
