"""The files of a built site, and readers for those that are not pages."""
