"""The formats of `rolepress check`. Each module has `write(files) -> str`."""
