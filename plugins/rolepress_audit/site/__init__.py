"""The site as a whole: its pages side by side, its address, and the files that list pages."""
