"""SOP118 and SOP132: words of the template, and blanks to fill in, that nobody replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Diagnostic, Kind, Severity, Span
from ...model.sop import Sop
from ..bahasa.teks import bacaan
from ..base import Context, SopRule

# “BAB XXX” is the thirtieth chapter.
_TEMPLAT = re.compile(r"\[(?:NAMA|ISI)\b[^\]\n]{0,60}\]?|\bxxx+\b|\bXXXX+\b|(?<!BAB )(?<!Bab )\bXXX\b|[Ll]orem ipsum")
# Three dots after a word are prose, alone they are a blank to fill in.
_TITIK = re.compile(r"…|(?<![\w.])\.{3,}(?!\w)")


class TeksTersisa(SopRule):
    """Finds `pola` in author's text; `ciri` are pieces of which one must occur, looked for first since that is fast."""

    def __init__(self, kind: Kind, pola: re.Pattern[str], ciri: tuple[str, ...], doc: str) -> None:
        self.kind = kind.documented(doc)
        self.pola, self.ciri = pola, ciri

    def check(self, sop: Sop, ctx: Context) -> Iterator[Diagnostic]:
        """Each text that still holds such a piece."""
        semua = bacaan(sop, ctx).teks
        if not any(ciri in semua for ciri in self.ciri):
            return
        for text, at in _texts(sop):
            found = self.pola.search(text)
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


TEKS_TERSISA = (
    TeksTersisa(
        Kind(
            "SOP118",
            "teks-templat-tertinggal",
            Severity.GALAT,
            message="“{sisa}” masih berupa isian templat.",
            hint="Ganti dengan isi yang sebenarnya, atau hapus bila memang tidak ada.",
        ),
        _TEMPLAT,
        ("[NAMA", "[ISI", "xxx", "XXX", "orem ipsum"),
        """Semua isian contoh dari templat sudah diganti dengan isi yang sebenarnya.

        Mengapa: “[NAMA UNIT]” di halaman resmi membuat warga ragu apakah SOP ini sungguh berlaku.

        Dasar: kebiasaan kami.

        Salah: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | [ISI OUTPUT] | | |

        Benar: | 3 | Mencetak KTP-el | Operator SIAK | Berkas | 1 jam | KTP-el | | |
        """,
    ),
    TeksTersisa(
        Kind(
            "SOP132",
            "titik-titik-tertinggal",
            Severity.PERINGATAN,
            message="“{sisa}” tampaknya masih menunggu isi.",
            hint="Tulis isinya, atau hapus titik-titiknya bila kalimatnya memang sudah selesai.",
        ),
        _TITIK,
        ("…", "..."),
        """Tidak ada titik-titik yang masih menunggu isi.

        Mengapa: titik-titik pada lembar resmi berarti ada yang belum diputuskan, dan pembaca tidak tahu apa.

        Dasar: kebiasaan kami.

        Salah: Buku register Nomor …

        Benar: Buku register penerbitan KTP-el
        """,
    ),
)
