"""Each folder here tests the room of the same name below `plugins/rolepress/`, or the package of that name."""
