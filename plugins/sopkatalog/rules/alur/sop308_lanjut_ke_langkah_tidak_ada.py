"""SOP308: an arrow to nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.langkah import JenisTarget
from ...model.sop import Sop
from ..base import Context, SopRule

_TAMPIL_MAKS = 40


class LanjutKeLangkahTidakAda(SopRule):
    """Kolom Lanjut menunjuk langkah yang ada.

    Mengapa: anak panah ke langkah yang tidak ada tidak dapat digambar; alur terputus di sana.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart, simbol anak panah.

    Salah: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 7; Tidak: 1 |

    Benar: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |
    """

    kind = Kind(
        "SOP308",
        "lanjut-ke-langkah-tidak-ada",
        Severity.GALAT,
        message="Langkah {nomor} berlanjut ke “{ke}”, padahal langkah itu tidak ada.",
        hint="Tulis salah satu nomor yang ada ({dikenal}), atau “selesai”.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for every target of a row that is no step."""
        nomor = {langkah.no for langkah in sop.langkah}
        for langkah in sop.langkah:
            sasaran = (cabang.ke for cabang in langkah.lanjut if cabang.jenis is JenisTarget.LANGKAH)
            for ke in dict.fromkeys(ke for ke in sasaran if ke not in nomor):
                yield self.kind.at(langkah.at("lanjut"), nomor=langkah.no, ke=ke, dikenal=_dikenal(sop))


def _dikenal(sop: Sop) -> str:
    nomor = list(dict.fromkeys(langkah.no for langkah in sop.langkah))
    return ", ".join(nomor[:_TAMPIL_MAKS]) + " …" * (len(nomor) > _TAMPIL_MAKS)
