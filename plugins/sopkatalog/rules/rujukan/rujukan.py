"""Where a SOP names other SOPs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...diagnostics import Span
from ...model.langkah import JenisTarget
from ...model.sop import Sop
from ...parse.body import rujukan as spelled

_KOLOM = ("kegiatan", "kelengkapan", "output", "keterangan")


@dataclass(frozen=True, slots=True)
class Rujukan:
    """One mention.

    `di` is the section's key, "identitas" for the front matter, "riwayat" for what it tells of the past, "langkah" for
    words in a step, "lanjut" for a target of the flow.
    """

    id: str
    di: str
    span: Span


def rujukan(sop: Sop) -> Iterator[Rujukan]:
    """Everything spelled like an id in front matter, sections and steps, and the targets in other SOPs."""
    for di, kunci, teks in _identitas(sop):
        yield from (Rujukan(id_, di, sop.at(kunci)) for id_ in spelled(teks))
    for bagian in sop.bagian:
        if bagian.teks.rujukan:
            butir = list(zip(bagian.butir, bagian.posisi_butir, strict=False))
            for id_ in bagian.teks.rujukan:
                places = [span for teks, span in butir if id_ in teks.rujukan]
                yield from (Rujukan(id_, bagian.kunci, span) for span in places or [bagian.span])
    for langkah in sop.langkah:
        for kolom in _KOLOM:
            for id_ in getattr(langkah, kolom).rujukan:
                yield Rujukan(id_, "langkah", langkah.at(kolom))
        for lanjut in langkah.lanjut:
            if lanjut.jenis is JenisTarget.SOP:
                yield Rujukan(lanjut.ke, "lanjut", langkah.at("lanjut"))


def _identitas(sop: Sop) -> Iterator[tuple[str, str, str]]:
    """The sentences of the front matter: what they are (`di`), key, words."""
    yield "identitas", "ringkasan", sop.ringkasan
    for i, layanan in enumerate(sop.layanan):
        for kunci in ("ringkasan", "tempat", "pengaduan"):
            yield "identitas", f"layanan.{i}.{kunci}", getattr(layanan, kunci)
        for j, syarat in enumerate(layanan.persyaratan):
            yield "identitas", f"layanan.{i}.persyaratan.{j}", syarat
    yield "riwayat", "dicabut.alasan", sop.dicabut.alasan
    yield "riwayat", "dicabut.dasar", sop.dicabut.dasar
    for i, evaluasi in enumerate(sop.evaluasi):
        yield "riwayat", f"evaluasi.{i}.catatan", evaluasi.catatan


def penggantian(sop: Sop) -> Iterator[Rujukan]:
    """What `menggantikan` and `diganti_oleh` name."""
    for kunci, semua in (("menggantikan", sop.menggantikan), ("diganti_oleh", sop.diganti_oleh)):
        for i, id_ in enumerate(semua):
            yield Rujukan(id_, kunci, sop.at(f"{kunci}.{i}"))


def daftar(ids: tuple[str, ...]) -> str:
    """Ids as words: “a”, “b”."""
    return ", ".join(f"“{id_}”" for id_ in ids)
