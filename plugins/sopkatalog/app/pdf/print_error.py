"""The one error of work with a browser."""

from __future__ import annotations


class PrintError(Exception):
    """Nothing can be printed, pictured or measured; the text is for the user."""
