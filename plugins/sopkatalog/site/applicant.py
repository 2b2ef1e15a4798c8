"""Which executors are the citizen himself, and the steps that he takes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..flow.graph import FlowGraph
from ..model.katalog import Katalog
from ..model.langkah import Langkah
from ..model.sop import Sop
from .alamat import step_anchor

# For names that the register of posts does not know. Only whole beginnings: "Wargakota" or "Pasienin" are none.
_SEBUTAN = re.compile(
    r"(pemohon|pelapor|pengadu|warga|masyarakat|wajib (pajak|retribusi)|pasien|keluarga pasien|orang ?tua|wali murid"
    r"|pelaku usaha|pemilik|pelanggan|ahli waris|pengunjung|pengguna layanan"
    r"|calon (pengantin|penyewa|pelanggan|murid|anggota|peserta))\b",
    re.IGNORECASE,
)


def is_pemohon(nama: str, katalog: Katalog) -> bool:
    """Is that executor the citizen? The register decides, where it knows him; else the words themselves.

    >>> is_pemohon("Orang Tua Murid", Katalog()), is_pemohon("Petugas Loket", Katalog())
    (True, False)
    """
    jabatan = katalog.jabatan_by_nama.get(nama.casefold())
    if jabatan and jabatan.golongan:
        return jabatan.golongan == "pemohon"
    return _SEBUTAN.match(nama) is not None


def applicant_steps(sop: Sop, flow: FlowGraph, katalog: Katalog) -> Iterator[tuple[Langkah, str]]:
    """The steps that the citizen takes, alone or with others, each with its anchor on the page of the SOP."""
    for langkah, simpul in zip(sop.langkah, flow.langkah, strict=True):
        if any(is_pemohon(nama, katalog) for nama in langkah.pelaksana):
            yield langkah, step_anchor(simpul.id)
