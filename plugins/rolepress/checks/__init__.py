"""What only shows when all files are seen together: references, links, addresses, vacancies."""
