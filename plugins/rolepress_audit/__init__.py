"""Reads a built site as a stranger would, and says what is wrong with it.

It knows HTML, JSON-LD and the rules of those who read them, and nothing of what made the pages: it
shares no code with it, and works on any site's folder.
"""
