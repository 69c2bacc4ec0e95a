"""What an audit is told: the site's address, the day, budgets, and where its files lie."""
