"""How long titles and descriptions may be for search results to show them whole."""

TITLE_SHOWN_MAX_CHARS = 70
DESCRIPTION_SHOWN_MAX_CHARS = 155
