"""What an editor may want to know about the words of a text.

Each module finds one kind, and has a page in `docs/rules/`. A finding must be right: a rule that is
wrong more than once in a thousand words of good prose does not belong here.
"""
