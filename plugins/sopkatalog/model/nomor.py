"""The identity of a SOP and the number printed on it. Nobody else cuts such strings."""

from __future__ import annotations

import re
from dataclasses import dataclass

POLA_UNIT = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_POLA_ID = re.compile(rf"({POLA_UNIT.pattern})-(\d{{4}})")
_POLA_BERKAS = re.compile(r"(\d{4})(?:\.e([1-9]\d*))?")


@dataclass(frozen=True, slots=True, order=True)
class IdSop:
    """`disdukcapil-0003`: given once, never again.

    >>> IdSop.parse("disdukcapil-0003")
    IdSop(unit='disdukcapil', urut=3)
    >>> str(IdSop("kel-mekarsari", 12))
    'kel-mekarsari-0012'
    >>> IdSop.parse("surat-pindah") is None
    True
    """

    unit: str
    urut: int

    @classmethod
    def parse(cls, text: str) -> IdSop | None:
        """The identity that `text` spells, or None."""
        found = _POLA_ID.fullmatch(text)
        return cls(found[1], int(found[2])) if found else None

    def __str__(self) -> str:
        return f"{self.unit}-{self.urut:04d}"


@dataclass(frozen=True, slots=True)
class NamaBerkas:
    """What the name of a SOP file says: number and superseded edition, or a draft's free name.

    >>> NamaBerkas.parse("0003.e1.md")
    NamaBerkas(batang='0003.e1', urut=3, edisi_lama=1)
    >>> NamaBerkas.parse("surat-pindah.md")
    NamaBerkas(batang='surat-pindah', urut=None, edisi_lama=None)
    """

    batang: str
    urut: int | None = None
    edisi_lama: int | None = None

    @classmethod
    def parse(cls, name: str) -> NamaBerkas:
        """Reads `0003.md`, `0003.e1.md`, `surat-pindah.md`; 0000 is no number."""
        batang = name.removesuffix(".md")
        found = _POLA_BERKAS.fullmatch(batang)
        if not found or int(found[1]) == 0:
            return cls(batang)
        return cls(batang, int(found[1]), int(found[2]) if found[2] else None)


def nomor_tercetak(templat: str, *, kode_klasifikasi: str, urut: int, singkatan: str, tahun: int | None) -> str:
    """The number as printed, from the city's template; a year that is not known is printed as "-".

    >>> nomor_tercetak("{kode_klasifikasi}/{urut:03d}/{singkatan}/{tahun}", kode_klasifikasi="000.8.3.3",
    ...     urut=3, singkatan="DKC", tahun=2024)
    '000.8.3.3/003/DKC/2024'
    """
    return templat.format(
        kode_klasifikasi=kode_klasifikasi,
        urut=urut,
        singkatan=singkatan,
        tahun="-" if tahun is None else tahun,
    )
