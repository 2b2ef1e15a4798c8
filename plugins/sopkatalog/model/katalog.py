"""The catalogue: all SOPs and registers, and the look-ups that everybody needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from .compact import compact
from .kalender import Kalender
from .nomor import nomor_tercetak
from .peraturan import KunciPeraturan
from .settings import Settings
from .sop import Sop
from .status import Status
from .unit import Jabatan, LayananWajib, Libur, Peraturan, Peristiwa, Sinonim, Unit


@compact
@dataclass(frozen=True)
class Katalog:
    """All that was read. `sop` are the current files (drafts and notices included), `edisi` the superseded editions."""

    settings: Settings = field(default_factory=Settings)
    sop: tuple[Sop, ...] = ()
    edisi: tuple[Sop, ...] = ()
    units: tuple[Unit, ...] = ()
    jabatan: tuple[Jabatan, ...] = ()
    peraturan: tuple[Peraturan, ...] = ()
    layanan_wajib: tuple[LayananWajib, ...] = ()
    peristiwa: tuple[Peristiwa, ...] = ()
    sinonim: tuple[Sinonim, ...] = ()
    libur: tuple[Libur, ...] = ()
    berkas: frozenset[str] = field(default=frozenset(), repr=False)

    @classmethod
    def of(cls, sop: tuple[Sop, ...], **registers: object) -> Katalog:
        """The catalogue of these files, in the order of their identity, whatever order they were read in."""
        ordered = tuple(sorted(sop, key=lambda item: (item.unit, item.urut or 10**9, item.path)))
        terkini = tuple(item for item in ordered if item.edisi_lama is None)
        lama = tuple(item for item in ordered if item.edisi_lama is not None)
        return replace(cls(sop=terkini, edisi=lama), **registers)  # type: ignore[arg-type]

    @cached_property
    def unit_by_kode(self) -> Mapping[str, Unit]:
        """Units by their code."""
        return {unit.kode: unit for unit in self.units}

    @cached_property
    def sop_by_id(self) -> Mapping[str, Sop]:
        """Current SOPs by identity; where two files claim one, the first by path."""
        found: dict[str, Sop] = {}
        for sop in self.sop:
            found.setdefault(sop.id, sop)
        return found

    @cached_property
    def edisi_by_id(self) -> Mapping[str, tuple[Sop, ...]]:
        """Superseded editions of each SOP, newest first."""
        grouped: dict[str, list[Sop]] = {}
        for sop in self.edisi:
            grouped.setdefault(sop.id, []).append(sop)
        return {key: tuple(sorted(items, key=lambda s: -(s.edisi_lama or 0))) for key, items in grouped.items()}

    @cached_property
    def jabatan_by_nama(self) -> Mapping[str, Jabatan]:
        """Posts by name, alias or code, in lower case."""
        return {
            nama.casefold(): jabatan
            for jabatan in self.jabatan
            for nama in (jabatan.kode, *jabatan.alias, jabatan.nama)
        }

    @cached_property
    def peraturan_by_kunci(self) -> Mapping[KunciPeraturan, Peraturan]:
        """Regulations by kind, number and year; those of the city itself also without its name."""
        found: dict[KunciPeraturan, Peraturan] = {}
        for peraturan in self.peraturan:
            for nama in (peraturan.judul, *peraturan.alias):
                kunci = KunciPeraturan.parse(nama)
                if kunci:
                    found.setdefault(kunci, peraturan)
                    found.setdefault(kunci.tanpa_daerah(self.settings.kota), peraturan)
        return found

    @cached_property
    def sop_by_unit(self) -> Mapping[str, tuple[Sop, ...]]:
        """Current SOPs that each unit owns today, then those that apply to it (`berlaku_untuk`)."""
        milik: dict[str, dict[str, Sop]] = {unit.kode: {} for unit in self.units}
        for sop in self.sop:
            milik.setdefault(sop.unit_pengampu, {})[sop.path] = sop
        for unit in self.units:
            umum = (*self._umum.get(unit.jenis, ()), *self._umum.get(unit.kode, ()))
            milik[unit.kode].update((sop.path, sop) for sop in umum)
        return {kode: tuple(items.values()) for kode, items in milik.items()}

    @cached_property
    def _umum(self) -> Mapping[str, tuple[Sop, ...]]:
        grouped: dict[str, tuple[Sop, ...]] = {}
        for sop in self.sop:
            for sasaran in dict.fromkeys(sop.berlaku_untuk):
                grouped[sasaran] = (*grouped.get(sasaran, ()), sop)
        return grouped

    @cached_property
    def anak_unit(self) -> Mapping[str, tuple[Unit, ...]]:
        """Parts of each unit, in register order; units without a parent under ""."""
        grouped: dict[str, list[Unit]] = {}
        for unit in self.units:
            induk = unit.induk if unit.induk in self.unit_by_kode else ""
            grouped.setdefault(induk, []).append(unit)
        return {induk: tuple(items) for induk, items in grouped.items()}

    @cached_property
    def kalender(self) -> Kalender:
        """The working calendar of the city."""
        libur = frozenset(hari.tanggal for hari in self.libur if hari.tanggal)
        return Kalender(self.settings.jam_kerja_menit, frozenset(self.settings.hari_kerja), libur)

    def jalur_unit(self, kode: str) -> tuple[str, ...]:
        """Codes from the highest unit down to this one; a register that goes in a circle (SOP514) is cut."""
        found: list[str] = []
        while kode and kode not in found:
            found.append(kode)
            kode = self.unit_by_kode[kode].induk if kode in self.unit_by_kode else ""
        return tuple(reversed(found))

    def nama_unit(self, kode: str) -> str:
        """Name of a unit; its code when the register does not know it."""
        unit = self.unit_by_kode.get(kode)
        return unit.nama if unit and unit.nama else kode

    def nomor(self, sop: Sop) -> str:
        """The number as printed: `nomor_resmi` verbatim, else from the template; "" for a SOP without a number."""
        if sop.nomor_resmi:
            return sop.nomor_resmi
        if sop.urut is None:
            return ""
        unit = self.unit_by_kode.get(sop.unit)
        tanggal = sop.tanggal_pembuatan or sop.tanggal_efektif
        return nomor_tercetak(
            self.settings.nomor,
            kode_klasifikasi=self.settings.kode_klasifikasi,
            urut=sop.urut,
            singkatan=(unit and unit.singkatan) or sop.unit.upper(),
            tahun=tanggal.year if tanggal else None,
        )

    def jatuh_tempo(self, sop: Sop) -> date | None:
        """The day the next evaluation is due, for a SOP in force; counted from the newest of its dates."""
        tanggal = [sop.tanggal_efektif, sop.tanggal_revisi, *(evaluasi.tanggal for evaluasi in sop.evaluasi)]
        known = [hari for hari in tanggal if hari]
        if sop.status is not Status.BERLAKU or not known:
            return None
        return self.settings.evaluasi_setiap.sesudah(max(known))

    @property
    def publik(self) -> tuple[Sop, ...]:
        """Current SOPs without drafts."""
        return tuple(sop for sop in self.sop if sop.status and not sop.is_rancangan)

    def tanpa_sop(self) -> Katalog:
        """The registers and settings alone."""
        return self.dengan(())

    def dengan(
        self, sop: tuple[Sop, ...], edisi: tuple[Sop, ...] = (), berkas: frozenset[str] = frozenset()
    ) -> Katalog:
        """The same registers and settings with these SOPs alone; look-ups among the registers are not made again."""
        made = replace(self, sop=sop, edisi=edisi, berkas=berkas)
        made.__dict__.update((nama, self.__dict__[nama]) for nama in _DARI_REGISTER if nama in self.__dict__)
        return made

    def tanpa_rancangan(self) -> Katalog:
        """The catalogue that a public build shows; one for all who ask, with look-ups made once."""
        return self._tanpa_rancangan

    @cached_property
    def _tanpa_rancangan(self) -> Katalog:
        return replace(self, sop=self.publik)


_DARI_REGISTER = ("unit_by_kode", "jabatan_by_nama", "peraturan_by_kunci", "anak_unit", "kalender")
