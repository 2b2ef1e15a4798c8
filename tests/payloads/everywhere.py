"""The good little catalogue with one text in every place where somebody can write."""

from __future__ import annotations

import json

from sopkatalog.io.files import read_source
from sopkatalog.parse.gate import Entry
from tests.rules.kasus import DASAR

# What stands in the SOP, and what takes its place: {q} is the text as a value in YAML, {t} as a line, {c} as a cell.
SOP = (
    ("judul: Penerbitan KTP-el karena Hilang\n", "judul: {q}\n"),
    ("edisi: 1\n", "edisi: 1\nnomor_resmi: {q}\nproses_bisnis: {q}\npelaksana: [{q}, Pemohon]\n"
                   "dokumen_sah: {{berkas: {q}, sha256: {q}}}\n"
                   "evaluasi: [{{tanggal: 2026-02-01, hasil: tetap, catatan: {q}}}]\n"
                   "pengampu: {q}\nberlaku_untuk: [{q}]\nmenggantikan: [{q}]\n"),
    ("jabatan: Kepala Dinas Kependudukan dan Pencatatan Sipil\n", "jabatan: {q}\n"),
    ("nama: Dra. Ratna Wulandari, M.Si.", "nama: {q}"),
    ("ringkasan: KTP-el baru untuk warga yang KTP-nya hilang.", "ringkasan: {q}\n    tempat: {q}\n    pengaduan: {q}"),
    ("nama: KTP-el pengganti karena hilang", "nama: {q}"),
    ("sebutan: [", "sebutan: [{q}, "),
    ("persyaratan: [", "persyaratan: [{q}, "),
    ("waktu: 1 hari kerja", "waktu: {q}"),
    ("biaya: gratis", "biaya: {q}"),
    ("produk: KTP-el", "produk: {q}"),
    ("Tidak ada", "{t}\n\n- {t}\n- a {t}\n\n| a | b |\n|---|---|\n| {c} | {c} |"),
    ("## Peringatan", "## Peringatan {t}"),
    ("tentang Perubahan atas", "{t} tentang"),
    ("Jika berkas tidak", "```{t}\n{t}\n```\n\n```mermaid\nflowchart LR\n{t}\n```\n\n"
                          "### {t}\n\n> {t}\n\nJika berkas tidak"),
    ("| 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |",
     "| {c} | {c} | {c}; Operator SIAK | {c} | {c} | {c} | {c} | {c} |"),
    ("| Mengajukan permohonan |", "| Mengajukan {c} |"),
    ("Lengkap: 3", "{c}: 3"),
)  # fmt: skip
UNIT = (("  singkatan: DKC", "  singkatan: {q}\n  alamat: {q}\n  telepon: {q}\n  surel: {q}\n  jam_layanan: {q}\n"
                             "  pengaduan: {q}\n  nama_lama: [{{nama: {q}, sampai: 2020-01-01}}]"),
        ("nama: Dinas Kependudukan dan Pencatatan Sipil", "nama: {q}"))  # fmt: skip
REGISTERS = {
    "_register/jabatan.yml": (("nama: Petugas Loket", "nama: {q}, alias: [{q}]"),),
    "_register/peraturan.yml": (("kode: uu-24-2013,", "kode: uu-24-2013, tautan: {q}, alias: [{q}],"),),
    "katalog.yml": (("kota: Kota Wanasari", "kota: {q}"),),
    "_register/unit.yml": UNIT,
    "disdukcapil/0001.md": SOP,
}
NEW = {
    "_register/layanan.yml": "- {{kode: a, nama: {q}, unit: disdukcapil, dasar: {q}}}\n",
    "_register/sinonim.yml": "- {{resmi: {q}, sebutan: [{q}], catatan: {q}, kewenangan: bukan-pemkot}}\n",
}


def hostile(text: str, *, only: str = "") -> tuple[Entry, ...]:
    """The catalogue with `text` in every place; with `only`, in one file alone."""
    forms = {"q": json.dumps(text, ensure_ascii=False), "t": text, "c": text.replace("|", "\\|")}
    files = {entry.path: (entry.data or b"").decode() for entry in read_source(DASAR)}
    for path, places in REGISTERS.items():
        for old, new in places if only in ("", path) else ():
            assert old in files[path], (path, old)
            files[path] = files[path].replace(old, new.format(**forms), 1)
    files |= {path: new.format(**forms) for path, new in NEW.items()}
    return tuple(Entry(path, text.encode(), len(text.encode())) for path, text in files.items())
