"""How much of the same is tried: a part of it on every change, all of it with `SOP_UJI_LENGKAP=1` and in fuzzing."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")
LENGKAP = os.environ.get("SOP_UJI_LENGKAP") == "1"


def often(sebagian: int, lengkap: int) -> int:
    """How often something random is tried."""
    return lengkap if LENGKAP else sebagian


def spread(items: Sequence[Item], of: int) -> Sequence[Item]:
    """Every `of`-th item; all where everything is tried."""
    return items if LENGKAP else items[::of]
