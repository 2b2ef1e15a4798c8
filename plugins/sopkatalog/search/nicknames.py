"""What citizens and officials call an office: short names that are usual everywhere, found by its full name."""

from __future__ import annotations

from functools import lru_cache

from .word_lists import word_lists
from .words import spelled


@lru_cache(maxsize=1 << 12)
def nicknames(nama: str) -> tuple[str, ...]:
    """Short names of the office with this name.

    >>> "capil" in nicknames("Dinas Kependudukan dan Pencatatan Sipil")
    True
    """
    own = set(spelled(nama))
    return tuple(short for short, full in word_lists().julukan.items() if own.issuperset(full))
