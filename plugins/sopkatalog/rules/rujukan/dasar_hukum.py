"""What the rules about legal bases share."""

from __future__ import annotations

from datetime import date

from ...model.katalog import Katalog
from ...model.peraturan import sebutan_peraturan
from ...model.unit import Peraturan

_TAMPIL_MAKS = 60
_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip


def sudah(peraturan: Peraturan, status: str, today: date) -> bool:
    """Has the regulation had this status by `today`? Without a date it has."""
    return peraturan.status == status and (peraturan.sejak is None or peraturan.sejak <= today)


def oleh_dan_sejak(peraturan: Peraturan, katalog: Katalog) -> str:
    """What the register knows of the change, as the end of a sentence: " oleh … sejak …"."""
    lain = next((item for item in katalog.peraturan if item.kode == peraturan.dicabut_oleh), None)
    oleh = sebutan_pendek(lain.judul or lain.kode) if lain else peraturan.dicabut_oleh
    sejak = peraturan.sejak
    tanggal = f"{sejak.day} {_BULAN[sejak.month - 1]} {sejak.year}" if sejak else ""
    return (f" oleh {oleh}" if oleh else "") + (f" sejak {tanggal}" if tanggal else "")


def sebutan_pendek(judul: str) -> str:
    """A regulation without its title: kind, number and year."""
    found = sebutan_peraturan(judul)
    return found[0].teks if found else singkat(judul)


def singkat(teks: str) -> str:
    """The beginning of a long text."""
    polos = " ".join(teks.split())
    return polos if len(polos) <= _TAMPIL_MAKS else polos[:_TAMPIL_MAKS].rstrip() + "…"
