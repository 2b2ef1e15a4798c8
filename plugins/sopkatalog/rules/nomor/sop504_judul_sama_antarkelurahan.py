"""SOP504: the same SOP written again in several kelurahan."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, KatalogRule
from .judul import judul_tanpa_unit

_SEBUTKAN = 5


class JudulSamaAntarkelurahan(KatalogRule):
    """Kegiatan yang sama di semua kelurahan ditulis dalam satu SOP bersama.

    Mengapa: kelurahan mengerjakan hal yang sama; bila setiap kelurahan menulis sendiri, syarat dan
    waktunya lama-lama berbeda, dan setiap perubahan harus ditulis ulang di semua berkas.

    Dasar: materi penyusunan SOP Kementerian PANRB (2013): kegiatan yang sama mempunyai SOP yang sama.

    Salah: judul: Surat Keterangan Domisili

    Benar: berlaku_untuk: [kelurahan]
    """

    kind = Kind(
        "SOP504",
        "judul-sama-antarkelurahan",
        Severity.CATATAN,
        message="SOP “{judul}” ditulis sendiri-sendiri oleh {jumlah} kelurahan: {unit}.",
        hint=(
            "Tulis satu SOP bersama dengan berlaku_untuk: [kelurahan] pada unit pembinanya, misalnya "
            "Bagian Pemerintahan."
        ),
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each title, at the first file that has it."""
        menurut_judul: dict[str, dict[str, Sop]] = {}
        for sop in ctx.katalog.sop:
            unit = ctx.katalog.unit_by_kode.get(sop.unit)
            if unit and unit.jenis == "kelurahan" and not sop.is_arsip and not sop.berlaku_untuk:
                menurut_judul.setdefault(judul_tanpa_unit(sop, unit), {}).setdefault(unit.nama, sop)
        for judul, pemakai in menurut_judul.items():
            if judul and len(pemakai) > 1:
                pertama = next(iter(pemakai.values()))
                nama = ", ".join([*pemakai][:_SEBUTKAN]) + (" …" if len(pemakai) > _SEBUTKAN else "")
                yield self.kind.at(pertama.at("judul"), judul=pertama.judul, jumlah=len(pemakai), unit=nama)
