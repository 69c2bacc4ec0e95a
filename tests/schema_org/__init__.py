"""The markup decision, the nodes and the graph."""
