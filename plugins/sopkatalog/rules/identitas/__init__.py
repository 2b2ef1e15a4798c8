"""Rules about identitas."""

from __future__ import annotations

from ..base import Rule

IDENTITAS: tuple[Rule, ...] = ()
