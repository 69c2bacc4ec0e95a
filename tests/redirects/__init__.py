"""Old addresses in the words of servers."""
