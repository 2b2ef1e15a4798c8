"""SOP121: a public service that does not say what the citizen gets."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class PelayananTanpaLayanan(SopRule):
    """SOP pelayanan menyebut sekurangnya satu layanan.

    Mengapa: warga mencari syarat, waktu, biaya, dan hasilnya; tanpa isian layanan, halaman hanya memuat
    alur kantor.

    Dasar: UU 25/2009 dan PermenPAN-RB 15/2014 (komponen standar pelayanan yang wajib diumumkan).

    Salah: layanan: []

    Benar: - nama: KTP-el pengganti karena hilang
    """

    kind = Kind(
        "SOP121",
        "pelayanan-tanpa-layanan",
        Severity.PERINGATAN,
        message="SOP pelayanan ini belum menyebut layanan yang diterima warga.",
        hint="Isi kunci layanan dengan nama, persyaratan, waktu, biaya, dan produk.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The kind of the SOP, when it is one for citizens and names no service."""
        if sop.jenis == "pelayanan" and not sop.is_arsip and not sop.layanan and not sop.is_ditulis("layanan"):
            yield self.kind.at(sop.at("jenis"))
