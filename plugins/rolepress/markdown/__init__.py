"""HTML into Markdown, for plugins that publish pages or parts of them as text."""
