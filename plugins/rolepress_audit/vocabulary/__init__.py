"""What schema.org's names mean: its types, properties, ranges and enumerations.

`schema_org.json` holds one release of the vocabulary; README.md says which, and whose it is.
"""
