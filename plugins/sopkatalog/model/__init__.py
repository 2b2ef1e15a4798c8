"""Frozen values: what a catalogue is. Standard library only; no I/O, no Markdown, no HTML."""
