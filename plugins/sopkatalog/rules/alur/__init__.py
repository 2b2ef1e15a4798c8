"""Rules about alur."""

from __future__ import annotations

from ..base import Rule

ALUR: tuple[Rule, ...] = ()
