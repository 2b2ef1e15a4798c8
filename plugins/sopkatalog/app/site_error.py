"""The one error that a host reports to the command line."""

from __future__ import annotations


class SiteError(Exception):
    """The site could not be built; the message is for the person at the keyboard."""
