"""Pages beside each other, and the files that list them."""
