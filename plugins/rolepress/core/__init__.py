"""What every room may use: problems with positions, text, URLs, dates and digests."""
