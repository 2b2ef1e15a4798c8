"""A SOP as a JSON object (FORMAT, section 4). Values only; files and addresses are `json_api`'s affair.

Missing words are "", missing days and objects are null, so that every key is always there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..draw.mermaid import mermaid
from ..model.alamat import api_url, sop_url
from ..model.durasi import Durasi, Lama, TidakTerbaca
from ..model.katalog import Katalog
from ..model.langkah import Langkah
from ..model.sop import Bagian, Layanan, Sop
from ..parse.rujukan import resolve
from ..rules.engine import Checked
from .temuan.isi import JSON, as_dict

VERSI = 1
_TANPA_WAKTU: JSON = dict.fromkeys(Durasi("", Lama(), Lama()).as_dict())


@dataclass(frozen=True)
class Sumber:
    """What a document is made from: all that was checked, what of it is shown, the site's root ("" or with "/")."""

    checked: Checked
    katalog: Katalog
    root: str

    @classmethod
    def of(cls, checked: Checked, katalog: Katalog) -> Sumber:
        """With the root that the city has set."""
        return cls(checked, katalog, katalog.settings.akar_situs)


def identity(sop: Sop, sumber: Sumber) -> JSON:
    """Who it is and what holds: the part that the catalogue's list and the SOP's own document share."""
    return {
        "id": sop.id,
        "nomor": sumber.katalog.nomor(sop),
        "nomor_resmi": sop.nomor_resmi,
        "nomor_sementara": sop.nomor_sementara,
        "judul": sop.judul,
        "ringkasan": sop.ringkasan,
        "unit": sop.unit,
        "nama_unit": sumber.katalog.nama_unit(sop.unit),
        "pengampu": sop.unit_pengampu,
        "nama_pengampu": sumber.katalog.nama_unit(sop.unit_pengampu),
        "jenis": sop.jenis,
        "status": sop.status.value if sop.status else "",
        "keadaan": sop.keadaan(sumber.checked.today).value,
        "edisi": sop.edisi_lama or sop.edisi,
        "format": sop.format,
        "url": sumber.root + sop_url(sop),
        "api": sumber.root + api_url(sop),
        "tanggal_pembuatan": _day(sop.tanggal_pembuatan),
        "tanggal_revisi": _day(sop.tanggal_revisi),
        "tanggal_efektif": _day(sop.tanggal_efektif),
        "berlaku_untuk": list(sop.berlaku_untuk),
        "menggantikan": list(sop.menggantikan),
        "diganti_oleh": list(sop.diganti_oleh),
        "jumlah_langkah": len(sop.langkah),
        "pelaksana": list(sumber.checked.flows[sop.path].pelaksana),
        "waktu": sumber.checked.waktu[sop.path].as_dict(),
    }


def document(sop: Sop, sumber: Sumber) -> JSON:
    """The whole SOP."""
    flow = sumber.checked.flows[sop.path]
    dasar_hukum = sop.bagian_dengan("dasar_hukum")
    lama = sumber.katalog.edisi_by_id.get(sop.id, ())
    return {
        "versi": VERSI,
        **identity(sop, sumber),
        "disahkan_oleh": {"jabatan": sop.disahkan_oleh.jabatan, "nama": sop.disahkan_oleh.nama},
        "evaluasi": [
            {"tanggal": _day(item.tanggal), "hasil": item.hasil, "catatan": item.catatan} for item in sop.evaluasi
        ],
        "evaluasi_berikutnya": _day(sumber.katalog.jatuh_tempo(sop) if sop.edisi_lama is None else None),
        "dicabut": _dicabut(sop),
        "proses_bisnis": sop.proses_bisnis,
        "dokumen_sah": {"berkas": sop.dokumen_sah.berkas, "sha256": sop.dokumen_sah.sha256},
        "layanan": [_layanan(layanan) for layanan in sop.layanan],
        "dasar_hukum": _words(dasar_hukum) if dasar_hukum else [],
        "bagian": [_bagian(bagian, sumber) for bagian in sop.bagian],
        "langkah": [_langkah(langkah) for langkah in sop.langkah],
        "alur": flow.as_dict(),
        "mermaid": mermaid(flow, sop.judul, sumber.katalog.nomor(sop)) if sop.langkah else "",
        "edisi_lama": [_edisi(item, sumber) for item in lama],
        "temuan": [as_dict(found) for found in sumber.checked.temuan(sop)],
    }


def _day(tanggal: date | None) -> str | None:
    return tanggal.isoformat() if tanggal else None


def _dicabut(sop: Sop) -> JSON:
    dicabut = sop.dicabut
    return {"tanggal": _day(dicabut.tanggal), "alasan": dicabut.alasan, "dasar": dicabut.dasar}


def _edisi(sop: Sop, sumber: Sumber) -> JSON:
    return {
        "edisi": sop.edisi_lama,
        "tanggal_efektif": _day(sop.tanggal_efektif),
        "url": sumber.root + sop_url(sop),
        "api": sumber.root + api_url(sop),
    }


def _layanan(layanan: Layanan) -> JSON:
    return {
        "nama": layanan.nama,
        "sebutan": list(layanan.sebutan),
        "ringkasan": layanan.ringkasan,
        "persyaratan": list(layanan.persyaratan),
        "waktu": _waktu(layanan.waktu, layanan.waktu_teks),
        "biaya": layanan.biaya,
        "produk": layanan.produk,
        "peristiwa": list(layanan.peristiwa),
        "tempat": layanan.tempat,
        "pengaduan": layanan.pengaduan,
    }


def _bagian(bagian: Bagian, sumber: Sumber) -> JSON:
    return {
        "kunci": bagian.kunci,
        "judul": bagian.judul,
        "teks": bagian.teks.polos,
        "butir": _words(bagian),
        "html": resolve(bagian.teks.html, sumber.katalog, sumber.root),
    }


def _words(bagian: Bagian) -> list[str]:
    return [butir.polos for butir in bagian.butir if butir.polos.strip()]


def _langkah(langkah: Langkah) -> JSON:
    return {
        "no": langkah.no,
        "kegiatan": langkah.kegiatan.polos,
        "pelaksana": list(langkah.pelaksana),
        "kelengkapan": langkah.kelengkapan.polos,
        "waktu": _waktu(langkah.waktu, langkah.waktu_teks),
        "output": langkah.output.polos,
        "keterangan": langkah.keterangan.polos,
        "keputusan": langkah.is_keputusan,
        "lanjut": [{"label": way.label, "jenis": way.jenis.value, "ke": way.ke} for way in langkah.lanjut],
    }


def _waktu(waktu: Durasi | TidakTerbaca | None, teks: str) -> JSON:
    """A time as the author wrote it, and its figures; all of them null where it says none or was not understood."""
    if not isinstance(waktu, Durasi):
        return {**_TANPA_WAKTU, "teks": teks, "kira_kira": False, "syarat": ""}
    return {**waktu.as_dict(), "teks": teks, "syarat": waktu.syarat}
