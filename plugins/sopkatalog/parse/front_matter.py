"""The keys of a SOP's front matter: the one table behind parser, JSON Schema and author's guide."""

from __future__ import annotations

from typing import Any

from ..model.baca_durasi import parse_durasi
from ..model.sop import Abaikan, DokumenSah, Evaluasi, Layanan, Pencabutan, Pengesahan
from ..model.status import Status
from .shape import Choice, Date, Key, ListOf, Number, Record, Text


def _layanan(waktu: str = "", **values: Any) -> Layanan:
    return Layanan(waktu=parse_durasi(waktu) if waktu else None, waktu_teks=waktu, **values)


LAYANAN = Record(
    {
        "nama": Key(Text(), "Nama resmi layanan."),
        "sebutan": Key(ListOf(Text()), "Sebutan sehari-hari warga, dipakai pencarian."),
        "ringkasan": Key(Text(), "Satu kalimat tentang layanan ini."),
        "persyaratan": Key(ListOf(Text()), "Apa yang harus dibawa warga, satu butir satu syarat."),
        "waktu": Key(Text(), "Janji waktu kepada warga, misalnya “1 hari kerja”."),
        "biaya": Key(Text(), "“gratis”, atau tarif beserta dasarnya."),
        "produk": Key(Text(), "Apa yang diterima warga."),
        "peristiwa": Key(ListOf(Text()), "Peristiwa hidup dari _register/layanan.yml."),
        "tempat": Key(Text(), "Tempat layanan bila bukan di kantor unit."),
        "pengaduan": Key(Text(), "Tempat mengadu bila bukan saluran unit."),
    },
    _layanan,
)

PENGESAHAN = Record(
    {
        "jabatan": Key(Text(), "Jabatan yang mengesahkan."),
        "nama": Key(Text(), "Nama pejabat. NIP tidak pernah ditulis."),
    },
    Pengesahan,
)

EVALUASI = Record(
    {
        "tanggal": Key(Date(), "Hari evaluasi."),
        "hasil": Key(Choice(("tetap", "revisi", "cabut")), "Hasil evaluasi."),
        "catatan": Key(Text(), "Catatan singkat."),
    },
    Evaluasi,
)

PENCABUTAN = Record(
    {
        "tanggal": Key(Date(), "Hari pencabutan."),
        "alasan": Key(Text(), "Mengapa dicabut."),
        "dasar": Key(Text(), "Keputusan atau peraturan yang mencabut."),
    },
    Pencabutan,
)

DOKUMEN_SAH = Record(
    {
        "berkas": Key(Text(), "Nama atau alamat PDF bertanda tangan."),
        "sha256": Key(Text(), "Sidik jari SHA-256 berkas itu."),
    },
    DokumenSah,
)

ABAIKAN = Record(
    {
        "kode": Key(Text(), "Kode aturan, misalnya SOP703."),
        "alasan": Key(Text(), "Mengapa temuan itu boleh dibiarkan."),
    },
    Abaikan,
)

FRONT_MATTER = Record(
    {
        "judul": Key(Text(), "Nama SOP."),
        "ringkasan": Key(Text(), "Satu kalimat untuk pembaca."),
        "jenis": Key(Choice(("pelayanan", "internal")), "Apakah warga yang dilayani, atau kegiatan dalam kantor."),
        "status": Key(Choice(tuple(status.value for status in Status), Status), "Tahap hidup SOP."),
        "edisi": Key(Number(), "Edisi keberapa."),
        "format": Key(Choice(("sop-ap", "akreditasi-fktp")), "Bentuk formulir."),
        "nomor_resmi": Key(Text(), "Nomor persis seperti pada lembar yang ditandatangani."),
        "tanggal_pembuatan": Key(Date(), "Hari SOP selesai disusun."),
        "tanggal_revisi": Key(Date(), "Hari revisi terakhir."),
        "tanggal_efektif": Key(Date(), "Hari mulai berlaku; boleh di masa depan."),
        "disahkan_oleh": Key(PENGESAHAN, "Pejabat yang mengesahkan."),
        "evaluasi": Key(ListOf(EVALUASI), "Riwayat evaluasi, yang terbaru paling bawah."),
        "pelaksana": Key(ListOf(Text()), "Urutan lajur pelaksana pada diagram."),
        "layanan": Key(ListOf(LAYANAN), "Layanan yang dihasilkan SOP ini."),
        "berlaku_untuk": Key(ListOf(Text()), "Jenis atau kode unit yang memakai SOP ini bersama."),
        "pengampu": Key(Text(), "Kode unit yang kini bertanggung jawab, bila bukan unit asal."),
        "menggantikan": Key(ListOf(Text()), "Id SOP yang digantikan."),
        "diganti_oleh": Key(ListOf(Text()), "Id SOP pengganti."),
        "dicabut": Key(PENCABUTAN, "Kapan, mengapa, dan atas dasar apa dicabut."),
        "proses_bisnis": Key(Text(), "Kode pada peta proses bisnis."),
        "dokumen_sah": Key(DOKUMEN_SAH, "PDF bertanda tangan, satu-satunya dokumen sah."),
        "abaikan": Key(ListOf(ABAIKAN), "Temuan yang sengaja dibiarkan, dengan alasannya."),
    },
    dict,
)
