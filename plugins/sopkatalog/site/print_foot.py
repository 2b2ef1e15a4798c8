"""What stands on every sheet of the printed form: its state, and the foot with the address and its QR code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ..model.alamat import sop_url
from ..model.sop import Sop
from ..model.status import Keadaan
from .catalogue import Catalogue
from .qr import qr_svg
from .sop_page import banner
from .tanggal import tanggal

_SISI_QR = "13mm"  # 41 modules of 0.3 mm: what a telephone still reads from a photocopy
_ALAMAT_TERPANJANG = 200  # bytes; a longer address makes modules too small to read
_SALINAN = "Salinan untuk umum; dokumen sah adalah lembar yang ditandatangani."


@dataclass(frozen=True, slots=True)
class Foot:
    """What a sheet says of itself. `pita` is the band of a SOP that is not in force: its word and the rest, or ""."""

    id: str
    edisi: int
    keadaan: str
    pita: tuple[str, str]
    salinan: str
    alamat: str

    @property
    def baris(self) -> tuple[str, ...]:
        """The lines at the foot of every sheet."""
        lines = (f"{self.id} · edisi {self.edisi} · {self.keadaan}", self.salinan, self.alamat)
        return tuple(line for line in lines if line)

    @property
    def gaya(self) -> str:
        """The lines and the QR code for the style sheet, which alone can write outside the text of a page."""
        qr = css_image(qr_svg(self.alamat, _SISI_QR)) if 0 < len(self.alamat.encode()) <= _ALAMAT_TERPANJANG else "none"
        return f"--kaki:{css_string(chr(10).join(self.baris))};--qr:{qr}"


def foot(sop: Sop, catalogue: Catalogue) -> Foot:
    """The foot of the sheets of a SOP, of a draft or of a superseded edition."""
    kata, rincian = _state(sop, catalogue)
    berkas = sop.dokumen_sah.berkas
    root = catalogue.katalog.settings.akar_situs
    return Foot(
        id=sop.id,
        edisi=sop.edisi_lama or sop.edisi,
        keadaan=f"{kata.lower()} {rincian}".strip(),
        pita=("", "") if kata == _BERLAKU else (kata, rincian),
        salinan=f"Salinan. Dokumen sah: {berkas}" if berkas else _SALINAN,
        alamat=root + sop_url(sop) if root else "",
    )


_BERLAKU = "Berlaku"


def _state(sop: Sop, catalogue: Catalogue) -> tuple[str, str]:
    """The word for what holds today, and its details."""
    if sop.edisi_lama is not None:
        return "Edisi lama", _span(*banner(sop, catalogue)["masa"])
    keadaan = sop.keadaan(catalogue.checked.today)
    if keadaan is Keadaan.RANCANGAN:
        return "Rancangan", "yang belum berlaku"
    if keadaan is Keadaan.AKAN_BERLAKU:
        return "Akan berlaku", f"mulai {tanggal(sop.tanggal_efektif)}"
    if keadaan is Keadaan.DIGANTI:
        return "Diganti", f"oleh {', '.join(sop.diganti_oleh)}" if sop.diganti_oleh else ""
    if keadaan is Keadaan.DICABUT:
        return "Dicabut", f"pada {tanggal(sop.dicabut.tanggal)}" if sop.dicabut.tanggal else ""
    return _BERLAKU, f"sejak {tanggal(sop.tanggal_efektif)}" if sop.tanggal_efektif else ""


def _span(awal: date | None, akhir: date | None) -> str:
    if awal and akhir:
        return f"yang berlaku {tanggal(awal)} sampai {tanggal(akhir)}"
    return f"yang berlaku sejak {tanggal(awal)}" if awal else ""


def css_string(teks: str) -> str:
    """A text as a string in a style sheet; everything but letters, digits and plain marks as its code.

    >>> css_string('a"; }')
    '"a\\\\22 \\\\3b  \\\\7d "'
    """
    return '"' + re.sub(r"[^\w .,:/()·-]", lambda found: f"\\{ord(found[0]):x} ", teks) + '"'


def css_image(svg: str) -> str:
    """A drawing as an image in a style sheet."""
    for tanda, sandi in _SANDI:
        svg = svg.replace(tanda, sandi)
    return f'url("data:image/svg+xml,{svg}")'


# Of an address, only what our own drawings hold; quoting every character would take as long as the page's template.
_SANDI = (('"', "'"), ("<", "%3C"), (">", "%3E"), ("#", "%23"))
