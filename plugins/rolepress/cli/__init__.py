"""The command `rolepress`: one subcommand for each module in `commands/`, named like it.

A module in `commands/` says which options its command has. What the command needs to do its work
is imported when it runs, so that `rolepress --help` is there at once.
"""
