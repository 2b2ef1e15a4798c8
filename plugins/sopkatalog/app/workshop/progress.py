"""How far the work is, for whoever waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[str, int, int], None]
"""Told what is under way, how many are done, and how many there are."""


def no_progress(nama: str, selesai: int, semua: int) -> None:
    """Nobody waits."""
