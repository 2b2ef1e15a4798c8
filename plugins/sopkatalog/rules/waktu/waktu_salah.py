"""Times that the reader of durations refused, each fault with its own code: of the steps, and of the
promises.

All of them are warnings: the author's words are shown as they are, only the total of the procedure is
incomplete.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...diagnostics import Diagnostic, Kind, Severity, Span
from ...model.durasi import SalahDurasi, TidakTerbaca
from ...model.sop import Sop
from ..base import Context, SopRule

_PANJANG_MAKS = 80
_AP = "Lampiran PermenPAN-RB 35/2012, Bagian Flowchart (mutu baku: Waktu)."
_BARIS = "| 3 | Mencetak KTP-el | Operator SIAK | Berkas | {waktu} | KTP-el | | |"
_BENAR = _BARIS.format(waktu="1 jam")


@dataclass(frozen=True)
class Waktu:
    """One sort of fault: its code, name and words, why it matters, and a wrong example."""

    kode: str
    nama: str
    salah: SalahDurasi
    pesan: str
    petunjuk: str
    apa: str
    mengapa: str
    contoh: str

    @property
    def doc(self) -> str:
        """The public explanation."""
        salah = _BARIS.format(waktu=self.contoh)
        return f"{self.apa}\n\nMengapa: {self.mengapa}\n\nDasar: {_AP}\n\nSalah: {salah}\n\nBenar: {_BENAR}"


class WaktuSalah(SopRule):
    """A time that was refused for one certain reason."""

    def __init__(self, waktu: Waktu) -> None:
        self.salah = waktu.salah
        self.kind = Kind(waktu.kode, waktu.nama, Severity.PERINGATAN, waktu.pesan, waktu.petunjuk, doc=waktu.doc)

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for each step and each service."""
        if sop.is_arsip:
            return
        for langkah in sop.langkah:
            if isinstance(langkah.waktu, TidakTerbaca) and langkah.waktu.salah is self.salah:
                yield self._found(langkah.at("waktu"), f"Waktu langkah {langkah.no}", langkah.waktu)
        for index, layanan in enumerate(sop.layanan):
            if isinstance(layanan.waktu, TidakTerbaca) and layanan.waktu.salah is self.salah:
                yield self._found(sop.at(f"layanan.{index}.waktu"), "Janji waktu layanan", layanan.waktu)

    def _found(self, span: Span, tempat: str, waktu: TidakTerbaca) -> Diagnostic:
        teks, bagian = _ringkas(waktu.teks), _ringkas(waktu.bagian)
        pada = f" pada “{bagian}”" if bagian != teks else ""
        return self.kind.at(span, tempat=tempat, teks=teks, bagian=bagian, pada=pada)


def _ringkas(teks: str) -> str:
    bersih = " ".join(teks.split())
    return bersih if len(bersih) <= _PANJANG_MAKS else bersih[:_PANJANG_MAKS].rstrip() + " …"


WAKTU_SALAH = tuple(
    WaktuSalah(waktu)
    for waktu in (
        Waktu(
            "SOP402",
            "waktu-tidak-dikenal",
            SalahDurasi.TIDAK_DIKENAL,
            "{tempat}, “{teks}”, tidak dapat dibaca{pada}.",
            "Tulis angka dan satuannya, misalnya “15 menit”, “2 hari kerja”, atau “paling lambat 3 hari”.",
            apa="Waktu ditulis dengan angka dan satuan yang dikenal.",
            mengapa="“secepatnya” dan satuan yang salah eja tidak dapat dijumlahkan menjadi lama layanan.",
            contoh="secepatnya",
        ),
        Waktu(
            "SOP403",
            "waktu-tanpa-satuan",
            SalahDurasi.TANPA_SATUAN,
            "{tempat}, “{teks}”, tidak bersatuan{pada}.",
            "Tambahkan satuannya: menit, jam, hari, hari kerja, minggu, bulan, atau tahun.",
            apa="Setiap angka waktu bersatuan.",
            mengapa="“5” dapat berarti lima menit atau lima hari.",
            contoh="60",
        ),
        Waktu(
            "SOP404",
            "waktu-berupa-jadwal",
            SalahDurasi.JADWAL,
            "{tempat}, “{teks}”, adalah jadwal, bukan lama pengerjaan.",
            "Tulis berapa lama langkah itu dikerjakan, dan pindahkan jadwalnya ke Keterangan.",
            apa="Kolom Waktu berisi lama pengerjaan, bukan jadwal.",
            mengapa="“setiap Senin” tidak mengatakan berapa lama warga atau pelaksana berikutnya menunggu.",
            contoh="setiap hari pukul 08.00",
        ),
        Waktu(
            "SOP405",
            "angka-dan-huruf-berbeda",
            SalahDurasi.ANGKA_BERBEDA,
            "{tempat}, “{teks}”, menyebut dua angka yang berbeda{pada}.",
            "Samakan angkanya, misalnya “3 (tiga) hari”.",
            apa="Angka dan huruf pada satu waktu sama nilainya.",
            mengapa="“3 (lima) hari” memberi warga dua janji; tidak ada yang tahu mana yang benar.",
            contoh="2 (tiga) jam",
        ),
        Waktu(
            "SOP406",
            "rentang-terbalik",
            SalahDurasi.TERBALIK,
            "{tempat}, “{teks}”, dimulai dari yang lebih lama{pada}.",
            "Tulis yang lebih singkat di depan, misalnya “1 s.d. 3 hari”.",
            apa="Rentang waktu ditulis dari yang singkat ke yang lama.",
            mengapa="rentang yang terbalik sering berarti salah ketik, dan batasnya tidak dapat dipastikan.",
            contoh="3 s.d. 1 jam",
        ),
        Waktu(
            "SOP411",
            "waktu-berupa-pecahan",
            SalahDurasi.PECAHAN,
            "{tempat}, “{teks}”, memuat pecahan yang tidak tentu lamanya{pada}.",
            "Tulis dalam satuan yang lebih kecil, misalnya “4 jam”, bukan “1/2 hari”.",
            apa="Hari, minggu kerja, dan bulan ditulis dengan bilangan bulat.",
            mengapa="setengah hari dapat berarti 12 jam atau setengah hari kerja.",
            contoh="1/2 hari",
        ),
    )
)
