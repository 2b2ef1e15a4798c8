"""SOP322: a decision that decides nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ..base import Context, SopRule


class CabangKeTujuanSama(SopRule):
    """Cabang-cabang satu keputusan menuju tempat yang berbeda.

    Mengapa: bila semua pilihan menuju langkah yang sama, tidak ada yang diputuskan; biasanya salah satu nomor
    keliru.

    Dasar: Lampiran PermenPAN-RB 35/2012, Bagian Flowchart, simbol belah ketupat.

    Salah: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 3 |

    Benar: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |
    """

    kind = Kind(
        "SOP322",
        "cabang-ke-tujuan-sama",
        Severity.PERINGATAN,
        message="Semua pilihan pada langkah {nomor} menuju “{ke}”.",
        hint=("Perbaiki nomor tujuan salah satu pilihan, atau hapus pilihannya bila tidak ada yang diputuskan."),
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each row; branches without label or with one label are SOP312 and SOP313."""
        for langkah in sop.langkah:
            cabang = langkah.lanjut
            label = {satu.label.casefold() for satu in cabang}
            if len(cabang) > 1 and len(label) == len(cabang) and "" not in label and len({s.ke for s in cabang}) == 1:
                yield self.kind.at(langkah.at("lanjut"), nomor=langkah.no, ke=cabang[0].ke)
