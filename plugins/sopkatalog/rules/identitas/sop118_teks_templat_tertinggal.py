"""SOP118: words of the template that nobody replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity, Span
from ...model.sop import Sop
from ..base import Context, SopRule

# “BAB XXX” is the thirtieth chapter; three dots after a word are prose, alone they are a blank to fill in.
_SISA = re.compile(
    r"\[(?:NAMA|ISI)\b[^\]\n]{0,60}\]?|…|(?<![\w.])\.{3,}(?!\w)"
    r"|\bxxx+\b|\bXXXX+\b|(?<!BAB )(?<!Bab )\bXXX\b|[Ll]orem ipsum"
)
_CIRI = ("[NAMA", "[ISI", "…", "...", "xxx", "XXX", "orem ipsum")


class TeksTemplatTertinggal(SopRule):
    """Semua isian contoh dari templat sudah diganti dengan isi yang sebenarnya.

    Mengapa: “[NAMA UNIT]” atau titik-titik di halaman resmi membuat warga ragu apakah SOP ini sungguh
    berlaku.

    Dasar: kebiasaan kami.

    Salah: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | [ISI OUTPUT] | | |

    Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |
    """

    kind = Kind(
        "SOP118",
        "teks-templat-tertinggal",
        Severity.GALAT,
        message="“{sisa}” masih berupa isian templat.",
        hint="Ganti dengan isi yang sebenarnya, atau hapus bila memang tidak ada.",
    )

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each text that still holds a piece of the template."""
        places = list(_texts(sop))
        semua = "\n".join([text for text, _ in places])
        if not any(ciri in semua for ciri in _CIRI):  # nearly always, and fast
            return
        for text, at in places:
            found = _SISA.search(text)
            if found:
                yield self.kind.at(_closer(sop, at, found[0]), sisa=found[0])


def _closer(sop: Sop, at: Span, sisa: str) -> Span:
    """The line of the item, where the text is a section with items."""
    bagian = next((bagian for bagian in sop.bagian if bagian.span is at), None)
    pairs = zip(bagian.butir, bagian.posisi_butir, strict=True) if bagian else ()
    return next((place for butir, place in pairs if sisa in butir.polos), at)


def _texts(sop: Sop) -> Iterator[tuple[str, Span]]:
    yield sop.judul, sop.at("judul")
    yield sop.ringkasan, sop.at("ringkasan")
    yield sop.disahkan_oleh.jabatan, sop.at("disahkan_oleh.jabatan")
    yield sop.disahkan_oleh.nama, sop.at("disahkan_oleh.nama")
    for i, layanan in enumerate(sop.layanan):
        persyaratan = "\n".join(layanan.persyaratan)
        isi = {"nama": layanan.nama, "ringkasan": layanan.ringkasan, "persyaratan": persyaratan}
        isi |= {"waktu": layanan.waktu_teks, "biaya": layanan.biaya, "produk": layanan.produk}
        yield from ((text, sop.at(f"layanan.{i}.{kunci}")) for kunci, text in isi.items() if text)
    for bagian in sop.bagian:
        yield f"{bagian.judul}\n{bagian.teks.polos}", bagian.span
    for langkah in sop.langkah:
        yield "\n".join(langkah.pelaksana), langkah.at("pelaksana")
        cells = (langkah.kegiatan, langkah.kelengkapan, langkah.output, langkah.keterangan)
        yield langkah.waktu_teks, langkah.at("waktu")
        for kolom, teks in zip(("kegiatan", "kelengkapan", "output", "keterangan"), cells, strict=True):
            yield teks.polos, langkah.at(kolom)
