"""The API documents below `api/v1/`: the catalogue, every SOP in it, and their superseded editions.

Same input, same bytes: order is the catalogue's, nothing asks a clock. Keys are promises: add freely, rename never
(FORMAT, section 4); `schema.py` describes them.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from ..model.alamat import api_url, unit_url
from ..model.output import Artifact
from ..model.sop import Sop
from ..model.unit import Unit
from ..rules.engine import Checked
from .json_sop import VERSI, Sumber, document, identity
from .temuan.isi import JSON


def document_file(sop: Sop, sumber: Sumber) -> Artifact:
    """The document of a SOP."""
    return Artifact(api_url(sop), json_bytes(document(sop, sumber)))


DocumentOfSop = Callable[[Sop, Sumber], Artifact]


def artifacts(
    checked: Checked, *, rancangan: bool = False, document_of: DocumentOfSop = document_file
) -> tuple[Artifact, ...]:
    """All API documents; with drafts only in a preview.

    `document_of` gives the document of a SOP; who has made it already hands it over.
    """
    katalog = checked.katalog if rancangan else checked.katalog.tanpa_rancangan()
    sumber = Sumber.of(checked, katalog)
    shown = [sop for sop in katalog.sop if katalog.sop_by_id[sop.id] is sop]
    lama = [edisi for sop in shown for edisi in katalog.edisi_by_id.get(sop.id, ())]
    return (
        Artifact("api/v1/katalog.json", json_bytes(_katalog(shown, sumber), indent=1)),
        *(document_of(sop, sumber) for sop in (*shown, *lama)),
    )


def json_bytes(isi: JSON, indent: int | None = None) -> bytes:
    """A document as it is published: UTF-8 as it is, one line unless `indent` is given, a line end."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(isi, ensure_ascii=False, indent=indent, separators=separators)
    return (text + "\n").encode("utf-8", "backslashreplace")


def _katalog(shown: list[Sop], sumber: Sumber) -> JSON:
    settings = sumber.katalog.settings
    return {
        "versi": VERSI,
        "kota": settings.kota,
        "alamat_situs": sumber.root,
        "tanggal": sumber.checked.today.isoformat(),
        "sop": [_entry(sop, sumber) for sop in shown],
        "unit": [_unit(unit, sumber) for unit in sorted(sumber.katalog.units, key=lambda unit: unit.kode)],
    }


def _entry(sop: Sop, sumber: Sumber) -> JSON:
    entry = identity(sop, sumber)
    waktu = sumber.checked.waktu[sop.path].as_dict()
    entry["waktu"] = {"terpendek": waktu["terpendek"], "terpanjang": waktu["terpanjang"]}
    entry["layanan"] = [
        {"nama": item.nama, "sebutan": list(item.sebutan), "peristiwa": list(item.peristiwa)} for item in sop.layanan
    ]
    return entry


def _unit(unit: Unit, sumber: Sumber) -> JSON:
    sop = sumber.katalog.sop_by_unit.get(unit.kode, ())
    return {
        "kode": unit.kode,
        "nama": unit.nama,
        "singkatan": unit.singkatan,
        "jenis": unit.jenis,
        "induk": unit.induk,
        "berlaku_sejak": unit.berlaku_sejak.isoformat() if unit.berlaku_sejak else None,
        "berlaku_sampai": unit.berlaku_sampai.isoformat() if unit.berlaku_sampai else None,
        "penerus": list(unit.penerus),
        "url": sumber.root + unit_url(unit.kode),
        "jumlah_sop": len(sop),
        "sop": [item.id for item in sop],
    }
