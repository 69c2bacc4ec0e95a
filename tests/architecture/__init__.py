"""The shape of the code: which way imports go, and what stands in one place only.

Each check is a function from sources to complaints. Each test runs it over the project, where it
must find nothing, and over a bad sample, where it must find something.
"""
