"""Words by language: every word by which the audit recognizes what a page says.

There is one module for each language, named by its code in ISO 639-1. `entry` says which kinds of
words a language can have; `languages` joins the words of all languages.
"""
