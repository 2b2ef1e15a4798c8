"""SOP315: a lane in which nobody acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ...model.suggestion import suggestion
from ..base import Context, SopRule


class LajurTidakDipakai(SopRule):
    """Setiap pelaksana yang didaftar pada identitas mengerjakan sekurangnya satu langkah.

    Mengapa: lajur yang kosong memakan tempat pada diagram, dan sering berarti nama yang sama ditulis dengan
    dua ejaan.

    Dasar: kebiasaan kami.

    Salah: pelaksana: [Pemohon, Petugas Loket, Operator Siak, Operator SIAK]

    Benar: pelaksana: [Pemohon, Petugas Loket, Operator SIAK]
    """

    kind = Kind(
        "SOP315",
        "lajur-tidak-dipakai",
        Severity.PERINGATAN,
        message="Pelaksana “{nama}” tidak mengerjakan satu langkah pun{saran}",
        hint="Samakan ejaannya dengan kolom Pelaksana, atau hapus dari daftar pelaksana.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each name in `pelaksana:` that no row has."""
        bertugas = {nama for langkah in sop.langkah for nama in langkah.pelaksana}
        if sop.is_arsip or not bertugas:
            return
        for index, nama in enumerate(sop.pelaksana):
            if nama not in bertugas:
                yield self.kind.at(sop.at(f"pelaksana.{index}"), nama=nama, saran=_saran(nama, bertugas))


def _saran(nama: str, bertugas: Iterable[str]) -> str:
    dikenal = {lain.casefold(): lain for lain in sorted(bertugas)}
    return suggestion(nama, dikenal, dikenal, cutoff=0.8)
