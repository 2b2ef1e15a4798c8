"""Rules about bagian."""

from __future__ import annotations

from ..base import Rule

BAGIAN: tuple[Rule, ...] = ()
