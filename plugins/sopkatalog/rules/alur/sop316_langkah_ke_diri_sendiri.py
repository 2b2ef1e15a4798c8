"""SOP316: a step that leads to itself."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class LangkahKeDiriSendiri(SopRule):
    """Langkah tidak berlanjut ke dirinya sendiri.

    Mengapa: anak panah yang kembali ke langkahnya sendiri tidak mengatakan siapa berbuat apa sebelum langkah
    itu diulang.

    Dasar: kebiasaan kami.

    Salah: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 2 |

    Benar: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |
    """

    kind = Kind(
        "SOP316",
        "langkah-ke-diri-sendiri",
        Severity.PERINGATAN,
        message="Langkah {nomor} berlanjut ke dirinya sendiri.",
        hint="Tunjuk langkah tempat kekurangannya diperbaiki, atau tambahkan langkah perbaikan.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each row; where it is the only way on, the flow is trapped, which SOP310 or SOP314
        tells.
        """
        for langkah in sop.langkah:
            sasaran = {cabang.ke for cabang in langkah.lanjut}
            if len(sasaran) > 1 and langkah.no in sasaran:
                yield self.kind.at(langkah.at("lanjut"), nomor=langkah.no)
