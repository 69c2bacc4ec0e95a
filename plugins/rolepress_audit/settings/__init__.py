"""What an audit is told: the site's address, the day, and the settings files that apply."""
