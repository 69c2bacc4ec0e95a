"""A preview that follows every change: the site is built, served on this machine, and built again.

Two processes share the work. The first one serves pages, watches files and decides when to build.
The second one, the `engine`, reads the settings once and then builds each time it is asked, with
all that it has learned still at hand. A new one takes its place when code or settings change.
"""
