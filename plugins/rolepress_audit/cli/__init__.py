"""The command: its arguments, the run over a folder's pages, and its exit status."""
