"""The faults that the engine itself finds: rules that crashed, and silences that are not right."""

from __future__ import annotations

from ..diagnostics import Kind, Severity

ATURAN_RUSAK = Kind(
    "SOP000",
    "aturan-rusak",
    Severity.GALAT,
    "Aturan {aturan} berhenti karena kesalahan program: {sebab}.",
    "Ini kesalahan program, bukan kesalahan Anda. Laporkan kepada pengelola katalog beserta berkas ini.",
    """Setiap aturan dapat memeriksa setiap SOP.

Mengapa: aturan yang berhenti di tengah berarti SOP yang belum diperiksa; lebih baik terlihat daripada diam.

Dasar: kebiasaan kami.

Salah: aturan yang berhenti dengan kesalahan program

Benar: aturan yang selesai memeriksa""",
)
ABAIKAN_TANPA_ALASAN = Kind(
    "SOP190",
    "abaikan-tanpa-alasan",
    Severity.PERINGATAN,
    "Temuan {kode} diminta diabaikan tanpa alasan, jadi tetap dilaporkan.",
    'Tulis alasannya: abaikan: [{{kode: {kode}, alasan: "…"}}].',
    """Setiap temuan yang diabaikan mempunyai alasan tertulis.

Mengapa: pemeriksa tahun depan perlu tahu mengapa temuan itu dibiarkan.

Dasar: kebiasaan kami.

Salah: - {kode: SOP131}

Benar: - {kode: SOP131, alasan: "Ditulis demikian pada naskah yang ditandatangani."}""",
)
ABAIKAN_TANPA_TEMUAN = Kind(
    "SOP191",
    "abaikan-tanpa-temuan",
    Severity.PERINGATAN,
    "Tidak ada temuan {kode} di berkas ini yang perlu diabaikan.",
    "Hapus baris itu dari abaikan.",
    """Yang diabaikan memang ada.

Mengapa: pengabaian yang tertinggal akan menutupi temuan baru di kemudian hari.

Dasar: kebiasaan kami.

Salah: - {kode: SOP131, alasan: "Ditulis demikian pada naskah lama."}

Benar: baris itu dihapus begitu judulnya diperbaiki""",
)
ABAIKAN_KODE_TIDAK_DIKENAL = Kind(
    "SOP192",
    "abaikan-kode-tidak-dikenal",
    Severity.PERINGATAN,
    "“{kode}” bukan kode aturan yang dapat diabaikan.",
    "Pakai kode seperti SOP703. Temuan pada berkas itu sendiri (SOP0xx) tidak dapat diabaikan.",
    """Yang diabaikan adalah kode aturan yang ada.

Mengapa: kode yang salah ketik tidak mengabaikan apa pun, dan penulisnya mengira sudah.

Dasar: kebiasaan kami.

Salah: - {kode: SOP999, alasan: "Salah ketik."}

Benar: - {kode: SOP131, alasan: "Ditulis demikian pada naskah yang ditandatangani."}""",
)

TINGKAT_KODE_SALAH = Kind(
    "SOP193",
    "tingkat-kode-salah",
    Severity.PERINGATAN,
    "Tingkat untuk “{kode}” tidak dapat diatur.",
    "Pakai kode dari halaman aturan. Temuan data pribadi selalu galat.",
    """Kunci `tingkat` pada katalog.yml memakai kode aturan yang ada dan boleh diatur.

Mengapa: kode yang salah ketik tidak mengubah apa pun; dan aturan yang melindungi data pribadi tidak boleh mati.

Dasar: kebiasaan kami.

Salah: tingkat: {SOP999: mati}

Benar: tingkat: {SOP703: catatan}""",
)

KINDS = (TINGKAT_KODE_SALAH, ATURAN_RUSAK, ABAIKAN_TANPA_ALASAN, ABAIKAN_TANPA_TEMUAN, ABAIKAN_KODE_TIDAK_DIKENAL)
