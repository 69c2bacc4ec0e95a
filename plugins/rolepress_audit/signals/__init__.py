"""What a page shows of a vacancy, by its words and links alone."""
