"""Where a SOP names other SOPs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...diagnostics import Span
from ...model.langkah import JenisTarget
from ...model.sop import Sop

_KOLOM = ("kegiatan", "kelengkapan", "output", "keterangan")


@dataclass(frozen=True, slots=True)
class Rujukan:
    """One mention. `di` is the section's key, "langkah" for words in a step, "lanjut" for a target of the flow."""

    id: str
    di: str
    span: Span


def rujukan(sop: Sop) -> Iterator[Rujukan]:
    """Everything spelled like an id in sections and steps, and the targets in other SOPs."""
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


def penggantian(sop: Sop) -> Iterator[Rujukan]:
    """What `menggantikan` and `diganti_oleh` name."""
    for kunci, semua in (("menggantikan", sop.menggantikan), ("diganti_oleh", sop.diganti_oleh)):
        for i, id_ in enumerate(semua):
            yield Rujukan(id_, kunci, sop.at(f"{kunci}.{i}"))


def daftar(ids: tuple[str, ...]) -> str:
    """Ids as words: “a”, “b”."""
    return ", ".join(f"“{id_}”" for id_ in ids)
