"""`rolepress discovery` finds the changes between two builds and tells search engines of them.

Builds never do this. The owner of a site runs it after a deployment, with a key of their own.
"""
