"""Each folder here tests the room of the same name below `plugins/`."""
