"""Rules about rujukan."""

from __future__ import annotations

from ..base import Rule

RUJUKAN: tuple[Rule, ...] = ()
