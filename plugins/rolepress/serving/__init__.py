"""A preview of the site: builds it, serves it on this machine, and rebuilds it after every change.

Two processes share the work. The first one serves pages, watches files and decides when to build.
The second one, the `engine`, reads the settings once, and then builds whenever it is asked, with
its caches still warm. When code or settings change, a new engine takes its place.
"""
