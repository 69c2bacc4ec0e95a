"""Tests, in folders like those of the packages; beside them, builders and samples for several."""
