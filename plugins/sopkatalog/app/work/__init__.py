"""Work that is done for each SOP by itself: kept by content, and shared among processors or machines."""

from .contents import Contents
from .executor import ExecutorError, Pool, pool_of
from .templates import compiled_templates
from .usual import cache_folder, usual_workshop
from .workshop import Stage, Workshop

__all__ = [
    "Contents",
    "ExecutorError",
    "Pool",
    "Stage",
    "Workshop",
    "cache_folder",
    "compiled_templates",
    "pool_of",
    "usual_workshop",
]
