"""Checks across all files: references, links, addresses, vacancies."""
