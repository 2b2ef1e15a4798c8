"""`/cari/`: the page that the reader's script fills with results (`search/reader/cari-halaman.js`)."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.alamat import joint_search_url, search_url
from ..model.output import Page
from ..model.status import Keadaan
from .alamat import page_path, root_of
from .catalogue import Catalogue
from .templating import render

JENIS = {"pelayanan": "Untuk warga", "internal": "Di dalam kantor"}


def search_page(catalogue: Catalogue) -> Page:
    """The page with its filters; without JavaScript it leads to the register."""
    services, katalog = catalogue.services, catalogue.katalog
    keadaan = {sop.keadaan(catalogue.checked.today) for sop in katalog.sop}
    isi = render(
        "cari.html",
        root=root_of(search_url()),
        kota=katalog.settings.kota,
        bersama=joint_search_url() if katalog.settings.katalog_lain else "",
        utama=services.utama,
        unit=list(_tree(catalogue)),
        kecamatan=[(at, unit.nama) for at, unit in enumerate(katalog.units) if unit.jenis == "kecamatan"],
        jenis=JENIS,
        keadaan=[(satu.value, satu.value) for satu in Keadaan if satu in keadaan],
        peristiwa=[(event.kode, event.nama or event.kode) for event, _ in services.by_peristiwa],
    )
    return Page(page_path(search_url()), "Cari", isi, deskripsi=f"Cari layanan dan SOP {katalog.settings.kota}.")


def _tree(catalogue: Catalogue) -> Iterator[tuple[int, str]]:
    """Places of the units in the register, and their names, parts below what they are part of."""
    place = {unit.kode: at for at, unit in enumerate(catalogue.katalog.units)}

    def below(kode: str, depth: int, seen: frozenset[str]) -> Iterator[tuple[int, str]]:
        for unit in catalogue.katalog.anak_unit.get(kode, ()):
            if unit.kode not in seen:
                yield place[unit.kode], "\u2003" * depth + (unit.nama or unit.kode)
                yield from below(unit.kode, depth + 1, seen | {unit.kode})

    return below("", 0, frozenset())


