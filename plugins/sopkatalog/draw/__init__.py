"""Drawings of a flow graph."""
