"""SOP612: a post that the register does not list."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.katalog import Katalog
from ...model.suggestion import suggestion
from ..base import Context, KatalogRule
from .jabatan import pelaksana, pengesah

_AWAL = 3


class JabatanTidakDikenal(KatalogRule):
    """Pelaksana dan pengesah tercatat dalam `_register/jabatan.yml`.

    Mengapa: “Petugas Loket” dan “Petugas Lokt” menjadi dua lajur; dengan register, satu jabatan ditulis
    satu macam di semua SOP, dan perubahan jabatan langsung ketahuan.

    Dasar: kebiasaan kami.

    Salah: | 2 | Memeriksa berkas | Petugas Lokt | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |

    Benar: | 2 | Memeriksa berkas | Petugas Loket | Berkas | 10 menit | Berkas diperiksa | | Lengkap: 3; Tidak: 1 |
    """

    kind = Kind(
        "SOP612",
        "jabatan-tidak-dikenal",
        Severity.CATATAN,
        message="Jabatan “{jabatan}” belum tercatat dalam register jabatan{saran}",
        hint="Perbaiki ejaannya, atau tambahkan ke _register/jabatan.yml.",
    )

    def check(self, ctx: Context) -> Iterator[Diagnostic]:
        """Each unknown post, once for each SOP; silent as long as the city keeps no register of posts."""
        katalog = ctx.katalog
        if not katalog.jabatan:
            return
        saran = _Saran(katalog)
        for sop in katalog.sop:
            if sop.is_arsip:
                continue
            terlihat: set[str] = set()
            atasan = pengesah(sop)
            for nama, span in (*([atasan] if atasan else ()), *pelaksana(sop)):
                kecil = nama.casefold()
                if kecil not in katalog.jabatan_by_nama and kecil not in terlihat:
                    terlihat.add(kecil)
                    yield self.kind.at(span, jabatan=nama, saran=saran.untuk(kecil))


class _Saran:
    """Near names. Only those with the same beginning are compared, so that a thousand unknown names cost little."""

    def __init__(self, katalog: Katalog) -> None:
        self.menurut_awal: dict[str, dict[str, str]] = {}
        self.jawaban: dict[str, str] = {}
        for jabatan in katalog.jabatan:
            for nama in (jabatan.nama, *jabatan.alias):
                self.menurut_awal.setdefault(nama[:_AWAL].casefold(), {})[nama.casefold()] = nama

    def untuk(self, nama: str) -> str:
        if nama not in self.jawaban:
            dikenal = self.menurut_awal.get(nama[:_AWAL], {})
            self.jawaban[nama] = suggestion(nama, dikenal, dikenal, cutoff=0.85)
        return self.jawaban[nama]
