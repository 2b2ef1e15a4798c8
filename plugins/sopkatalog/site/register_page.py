"""`/register/`: every SOP in one table, also those that have ended."""

from __future__ import annotations

from ..model.output import Page
from .catalogue import Catalogue
from .templating import render


def register_page(catalogue: Catalogue) -> Page:
    """The register of all SOPs, by unit and number."""
    katalog = catalogue.katalog
    baris = [
        {
            "sop": sop,
            "nomor": katalog.nomor(sop),
            "unit": catalogue.katalog.nama_unit(sop.unit_pengampu),
            "keadaan": sop.keadaan(catalogue.checked.today).value,
        }
        for sop in katalog.sop
    ]
    isi = render("register.html", root="../", baris=baris, kota=katalog.settings.kota)
    return Page("register/index.md", "Register SOP", isi, deskripsi=f"Daftar semua SOP {katalog.settings.kota}.")
