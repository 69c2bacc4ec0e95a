"""The command `rolepress`: one subcommand for each module in `commands/`, with the same name.

A module in `commands/` only defines the options of its command. The code that does the work is
imported when the command runs, so that `rolepress --help` is quick.
"""
