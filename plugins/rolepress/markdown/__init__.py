"""HTML written as Markdown: for plugins that give pages, or parts of them, as text."""
