"""Words by language: what pages write about applying, the end of a vacancy, and kinds of work.

One module a language, and every language that the audit reads is declared once, in `languages`.
"""
