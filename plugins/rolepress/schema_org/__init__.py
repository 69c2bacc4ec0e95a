"""What a page says to machines: whether it may call itself a job posting, and its graph."""
