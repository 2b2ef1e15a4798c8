"""The index as files of the site, `cari/…`: a browser fetches only what the words typed need.

Scripts and not JSON, because a page opened from a folder or a USB stick may load scripts beside it but nothing else.
`kamus.js` holds what every question needs, `k<n>.js` the postings of some roots, `d<n>.js` what is shown of some
entries, `n<n>.js` numbers of SOPs, `saring.js` what the filters of `/cari/` go by.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from ..model.entri_cari import EntriCari, JenisEntri, LayananCari
from ..model.output import Artifact
from ..model.unit import Unit
from .dictionary import Potongan, dictionary
from .encode import postings
from .index import Index

FOLDER = "cari"
SEPOTONG = 6_000
"""Characters of a file of postings, roughly: less costs more requests, more costs more bytes."""
SEBLOK = 32
"""Entries whose texts are in one file."""
NOMOR_SEPOTONG = 400
"""Keys of numbers in one file."""


def search_files(index: Index) -> list[Artifact]:
    """The files of the search; the same index gives the same bytes."""
    parts = list(_posting_parts(index))
    numbers = list(_number_parts(index))
    files = [
        *(_file(f"k{at}", texts) for at, (_, texts) in enumerate(parts)),
        *(_file(f"d{at}", rows) for at, rows in enumerate(_document_blocks(index))),
        *(_file(f"n{at}", rows) for at, rows in enumerate(numbers)),
        _file("saring", _filters(index)),
    ]
    potongan = Potongan(tuple(first for first, _ in parts), tuple(rows[0][0] for rows in numbers), SEBLOK, _mark(files))
    return [_file("kamus", dictionary(index, potongan)), *files]


def _file(name: str, content: Any) -> Artifact:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Artifact(f"{FOLDER}/{name}.js", f"sopCari.beri({json.dumps(name)},{text});\n".encode("utf-8", "replace"))


def _mark(files: Sequence[Artifact]) -> str:
    """A mark of all the files, which browsers ask them by: an old file never meets a new dictionary."""
    found = hashlib.sha256()
    for file in files:
        found.update(file.path.encode() + b"\0" + file.bita)
    return found.hexdigest()[:8]


def _posting_parts(index: Index) -> Iterator[tuple[str, list[str]]]:
    """Roots in order: for each part its first root, and the postings of its roots."""
    part: list[tuple[str, str]] = []
    for root in sorted(index.kuat.keys() | index.lemah.keys()):
        text = _postings(root, index)
        if part and sum(len(other) for _, other in part) + len(text) > SEPOTONG:
            yield part[0][0], [other for _, other in part]
            part = []
        part.append((root, text))
    if part:
        yield part[0][0], [other for _, other in part]


def _postings(root: str, index: Index) -> str:
    """What entries are about a root, then after "!" what mentions it."""
    about = postings(index.kuat.get(root, ()), 2)
    return f"{about}!{postings(index.lemah[root], 1)}" if root in index.lemah else about


def _document_blocks(index: Index) -> Iterator[list[list[Any]]]:
    entries = index.bahan.entri
    place = {unit.kode: at for at, unit in enumerate(index.bahan.units)}
    for start in range(0, len(entries), SEBLOK):
        yield [_document(entri, place) for entri in entries[start : start + SEBLOK]]


def _document(entri: EntriCari, place: dict[str, int]) -> list[Any]:
    """Address or id, title, summary; for a SOP: office, kind, state, year, number, and its services."""
    if entri.jenis_entri is not JenisEntri.SOP:
        return [entri.url, entri.judul, entri.ringkasan]
    return [
        entri.id,
        entri.judul,
        entri.ringkasan,
        place.get(entri.unit, -1),
        entri.jenis,
        entri.keadaan.value if entri.keadaan else "",
        str(entri.tahun or ""),
        entri.nomor[0] if entri.nomor else "",
        [[f"layanan/{item.slug}/", item.nama, _facts(item)] for item in entri.layanan],
    ]


def _facts(layanan: LayananCari) -> list[list[str]]:
    """Parts of the page of a service that answer what citizens ask: anchor and words."""
    facts = (
        ("syarat", f"Syarat ({layanan.persyaratan})" if layanan.persyaratan else ""),
        ("lama", f"Lama: {layanan.waktu}" if layanan.waktu else ""),
        ("biaya", f"Biaya: {layanan.biaya}" if layanan.biaya else ""),
        ("tempat", "Tempat dan jam"),
    )
    return [[anchor, words] for anchor, words in facts if words]


def _number_parts(index: Index) -> Iterator[list[tuple[str, list[int]]]]:
    numbers = list(index.nomor.items())
    for start in range(0, len(numbers), NOMOR_SEPOTONG):
        yield numbers[start : start + NOMOR_SEPOTONG]


def _filters(index: Index) -> dict[str, Any]:
    """Of every SOP: office, kind, state, life events, the offices that it applies to; and the office above each."""
    units = index.bahan.units
    place = {unit.kode: at for at, unit in enumerate(units)}
    sop = [entri for entri in index.bahan.entri if entri.jenis_entri is JenisEntri.SOP]
    events = sorted({kode for entri in sop for kode in entri.peristiwa})
    return {
        "unit": [place.get(entri.unit, -1) for entri in sop],
        "induk": [place.get(unit.induk, -1) for unit in units],
        "jenis": [entri.jenis for entri in sop],
        "keadaan": [entri.keadaan.value if entri.keadaan else "" for entri in sop],
        "peristiwa": {kode: [at for at, entri in enumerate(sop) if kode in entri.peristiwa] for kode in events},
        "untuk": {at: _applies(entri, units) for at, entri in enumerate(sop) if entri.berlaku_untuk},
    }


def _applies(entri: EntriCari, units: Sequence[Unit]) -> list[int]:
    """Places of the offices that a SOP for several of them applies to."""
    return [at for at, unit in enumerate(units) if {unit.kode, unit.jenis} & set(entri.berlaku_untuk)]
