"""Rules about bahasa."""

from __future__ import annotations

from ..base import Rule

BAHASA: tuple[Rule, ...] = ()
