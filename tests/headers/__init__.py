"""Response headers in the words of servers."""
