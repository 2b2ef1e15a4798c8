"""SOP125: a common SOP for units that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ...model.suggestion import suggestion
from ...parse.register import JENIS_UNIT
from ..base import Context, SopRule


class BerlakuUntukTidakDikenal(SopRule):
    """`berlaku_untuk` berisi jenis unit atau kode unit yang dikenal.

    Mengapa: SOP bersama tampil di halaman setiap unit yang disebut di sini; kata yang tidak dikenal tidak
    tampil di
    mana pun.

    Dasar: kebiasaan kami.

    Salah: berlaku_untuk: [keluraham, semua]

    Benar: berlaku_untuk: [kelurahan, kec-wanasari]
    """

    kind = Kind(
        "SOP125",
        "berlaku-untuk-tidak-dikenal",
        Severity.CATATAN,
        message="“{sasaran}” pada berlaku_untuk bukan jenis atau kode unit{saran}",
        hint="Tulis jenis unit (misalnya kelurahan) atau kode unit dari _register/unit.yml.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each word that is neither a kind nor the code of a unit."""
        for i, sasaran in enumerate(sop.berlaku_untuk):
            if sasaran not in JENIS_UNIT and sasaran not in ctx.katalog.unit_by_kode:
                saran = suggestion(sasaran, (*JENIS_UNIT, *ctx.katalog.unit_by_kode))
                yield self.kind.at(sop.at(f"berlaku_untuk.{i}"), sasaran=sasaran, saran=saran)
