"""The ledger's own command: since which day each file says what it says. Builds only read it."""
