"""SOP117: approved by the head of another unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.katalog import Katalog
from ...model.sop import Sop
from ...model.unit import Unit
from ..base import Context, SopRule

# "Plt. Camat Wanasari": acting for the same post.
_PENJABAT = re.compile(r"(?:(?:plt|plh|pj|pjs)\b\.?\s*)+")
# Posts that exist in units of one kind only. "Kepala Bagian" is none: RSUD and Setwan have them too.
_JENIS_MENURUT_JABATAN = (
    ("camat", "kecamatan"),
    ("lurah", "kelurahan"),
    ("inspektur", "inspektorat"),
    ("kepala dinas", "dinas"),
    ("kepala badan", "badan"),
    ("kepala puskesmas", "puskesmas"),
)
_SEBUTAN_PIMPINAN = {"kecamatan": "camat", "kelurahan": "lurah"}


class PengesahUnitLain(SopRule):
    """SOP disahkan pimpinan unit pemiliknya, atau pimpinan di atasnya.

    Mengapa: pejabat unit lain tidak berwenang menetapkan prosedur unit ini; biasanya tertinggal dari SOP
    yang disalin.

    Dasar: Lampiran PermenPAN-RB 35/2012, penetapan SOP oleh pimpinan satuan kerja masing-masing.

    Salah: jabatan: Lurah Mekarsari

    Benar: jabatan: Kepala Dinas Kependudukan dan Pencatatan Sipil
    """

    kind = Kind(
        "SOP117",
        "pengesah-unit-lain",
        Severity.PERINGATAN,
        message="“{jabatan}” mengesahkan SOP milik {unit}.",
        hint="Isi jabatan dengan pimpinan unit pemilik SOP ini, seperti pada lembar yang ditandatangani.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The approver's post, when it names another unit or belongs to another kind of unit."""
        jabatan = " ".join(sop.disahkan_oleh.jabatan.casefold().split())
        jabatan = jabatan.removesuffix(f" {ctx.katalog.settings.kota.casefold()}")
        unit = ctx.katalog.unit_by_kode.get(sop.unit_pengampu)
        if not jabatan or unit is None or sop.edisi_lama is not None:
            return
        if _is_of_another(_PENJABAT.sub("", jabatan, count=1), _own_units(sop, ctx.katalog), ctx.katalog):
            at = sop.at("disahkan_oleh.jabatan")
            yield self.kind.at(at, jabatan=sop.disahkan_oleh.jabatan, unit=unit.nama or unit.kode)


def _own_units(sop: Sop, katalog: Katalog) -> dict[str, Unit]:
    """The units whose head may approve: that of the path, today's owner, their successors, those above."""
    own: dict[str, Unit] = {}
    waiting = [sop.unit, sop.unit_pengampu]
    while waiting:
        unit = katalog.unit_by_kode.get(waiting.pop())
        if unit is not None and unit.kode not in own:
            own[unit.kode] = unit
            waiting += [unit.induk, *unit.penerus]
    return own


def _is_of_another(jabatan: str, own: dict[str, Unit], katalog: Katalog) -> bool:
    if any(nama in jabatan for unit in own.values() for nama in _names(unit)):
        return False
    jenis = next((jenis for post, jenis in _JENIS_MENURUT_JABATAN if f"{jabatan} ".startswith(f"{post} ")), "")
    if jenis and jenis not in {unit.jenis for unit in own.values()}:
        return True
    # Only a whole name counts: “Bagian Umum” is not “Bagian Umum dan Protokol”.
    lain = (nama for unit in katalog.units if unit.kode not in own for nama in _names(unit))
    return any(jabatan.endswith(nama) and f" {jabatan}".endswith(f" {nama}") for nama in lain)


def _names(unit: Unit) -> list[str]:
    """The unit's name in lower case; for “Kecamatan Tirta” also its head, “camat tirta”."""
    nama = unit.nama.casefold()
    pimpinan = _SEBUTAN_PIMPINAN.get(unit.jenis)
    if pimpinan and nama.startswith(unit.jenis + " "):
        return [nama, pimpinan + nama.removeprefix(unit.jenis)]
    return [nama] if nama else []
