"""Text to meaning, keeping positions. Any text gives values and diagnostics, never an exception."""
