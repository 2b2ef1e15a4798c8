"""The one error that publishing reports to the command line."""

from __future__ import annotations


class PublishError(Exception):
    """What was asked for did not come about, and the old site stands; the message is for the person at the keyboard."""
