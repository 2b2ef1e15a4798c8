"""Keys of the front matter that must be filled in: one class, listed once for each key."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...diagnostics import Diagnostic, Kind, Severity
from ...model.sop import Sop
from ...model.status import Status
from ..base import Context, SopRule

_DASAR = "Lampiran PermenPAN-RB 35/2012, Bagian Identitas"


class KunciWajib(SopRule):
    """A key that must be filled in, in every SOP or only in those in force (`berlaku_saja`)."""

    def __init__(
        self,
        kind: Kind,
        kunci: str,
        nilai: Callable[[Sop], object],
        *,
        doc: str,
        berlaku_saja: bool = True,
    ) -> None:
        self.kind = kind.documented(doc)
        self.kunci = kunci
        self.nilai = nilai
        self.berlaku_saja = berlaku_saja

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """The key, when nothing was written for it; what was not understood has been reported already."""
        unread = not sop.posisi  # the whole front matter could not be read, which has been said already
        if unread or self.nilai(sop) or sop.is_ditulis(self.kunci) or self._is_spared(sop):
            return
        if not self._is_parent_misshapen(sop):
            yield self.kind.at(sop.at(self.kunci))

    def _is_spared(self, sop: Sop) -> bool:
        return self.berlaku_saja and (sop.status is not Status.BERLAKU or sop.edisi_lama is not None)

    def _is_parent_misshapen(self, sop: Sop) -> bool:
        """Is `disahkan_oleh: Kepala Dinas` written, a text where there should be keys below?"""
        induk = self.kunci.rpartition(".")[0]
        below = induk + "."
        return bool(induk) and sop.is_ditulis(induk) and not any(k.startswith(below) for k in sop.posisi)


KUNCI_WAJIB = (
    KunciWajib(
        Kind(
            "SOP101",
            "tanpa-judul",
            Severity.GALAT,
            message="SOP ini belum mempunyai judul.",
            hint="Tulis nama kegiatannya: judul: Penerbitan KTP-el karena Hilang.",
        ),
        "judul",
        lambda sop: sop.judul,
        berlaku_saja=False,
        doc=f"""Setiap SOP mempunyai judul.

        Mengapa: judul adalah nama yang dicari warga dan petugas; tanpa judul SOP tidak dapat didaftar.

        Dasar: {_DASAR} (Nama SOP).

        Salah: judul:

        Benar: judul: Penerbitan KTP-el karena Hilang
        """,
    ),
    KunciWajib(
        Kind(
            "SOP102",
            "tanpa-jenis",
            Severity.GALAT,
            message="Belum jelas apakah SOP ini pelayanan atau kegiatan di dalam kantor.",
            hint="Tulis jenis: pelayanan bila warga yang dilayani, jenis: internal bila bukan.",
        ),
        "jenis",
        lambda sop: sop.jenis,
        berlaku_saja=False,
        doc="""Setiap SOP menyatakan jenisnya: pelayanan atau internal.

        Mengapa: warga hanya perlu melihat SOP pelayanan; tanpa jenis, SOP muncul di tempat yang salah.

        Dasar: kebiasaan kami.

        Salah: jenis:

        Benar: jenis: pelayanan
        """,
    ),
    KunciWajib(
        Kind(
            "SOP103",
            "tanpa-status",
            Severity.GALAT,
            message="Belum jelas apakah SOP ini rancangan, berlaku, diganti, atau dicabut.",
            hint="Tulis status: rancangan selama masih disusun, status: berlaku sesudah disahkan.",
        ),
        "status",
        lambda sop: sop.status,
        berlaku_saja=False,
        doc="""Setiap SOP menyatakan statusnya: rancangan, berlaku, diganti, atau dicabut.

        Mengapa: pembaca harus tahu apakah SOP ini boleh dipakai; tanpa status, SOP tidak dapat diterbitkan.

        Dasar: kebiasaan kami.

        Salah: status:

        Benar: status: berlaku
        """,
    ),
    KunciWajib(
        Kind(
            "SOP104",
            "tanpa-tanggal-pembuatan",
            Severity.GALAT,
            message="Tanggal pembuatan SOP yang berlaku ini belum diisi.",
            hint="Tulis hari SOP selesai disusun: tanggal_pembuatan: 2026-01-15.",
        ),
        "tanggal_pembuatan",
        lambda sop: sop.tanggal_pembuatan,
        doc=f"""SOP yang berlaku mempunyai tanggal pembuatan.

        Mengapa: tanggal pembuatan tercetak pada lembar identitas, dan tahunnya menjadi bagian dari nomor SOP.

        Dasar: {_DASAR} (Tanggal Pembuatan).

        Salah: tanggal_pembuatan:

        Benar: tanggal_pembuatan: 2026-01-15
        """,
    ),
    KunciWajib(
        Kind(
            "SOP105",
            "tanpa-tanggal-efektif",
            Severity.GALAT,
            message="Tanggal efektif SOP yang berlaku ini belum diisi.",
            hint="Tulis hari SOP mulai berlaku: tanggal_efektif: 2026-01-22.",
        ),
        "tanggal_efektif",
        lambda sop: sop.tanggal_efektif,
        doc=f"""SOP yang berlaku mempunyai tanggal efektif.

        Mengapa: dari tanggal inilah diketahui sejak kapan SOP mengikat dan kapan harus dievaluasi.

        Dasar: {_DASAR} (Tanggal Efektif).

        Salah: tanggal_efektif:

        Benar: tanggal_efektif: 2026-01-22
        """,
    ),
    KunciWajib(
        Kind(
            "SOP106",
            "tanpa-jabatan-pengesah",
            Severity.GALAT,
            message="Jabatan yang mengesahkan SOP yang berlaku ini belum diisi.",
            hint="Isi jabatan di bawah disahkan_oleh, misalnya Kepala Dinas Sosial.",
        ),
        "disahkan_oleh.jabatan",
        lambda sop: sop.disahkan_oleh.jabatan,
        doc=f"""SOP yang berlaku menyebut jabatan yang mengesahkannya.

        Mengapa: SOP mengikat karena disahkan pejabat yang berwenang; tanpa jabatan itu, dasarnya tidak jelas.

        Dasar: {_DASAR} (Disahkan oleh).

        Salah: disahkan_oleh:

        Benar: jabatan: Kepala Dinas Kependudukan dan Pencatatan Sipil
        """,
    ),
    KunciWajib(
        Kind(
            "SOP107",
            "tanpa-nama-pengesah",
            Severity.PERINGATAN,
            message="Nama pejabat yang mengesahkan SOP yang berlaku ini belum diisi.",
            hint="Isi nama di bawah disahkan_oleh, tanpa NIP.",
        ),
        "disahkan_oleh.nama",
        lambda sop: sop.disahkan_oleh.nama,
        doc=f"""SOP yang berlaku menyebut nama pejabat yang mengesahkannya.

        Mengapa: nama itu tercantum pada lembar yang ditandatangani, dan salinan di katalog harus sama.

        Dasar: {_DASAR} (Disahkan oleh).

        Salah: nama: ""

        Benar: nama: Dra. Ratna Wulandari, M.Si.
        """,
    ),
)
