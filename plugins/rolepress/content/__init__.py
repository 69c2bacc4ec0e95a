"""Turns the bytes of an editor's file into typed models, or into problems with positions."""
