"""The shapes of all inputs: for the audit and for the build."""

from tests.bench import growth_audit, growth_build

SHAPES = (*growth_audit.SHAPES, *growth_build.SHAPES)
