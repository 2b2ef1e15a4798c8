"""The two forms of a SOP, their sections, and the names under which offices write them.

Source: PermenPAN-RB 35/2012, Lampiran (form SOP AP); accreditation form of primary care (akreditasi FKTP) for
puskesmas and RSUD. Aliases were met in real SOPs.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class JenisBagian:
    """A section: its canonical key, its official title, the other titles that mean it."""

    kunci: str
    judul: str
    alias: tuple[str, ...] = ()


PROSEDUR = JenisBagian(
    "prosedur",
    "Prosedur",
    (
        "prosedur/langkah",
        "prosedur/langkah-langkah",
        "langkah",
        "langkah-langkah",
        "kegiatan",
        "aktivitas",
        "aktifitas",
        "uraian",
        "uraian kegiatan",
        "uraian prosedur",
        "uraian aktivitas",
        "kegiatan/aktivitas/uraian",
        "flowchart",
    ),
)

SOP_AP = (
    JenisBagian("dasar_hukum", "Dasar Hukum", ("landasan hukum",)),
    JenisBagian(
        "kualifikasi_pelaksana",
        "Kualifikasi Pelaksana",
        ("kualifikasi", "kualitas pelaksana", "kualifikasi pelaksanaan", "kualitas pelaksanaan"),
    ),
    JenisBagian(
        "keterkaitan",
        "Keterkaitan",
        ("keterikatan", "keterkaitan sop", "keterkaitan dengan sop lain", "sop terkait"),
    ),
    JenisBagian(
        "peralatan",
        "Peralatan/Perlengkapan",
        (
            "peralatan",
            "perlengkapan",
            "peralatan dan perlengkapan",
            "peralatan & perlengkapan",
            "peralatan/perlegkapan",
        ),
    ),
    JenisBagian("peringatan", "Peringatan"),
    JenisBagian(
        "pencatatan",
        "Pencatatan dan Pendataan",
        ("pencatatan", "pendataan", "pencatatan & pendataan", "pencatatan/pendataan"),
    ),
    PROSEDUR,
)

AKREDITASI_FKTP = (
    JenisBagian("pengertian", "Pengertian"),
    JenisBagian("tujuan", "Tujuan"),
    JenisBagian("kebijakan", "Kebijakan"),
    JenisBagian("referensi", "Referensi"),
    JenisBagian("alat_bahan", "Alat dan Bahan", ("alat & bahan", "alat", "alat/bahan")),
    PROSEDUR,
    JenisBagian("diagram_alir", "Diagram Alir", ("bagan alir",)),
    JenisBagian(
        "hal_diperhatikan",
        "Hal yang Perlu Diperhatikan",
        ("hal-hal yang perlu diperhatikan", "yang perlu diperhatikan", "hal yang harus diperhatikan"),
    ),
    JenisBagian("unit_terkait", "Unit Terkait"),
    JenisBagian("dokumen_terkait", "Dokumen Terkait"),
    JenisBagian(
        "rekaman_historis",
        "Rekaman Historis Perubahan",
        ("rekaman historis", "riwayat perubahan", "rekam historis perubahan"),
    ),
)

BAGIAN_MENURUT_FORMAT = {"sop-ap": SOP_AP, "akreditasi-fktp": AKREDITASI_FKTP}


@dataclass(frozen=True, slots=True)
class JenisKolom:
    """A column of the Prosedur table: its key, its official title, the other titles that mean it."""

    kunci: str
    judul: str
    alias: tuple[str, ...] = ()


KOLOM = (
    JenisKolom("no", "No", ("no.", "nomor", "#")),
    JenisKolom(
        "kegiatan",
        "Kegiatan",
        ("aktivitas", "aktifitas", "uraian", "uraian kegiatan", "uraian prosedur", "langkah", "prosedur"),
    ),
    JenisKolom("pelaksana", "Pelaksana", ("pelaku", "aktor", "petugas", "penanggung jawab", "pelaksana kegiatan")),
    JenisKolom(
        "kelengkapan",
        "Kelengkapan",
        ("persyaratan", "perlengkapan", "syarat", "persyaratan/perlengkapan", "persyaratan/kelengkapan"),
    ),
    JenisKolom("waktu", "Waktu", ("durasi", "lama", "jangka waktu", "waktu penyelesaian")),
    JenisKolom("output", "Output", ("keluaran", "hasil", "luaran")),
    JenisKolom("keterangan", "Keterangan", ("ket", "ket.", "catatan")),
    JenisKolom("lanjut", "Lanjut", ("lanjut ke", "langkah berikutnya", "berikutnya", "alur")),
)
