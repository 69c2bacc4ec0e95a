"""What changed between two builds, and engines told of it: `rolepress discovery`.

No build does any of this. The owner of a site runs it after a deployment, with a key of their own.
"""
