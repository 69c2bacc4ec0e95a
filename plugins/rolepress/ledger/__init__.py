"""The command for the ledger, which has the day of each file's last change. Builds only read it."""
