"""The HTML that visitors and search engines get."""
