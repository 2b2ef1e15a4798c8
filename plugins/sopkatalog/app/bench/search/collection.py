"""A collection of SOPs from elsewhere, `docs.json` with `queries.json` beside it, as a source folder of ours.

For measuring on SOPs that nobody tuned anything on: each has id, number, title, unit, summary, requirements, steps,
and the like. The ids that its questions name are kept in a table.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ....site.alamat import slug

# The collection has no approval and only some of the sections: it is for searching, not for keeping.
_KODE = ("SOP106", "SOP108", "SOP202", "SOP203", "SOP204", "SOP205", "SOP206")
_LONGGAR = "".join(f"  {kode}: peringatan\n" for kode in _KODE)
_KATALOG = f"kota: Kota Contoh\nalamat_situs: https://sop.contoh.example/\ntingkat:\n{_LONGGAR}"
_JENIS = {"Kelurahan": "kelurahan", "Kecamatan": "kecamatan", "UPTD Puskesmas": "puskesmas", "Badan": "badan"}


@dataclass(frozen=True)
class Koleksi:
    """The files of a source folder, and for each id of the collection the id that its SOP has there."""

    berkas: Mapping[str, str]
    id_kami: Mapping[str, str]


def collection(folder: Path) -> Koleksi:
    """The collection in a folder: `docs.json`, and `citizen-words.json` where it is there."""
    docs = json.loads((folder / "docs.json").read_text(encoding="utf-8"))
    kata = folder / "citizen-words.json"
    rows = json.loads(kata.read_text(encoding="utf-8")) if kata.is_file() else []
    ids = dict(_numbered(docs))
    files = {
        "katalog.yml": _KATALOG,
        "_register/unit.yml": _yaml(_units(docs)),
        "_register/sinonim.yml": _yaml(_words(rows)),
    }
    for doc in docs:
        unit, _, urut = ids[doc["id"]].rpartition("-")
        files[f"{unit}/{urut}.md"] = _sop(doc)
    return Koleksi(files, ids)


def _numbered(docs: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    count: dict[str, int] = {}
    for doc in docs:
        unit = slug(doc["unit"])
        count[unit] = count.get(unit, 0) + 1
        yield doc["id"], f"{unit}-{count[unit]:04d}"


def _units(docs: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for doc in docs:
        nama, kecamatan = doc["unit"], f"Kecamatan {doc['kecamatan']}"
        jenis = next((jenis for awal, jenis in _JENIS.items() if nama.startswith(awal)), "dinas")
        induk = {"induk": slug(kecamatan)} if doc["kecamatan"] and nama != kecamatan else {}
        if induk:
            found.setdefault(slug(kecamatan), {"kode": slug(kecamatan), "nama": kecamatan, "jenis": "kecamatan"})
        found[slug(nama)] = {"kode": slug(nama), "nama": nama, "jenis": jenis, **induk}
    return list(found.values())


def _words(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "resmi": row["formal_name"],
            "sebutan": row["citizen_words"],
            **({"kewenangan": "bukan-pemkot"} if "bukan layanan" in row["formal_name"] else {}),
        }
        for row in rows
    ]


def _sop(doc: dict[str, Any]) -> str:
    kepala = {
        "judul": doc["title"],
        "ringkasan": doc["summary"],
        "jenis": "internal" if doc["audience"] == "internal" else "pelayanan",
        "status": doc["status"],
        "nomor_resmi": doc["number"],
        "tanggal_pembuatan": f"{doc['year']}-01-02",
        "tanggal_efektif": f"{doc['year']}-01-02",
    }
    if doc["audience"] != "internal":
        kepala["layanan"] = [
            {
                "nama": doc["title"],
                "persyaratan": doc["requirements"],
                "waktu": doc["service_time"],
                "biaya": doc["fee"],
            }
        ]
    dasar = "\n".join(f"{at}. {text}" for at, text in enumerate(doc["legal_basis"], 1))
    rows = "\n".join(f"| {at} | {text} | Petugas | | | | | |" for at, text in enumerate(doc["steps"], 1))
    head = "| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Lanjut |\n" + "|---" * 8 + "|"
    return f"---\n{_yaml(kepala)}---\n\n## Dasar Hukum\n\n{dasar}\n\n## Prosedur\n\n{head}\n{rows}\n"


def _yaml(value: Any) -> str:
    """JSON is YAML; keys of a mapping each on a line of their own."""
    if isinstance(value, dict):
        return "".join(f"{key}: {json.dumps(item, ensure_ascii=False)}\n" for key, item in value.items())
    return "".join(f"- {json.dumps(item, ensure_ascii=False)}\n" for item in value)
