"""What this program is made of, as a list that other programs read (SBOM)."""

from __future__ import annotations

from .bill import bill
from .parts import BERKAS, Part, parts

__all__ = ["BERKAS", "Part", "bill", "parts"]
