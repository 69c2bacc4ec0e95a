"""What an audit reports: findings, suppressed findings, and the markup decision of each page."""
