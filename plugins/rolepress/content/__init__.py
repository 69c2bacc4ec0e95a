"""From an editor's bytes to typed models, or to problems with positions."""
