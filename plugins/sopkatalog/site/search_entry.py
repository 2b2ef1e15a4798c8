"""What the search is told of a SOP: its texts by kind, its services, and what results show and filters go by."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.alamat import sop_url
from ..model.entri_cari import Bidang, EntriCari, JenisEntri, LayananCari
from ..model.sop import Sop
from ..model.unit import Unit
from .catalogue import Catalogue
from .services import offices

WILAYAH = frozenset({"kelurahan", "kecamatan", "puskesmas"})
"""Kinds of units that are named after the place they serve."""
RINGKAS = 160
"""Characters of a summary in a list of results."""


def search_entry(sop: Sop, catalogue: Catalogue) -> EntriCari:
    """The entry of a SOP."""
    katalog = catalogue.katalog
    tanggal = sop.tanggal_pembuatan or sop.tanggal_efektif
    return EntriCari(
        url=sop_url(sop),
        judul=sop.judul or sop.id,
        teks={bidang: texts for bidang, texts in _texts(sop, catalogue) if texts},
        jenis_entri=JenisEntri.SOP,
        id=sop.id,
        unit=sop.unit_pengampu,
        jenis=sop.jenis,
        keadaan=sop.keadaan(catalogue.checked.today),
        ringkasan=_shortened(sop.ringkasan),
        layanan=tuple(_services(sop, catalogue)),
        peristiwa=tuple(dict.fromkeys(kode for layanan in sop.layanan for kode in layanan.peristiwa)),
        berlaku_untuk=sop.berlaku_untuk,
        nomor=(nomor,) if (nomor := katalog.nomor(sop)) else (),
        tahun=tanggal.year if tanggal else None,
    )


def _texts(sop: Sop, catalogue: Catalogue) -> Iterator[tuple[Bidang, tuple[str, ...]]]:
    layanan = sop.layanan
    dasar_hukum = sop.bagian_dengan("dasar_hukum")
    yield Bidang.JUDUL, (sop.judul,)
    yield Bidang.WILAYAH, tuple(_places(sop, catalogue))
    yield Bidang.SEBUTAN, tuple(kata for satu in layanan for kata in satu.sebutan)
    yield Bidang.LAYANAN, tuple(teks for satu in layanan for teks in (satu.nama, satu.produk))
    yield Bidang.RINGKASAN, (sop.ringkasan, *(satu.ringkasan for satu in layanan))
    yield Bidang.UNIT, tuple(_offices(sop, catalogue))
    yield Bidang.PERSYARATAN, tuple(teks for satu in layanan for teks in satu.persyaratan)
    yield Bidang.LANGKAH, tuple(teks.polos for step in sop.langkah for teks in (step.kegiatan, step.output))
    yield Bidang.DASAR_HUKUM, tuple(butir.polos for butir in dasar_hukum.butir) if dasar_hukum else ()


def _places(sop: Sop, catalogue: Catalogue) -> Iterator[str]:
    """Names of kelurahan, kecamatan and puskesmas where the SOP is used, and of the kecamatan they lie in."""
    for unit in offices(sop, catalogue.katalog, catalogue.checked.today):
        for kode in catalogue.katalog.jalur_unit(unit.kode):
            above = catalogue.katalog.unit_by_kode.get(kode)
            if above and above.jenis in WILAYAH:
                yield above.nama


def _offices(sop: Sop, catalogue: Catalogue) -> Iterator[str]:
    for kode in dict.fromkeys((sop.unit_pengampu, sop.unit)):
        unit = catalogue.katalog.unit_by_kode.get(kode)
        yield from office_names(unit) if unit else (kode,)


def office_names(unit: Unit) -> tuple[str, ...]:
    """Everything that the register calls a unit: name first, then code, short name, former names."""
    lama = tuple(satu.nama for satu in unit.nama_lama)
    return tuple(dict.fromkeys(filter(None, (unit.nama, unit.kode, unit.singkatan, *lama))))


def _services(sop: Sop, catalogue: Catalogue) -> Iterator[LayananCari]:
    for service in catalogue.services.by_sop.get(sop.path, ()):
        item = next((satu.layanan for satu in service.penyelenggaraan if satu.sop.path == sop.path), service.layanan)
        yield LayananCari(service.slug, service.nama, len(item.persyaratan), item.waktu_teks, item.biaya)


def _shortened(text: str) -> str:
    """A summary cut at a word.

    >>> _shortened("kata " * 40)[-6:]
    'kata …'
    """
    return text if len(text) <= RINGKAS else text[:RINGKAS].rpartition(" ")[0] + " …"
