"""Says how files were understood, and what is wrong with them: `rolepress check`."""
