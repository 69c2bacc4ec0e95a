"""The site as a whole: its pages side by side, its address, and its sitemaps."""
