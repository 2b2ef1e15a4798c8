"""Rules about waktu."""

from __future__ import annotations

from ..base import Rule

WAKTU: tuple[Rule, ...] = ()
