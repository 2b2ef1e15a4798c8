"""The list of payloads (`daftar.yml`) as catalogues: one in the good little catalogue, or all of them at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.rules.kasus import DASAR

UNIT = "disdukcapil"
# What stands in the good SOP at each place, and how the payload is put there.
PLACES = {
    "judul": ("judul: Penerbitan KTP-el karena Hilang\n", "judul: {}\n"),
    "ringkasan": ("ringkasan: Warga yang kehilangan KTP-el mendapat KTP-el baru pada hari yang sama.", "ringkasan: {}"),
    "kunci": ("edisi: 1\n", "edisi: 1\n{}\n"),
    "edisi": ("edisi: 1\n", "edisi: {}\n"),
    "pengesah": ("nama: Dra. Ratna Wulandari, M.Si.", "nama: {}"),
    "sebutan": ("sebutan: [ktp hilang,", "sebutan: [{},"),
    "bagian": ("## Peringatan", "## {}"),
    "kalimat": ("Jika berkas tidak diperiksa dengan teliti, maka KTP-el ganda dapat terbit.", "{}"),
    "no": ("| 3 | Mencetak", "| {} | Mencetak"),
    "sel": ("| Mengajukan permohonan |", "| {} |"),
    "pelaksana": ("| Operator SIAK |", "| {} |"),
    "waktu": ("| 1 jam |", "| {} |"),
    "lanjut": ("| Lengkap: 3; Tidak: 1 |", "| {} |"),
    "langkah": ("| KTP-el diterima | | selesai |", "| KTP-el diterima | | selesai |\n{}"),
}


@dataclass(frozen=True)
class Payload:
    """A payload, its file, and what must become of it."""

    nama: str
    di: str
    path: str
    isi: str = ""
    bita: bytes | None = None
    tautan: str = ""
    temuan: tuple[str, ...] = ()
    aman: str = ""
    lenyap: str = ""
    alamat: str = field(default="")

    @property
    def data(self) -> bytes:
        """The file's bytes."""
        if self.bita is not None:
            return self.bita
        return (self.isi if self.di == "berkas" else _in_place(self.di, self.isi)).encode()


@cache
def payloads() -> tuple[Payload, ...]:
    """All of them, each with a file of its own."""
    rows = yaml.safe_load(Path(__file__).with_name("daftar.yml").read_text(encoding="utf-8"))
    return tuple(_payload(index, dict(row)) for index, row in enumerate(rows, 1001))


def _payload(number: int, row: dict[str, Any]) -> Payload:
    ulang, sarang = row.pop("ulang", {"teks": "", "kali": 0}), row.pop("sarang", 0)
    isi = row.pop("isi", "") + ulang["teks"] * ulang["kali"] + row.pop("penutup", "")
    isi += "\n".join("  " * depth + "- a" for depth in range(sarang))
    own = "" if "path" in row else f"sop/{UNIT}-{number}/"
    bita = bytes.fromhex(row.pop("bita")) if "bita" in row else None
    given = {"path": f"{UNIT}/{number}.md", **row, "temuan": tuple(row.get("temuan", ()))}
    return Payload(**given, isi=isi, bita=bita, alamat=own)


def _in_place(place: str, isi: str) -> str:
    text = (DASAR / UNIT / "0001.md").read_text(encoding="utf-8")
    old, new = PLACES[place]
    assert old in text, place
    return text.replace(old, new.replace("{}", isi), 1)


def write(folder: Path, chosen: tuple[Payload, ...]) -> None:
    """Writes the good little catalogue with these payloads into `folder`."""
    for path in DASAR.rglob("*.*"):
        _write(folder / path.relative_to(DASAR), path.read_bytes())
    for payload in chosen:
        path = folder / payload.path
        if payload.tautan:
            path.symlink_to(payload.tautan)
        else:
            _write(path, payload.data)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def own_pages(site: Path, payload: Payload) -> Iterator[Path]:
    """The pages of the payload's SOP; none when the file was not read."""
    if payload.alamat:
        yield from (site / payload.alamat).rglob("*.html")
