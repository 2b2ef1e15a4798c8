"""The one error of printing."""

from __future__ import annotations


class PrintError(Exception):
    """Nothing can be printed; the text is for the user."""
