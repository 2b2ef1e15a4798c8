"""What was worked out once is kept by content, beside the source: never stale, and never needed."""

from .fingerprint import fingerprint
from .key import Key, key
from .packed import BrokenError, packed, unpacked
from .store import Cache, NoCache, Store
from .version import code_version

__all__ = [
    "BrokenError",
    "Cache",
    "Key",
    "NoCache",
    "Store",
    "code_version",
    "fingerprint",
    "key",
    "packed",
    "unpacked",
]
