"""Document to `Sop`: meaning, with a diagnostic for whatever an author got wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from ..diagnostics import Diagnostic
from ..model.baca_durasi import parse_durasi
from ..model.format import BAGIAN_MENURUT_FORMAT, KOLOM, PROSEDUR
from ..model.langkah import Langkah
from ..model.nomor import NamaBerkas
from ..model.sop import Bagian, Sop
from ..model.suggestion import suggestion
from ..model.teks import Teks
from . import kinds
from .body import BagianMentah, Baris, Sel, Tabel, inline, judul_bagian
from .document import Document, parse_document
from .front_matter import FRONT_MATTER
from .lanjut import KOSONG, bersihkan_no, parse_lanjut
from .shape import Reader
from .source_file import SourceFile

LANGKAH_MAKS = 200

_BAGIAN_MENURUT_JUDUL = {
    judul_bagian(judul): jenis.kunci
    for format_ in BAGIAN_MENURUT_FORMAT.values()
    for jenis in format_
    for judul in (jenis.judul, *jenis.alias)
}
_KOLOM_MENURUT_JUDUL = {judul.casefold(): k.kunci for k in KOLOM for judul in (k.judul, *k.alias)}
_TEKS_KOSONG = Teks()


def parse_sop(source: SourceFile) -> tuple[Sop, tuple[Diagnostic, ...]]:
    """The SOP in a file, and what is wrong with it. Total: any text gives a `Sop`."""
    return to_sop(parse_document(source))


def to_sop(document: Document) -> tuple[Sop, tuple[Diagnostic, ...]]:
    """The meaning of a parsed file."""
    reader = Reader(list(document.found))
    values: dict[str, Any] = {}
    if document.front_matter is not None:
        values = FRONT_MATTER.read(document.front_matter, "", reader) or {}
    path = PurePosixPath(document.source.path)
    nama = NamaBerkas.parse(path.name)
    langkah, kolom = _langkah(document.bagian, reader)
    sop = Sop(
        path=document.source.path,
        unit=path.parts[0] if len(path.parts) > 1 else "",
        nama_berkas=nama.batang,
        urut=nama.urut,
        edisi_lama=nama.edisi_lama,
        bagian=tuple(_bagian(mentah) for mentah in document.bagian if mentah.judul or mentah.teks),
        langkah=langkah,
        kolom=kolom,
        posisi=reader.posisi,
        **values,
    )
    return sop, tuple(reader.found)


def _bagian(mentah: BagianMentah) -> Bagian:
    kunci = _BAGIAN_MENURUT_JUDUL.get(judul_bagian(mentah.judul), "")
    return Bagian(mentah.judul, kunci, mentah.teks, mentah.butir, mentah.span, mentah.posisi_butir)


def _langkah(bagian: tuple[BagianMentah, ...], reader: Reader) -> tuple[tuple[Langkah, ...], tuple[str, ...]]:
    for mentah in bagian:
        if mentah.tabel and _BAGIAN_MENURUT_JUDUL.get(judul_bagian(mentah.judul)) == PROSEDUR.kunci:
            table = _TableReader(mentah.tabel, reader.found)
            return tuple(table.langkah()), tuple(table.kolom)
    return (), ()


@dataclass
class _TableReader:
    tabel: Tabel
    found: list[Diagnostic]
    kolom: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.kolom = {}
        for index, sel in enumerate(self.tabel.kepala.sel):
            self._read_heading(index, sel)

    def _read_heading(self, index: int, sel: Sel) -> None:
        judul = " ".join(inline(sel.text).polos.casefold().split())
        kunci = _KOLOM_MENURUT_JUDUL.get(judul)
        if kunci is None:
            saran = suggestion(judul, _KOLOM_MENURUT_JUDUL)
            self.found.append(kinds.KOLOM_TIDAK_DIKENAL.at(sel.span, kolom=sel.text, saran=saran))
        elif kunci in self.kolom:
            self.found.append(kinds.KOLOM_GANDA.at(sel.span, kolom=sel.text))
        else:
            self.kolom[kunci] = index

    def langkah(self) -> Iterator[Langkah]:
        """The steps; past the limit only a finding."""
        baris = self.tabel.baris
        if len(baris) > LANGKAH_MAKS:
            span = baris[LANGKAH_MAKS].span
            self.found.append(kinds.TABEL_TERLALU_BESAR.at(span, baris=len(baris), maks=LANGKAH_MAKS))
        for position, row in enumerate(baris[:LANGKAH_MAKS], 1):
            if len(row.sel) != len(self.tabel.kepala.sel):
                harus = len(self.tabel.kepala.sel)
                self.found.append(kinds.JUMLAH_SEL_SALAH.at(row.span, ada=len(row.sel), harus=harus))
            yield self._row(position, row)

    def _row(self, position: int, row: Baris) -> Langkah:
        cells = {kunci: row.sel[index] for kunci, index in self.kolom.items() if index < len(row.sel)}
        teks = {kunci: _cell(sel.text) for kunci, sel in cells.items()}
        waktu = teks.get("waktu", _TEKS_KOSONG).polos
        return Langkah(
            no=bersihkan_no(teks.get("no", _TEKS_KOSONG).polos) or str(position),
            kegiatan=teks.get("kegiatan", _TEKS_KOSONG),
            pelaksana=_pelaksana(teks.get("pelaksana", _TEKS_KOSONG).polos),
            kelengkapan=teks.get("kelengkapan", _TEKS_KOSONG),
            waktu=parse_durasi(waktu),
            waktu_teks=waktu,
            output=teks.get("output", _TEKS_KOSONG),
            keterangan=teks.get("keterangan", _TEKS_KOSONG),
            lanjut=self._lanjut(cells.get("lanjut"), teks.get("lanjut", _TEKS_KOSONG)),
            span=row.span,
            posisi={kunci: sel.span for kunci, sel in cells.items()},
        )

    def _lanjut(self, sel: Sel | None, teks: Teks) -> tuple[Any, ...]:
        ways = parse_lanjut(teks.polos)
        if ways is None and sel:
            self.found.append(kinds.LANJUT_TIDAK_TERBACA.at(sel.span, teks=teks.polos))
        return ways or ()


@lru_cache(maxsize=4096)  # offices repeat themselves: "Berkas", "Petugas Loket", "5 menit"
def _cell(text: str) -> Teks:
    return inline(text)


def _pelaksana(text: str) -> tuple[str, ...]:
    names = (" ".join(part.split()) for part in text.replace("\n", ";").split(";"))
    return tuple(dict.fromkeys(name for name in names if name and name not in KOSONG))
