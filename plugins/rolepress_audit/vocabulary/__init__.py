"""What schema.org's names mean: types, properties, ranges and enumerations.

`schema_org.json` holds one release of the vocabulary. README.md says which one, and who made it.
"""
