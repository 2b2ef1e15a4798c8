"""Work that is done for each SOP by itself: kept by content, and shared among processors or machines."""

from .executor import ExecutorError, Pool, pool_of
from .workshop import Stage, Workshop

__all__ = ["ExecutorError", "Pool", "Stage", "Workshop", "pool_of"]
