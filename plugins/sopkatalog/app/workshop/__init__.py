"""Work that is done for each SOP by itself: kept by content, and shared among processors or machines."""

from .contents import Contents
from .executor import ExecutorError, Pool, pool_of
from .usual import cache_folder, usual_workshop
from .workshop import Stage, Workshop

__all__ = [
    "Contents",
    "ExecutorError",
    "Pool",
    "Stage",
    "Workshop",
    "cache_folder",
    "pool_of",
    "usual_workshop",
]
