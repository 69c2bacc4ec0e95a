"""The ledger's command."""
