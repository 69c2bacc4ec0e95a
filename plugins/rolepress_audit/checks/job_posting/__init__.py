"""`JobPosting` as Google wants it, what its policies forbid, and what its pages must show."""
