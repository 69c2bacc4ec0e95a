"""`rolepress audit`: the command of the package `rolepress_audit`."""

from rolepress_audit.cli.command import audit

__all__ = ["audit"]
