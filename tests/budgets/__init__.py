"""What pages cost a visitor, measured in a real browser."""
