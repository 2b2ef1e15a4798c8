"""Rules about nomor."""

from __future__ import annotations

from ..base import Rule

NOMOR: tuple[Rule, ...] = ()
