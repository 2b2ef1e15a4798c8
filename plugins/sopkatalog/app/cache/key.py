"""Keys by content: a key holds everything that its value was made from, so no value can be stale."""

from __future__ import annotations

from hashlib import blake2b
from typing import TypeAlias

Key: TypeAlias = bytes


def key(*parts: bytes | str) -> Key:
    """The key of these parts, in their order; where one ends and the next begins is part of it.

    >>> key("ab", "c") == key("a", "bc")
    False
    """
    whole = blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.digest()
