"""Small values for tests: a SOP, its steps, its graph. A test says only what matters to it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from sopkatalog.diagnostics import Span
from sopkatalog.flow.build import flow_graph
from sopkatalog.flow.graph import FlowGraph
from sopkatalog.model.baca_durasi import parse_durasi
from sopkatalog.model.durasi import Durasi, Lama
from sopkatalog.model.langkah import JenisTarget, Langkah, Lanjut
from sopkatalog.model.sop import Sop
from sopkatalog.model.status import Status
from sopkatalog.model.teks import Teks


def teks(words: str) -> Teks:
    """Author's text; its HTML is not made here."""
    return Teks(words, words)


def lanjut(text: str) -> tuple[Lanjut, ...]:
    """`"Ya: 3; Tidak: selesai; Lain: dkc-0007"`, one way out for each part."""
    return tuple(_one(part.strip()) for part in text.split(";") if part.strip())


def _one(part: str) -> Lanjut:
    label, _, ke = part.rpartition(":")
    ke = ke.strip()
    is_sop = re.fullmatch(r"[a-z-]+-\d{4}", ke)
    jenis = JenisTarget.SOP if is_sop else JenisTarget.LANGKAH
    return Lanjut(label.strip(), JenisTarget.SELESAI if ke == "selesai" else jenis, ke)


def a_langkah(no: str, pelaksana: str = "Petugas", ke: str = "", waktu: str = "", kegiatan: str = "") -> Langkah:
    """A step; `pelaksana` as in the source, several separated by ";"; `ke` as `lanjut` reads it."""
    return Langkah(
        no=no,
        kegiatan=teks(kegiatan or f"Kegiatan {no}"),
        pelaksana=tuple(nama.strip() for nama in pelaksana.split(";") if nama.strip()),
        kelengkapan=Teks(),
        waktu=parse_durasi(waktu),
        waktu_teks=waktu,
        output=Teks(),
        keterangan=Teks(),
        lanjut=lanjut(ke),
        span=Span("dkc/0001.md"),
    )


def a_sop(*langkah: Langkah, unit: str = "dkc", berkas: str = "0001", urut: int | None = 1, **rest: Any) -> Sop:
    """A SOP in force with these steps; `berkas` is the file name without `.md`."""
    sop = Sop(f"{unit}/{berkas}.md", unit, berkas, urut, judul="Contoh", status=Status.BERLAKU, langkah=langkah)
    return replace(sop, **rest)


def a_waiting_sop(berkas: str, dibuat: date | None = None, unit: str = "dkc", **rest: Any) -> Sop:
    """A SOP in force that has no number yet."""
    return a_sop(unit=unit, berkas=berkas, urut=None, tanggal_pembuatan=dibuat, **rest)


def a_graph(*langkah: Langkah, pelaksana: tuple[str, ...] = ()) -> FlowGraph:
    """The flow of these steps."""
    return flow_graph(a_sop(*langkah, pelaksana=pelaksana))


def a_durasi(minimum: Lama, maksimum: Lama | None = None) -> Durasi:
    """A duration from its bounds."""
    return Durasi("", minimum, maksimum or minimum)


def read_durasi(text: str) -> Durasi:
    """A duration from an author's words, which must be readable."""
    durasi = parse_durasi(text)
    assert isinstance(durasi, Durasi), durasi
    return durasi
