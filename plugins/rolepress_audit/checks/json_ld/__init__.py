"""JSON-LD of any type: syntax, vocabulary, values, references."""
