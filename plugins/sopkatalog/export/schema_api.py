"""JSON Schemas of the API documents. `json_api.py` and `json_sop.py` make what is described here; a test compares."""

from __future__ import annotations

from ..diagnostics import Severity
from ..flow.graph import Bentuk
from ..model.durasi import Durasi, Lama
from ..model.langkah import JenisTarget
from ..model.status import Keadaan, Status
from .json_sop import VERSI
from .temuan.isi import JSON

DIALEK = "https://json-schema.org/draft/2020-12/schema"


def katalog_schema() -> JSON:
    """`api/v1/katalog.json`."""
    isi: JSON = {
        "versi": {"const": VERSI},
        "kota": _TEKS,
        "alamat_situs": _TEKS,
        "tanggal": _HARI,
        "sop": _list(_object({**_identity(), "layanan": _list(_object(_LAYANAN_RINGKAS))})),
        "unit": _list(_object(_UNIT)),
    }
    return {"$schema": DIALEK, "title": "Katalog SOP", **_object(isi)}


def sop_schema() -> JSON:
    """`api/v1/sop/<id>.json` and the documents of superseded editions."""
    return {
        "$schema": DIALEK,
        "title": "SOP",
        **_object({"versi": {"const": VERSI}, **_identity(), **_isi()}),
    }


def _object(properties: JSON) -> JSON:
    """An object with all of these keys; a later version may add others."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(item: JSON) -> JSON:
    return {"type": "array", "items": item}


def _described(schema: JSON, keterangan: str) -> JSON:
    return {**schema, "description": keterangan}


_TEKS: JSON = {"type": "string"}
_DAFTAR = _list(_TEKS)
_BILANGAN: JSON = {"type": "integer", "minimum": 0}
_YA_TIDAK: JSON = {"type": "boolean"}
_HARI: JSON = {"type": "string", "format": "date"}
_HARI_ATAU_NULL: JSON = {"type": ["string", "null"], "format": "date"}

_LAMA = _object({"teks": _TEKS, **dict.fromkeys(("menit", "hari_kerja", "hari", "bulan"), _BILANGAN)})
_ANGKA = [key for key in Durasi("", Lama(), Lama()).as_dict() if key.endswith(("_min", "_maks"))]
_DURASI = _object(
    {
        "teks": _described(_TEKS, "Tulisan asli penyusun."),
        **{key: {"type": ["integer", "null"], "minimum": 0} for key in _ANGKA},
        "kira_kira": _YA_TIDAK,
        "syarat": _TEKS,
    }
)
_LAYANAN_RINGKAS: JSON = {"nama": _TEKS, "sebutan": _DAFTAR, "peristiwa": _DAFTAR}
_UNIT: JSON = {
    **dict.fromkeys(("kode", "nama", "singkatan", "jenis", "induk", "url"), _TEKS),
    "berlaku_sejak": _HARI_ATAU_NULL,
    "berlaku_sampai": _HARI_ATAU_NULL,
    "penerus": _DAFTAR,
    "jumlah_sop": _described(_BILANGAN, "SOP yang diampu unit ini dan SOP bersama yang berlaku untuknya."),
    "sop": _DAFTAR,
}


def _identity() -> JSON:
    return {
        "id": _described(_TEKS, "Identitas tetap, misalnya disdukcapil-0003."),
        "nomor": _described(_TEKS, "Nomor seperti tercetak."),
        "nomor_resmi": _TEKS,
        "nomor_sementara": _described(_YA_TIDAK, "Benar bila nomornya belum tetap."),
        "judul": _TEKS,
        "ringkasan": _TEKS,
        "unit": _described(_TEKS, "Kode unit asal."),
        "nama_unit": _TEKS,
        "pengampu": _described(_TEKS, "Kode unit yang kini bertanggung jawab."),
        "nama_pengampu": _TEKS,
        "jenis": _TEKS,
        "status": {"enum": ["", *(status.value for status in Status)]},
        "keadaan": _described({"enum": [item.value for item in Keadaan]}, "Status pada tanggal katalog dibuat."),
        "edisi": _BILANGAN,
        "format": _TEKS,
        "url": _described(_TEKS, "Alamat halaman; relatif terhadap akar situs bila alamat_situs kosong."),
        "api": _TEKS,
        "tanggal_pembuatan": _HARI_ATAU_NULL,
        "tanggal_revisi": _HARI_ATAU_NULL,
        "tanggal_efektif": _HARI_ATAU_NULL,
        "berlaku_untuk": _DAFTAR,
        "menggantikan": _DAFTAR,
        "diganti_oleh": _DAFTAR,
        "jumlah_langkah": _BILANGAN,
        "pelaksana": _described(_DAFTAR, "Lajur pelaksana dari kiri ke kanan."),
        "waktu": _object({"terpendek": _LAMA, "terpanjang": _LAMA}),
    }


def _isi() -> JSON:
    return {
        "waktu": _object({"terpendek": _LAMA, "terpanjang": _LAMA, "per_pelaksana": _list(_PER_PELAKSANA), **_WAKTU}),
        "disahkan_oleh": _object({"jabatan": _TEKS, "nama": _TEKS}),
        "evaluasi": _list(_object({"tanggal": _HARI_ATAU_NULL, "hasil": _TEKS, "catatan": _TEKS})),
        "evaluasi_berikutnya": _HARI_ATAU_NULL,
        "dicabut": _object({"tanggal": _HARI_ATAU_NULL, "alasan": _TEKS, "dasar": _TEKS}),
        "proses_bisnis": _TEKS,
        "dokumen_sah": _object({"berkas": _TEKS, "sha256": _TEKS}),
        "layanan": _list(_object(_LAYANAN)),
        "dasar_hukum": _DAFTAR,
        "bagian": _list(_object({"kunci": _TEKS, "judul": _TEKS, "teks": _TEKS, "butir": _DAFTAR, "html": _TEKS})),
        "langkah": _list(_object(_LANGKAH)),
        "alur": _object({"simpul": _list(_SIMPUL), "panah": _list(_PANAH)}),
        "mermaid": _described(_TEKS, "Diagram alir sebagai teks Mermaid."),
        "edisi_lama": _list(
            _object({"edisi": _BILANGAN, "tanggal_efektif": _HARI_ATAU_NULL, "url": _TEKS, "api": _TEKS})
        ),
        "temuan": _list(_object(_TEMUAN)),
    }


_PER_PELAKSANA = _object({"pelaksana": _TEKS, "terpendek": _LAMA, "terpanjang": _LAMA})
_WAKTU: JSON = {
    "serah_terima": _BILANGAN,
    "putaran_dihitung_sekali": _described(_YA_TIDAK, "Alurnya berputar; setiap langkah putaran dihitung satu kali."),
    "langkah_tanpa_waktu": _DAFTAR,
}
_LAYANAN: JSON = {
    **_LAYANAN_RINGKAS,
    **dict.fromkeys(("ringkasan", "biaya", "produk", "tempat", "pengaduan"), _TEKS),
    "persyaratan": _DAFTAR,
    "waktu": _DURASI,
}
_LANGKAH: JSON = {
    **dict.fromkeys(("no", "kegiatan", "kelengkapan", "output", "keterangan"), _TEKS),
    "pelaksana": _DAFTAR,
    "waktu": _DURASI,
    "keputusan": _described(_YA_TIDAK, "Alur bercabang di sini."),
    "lanjut": _list(_object({"label": _TEKS, "jenis": {"enum": [item.value for item in JenisTarget]}, "ke": _TEKS})),
}
_SIMPUL = _object({"id": _TEKS, "bentuk": {"enum": [item.value for item in Bentuk]}, "pelaksana": _DAFTAR})
_PANAH = _object({"dari": _TEKS, "ke": _TEKS, "label": _TEKS})
_TEMUAN: JSON = {
    **dict.fromkeys(("kode", "nama", "berkas", "pesan", "petunjuk"), _TEKS),
    "tingkat": {"enum": [severity.value for severity in Severity]},
    "baris": _BILANGAN,
    "kolom": _BILANGAN,
}
