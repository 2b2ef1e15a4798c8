"""Days as Indonesians read them."""

from __future__ import annotations

from datetime import date

_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip


def tanggal(hari: date | None) -> str:
    """`22 Januari 2026`; "" when the day is not known.

    >>> tanggal(date(2026, 1, 22))
    '22 Januari 2026'
    """
    return f"{hari.day} {_BULAN[hari.month - 1]} {hari.year}" if hari else ""
