"""What an audit tells: findings that count, suppressed ones, and what each page decided."""
