"""The registers (`_register/*.yml`) and `katalog.yml` to values."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from ..diagnostics import Diagnostic, Severity, Span
from ..model.baca_durasi import parse_durasi
from ..model.durasi import Durasi
from ..model.kalender import HARI
from ..model.kertas import Kertas
from ..model.settings import Interval, Settings
from ..model.suggestion import suggestion
from ..model.unit import (
    Jabatan,
    LayananWajib,
    Libur,
    NamaLama,
    Peraturan,
    Peristiwa,
    Sinonim,
    Unit,
)
from ..model.warna import PUTIH, Warna
from . import kinds
from .gate import KATALOG_YML, REGISTER
from .katalog_lain import KATALOG_LAIN, other_catalogues
from .shape import Choice, Date, Key, ListOf, MapOf, Reader, Record, Text
from .source_file import SourceFile
from .yaml_text import Mapping, Node, Sequence, parse_yaml

JENIS_UNIT = (
    "setda", "bagian", "setwan", "inspektorat", "dinas", "badan", "satpol-pp", "kecamatan", "kelurahan", "uptd",
    "puskesmas", "rsud",
)  # fmt: skip

UNIT = Record(
    {
        "kode": Key(Text(), "Kode unit, sekali diberikan tidak pernah diganti."),
        "nama": Key(Text(), "Nama resmi."),
        "singkatan": Key(Text(), "Singkatan untuk nomor SOP."),
        "jenis": Key(Choice(JENIS_UNIT), "Jenis unit."),
        "induk": Key(Text(), "Kode unit di atasnya."),
        "alamat": Key(Text(), "Alamat kantor."),
        "telepon": Key(Text(), "Telepon kantor."),
        "surel": Key(Text(), "Surel kantor."),
        "jam_layanan": Key(Text(), "Hari dan jam layanan."),
        "pengaduan": Key(Text(), "Saluran pengaduan."),
        "berlaku_sejak": Key(Date(), "Hari unit dibentuk."),
        "berlaku_sampai": Key(Date(), "Hari terakhir unit ada."),
        "penerus": Key(ListOf(Text()), "Kode unit yang melanjutkan tugasnya."),
        "nama_lama": Key(
            ListOf(Record({"nama": Key(Text(), "Nama dahulu."), "sampai": Key(Date(), "Sampai kapan.")}, NamaLama)),
            "Nama-nama terdahulu.",
        ),
    },
    Unit,
)
JABATAN = Record(
    {
        "kode": Key(Text(), "Kode jabatan."),
        "nama": Key(Text(), "Nama jabatan."),
        "alias": Key(ListOf(Text()), "Sebutan lain."),
        "golongan": Key(Choice(("pemohon", "petugas", "pejabat", "sistem", "unit")), "Golongan."),
        "berlaku_sampai": Key(Date(), "Hari terakhir jabatan ada."),
        "penerus": Key(ListOf(Text()), "Kode jabatan pengganti."),
    },
    Jabatan,
)
PERATURAN = Record(
    {
        "kode": Key(Text(), "Kode peraturan."),
        "judul": Key(Text(), "Judul lengkap."),
        "alias": Key(ListOf(Text()), "Penulisan lain yang dijumpai."),
        "status": Key(Choice(("berlaku", "diubah", "dicabut")), "Status."),
        "dicabut_oleh": Key(Text(), "Peraturan yang mencabut atau mengubah."),
        "sejak": Key(Date(), "Sejak kapan dicabut atau diubah."),
        "tautan": Key(Text(), "Alamat naskah resmi."),
    },
    Peraturan,
)
LAYANAN_WAJIB = Record(
    {
        "kode": Key(Text(), "Kode layanan."),
        "nama": Key(Text(), "Nama layanan."),
        "unit": Key(Text(), "Kode unit penyelenggara."),
        "peristiwa": Key(ListOf(Text()), "Peristiwa hidup."),
        "dasar": Key(Text(), "Dasar kewajiban."),
    },
    LayananWajib,
)
PERISTIWA = Record(
    {
        "kode": Key(Text(), "Kode peristiwa."),
        "nama": Key(Text(), "Nama peristiwa."),
        "ringkasan": Key(Text(), "Satu kalimat."),
    },
    Peristiwa,
)
SINONIM = Record(
    {
        "resmi": Key(Text(), "Nama resmi."),
        "sebutan": Key(ListOf(Text()), "Kata-kata warga."),
        "unit": Key(Text(), "Unit yang biasa mengurus."),
        "catatan": Key(Text(), "Catatan."),
        "kewenangan": Key(Choice(("pemkot", "bukan-pemkot")), "Apakah urusan Pemkot."),
    },
    Sinonim,
)
LIBUR = Record(
    {
        "tanggal": Key(Date(), "Hari libur."),
        "nama": Key(Text(), "Nama hari libur."),
        "jenis": Key(Choice(("nasional", "cuti-bersama")), "Jenis."),
    },
    Libur,
)
KATALOG = Record(
    {
        "kota": Key(Text(), "Nama kota."),
        "alamat_situs": Key(Text(), "Alamat situs katalog."),
        "nomor": Key(Text(), "Pola nomor SOP."),
        "kode_klasifikasi": Key(Text(), "Kode klasifikasi arsip untuk SOP."),
        "jam_kerja_per_hari": Key(Text(), "Jam kerja sehari, misalnya 7.5."),
        "hari_kerja": Key(ListOf(Choice(HARI)), "Hari kerja."),
        "evaluasi_setiap": Key(Text(), "Jarak antarevaluasi, misalnya “12 bulan”."),
        "kertas": Key(Choice(tuple(kertas.value for kertas in Kertas), Kertas), "Kertas untuk lembar cetak."),
        "warna": Key(Text(), "Warna utama situs, #rrggbb, cukup tua untuk tulisan putih."),
        "logo": Key(Text(), "Lambang kota pada lembar cetak: gambar .svg atau .png di dalam folder docs."),
        "layanan_utama": Key(ListOf(Text()), "Nama layanan yang paling dicari, untuk beranda."),
        "katalog_lain": Key(KATALOG_LAIN, "Katalog kota lain, untuk halaman “Cari di beberapa kota”."),
        "tingkat": Key(
            MapOf(Choice((*(severity.value for severity in Severity), "mati"))),
            "Tingkat temuan menurut kode aturan: galat, peringatan, catatan, atau mati.",
        ),
    },
    dict,
)

# File name, key inside the file ("" when the list is the whole file), record, attribute of Katalog, key that names it.
_LISTS: tuple[tuple[str, str, Record, str, str], ...] = (
    ("unit.yml", "", UNIT, "units", "kode"),
    ("jabatan.yml", "", JABATAN, "jabatan", "kode"),
    ("peraturan.yml", "", PERATURAN, "peraturan", "kode"),
    ("layanan.yml", "layanan", LAYANAN_WAJIB, "layanan_wajib", "kode"),
    ("layanan.yml", "peristiwa", PERISTIWA, "peristiwa", "kode"),
    ("sinonim.yml", "", SINONIM, "sinonim", "resmi"),
    ("libur.yml", "", LIBUR, "libur", ""),
)


def parse_registers(files: Iterable[SourceFile]) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
    """Arguments for `Katalog.of` (settings and lists), and what is wrong with the files. An empty file is no list."""
    by_path = {source.path: source for source in files}
    reader = Reader()
    for wajib in (KATALOG_YML, f"{REGISTER}/unit.yml"):
        if wajib not in by_path:
            reader.found.append(kinds.BERKAS_WAJIB_TIDAK_ADA.at(Span(wajib), nama=wajib))
    nama_dikenal = dict.fromkeys((KATALOG_YML, *(f"{REGISTER}/{name}" for name, *_ in _LISTS)))
    for path in sorted(by_path.keys() - nama_dikenal.keys()):
        saran = suggestion(path, nama_dikenal)
        reader.found.append(kinds.DAFTAR_TIDAK_DIKENAL.at(Span(path), nama=path, saran=saran))
    roots = {path: _root(source, reader) for path, source in by_path.items()}
    values: dict[str, Any] = {"settings": _settings(roots.get(KATALOG_YML), reader)}
    for name, kunci, record, attribute, nama in _LISTS:
        node = roots.get(f"{REGISTER}/{name}")
        values[attribute] = tuple(_rows(_inside(node, kunci), record, nama, reader)) if node else ()
    return values, tuple(reader.found)


def _root(source: SourceFile, reader: Reader) -> Node | None:
    node, found = parse_yaml(source.text, source.path)
    reader.found.extend(found)
    return node


def _inside(node: Node | None, kunci: str) -> Node | None:
    if not kunci:
        return node
    if not isinstance(node, Mapping):  # a plain list in layanan.yml is the list of services
        return node if kunci == "layanan" else None
    return next((value for name, value in node.entries if name.value == kunci), None)


def _rows(node: Node | None, record: Record, nama: str, reader: Reader) -> Iterable[Any]:
    if node is None:
        return
    if not isinstance(node, Sequence):
        reader.wrong_shape(node, "daftar ini", "daftar yang setiap butirnya diawali tanda -")
        return
    for item in node.items:
        if not isinstance(item, Mapping):
            reader.wrong_shape(item, "butir daftar", record.harapan)
            continue
        values = record.values(item, "", reader)
        if nama and not values.get(nama):
            reader.found.append(kinds.BENTUK_NILAI_SALAH.at(item.span, kunci=nama, harapan="nama atau kode"))
        else:
            build: Callable[..., Any] = record.build
            yield build(**values, span=item.span)


_APA_ADANYA = ("kota", "alamat_situs", "kode_klasifikasi", "kertas", "layanan_utama")


def _settings(node: Node | None, reader: Reader) -> Settings:
    values: dict[str, Any] = (KATALOG.read(node, "", reader) if node else None) or {}
    at = dict(reader.posisi)
    changes: dict[str, Any] = {k: values[k] for k in _APA_ADANYA if k in values}
    changes.update(_nomor(values.get("nomor"), at, reader))
    changes.update(_jam_kerja(values.get("jam_kerja_per_hari"), at, reader))
    changes.update(_interval(values.get("evaluasi_setiap"), at, reader))
    changes.update(_logo(values.get("logo"), at, reader))
    changes.update(_warna(values.get("warna"), at, reader))
    changes.update(other_catalogues(values, at, reader))
    if values.get("hari_kerja"):
        changes["hari_kerja"] = tuple(HARI.index(hari) for hari in values["hari_kerja"])
    if values.get("tingkat"):
        changes["tingkat"] = {k: None if v == "mati" else Severity(v) for k, v in values["tingkat"].items()}
    return replace(Settings(), posisi=at, **changes)


_ISIAN_NOMOR = frozenset({"kode_klasifikasi", "urut", "singkatan", "tahun"})
_BENTUK_URUT = re.compile(r"\d{0,2}d?")  # no more: a width of a thousand million would fill the memory


def _nomor(templat: str | None, at: dict[str, Span], reader: Reader) -> dict[str, str]:
    if templat is None:
        return {}
    masalah = masalah_templat(templat)
    if not masalah:
        return {"nomor": templat}
    reader.found.append(kinds.TEMPLAT_NOMOR_SALAH.at(at["nomor"], nilai=templat, masalah=masalah))
    return {}


def masalah_templat(templat: str) -> str:
    """What is wrong with a number template; "" when nothing is.

    >>> masalah_templat("{kode}/{urut}")
    'isian “kode” tidak dikenal'
    """
    try:
        isian = [(name, bentuk or "", konversi) for _, name, bentuk, konversi in string.Formatter().parse(templat)]
        names = {name for name, _, _ in isian if name is not None}
        asing = sorted(names - _ISIAN_NOMOR)
        if asing:
            return f"isian “{asing[0]}” tidak dikenal"
        for name, bentuk, konversi in isian:
            if konversi or not (_BENTUK_URUT.fullmatch(bentuk) if name == "urut" else bentuk == ""):
                return f"bentuk isian “{name}” tidak dikenal"
        templat.format(kode_klasifikasi="0", urut=1, singkatan="A", tahun=2026)
    except (ValueError, IndexError, KeyError, AttributeError, TypeError):
        return "kurung kurawalnya tidak berpasangan"
    return "" if "urut" in names else "isian {urut} tidak ada"


def _jam_kerja(text: str | None, at: dict[str, Span], reader: Reader) -> dict[str, int]:
    if text is None:
        return {}
    try:
        jam = float(text.replace(",", "."))
    except ValueError:
        jam = 0.0
    if 1 <= jam <= 24:
        return {"jam_kerja_menit": round(jam * 60)}
    span = at["jam_kerja_per_hari"]
    found = kinds.BILANGAN_SALAH.at(span, kunci="jam_kerja_per_hari", nilai=text, harapan="jumlah jam 1 sampai 24")
    reader.found.append(found)
    return {}


def _interval(text: str | None, at: dict[str, Span], reader: Reader) -> dict[str, Interval]:
    if text is None:
        return {}
    durasi = parse_durasi(text)
    lama = durasi.maks if isinstance(durasi, Durasi) else None
    if lama and (lama.bulan or lama.hari) and not lama.menit and not lama.hari_kerja:
        return {"evaluasi_setiap": Interval(lama.bulan, lama.hari)}
    reader.wrong_shape_at(at["evaluasi_setiap"], "evaluasi_setiap", "lama dalam bulan atau tahun")
    return {}


# Every part begins with a letter or digit, so that neither "..", a scheme, a query nor another host fits.
_GAMBAR = re.compile(r"(?:[A-Za-z0-9][\w.-]*/)*[A-Za-z0-9][\w.-]*\.(?:svg|png)", re.ASCII)


def _logo(text: str | None, at: dict[str, Span], reader: Reader) -> dict[str, str]:
    if text is None:
        return {}
    if _GAMBAR.fullmatch(text):
        return {"logo": text}
    reader.wrong_shape_at(at["logo"], "logo", "alamat gambar .svg atau .png di folder docs, misalnya aset/lambang.svg")
    return {}


# White words stand on it, and it is the colour of words on a pale ground of its own: a little more than the 4.5 of
# WCAG 2.2 (1.4.3).
_KONTRAS = 5.5


def _warna(text: str | None, at: dict[str, Span], reader: Reader) -> dict[str, Warna]:
    if text is None:
        return {}
    warna = Warna.parse(text)
    if warna and warna.kontras(PUTIH) >= _KONTRAS:
        return {"warna": warna}
    reader.wrong_shape_at(at["warna"], "warna", 'warna tua yang terbaca di atas putih, misalnya "#0b4f6c"')
    return {}
