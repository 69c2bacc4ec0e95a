"""How long builds take: ours and stock Pelican's, on the same thousand role pages."""
