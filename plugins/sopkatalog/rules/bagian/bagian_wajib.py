"""The sections that each of the two forms requires.

A missing one stops publishing where the form of PermenPAN-RB 35/2012 or the meaning of the page depends on
it: "-" or "Tidak ada" under the heading is enough, so no real SOP is shut out. The record-keeping parts of
the accreditation form are a warning. A city may choose otherwise in `katalog.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.format import BAGIAN_MENURUT_FORMAT
from ...model.sop import Sop
from ..base import Context, SopRule

SOP_AP: tuple[str, ...] = ("sop-ap",)
AKREDITASI: tuple[str, ...] = ("akreditasi-fktp",)
NAMA_FORMAT = {SOP_AP: "SOP AP", AKREDITASI: "akreditasi FKTP"}
_JUDUL = {jenis.kunci: jenis.judul for bagian in BAGIAN_MENURUT_FORMAT.values() for jenis in bagian}
_TIDAK_MUNGKIN_KOSONG = frozenset({"dasar_hukum", "kualifikasi_pelaksana", "pengertian", "tujuan"})
_AP = "Lampiran PermenPAN-RB 35/2012, {tempat}."
_FKTP = "kebiasaan kami, mengikuti formulir SOP akreditasi puskesmas."


@dataclass(frozen=True)
class Wajib:
    """One required section: which, in which forms, how grave its absence is, and why it is needed."""

    kode: str
    kunci: str
    format: tuple[str, ...]
    severity: Severity
    mengapa: str
    dasar: str

    @property
    def judul(self) -> str:
        """The official title."""
        return _JUDUL[self.kunci]

    @property
    def doc(self) -> str:
        """The public explanation."""
        formulir = NAMA_FORMAT.get(self.format, "SOP AP dan akreditasi FKTP")
        return (
            f"Setiap SOP berformulir {formulir} mempunyai bagian {self.judul}.\n\n"
            f"Mengapa: {self.mengapa}\n\n"
            f"Dasar: {self.dasar}\n\n"
            f"Salah: berkas tanpa judul `## {self.judul}`\n\n"
            f"Benar: ## {self.judul}"
        )


class BagianWajib(SopRule):
    """A required section that a SOP still written does not have."""

    def __init__(self, wajib: Wajib) -> None:
        self.wajib = wajib
        nama = wajib.judul.casefold().replace("/", "-").replace(" ", "-")
        self.kind = Kind(
            wajib.kode,
            f"tanpa-{nama}",
            wajib.severity,
            message=f"Bagian “{wajib.judul}” belum ada.",
            hint=f"Tambahkan judul “## {wajib.judul}” beserta isinya{_bila_tidak_ada(wajib)}.",
            doc=wajib.doc,
        )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """One finding for the file."""
        if sop.format in self.wajib.format and not sop.is_arsip and not sop.bagian_dengan(self.wajib.kunci):
            yield self.kind.at(sop.at())


def _bila_tidak_ada(wajib: Wajib) -> str:
    if wajib.kunci == "prosedur":
        return " (tabel langkah)"
    return "" if wajib.kunci in _TIDAK_MUNGKIN_KOSONG else "; bila memang tidak ada, tulis “Tidak ada”"


def _ap(kode: str, kunci: str, mengapa: str, tempat: str = "Bagian Identitas") -> Wajib:
    return Wajib(kode, kunci, SOP_AP, Severity.GALAT, mengapa, _AP.format(tempat=tempat))


def _fktp(kode: str, kunci: str, mengapa: str, severity: Severity = Severity.PERINGATAN) -> Wajib:
    return Wajib(kode, kunci, AKREDITASI, severity, mengapa, _FKTP)


WAJIB = (
    _ap("SOP201", "dasar_hukum", "tindakan pejabat harus berdasar; di sini pembaca tahu peraturan mana."),
    _ap("SOP202", "kualifikasi_pelaksana", "pimpinan perlu tahu kemampuan apa yang dituntut dari pelaksana."),
    _ap("SOP203", "keterkaitan", "perubahan satu prosedur mengubah prosedur lain yang terhubung."),
    _ap("SOP204", "peralatan", "peralatan disiapkan sebelum pekerjaan dimulai, bukan di tengah jalan."),
    _ap("SOP205", "peringatan", "pelaksana perlu tahu akibatnya bila prosedur tidak dijalankan."),
    _ap("SOP206", "pencatatan", "tanpa catatan, pelaksanaan SOP tidak dapat dipantau dan dievaluasi."),
    Wajib(
        "SOP207", "prosedur", (*SOP_AP, *AKREDITASI), Severity.GALAT,
        "langkah kerja adalah isi SOP; tabel dan diagram alir dibuat dari bagian ini.",
        "Lampiran PermenPAN-RB 35/2012, Bagian Flowchart; untuk formulir akreditasi FKTP kebiasaan kami.",
    ),
    _fktp("SOP211", "pengertian", "pembaca perlu tahu kegiatan apa yang diatur SOP ini.", Severity.GALAT),
    _fktp("SOP212", "tujuan", "hasil yang dituju menentukan apakah prosedur sudah dijalankan dengan benar.",
          Severity.GALAT),
    _fktp("SOP213", "kebijakan", "SOP klinis berlaku atas dasar keputusan pimpinan fasilitas kesehatan."),
    _fktp("SOP214", "referensi", "tindakan klinis mengikuti pedoman yang dapat ditelusuri."),
    _fktp("SOP215", "alat_bahan", "alat dan bahan disiapkan sebelum pasien dilayani."),
    _fktp("SOP216", "diagram_alir", "petugas baru memahami alur lebih cepat dari gambar daripada dari teks."),
    _fktp("SOP217", "hal_diperhatikan", "risiko bagi pasien dan petugas harus diketahui sebelum bertindak."),
    _fktp("SOP218", "unit_terkait", "unit lain yang ikut bekerja perlu tahu bagiannya."),
    _fktp("SOP219", "dokumen_terkait", "formulir dan catatan yang dipakai harus mudah ditemukan."),
    _fktp("SOP220", "rekaman_historis", "pembaca perlu tahu apa yang berubah sejak edisi sebelumnya."),
)  # fmt: skip

BAGIAN_WAJIB = tuple(BagianWajib(wajib) for wajib in WAJIB)
