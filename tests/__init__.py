"""Each folder here tests the room of the same name in `plugins/rolepress/`, or a package there."""
