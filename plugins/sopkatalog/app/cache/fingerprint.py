"""Values as bytes for a key: equal values give equal bytes, whichever process they were made in."""

from __future__ import annotations

import copyreg
import io
import pickle
from collections.abc import Callable, Mapping
from typing import Any

Instead = Mapping[type[Any], Callable[[Any], bytes]]
"""For values of some class, what stands for them: a key they have already."""


def fingerprint(value: object, instead: Instead) -> bytes:
    """The value as bytes that nobody reads back. It may hold no set: the order of sets differs from run to run."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True  # without notes of what is one object and what only equals it
    pickler.dispatch_table = copyreg.dispatch_table | {cls: _standing_in(key_of) for cls, key_of in instead.items()}
    pickler.dump(value)
    return buffer.getvalue()


def _standing_in(key_of: Callable[[Any], bytes]) -> Callable[[Any], tuple[Any, ...]]:
    return lambda value: (bytes, (key_of(value),))
