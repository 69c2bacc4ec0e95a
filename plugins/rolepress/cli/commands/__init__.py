"""The subcommands. A new one is a module here, with a function or a group of the same name."""
