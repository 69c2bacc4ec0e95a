"""Rules, and the findings that say where one is broken."""
