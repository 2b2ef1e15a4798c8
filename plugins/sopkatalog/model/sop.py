"""A SOP: identity, sections and steps, as its author wrote them and the parser understood them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from ..diagnostics import Span
from .compact import compact
from .durasi import Durasi, TidakTerbaca
from .langkah import Langkah
from .status import Keadaan, Status
from .teks import Teks


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """Who approved: post and name. The NIP is never read, since it contains a date of birth."""

    jabatan: str = ""
    nama: str = ""


@compact
@dataclass(frozen=True, slots=True)
class Evaluasi:
    """One evaluation; `hasil` is tetap, revisi or cabut."""

    tanggal: date | None = None
    hasil: str = ""
    catatan: str = ""


@compact
@dataclass(frozen=True, slots=True)
class Layanan:
    """A service that the SOP delivers: the six parts a citizen must be told (UU 25/2009, PermenPAN-RB 15/2014)."""

    nama: str = ""
    sebutan: tuple[str, ...] = ()
    ringkasan: str = ""
    persyaratan: tuple[str, ...] = ()
    waktu: Durasi | TidakTerbaca | None = None
    waktu_teks: str = ""
    biaya: str = ""
    produk: str = ""
    peristiwa: tuple[str, ...] = ()
    tempat: str = ""
    pengaduan: str = ""


@dataclass(frozen=True, slots=True)
class Pencabutan:
    """When, why and by what a SOP was revoked."""

    tanggal: date | None = None
    alasan: str = ""
    dasar: str = ""


@dataclass(frozen=True, slots=True)
class DokumenSah:
    """The signed PDF, which alone is the legal document: file name and checksum."""

    berkas: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Abaikan:
    """A finding that the author silences, and why."""

    kode: str = ""
    alasan: str = ""


@compact
@dataclass(frozen=True, slots=True)
class Bagian:
    """One H2 section. `kunci` is its canonical name ("dasar_hukum"), "" for a section of the author's own.

    `butir` are the items of its lists (or its paragraphs, where it has no list), one text each.
    """

    judul: str
    kunci: str
    teks: Teks
    butir: tuple[Teks, ...] = ()
    span: Span = field(compare=False, default=Span(""))
    posisi_butir: tuple[Span, ...] = field(compare=False, default=(), repr=False)

    @property
    def is_kosong(self) -> bool:
        """Is nothing written under the heading? "-" and "Tidak ada" count as written on purpose."""
        return not self.teks.polos.strip()


@compact
@dataclass(frozen=True, slots=True)
class Sop:
    """One SOP file. What its author left out is empty or None, and a diagnostic beside it."""

    path: str
    unit: str
    nama_berkas: str
    urut: int | None = None
    edisi_lama: int | None = None
    nomor_sementara: bool = False
    judul: str = ""
    ringkasan: str = ""
    jenis: str = ""
    status: Status | None = None
    edisi: int = 1
    format: str = "sop-ap"
    nomor_resmi: str = ""
    tanggal_pembuatan: date | None = None
    tanggal_revisi: date | None = None
    tanggal_efektif: date | None = None
    disahkan_oleh: Pengesahan = Pengesahan()
    evaluasi: tuple[Evaluasi, ...] = ()
    pelaksana: tuple[str, ...] = ()
    layanan: tuple[Layanan, ...] = ()
    berlaku_untuk: tuple[str, ...] = ()
    pengampu: str = ""
    menggantikan: tuple[str, ...] = ()
    diganti_oleh: tuple[str, ...] = ()
    dicabut: Pencabutan = Pencabutan()
    proses_bisnis: str = ""
    dokumen_sah: DokumenSah = DokumenSah()
    abaikan: tuple[Abaikan, ...] = ()
    bagian: tuple[Bagian, ...] = ()
    langkah: tuple[Langkah, ...] = ()
    kolom: tuple[str, ...] = field(default=(), compare=False)
    posisi: Mapping[str, Span] = field(compare=False, default_factory=dict, repr=False)

    @property
    def id(self) -> str:
        """`disdukcapil-0003`; a draft without a number is known by its file name, `disdukcapil-surat-pindah`."""
        if self.urut is None:
            return f"{self.unit}-{self.nama_berkas}"
        return f"{self.unit}-{self.urut:04d}"

    @property
    def unit_pengampu(self) -> str:
        """Code of the unit that owns it today."""
        return self.pengampu or self.unit

    @property
    def is_rancangan(self) -> bool:
        """Is it a draft, which no public page shows?"""
        return self.status is Status.RANCANGAN

    @property
    def is_arsip(self) -> bool:
        """Is it kept as a record only (superseded edition, replaced, revoked), so that nobody writes it any more?"""
        return self.edisi_lama is not None or (self.status is not None and self.status.is_ended)

    def keadaan(self, today: date) -> Keadaan:
        """What holds on `today`; a superseded edition is replaced, a status that could not be read is a draft."""
        if self.edisi_lama is not None:
            return Keadaan.DIGANTI
        if self.status is Status.BERLAKU and self.tanggal_efektif and self.tanggal_efektif > today:
            return Keadaan.AKAN_BERLAKU
        return Keadaan((self.status or Status.RANCANGAN).value)

    def at(self, kunci: str = "") -> Span:
        """Place of a value by its key path ("judul", "layanan.0.waktu"), else of the nearest key above it."""
        while kunci:
            if kunci in self.posisi:
                return self.posisi[kunci]
            kunci = kunci.rpartition(".")[0]
        return Span(self.path)

    def is_ditulis(self, kunci: str) -> bool:
        """Did the author write something for that key, be it understood or not? An empty value is none."""
        at = self.posisi.get(kunci)
        return at is not None and (at.end_line, at.end_column) != (at.line, at.column)

    def bagian_dengan(self, kunci: str) -> Bagian | None:
        """The section of that canonical name."""
        return next((bagian for bagian in self.bagian if bagian.kunci == kunci), None)

    def bernomor(self, urut: int, *, sementara: bool) -> Sop:
        """The same SOP with a number."""
        return replace(self, urut=urut, nomor_sementara=sementara)
